/** Owns the line starts of a text: offset to line and back. */
import type { Span } from './span';

/** The lines of a text. Lines are 0-based; offsets are UTF-16; `\n`, `\r\n` and a lone `\r` each end a line, as in VS Code. */
export interface Lines {
  /** At least 1: an empty text has one empty line. */
  readonly count: number;
  /** The line without its line break. A line outside the text is the nearest one inside. */
  span(line: number): Span;
  /** The line that holds `offset`; an offset outside the text is taken as the nearest one inside. */
  lineAt(offset: number): number;
  text(line: number): string;
}

/** Finds the lines of `text` in one pass. */
export function linesOf(text: string): Lines {
  const starts: number[] = [0];
  const ends: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 10 && code !== 13) continue;
    ends.push(i);
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
    starts.push(i + 1);
  }
  ends.push(text.length);
  return linesBetween(starts, ends, () => text);
}

/** The lines with known start and end offsets (without line breaks); `text` is called only when needed. */
export function linesBetween(starts: readonly number[], ends: readonly number[], text: () => string): Lines {
  const clamp = (line: number): number => Math.max(0, Math.min(line, starts.length - 1));
  const span = (line: number): Span => ({ start: starts[clamp(line)] ?? 0, end: ends[clamp(line)] ?? 0 });
  return {
    count: starts.length,
    span,
    lineAt(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return low;
    },
    text(line) {
      const { start, end } = span(line);
      return text().slice(start, end);
    },
  };
}
