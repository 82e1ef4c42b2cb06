/** Owns parsing a typed reading of a name: pinyin with tone marks or numbers, as one word or several, or zhuyin. */
import type { Readings } from './resources';
import { marked, pinyinOf, tonedOf } from './syllables';

/** Maximum length of a name, in characters, and of the input for one. */
const MOST_SYLLABLES = 30;
const LONGEST = 300;
/** Number of letters of the longest syllable (zhuang). */
const LETTERS = 6;

type Letters = Readings['letters'];

/** The syllable spelt by a part of a word; undefined if it is none. */
function syllableOf(piece: string, letters: Letters): string | undefined {
  const number = /^(\D+)([0-5])$/.exec(piece);
  const toned = number === null ? tonedOf(piece) : { letters: number[1] ?? '', tone: Number(number[2]) || 5 };
  return letters.has(toned.letters) ? marked(toned) : undefined;
}

/**
 * The words, joined by spaces, split into `count` syllables; of several splits, the one with the longest first
 * syllables. Dynamic programming from the end, over positions and counts.
 */
function cutWords(words: string, count: number, letters: Letters): readonly string[] | undefined {
  /** By position, by number of syllables from there to the end: the length of the first of them. */
  const lengths = Array.from({ length: words.length + 1 }, () => new Map<number, number>());
  lengths[words.length]?.set(0, 0);
  const behind = (at: number): number => (words.charAt(at) === ' ' ? at + 1 : at);
  for (let at = words.length - 1; at >= 0; at--) {
    for (let length = 1; length <= LETTERS + 1 && at + length <= words.length; length++) {
      if (syllableOf(words.slice(at, at + length), letters) === undefined) continue;
      for (const rest of lengths[behind(at + length)]?.keys() ?? [])
        if (rest < count) lengths[at]?.set(rest + 1, length);
    }
  }
  const syllables: string[] = [];
  let at = 0;
  for (let left = count; left > 0; left--) {
    const length = lengths[at]?.get(left);
    const syllable = length === undefined ? undefined : syllableOf(words.slice(at, at + length), letters);
    if (length === undefined || syllable === undefined) return undefined;
    syllables.push(syllable);
    at = behind(at + length);
  }
  return at === words.length && count > 0 ? syllables : undefined;
}

/**
 * `count` syllables in pinyin, parsed from `zēng dà chuān`, `zeng1 da4chuan1`, `Zēng Dàchuān` or `ㄗㄥ ㄉㄚˋ ㄔㄨㄢ`;
 * undefined if the input is invalid.
 */
export function typedReading(
  typed: string,
  count: number,
  { letters }: Pick<Readings, 'letters'>,
): readonly string[] | undefined {
  if (typed.length > LONGEST || count > MOST_SYLLABLES) return undefined;
  const words = typed
    .normalize('NFC')
    .toLowerCase()
    .replace(/u:|v/g, 'ü')
    .split(/[\s'’·,，、-]+/u)
    .filter((word) => word !== '');
  if (/[\u3100-\u312f]/.test(typed)) {
    const syllables = words.flatMap((word) => pinyinOf(word) ?? []);
    const isRead = words.length === count && syllables.every((one) => letters.has(tonedOf(one).letters));
    return isRead && syllables.length === count ? syllables : undefined;
  }
  return cutWords(words.join(' '), count, letters);
}
