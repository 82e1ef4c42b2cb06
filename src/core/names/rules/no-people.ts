/** Owns removing or trimming false people: idioms, a rare surname before a word, A vs B, a prince with his rank. */
import { COMPOUND_SURNAMES } from '../../text/surnames';
import { type FoundName, NOBODY, revised, surnameLevel, type Words, withSpan, wordFlags } from '../found';
import { NAME_REASONS } from '../reasons';
import { JAPANESE_SURNAMES } from '../tables/people';
import { WORD } from '../tagging/lexicon';
import type { Rule } from './rule';

/** Flags of words that are names. */
const LISTED = WORD.person | WORD.place | WORD.organization | WORD.foreign;

/** Ranks that follow names but are not part of them. */
const RANKS =
  '公主|王子|王储|王妃|亲王|公爵|伯爵|侯爵|男爵|子爵|大公|爵士|女王|天皇|皇帝|苏丹|教皇|主教|大主教|上校|中校|少校|少将|中将|上将|元帅|上尉|中尉|姐姐|哥哥|爷爷|奶奶|女士|先生';
const RANK = new RegExp(`^(.{2,}?)(?:${RANKS})$`);
/** A rank directly after a name. */
export const RANK_BEHIND = new RegExp(`^(?:${RANKS})`);
/** The margin for a rare surname before an ordinary word. */
const RARE_SURE = 3;
/** The same where a title stands before: 院领导 behind 干部 is nobody, 镇海洋 behind 区领导 may be somebody. */
const RARE_TITLED_SURE = 1.5;
/** The margin for four characters that the dictionary lists as a word. */
const IDIOM_SURE = 5;
const VERSUS = /vs\.?|VS\.?|ＶＳ/;

/** Whether it begins like a four-character name (欧阳, 村上, 林郑), or most of it is common in transliterations. */
function isLongName(name: string, words: Words): boolean {
  const head = name.slice(0, 2);
  if (COMPOUND_SURNAMES.has(head) || JAPANESE_SURNAMES.has(head)) return true;
  const sounds = [...name].filter((char) => (((words.characters[char.charCodeAt(0)] ?? 0) >> 8) & 3) > 0).length;
  return sounds > 2 || [...head].every((char) => surnameLevel(char, words) >= 2);
}

/** Whether the words show that there is no name: 万马奔腾, 拿|主意, 谈|天津. */
function isWords(one: FoundName, folded: string, words: Words): boolean {
  const name = folded.slice(one.start, one.end);
  const flags = wordFlags(name, words);
  // the dictionary lists many idioms that begin with a surname as people
  const listed = flags !== 0 && (flags & (WORD.foreign | WORD.place | WORD.organization)) === 0;
  if (name.length === 4 && listed && !isLongName(name, words)) return one.margin < IDIOM_SURE;
  const titled = one.reasons.length > 0;
  if (name.length !== 3 || one.margin >= (titled ? RARE_TITLED_SURE : RARE_SURE)) return false;
  if (surnameLevel(name.charAt(0), words) >= 2) return false;
  const rest = wordFlags(name.slice(1), words);
  const speech = rest & WORD.speechMask;
  return (rest & WORD.person) === 0 && (speech !== 0 || (!titled && (rest & WORD.place) !== 0));
}

/** Whether a famous person's name only begins a longer word: 马克思|主义, 诺贝尔|奖. */
function beginsWord({ start, end }: FoundName, folded: string, words: Words): boolean {
  if ((wordFlags(folded.slice(start, end), words) & WORD.famous) === 0) return false;
  return [1, 2, 3].some((more) => {
    const flags = end + more > folded.length ? 0 : wordFlags(folded.slice(start, end + more), words);
    return flags !== 0 && (flags & LISTED) === 0;
  });
}

/** Whether it is a single character that is rare as a surname. */
const isNoSurname = ({ start, end }: FoundName, folded: string, words: Words): boolean =>
  end - start === 1 && surnameLevel(folded.charAt(start), words) < 2;

/** The margin of a reading that the character behind or the form of its first character argues against. */
const DOUBTFUL = 3;

/** Whether 人 behind makes it a people: 蓋德|人; not 陈立|人民. */
const isPeople = ({ end, margin }: FoundName, folded: string, words: Words): boolean =>
  margin < DOUBTFUL && folded.charAt(end) === '人' && wordFlags(folded.slice(end, end + 2), words) === 0;

/** Traditional forms of words whose simplified form is a surname; the surname is never written so: 於四強, 後生. */
const FORMS_OF_WORDS = '於後餘範穀鬱塗薑鬆幹乾';

const isFormOfWord = ({ form, margin }: FoundName): boolean =>
  margin < DOUBTFUL && FORMS_OF_WORDS.includes(form.charAt(0));

/** Splits 霍芬海vs比勒菲 into two teams. */
function apart(one: FoundName, text: string): FoundName | readonly FoundName[] {
  const versus = VERSUS.exec(one.form);
  if (versus === null) return one;
  const team = (start: number, end: number): readonly FoundName[] =>
    end - start < 2 ? [] : [{ ...withSpan(one, text, { start, end }), kind: 'organization' }];
  const at = one.start + versus.index;
  return [...team(one.start, at), ...team(at + versus[0].length, one.end)];
}

/** Removes false people. */
export const noPeople: Rule = (found, { text, folded }, words) =>
  revised(found, (one) => {
    if (one.kind !== 'person') return apart(one, text);
    if (beginsWord(one, folded, words)) return NOBODY;
    if (one.reasons.every(({ text: reason }) => reason === NAME_REASONS.title) && isWords(one, folded, words))
      return NOBODY;
    if (
      one.reasons.length === 0 &&
      (isNoSurname(one, folded, words) || isPeople(one, folded, words) || isFormOfWord(one))
    )
      return NOBODY;
    const name = RANK.exec(folded.slice(one.start, one.end))?.[1];
    if (name === undefined) return apart(one, text);
    const end = one.start + name.length;
    return withSpan(one, text, { end });
  });
