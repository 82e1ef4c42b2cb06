/** Owns surnames without a given name: 黄书记, 老李, 姓樊的. */

import { type FoundName, overlap, revised, type Words, withFound, withSpan, wordFlags } from '../found';
import { titleAfter } from '../grammar/titles';
import { WORD } from '../tagging/lexicon';
import { type Rule, ruled } from './rule';

/** Characters after which a name may begin. */
const BEFORE_NAME = '的对向和与是找请给被让跟听为由等说了经如同据随当但而使把问见托';
const BOUNDARY = /[^\u3400-\u9fff]/;
const WITH_SURNAME = /[老小]/;

/** Surnames that are also words, mostly before titles: 任局长 has one, 转任局长 has not. */
const SURNAME_OR_WORD = '于任时成常方向高金安明全何和都路';

/** Whether a surname may begin at `at`: it forms no word with the character before. */
export function mayBegin(folded: string, at: number, level: number, words: Words): boolean {
  const before = at > 0 ? folded.charAt(at - 1) : '';
  if (before === '' || BOUNDARY.test(before) || WITH_SURNAME.test(before)) return true;
  // 见|习近平, but 见习|记者
  if (BEFORE_NAME.includes(before)) return (wordFlags(folded.slice(at - 1, at + 1), words) & WORD.speechMask) === 0;
  if (level < 3 || SURNAME_OR_WORD.includes(folded.charAt(at))) return false;
  return [1, 2].every((length) => at < length || wordFlags(folded.slice(at - length, at + 1), words) === 0);
}

/** Adds surnames that a title or form of address reveals: 黄书记, 李大娘, 姓樊的. */
export const surnames: Rule = (found, { text, folded }, words) => {
  const { characters } = words;
  let out: readonly FoundName[] = found;
  for (let at = 0; at + 1 < folded.length; at++) {
    const level = (characters[folded.charCodeAt(at)] ?? 0) & 3;
    if (level < 2) continue;
    const end = titleAfter(folded, at + 1);
    const before = at > 0 ? folded.charAt(at - 1) : '';
    if (before !== '姓' || !/[的，。、]/.test(folded.charAt(at + 1))) {
      if (end === at + 1 || end === at + 2) continue;
      if (!mayBegin(folded, at, level, words)) continue;
      if (level < 3 || wordFlags(folded.slice(at, at + 2), words) !== 0) continue;
    }
    const one = ruled(text, { start: at, end: at + 1 });
    if (!out.some((other) => overlap(other, one))) out = withFound(out, one);
  }
  return out;
};

/** 老李 and 小张 are names as a whole. */
export const familiar: Rule = (found, { text, folded }) =>
  revised(found, (one, index) => {
    const start = one.start - 1;
    if (one.kind !== 'person' || one.end - one.start !== 1 || !WITH_SURNAME.test(folded.charAt(start))) return one;
    if (titleAfter(folded, one.end) > one.end || (found[index - 1]?.end ?? 0) > start) return one;
    return withSpan(one, text, { start });
  });
