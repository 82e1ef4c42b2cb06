/** Owns what a new note is attached to: the selected words, or the sentence at the cursor, as a span of the source text. */
import { type Range, type TextDocument, type TextEditor, workspace } from 'vscode';
import { foldedWords } from '../../core/anchors/image';
import { paragraphOffset, sourceSpans } from '../../core/page/paragraphs/source-spans';
import { sentenceAt } from '../../core/text/sentences';
import { coveringSpan, type Span } from '../../core/text/span';
import { rangeOf } from '../../host/documents/ranges';
import type { Services } from '../../host/services';

/** Words of a text, and where the active document shows them. */
export interface Target {
  readonly source: TextDocument;
  /** In the source text, UTF-16 offsets; trimmed, never empty. */
  readonly span: Span;
  /** In the active document. */
  readonly seen: Range;
}

/** Why no note can be made: no words, or words that are not contiguous in one text. */
export type NoTarget = 'nothing' | 'apart';

/**
 * The source span of words that a view shows together may be this many times as long, plus `A_LITTLE`; if it is longer, they are not
 * contiguous.
 */
const APART = 2;
const A_LITTLE = 200;

const areTogether = (here: number, there: number): boolean => there <= APART * here + A_LITTLE;

const withoutBlanks = (text: string, { start, end }: Span): Span => {
  const words = text.slice(start, end);
  const first = start + words.length - words.trimStart().length;
  return { start: first, end: Math.max(first, start + words.trimEnd().length) };
};

/** The sentence at an offset, across line breaks inside a paragraph. */
async function sentenceIn({ analyses }: Services, document: TextDocument, offset: number): Promise<Span | undefined> {
  const { page } = await analyses.of(document);
  for (const paragraph of page.paragraphs) {
    const at = paragraphOffset(paragraph, offset);
    if (at === undefined) continue;
    const { start, end } = sentenceAt(paragraph.text, at);
    const spans = sourceSpans(paragraph, start, end);
    const whole = coveringSpan(spans);
    // between two lines of a column the source may have lines of the neighbouring column
    return whole !== undefined && areTogether(end - start, whole.end - whole.start) ? whole : spans[0];
  }
  return sentenceAt(document.getText(), offset);
}

/** The target that the reader means in the editor. */
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
  // mapping the end offset itself would give the position of the next character, which may be far away in the source
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
