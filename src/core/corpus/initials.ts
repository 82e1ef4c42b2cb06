/** Owns pinyin initials: 曹金海 is cjh. Instead of a table of readings, the order of Chinese collation gives the first letter. */
import { isHanCharacter } from '../text/han';

/**
 * The first character that pinyin collation (CLDR, zh-u-co-pinyin) sorts under each letter; i, u and v begin no syllable.
 * Ties at a boundary go to the later letter.
 */
const FIRSTS: readonly (readonly [string, string])[] = [
  ['a', '阿'],
  ['b', '八'],
  ['c', '嚓'],
  ['d', '咑'],
  ['e', '妸'],
  ['f', '发'],
  ['g', '旮'],
  ['h', '哈'],
  ['j', '丌'],
  ['k', '咔'],
  ['l', '垃'],
  ['m', '妈'],
  ['n', '拏'],
  ['o', '喔'],
  ['p', '妑'],
  ['q', '七'],
  ['r', '呥'],
  ['s', '仨'],
  ['t', '他'],
  ['w', '屲'],
  ['x', '夕'],
  ['y', '丫'],
  ['z', '帀'],
];

/** Surnames whose reading differs from the character's usual one: 曾 zēng, 单 shàn, 解 xiè … in both scripts. */
const SURNAMES: ReadonlyMap<string, string> = new Map([
  ...[...'曾查翟'].map((char) => [char, 'z'] as const),
  ...[...'单單盛召'].map((char) => [char, 's'] as const),
  ...[...'解冼洗'].map((char) => [char, 'x'] as const),
  ...[...'仇覃'].map((char) => [char, 'q'] as const),
  ...[...'区區欧歐'].map((char) => [char, 'o'] as const),
  ...[...'尉乐樂员員'].map((char) => [char, 'y'] as const),
  ['朴', 'p'],
  ['缪', 'm'],
  ['繆', 'm'],
  ['种', 'c'],
  ['卜', 'b'],
]);

/**
 * Returns a function that gives the pinyin initials of a name, one lower-case letter for each Chinese character, other characters
 * unchanged. If the platform has no pinyin collation, names are unchanged.
 */
export function pinyinInitials(): (name: string) => string {
  const { compare } = new Intl.Collator('zh-u-co-pinyin');
  const ordered = FIRSTS.every(([, first], at) => compare(first, FIRSTS[at + 1]?.[1] ?? first) <= 0);
  if (!ordered) return (name) => name.toLowerCase();
  const initial = (char: string): string => FIRSTS.findLast(([, first]) => compare(char, first) >= 0)?.[0] ?? char;
  return (name) =>
    [...name]
      .map(
        (char, index) =>
          (index === 0 ? SURNAMES.get(char) : undefined) ?? (isHanCharacter(char) ? initial(char) : char),
      )
      .join('')
      .toLowerCase();
}
