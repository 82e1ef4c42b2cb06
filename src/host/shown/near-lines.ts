/** Owns which lines of an editor are drawn: the visible ones and a margin, as a long text has too many marks to hand over at once. */
import { Range, type TextEditor } from 'vscode';

/** How many lines beyond the visible ones are drawn too, so that scrolling shows no unmarked text. */
const MARGIN = 150;

/** Ranges of whole lines, both ends inclusive, as in `visibleRanges`; the last line may be beyond the end of the text. */
export const linesNear = ({ visibleRanges }: TextEditor): readonly Range[] =>
  visibleRanges.map(({ start, end }) => new Range(Math.max(0, start.line - MARGIN), 0, end.line + MARGIN, 0));

/** Whether all that is visible is within these lines. */
export const isNear = ({ visibleRanges }: TextEditor, lines: readonly Range[]): boolean =>
  visibleRanges.every((visible) => lines.some((range) => range.contains(visible)));
