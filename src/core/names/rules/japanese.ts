/** Owns four-character Japanese names whose last character is a word that often follows a Chinese name: 冈田克|也, 渡边谦|一. */
import { revised, surnameLevel, type Words, wordFlags } from '../found';
import { JAPANESE_SURNAMES } from '../tables/people';
import type { Rule } from './rule';

/** Last characters of given names that are also words. */
const LAST = '也人一二三司太介子和平明生之行信光男郎夫志成美';

const endsWithin = (folded: string, end: number, words: Words): boolean =>
  wordFlags(folded.slice(end, end + 2), words) !== 0 && wordFlags(folded.slice(end + 1, end + 3), words) === 0;

/** Extends the name by the fourth character, unless that forms a word with what follows. */
export const japanese: Rule = (found, { text, folded }, words) =>
  revised(found, (one, index) => {
    const { start, end, kind } = one;
    if (kind !== 'person' || end - start !== 3 || !JAPANESE_SURNAMES.has(folded.slice(start, start + 2))) return one;
    // 高山 may also be the Chinese surname 高
    if (surnameLevel(folded.charAt(start), words) === 3) return one;
    if (!LAST.includes(folded.charAt(end) || ' ') || endsWithin(folded, end, words)) return one;
    if ((found[index + 1]?.start ?? folded.length) <= end) return one;
    return { ...one, end: end + 1, form: text.slice(start, end + 1) };
  });
