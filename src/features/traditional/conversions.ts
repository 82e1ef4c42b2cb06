/** Owns converting a whole document as the reader asked, with the names that its analysis found. */
import { CancellationError, type CancellationToken, type TextDocument } from 'vscode';
import type { Analysis } from '../../core/analysis';
import type { Conversion, ScriptTarget } from '../../core/script/model';
import { convertAsAsked } from '../../core/script/own';
import type { Dictionary } from '../../host/dictionary';
import type { Services } from '../../host/services';

export interface Converted {
  readonly analysis: Analysis;
  readonly conversion: Conversion;
  /** Converts words that stand nowhere in the text. */
  readonly loose: (words: string) => string;
}

/** The document's text converted; throws a CancellationError where the token is cancelled. */
export async function conversionOf(
  services: Services,
  dictionary: Dictionary,
  document: TextDocument,
  to: ScriptTarget,
  token: CancellationToken,
): Promise<Converted> {
  const { analyses, resources, settings } = services;
  const analysis = await analyses.of(document, token);
  const found = await analyses.namesIn(analysis, token);
  const tables = await resources.script();
  const words = await dictionary.of(document.uri);
  if (token.isCancellationRequested) throw new CancellationError();
  const names = found.mentions.flatMap(({ kind, spans }) => spans.map((span) => ({ ...span, kind })));
  const punctuation = settings.conversionPunctuation();
  const options = { to, from: 'auto', words, punctuation } as const;
  return {
    analysis,
    conversion: convertAsAsked(analysis.text, tables, { ...options, names }),
    loose: (text) => convertAsAsked(text, tables, options).text,
  };
}
