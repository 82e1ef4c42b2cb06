/** Owns what a note is made on: the words that are selected, or the sentence at the cursor, as the text has them. */
import { type Range, type TextDocument, type TextEditor, workspace } from 'vscode';
import { foldedWords } from '../../core/anchors/image';
import { paragraphOffset, sourceSpans } from '../../core/page/paragraphs/source-spans';
import { sentenceAt } from '../../core/text/sentences';
import { coveringSpan, type Span } from '../../core/text/span';
import { rangeOf } from '../../host/documents/ranges';
import type { Services } from '../../host/services';

/** Words of a text, and where they are seen. */
export interface Target {
  readonly source: TextDocument;
  /** In the source, UTF-16 offsets; without blanks at its ends, never empty. */
  readonly span: Span;
  /** In the document in front. */
  readonly seen: Range;
}

/** Why there is nothing to make a note on: no words, or words that do not stand together in one text. */
export type NoTarget = 'nothing' | 'apart';

/** Words that a view shows together stand in the source within so many times their length, and a little. */
const APART = 2;
const A_LITTLE = 200;

const areTogether = (here: number, there: number): boolean => there <= APART * here + A_LITTLE;

const withoutBlanks = (text: string, { start, end }: Span): Span => {
  const words = text.slice(start, end);
  const first = start + words.length - words.trimStart().length;
  return { start: first, end: Math.max(first, start + words.trimEnd().length) };
};

/** The sentence at an offset of the document, across breaks of lines that its reading has joined. */
async function sentenceIn({ analyses }: Services, document: TextDocument, offset: number): Promise<Span | undefined> {
  const { page } = await analyses.of(document);
  for (const paragraph of page.paragraphs) {
    const at = paragraphOffset(paragraph, offset);
    if (at === undefined) continue;
    const { start, end } = sentenceAt(paragraph.text, at);
    const spans = sourceSpans(paragraph, start, end);
    const whole = coveringSpan(spans);
    // between the lines of a column that stands beside another are those of the other
    return whole !== undefined && areTogether(end - start, whole.end - whole.start) ? whole : spans[0];
  }
  return sentenceAt(document.getText(), offset);
}

/** What the reader means in the editor. */
export async function targetIn(services: Services, { document, selection }: TextEditor): Promise<Target | NoTarget> {
  const { projections } = services;
  const text = document.getText();
  const chosen = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  const meant = selection.isEmpty ? await sentenceIn(services, document, chosen.start) : chosen;
  const span = meant && withoutBlanks(text, meant);
  if (span === undefined || span.end <= span.start) return 'nothing';
  const seen = rangeOf(document, span);
  const view = projections.of(document);
  if (view === undefined) return projections.isView(document.uri) ? 'nothing' : { source: document, span, seen };
  const first = view.toSource(span.start);
  // what stands behind the last character may stand elsewhere in the source
  const last = view.toSource(span.end - 1);
  const until = view.toSource(span.end);
  const end = until.uri.toString() === last.uri.toString() && until.offset > last.offset ? until : undefined;
  const isNear = end !== undefined && end.offset - last.offset <= 8;
  const after = isNear ? end.offset : last.offset + 1;
  if (first.uri.toString() !== last.uri.toString() || after <= first.offset) return 'apart';
  const source = await workspace.openTextDocument(first.uri);
  const own = withoutBlanks(source.getText(), { start: first.offset, end: after });
  const here = foldedWords(text.slice(span.start, span.end)).length;
  if (!areTogether(here, foldedWords(source.getText().slice(own.start, own.end)).length)) return 'apart';
  return own.end > own.start ? { source, span: own, seen } : 'nothing';
}
