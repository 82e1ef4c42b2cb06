/** Owns completing people by their last character: a rare one (呂欣|憓), or a fourth that often follows a Chinese name (冈田克|也). */
import { COMMON } from '../../text/tables/common-characters.generated';
import { revised, surnameLevel, type Words, withSpan, wordFlags } from '../found';
import { JAPANESE_SURNAMES } from '../tables/people';
import { RULED, type Rule } from './rule';

/** Last characters of given names that are also words. */
const LAST = '也人一二三司太介子和平明生之行信光男郎夫志成美';

const endsWithin = (folded: string, end: number, words: Words): boolean =>
  wordFlags(folded.slice(end, end + 2), words) !== 0 && wordFlags(folded.slice(end + 1, end + 3), words) === 0;

/** Extends a Japanese name of three by a fourth character (渡边谦|一), unless that forms a word with what follows. */
export const japanese: Rule = (found, { text, folded }, words) =>
  revised(found, (one, index) => {
    const { start, end, kind } = one;
    if (kind !== 'person' || end - start !== 3 || !JAPANESE_SURNAMES.has(folded.slice(start, start + 2))) return one;
    // 高山 may also be the Chinese surname 高
    if (surnameLevel(folded.charAt(start), words) === 3) return one;
    if (!LAST.includes(folded.charAt(end) || ' ') || endsWithin(folded, end, words)) return one;
    if ((found[index + 1]?.start ?? folded.length) <= end) return one;
    return withSpan(one, text, { end: end + 1 });
  });

/** 1 for each unit of a common character. */
const COMMON_UNITS = new Uint8Array(65536);
for (let at = 0; at < COMMON.length; at++) COMMON_UNITS[COMMON.charCodeAt(at)] = 1;

/** Rare characters with the radicals 口 歹 手 疒 目 虫 言 走 足 辵 are verbs, ills and vermin: 刘洋|踱到窗前. Unicode sorts by radical. */
const UNLIKELY =
  /[\u53e3-\u56d6\u6b79-\u6bb2\u624b-\u652e\u7592-\u7675\u76ee-\u77da\u866b-\u8829\u8a00-\u8c36\u8d70-\u8ea9\u8fb5-\u9090]/;
/** Verbs of chronicles that have other radicals: 孔子|薨. */
const VERBS = '薨觐弑祔缢';

/** How common the folded character is at the end of given names; the highest of its levels as second and as only character, 0–3. */
function lastLevel(char: string, { characters }: Words): number {
  const bits = characters[char.charCodeAt(0)] ?? 0;
  return Math.max((bits >> 4) & 3, (bits >> 6) & 3);
}

/** Whether a name may end with the rare character; false for all common ones. */
function mayEnd(char: string, words: Words): boolean {
  const unit = char === '' ? 0 : char.charCodeAt(0);
  if (unit < 0x3400 || unit > 0x9fff || COMMON_UNITS[unit] === 1) return false;
  return lastLevel(char, words) > 0 || !(UNLIKELY.test(char) || VERBS.includes(char));
}

/** Extends a surname with one character by the next if that is rare and begins no word with what follows. */
export const rareEndings: Rule = (found, { text, folded }, words) =>
  revised(found, (one, index) => {
    const { start, end, kind, margin } = one;
    if (kind !== 'person' || end - start !== 2 || !mayEnd(folded.charAt(end), words)) return one;
    if (surnameLevel(folded.charAt(start), words) < 2 || wordFlags(folded.slice(end, end + 2), words) !== 0) return one;
    if ((found[index + 1]?.start ?? folded.length) <= end) return one;
    // a reading that is likelier than not is surer with it; one that is less is none with it either: 金毛|鼹
    const surer = margin > 0 ? Math.max(margin, RULED) : margin;
    return { ...withSpan(one, text, { end: end + 1 }), margin: surer };
  });
