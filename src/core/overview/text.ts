/** Owns fitting words into the boxes of the overview: estimating their width and breaking lines. */

/** Characters from here on are nearly all square. */
const FIRST_WIDE = 0x1100;

/** Width of a character in ems: 1 for Chinese, about half for others. */
const widthOf = (character: string): number => ((character.codePointAt(0) ?? 0) >= FIRST_WIDE ? 1 : 0.56);

const widthOfAll = (characters: readonly string[]): number =>
  characters.reduce((sum, character) => sum + widthOf(character), 0);

/** A line with a space in its last part breaks there. */
const LAST_PART = 0.4;

/**
 * The words in at most `most` lines of `width` ems each, of similar lengths, broken at nearby spaces; the last line
 * ends with … if words are left over.
 */
export function linesIn(words: string, width: number, most: number): readonly string[] {
  const characters = Array.from(words);
  const all = widthOfAll(characters);
  const count = Math.min(most, Math.ceil(all / width));
  const even = all <= width * most ? Math.min(width, all / Math.max(1, count) + 1) : width;
  const lines: string[] = [];
  let line: string[] = [];
  let used = 0;
  for (const character of characters) {
    const own = widthOf(character);
    const isLast = lines.length === most - 1;
    if (used + own > (isLast ? width : even)) {
      if (isLast) return [...lines, shortened(line, width)];
      const blank = line.lastIndexOf(' ');
      const kept = blank > line.length * (1 - LAST_PART) ? line.slice(0, blank) : endOf(line, character);
      lines.push(kept.join(''));
      line = line.slice(kept.length).filter((one, at) => at > 0 || one !== ' ');
      used = widthOfAll(line);
    }
    line.push(character);
    used += own;
  }
  return line.length === 0 ? lines : [...lines, line.join('')];
}

/** Characters that may not end a line, and that may not begin one. */
const OPENING = '“‘（《〈「『【(';
const CLOSING = '”’）》〉」』】)，。、；：？！,;:?!…';
const isOfWord = (character: string): boolean => /^[0-9A-Za-z%]$/.test(character);

/**
 * The part of a line that can stay on it before the next character: punctuation stays with its word, numbers and Latin
 * words are not divided.
 */
function endOf(line: readonly string[], next: string): readonly string[] {
  let end = line.length;
  const last = (): string => line[end - 1] ?? '';
  if (CLOSING.includes(next)) end--;
  while (end > 1 && (OPENING.includes(last()) || (isOfWord(last()) && isOfWord(line[end] ?? next)))) end--;
  return end > 0 ? line.slice(0, end) : line;
}

/** A line truncated to leave room for … at its end. */
function shortened(line: readonly string[], width: number): string {
  const kept = [...line];
  let used = widthOfAll(kept);
  while (kept.length > 0 && used + 1 > width) used -= widthOf(kept.pop() ?? '');
  return `${kept.join('')}…`;
}
