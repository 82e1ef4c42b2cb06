/** Owns converting a whole document with the reader's preferences and the names that its analysis found. */
import { CancellationError, type CancellationToken, type TextDocument } from 'vscode';
import type { Analysis } from '../../core/analysis';
import { type Continued, convertSteps } from '../../core/script/incremental';
import type { Conversion, ScriptTarget } from '../../core/script/model';
import { convertPrepared, readyWords } from '../../core/script/with-preferences';
import type { Dictionary } from '../../host/documents/dictionary';
import type { Services } from '../../host/services';
import { runSliced } from '../../host/slices';

export interface ConvertedDocument {
  readonly analysis: Analysis;
  readonly conversion: Conversion;
  /** The state from which an incremental conversion continues after an edit. */
  readonly continued: Continued;
  /** Converts words that are not part of the text, such as labels. */
  readonly loose: (words: string) => string;
}

/** Converts the document's text, reusing what `before` has converted already. Throws a CancellationError if the token is cancelled. */
export async function convertDocument(
  services: Services,
  dictionary: Dictionary,
  document: TextDocument,
  to: ScriptTarget,
  token: CancellationToken,
  before?: ConvertedDocument | undefined,
): Promise<ConvertedDocument> {
  const { analyses, resources } = services;
  const analysis = await analyses.of(document, token);
  const found = await analyses.namesIn(analysis, token);
  const tables = await resources.script();
  const { words, style, chosen, punctuation } = await dictionary.of(document.uri, analysis.text, to);
  if (token.isCancellationRequested) throw new CancellationError();
  const names = found.mentions
    .flatMap(({ kind, spans }) => spans.map(({ start, end }) => ({ start, end, kind })))
    .sort((a, b) => a.start - b.start);
  const wish = { to, from: 'auto', words, style, punctuation } as const;
  const ready = await runSliced(readyWords(wish), token);
  const steps = convertSteps(analysis.text, tables, { ...wish, names, chosen }, before?.continued, ready);
  const continued = await runSliced(steps, token);
  return {
    analysis,
    conversion: continued.conversion,
    continued,
    loose: (text) => convertPrepared(text, tables, wish, ready).text,
  };
}
