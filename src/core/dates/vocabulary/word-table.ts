/** Owns tables of words: their notation, and matching their words at a place of a text, longest first. */

/** A word and its meaning, with the characters that must not be adjacent. */
export interface Word<T> {
  readonly word: string;
  readonly means: T;
  readonly before: string;
  readonly after: string;
  /** Read only before one of these. */
  readonly only: string;
  /** Matches only if a month, season or part of a year follows. */
  readonly leads: boolean;
}

/** Common sets of adjacent characters, by the capital letter that denotes them in a table. */
const NEIGHBOURS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    N: '〇一二三四五六七八九十百千万两0123456789几数多',
    A: '之以此目日天年月周时先当提面眼向生事赛战会节假课饭睡产术婚',
    // after these a 明 is the end of 说明, 声明 …
    S: '说证声申表文发阐注写标透鲜分聪照光',
    // what parts of day start with
    P: '上中下傍凌清早晚深夜午',
  }),
);
const ENTRY = /^(?:([^<]*)<)?([^<>+*]+)(?:>(.*)|\+(.*)|(\*))?$/;
export const neighbours = (characters = ''): string =>
  characters.replace(/[A-Z]/g, (name) => NEIGHBOURS.get(name) ?? '');

/**
 * The words of a line of a table, which all mean `means`: 如<今年>轻 does not match after 如 or before 轻, 今+起 only before 起,
 * 当年* only if a part of the year follows.
 */
export function words<T>(means: T, line: string): Word<T>[] {
  return line.split(' ').map((entry) => {
    const [, before, word = '', after, only, leads] = ENTRY.exec(entry) ?? [];
    return {
      word,
      means,
      before: neighbours(before),
      after: neighbours(after),
      only: neighbours(only),
      leads: leads !== undefined,
    };
  });
}

/** Which code units the words start with. */
export function firstUnitsOf(list: Iterable<string>): Uint8Array {
  const starts = new Uint8Array(65536);
  for (const word of list) starts[word.charCodeAt(0)] = 1;
  return starts;
}

/** Whether one of the characters is at `at`. */
export function isOneOf(characters: string, text: string, at: number): boolean {
  // compared as numbers, as the character as a string would be made anew for each look
  const unit = text.charCodeAt(at);
  for (let i = 0; i < characters.length; i++) if (characters.charCodeAt(i) === unit) return true;
  return false;
}

/** The first of the words that is at `at`; empty if none is. */
export function wordAt(list: readonly string[], text: string, at: number): string {
  for (const word of list) if (text.startsWith(word, at)) return word;
  return '';
}

/** The match of a sticky pattern at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** The longest word at a place of a folded text whose neighbours allow it. */
type WordReader<T> = (text: string, at: number) => Word<T> | undefined;

export function wordReader<T>(list: readonly Word<T>[]): WordReader<T> {
  const byFirst = new Map<number, Word<T>[]>();
  for (const word of [...list].sort((a, b) => b.word.length - a.word.length)) {
    const first = word.word.charCodeAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
  }
  const starts = firstUnitsOf(list.map(({ word }) => word));
  return (text, at) =>
    starts[text.charCodeAt(at)] !== 1
      ? undefined
      : byFirst.get(text.charCodeAt(at))?.find(({ word, before, after, only }) => {
          const end = at + word.length;
          return (
            text.startsWith(word, at) &&
            !isOneOf(before, text, at - 1) &&
            !isOneOf(after, text, end) &&
            (only === '' || isOneOf(only, text, end))
          );
        });
}
