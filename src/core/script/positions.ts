/** Owns the way between offsets in a text and in its conversion. */
import type { ScriptEdit } from './model';

/** Where a conversion changes lengths: source start and length, converted start and length, four numbers for each place. */
export type Pieces = readonly number[];

/** The last edit that `starts` at or before the offset; undefined where there is none. */
function lastBefore(edits: readonly ScriptEdit[], offset: number, starts: (edit: ScriptEdit) => number) {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const edit = edits[middle];
    if (edit !== undefined && starts(edit) <= offset) low = middle + 1;
    else high = middle;
  }
  return edits[low - 1];
}

/**
 * The offset in the converted text of an offset in the original (UTF-16 units). Within an edit whose text is longer or
 * shorter than what it replaces, the units count from its start as far as there are any.
 */
export function toConverted(edits: readonly ScriptEdit[], offset: number): number {
  const edit = lastBefore(edits, offset, ({ start }) => start);
  if (edit === undefined) return offset;
  if (offset >= edit.end) return edit.at + edit.text.length + offset - edit.end;
  return edit.at + Math.min(offset - edit.start, edit.text.length);
}

/** The offset in the original of an offset in the converted text (UTF-16 units): the other way round of `toConverted`. */
export function toOriginal(edits: readonly ScriptEdit[], offset: number): number {
  const edit = lastBefore(edits, offset, ({ at }) => at);
  if (edit === undefined) return offset;
  if (offset >= edit.at + edit.text.length) return edit.end + offset - edit.at - edit.text.length;
  return edit.start + Math.min(offset - edit.at, edit.end - edit.start);
}

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/** The smallest edits that make the converted text of the source; none cuts a surrogate pair. */
export function editsOf(source: string, converted: string, pieces: Pieces): ScriptEdit[] {
  const edits: ScriptEdit[] = [];
  const push = (start: number, end: number, at: number, length: number): void => {
    edits.push({ start, end, at, text: converted.slice(at, at + length) });
  };
  const same = (from: number, to: number, at: number): void => {
    const shift = at - from;
    for (let i = from; i < to; ) {
      if (source.charCodeAt(i) === converted.charCodeAt(i + shift)) {
        i++;
        continue;
      }
      let start = i;
      while (i < to && source.charCodeAt(i) !== converted.charCodeAt(i + shift)) i++;
      if (start > from && (isLow(source.charCodeAt(start)) || isLow(converted.charCodeAt(start + shift)))) start--;
      if (i < to && (isLow(source.charCodeAt(i)) || isLow(converted.charCodeAt(i + shift)))) i++;
      push(start, i, start + shift, i - start);
    }
  };
  let from = 0;
  let at = 0;
  for (let i = 0; i < pieces.length; i += 4) {
    const start = pieces[i] as number;
    const length = pieces[i + 1] as number;
    const convertedStart = pieces[i + 2] as number;
    same(from, start, at);
    push(start, start + length, convertedStart, pieces[i + 3] as number);
    from = start + length;
    at = convertedStart + (pieces[i + 3] as number);
  }
  same(from, source.length, at);
  return edits;
}
