/** Owns pending edits of a text: consecutive keystrokes are merged into one change. */
import type { TextChange } from './model';

/** `put` replaces the text from `start` to `end`; UTF-16 offsets before the edit. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

export const changeOf = ({ start, end, put }: Edit): TextChange => ({ start, end, length: put.length });

/** The edits with one more, whose offsets are those after all of them; it is merged with the last edit if it touches its text. */
export function withEdit(edits: readonly Edit[], next: Edit): readonly Edit[] {
  const last = edits.at(-1);
  const until = last === undefined ? 0 : last.start + last.put.length;
  if (last === undefined || next.end < last.start || next.start > until) return [...edits, next];
  const before = last.put.slice(0, Math.max(0, next.start - last.start));
  const after = last.put.slice(Math.max(0, next.end - last.start));
  const one = {
    start: Math.min(last.start, next.start),
    end: last.end + Math.max(0, next.end - until),
    put: before + next.put + after,
  };
  return [...edits.slice(0, -1), one];
}
