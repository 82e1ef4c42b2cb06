/** Owns short forms of organizations whose full names the page gives: 食環署 for 食物環境衞生署, 北大 for 北京大学. */
import { mapped } from '../../text/fold';
import { type Words, wordFlags } from '../found';
import { WORD } from '../tagging/lexicon';

/** Names with fewer characters have no short form. */
const SHORTEST = 5;
/** Names with more characters have too many possible short forms. */
const LONGEST = 12;
/** Schools, which are abbreviated to one character of the name and one of the type. */
const SCHOOL = /[大中][学學]$/;
const GIVEN = /^[（(](?:以下|下)?(?:[简簡][称稱]|[称稱])?(?:[为為])?[“「『"]?([\u3400-\u9fff]{2,6})[”」』"]?[）)]/;

/** Whether the characters of `short` occur in `full` in the same order. */
function isWithin(short: string, full: string): boolean {
  let at = -1;
  for (const char of short) {
    at = full.indexOf(char, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** The short form that follows a full name in brackets: 食物環境衞生署（食環署）; undefined if the brackets hold something else. */
export function givenShort(full: string, behind: string): string | undefined {
  const short = GIVEN.exec(behind)?.[1];
  return short !== undefined && short.length < full.length && isWithin(short, full) ? short : undefined;
}

/**
 * Candidate short forms of three or four characters, for schools also two: the first and last character and some in between. Most do not
 * occur; `mayBeShort` checks an occurrence.
 */
export function shortForms(full: string): readonly string[] {
  if (full.length < SHORTEST || full.length > LONGEST || !/^[\u3400-\u9fff]+$/.test(full)) return [];
  const first = full.charAt(0);
  const last = full.charAt(full.length - 1);
  const out = new Set<string>();
  for (let a = 1; a < full.length - 1; a++) {
    out.add(first + full.charAt(a) + last);
    for (let b = a + 1; b < full.length - 1; b++) out.add(first + full.charAt(a) + full.charAt(b) + last);
  }
  if (SCHOOL.test(full)) {
    const kind = full.charAt(full.length - 2);
    out.add(first + kind);
    out.add(full.charAt(1) + kind);
  }
  // 科学院 is a substring of 中国科学院, not a short form
  return [...out].filter((short) => !full.includes(short));
}

/** Whether the text between `start` and `end` may be a short form: neither an ordinary word nor cut out of other words. */
export function mayBeShort(text: string, start: number, end: number, words: Words): boolean {
  const flags = wordFlags(mapped(text.slice(start, end), words.fold), words);
  const speech = flags & WORD.speechMask;
  if ((speech !== 0 && speech !== WORD.short) || (flags & WORD.person) !== 0) return false;
  return !cutsWords(text, start, end, words);
}

/** Whether the text between `start` and `end` is cut out of other words: 人大会|议. */
export function cutsWords(text: string, start: number, end: number, words: Words): boolean {
  const isWord = (from: number, to: number): boolean =>
    from >= 0 && to <= text.length && wordFlags(mapped(text.slice(from, to), words.fold), words) !== 0;
  return (
    isWord(start - 1, start + 1) || isWord(end - 1, end + 1) || isWord(end - 1, end + 2) || isWord(start - 2, start + 1)
  );
}
