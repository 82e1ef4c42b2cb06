/** Owns splitting a block's text at its marks, notes and breaks, so that a format writes one run after another. */
import { isHanCharacter } from '../../text/han';
import type { EditionBlock, EditionBreak, EditionMark, EditionNote } from '../model';

/** An event at a position of the text: something opens, occurs, or closes. */
type Run =
  /** `at` is its UTF-16 offset in the block's text. */
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  | { readonly kind: 'break'; readonly line: number; readonly inWord: boolean }
  | { readonly kind: 'open' | 'close'; readonly mark: EditionMark }
  | { readonly kind: 'note'; readonly note: EditionNote };

/** Whether a break is between two Chinese characters, where no space belongs. */
const isInWord = (text: string, { at }: EditionBreak): boolean =>
  isHanCharacter(text.charAt(at - 1)) && isHanCharacter(text.charAt(at));

/** The runs of a block, in order; a note is placed at the end of its span. Linear. */
export function runsOf(block: EditionBlock): readonly Run[] {
  const { text, marks, breaks, notes } = block;
  const runs: Run[] = [];
  const places = new Set<number>([0, text.length]);
  for (const { start, end } of marks) places.add(start).add(end);
  for (const { at } of breaks) places.add(at);
  for (const { end } of notes) places.add(end);
  const cuts = [...places].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
  const opening = new Map(marks.map((mark) => [mark.start, mark]));
  const closing = new Map(marks.map((mark) => [mark.end, mark]));
  const breaking = new Map(breaks.map((one) => [one.at, one]));
  const noted = new Map<number, EditionNote[]>();
  for (const note of notes) noted.set(note.end, [...(noted.get(note.end) ?? []), note]);
  for (const [index, at] of cuts.entries()) {
    const closed = closing.get(at);
    if (closed !== undefined) runs.push({ kind: 'close', mark: closed });
    for (const note of noted.get(at) ?? []) runs.push({ kind: 'note', note });
    const broken = breaking.get(at);
    if (broken !== undefined) runs.push({ kind: 'break', line: broken.line, inWord: isInWord(text, broken) });
    const opened = opening.get(at);
    if (opened !== undefined) runs.push({ kind: 'open', mark: opened });
    const next = cuts[index + 1];
    if (next !== undefined && next > at) runs.push({ kind: 'text', text: text.slice(at, next), at });
  }
  return runs;
}
