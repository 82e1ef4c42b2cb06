/** Owns shortening people whose name takes in the word behind it: 陈雷报|道, 葛岚均|到会, 塔诺维也|说. */
import { allHan } from '../../text/han';
import { NOBODY, revised, surnameLevel, type Words, withSpan, wordFlags } from '../found';
import { JAPANESE_SURNAMES } from '../tables/people';
import { WORD } from '../tagging/lexicon';
import type { Rule } from './rule';

/** Words of one character that end no name; HanLP's counts have each of them at most twice at the end of one. */
const NEVER_LAST = /[也则还已啦呢吗嘛咯却很的了着是被把]/;
/** Adverbs that end given names, but no transliterated name. */
const ADVERBS = /[均皆俱都将又再才就]/;

/** Whether all characters stand in transliterations, three of them often: more than a Han name has. */
function isTransliterated(name: string, { characters }: Words): boolean {
  const levels = [...name].map((char) => (char === '·' ? 3 : ((characters[char.charCodeAt(0)] ?? 0) >> 8) & 3));
  return levels.every((level) => level > 0) && levels.filter((level) => level > 1).length > 2;
}

/** 塔诺维也|说 and 塔诺维均|到场 are 塔诺维; 黄啦 is nobody. */
export const functionWords: Rule = (found, { text, folded }, words) =>
  revised(found, (one) => {
    const { start, end } = one;
    if (one.kind !== 'person' || end - start < 2) return one;
    const name = folded.slice(start, end);
    const last = name.slice(-1);
    if (JAPANESE_SURNAMES.has(name.slice(0, 2))) return one;
    const adverb = ADVERBS.test(last) && isTransliterated(name.slice(0, -1), words);
    if (!adverb && !NEVER_LAST.test(last)) return one;
    return name.length === 2 ? NOBODY : withSpan(one, text, { end: end - 1 });
  });

/** Parts of speech that may follow a name and begin with a character that could also end it: 报道, 摄影, 正在. */
const NEXT_WORD: ReadonlySet<number> = new Set([WORD.verb, WORD.adverb, WORD.preposition]);
/** From this margin on the longer reading is kept, and from this one where the word is a noun, which seldom follows a name. */
const LONGER_SURE = 5;
const LONGER_SURE_NOUN = 2;
/** Characters that may follow a name by themselves, so that a noun which they end is there by chance: 邓文原|则, 蒋中正|派. */
const BY_ITSELF =
  /[的地得着了过和与及跟同或而且但则却便也都就又还再才正刚已曾将应要会能可不没未很最更太只仅皆均即既因由从自经至到在于以为被把让叫给对向往朝替比等说道称问答看来去走派率任上下中里内外前后时人家方]/;

/** 陈雷报|道 is 陈雷: a name that ends inside a verb, adverb or noun is shortened if possible. */
export const beforeWords: Rule = (found, { text, folded }, words) =>
  revised(found, (one) => {
    const { start, end } = one;
    if (one.kind !== 'person' || end - start !== 3 || one.margin > LONGER_SURE) return one;
    if (!allHan(folded.slice(start, end + 1)) || surnameLevel(folded.charAt(start), words) < 2) return one;
    const flags = wordFlags(folded.slice(end - 1, end + 1), words);
    const speech = flags & WORD.speechMask;
    const noun = speech === WORD.noun && one.margin < LONGER_SURE_NOUN && !BY_ITSELF.test(folded.charAt(end));
    const plain = (noun || NEXT_WORD.has(speech)) && wordFlags(folded.slice(end, end + 2), words) === 0;
    return plain ? withSpan(one, text, { end: end - 1 }) : one;
  });

/** Adverbs that need a plural subject, and are also common in given names. */
const ALL_OF_THEM = /[均皆俱]/;

/** 吕衡、葛岚均|到会: after two people the adverb is not part of the second name. */
export const beforeAll: Rule = (found, { text, folded }, words) =>
  revised(found, (one, index) => {
    const last = found[index - 1];
    if (one.kind !== 'person' || one.end - one.start !== 3 || last?.kind !== 'person') return one;
    const listed = /^[、和与及同]$/.test(folded.slice(last.end, one.start));
    if (!listed || !ALL_OF_THEM.test(folded.charAt(one.end - 1))) return one;
    const next = wordFlags(folded.slice(one.end, one.end + 2), words) & WORD.speechMask;
    if (next !== WORD.verb && !/[为是已未不在有来到获被]/.test(folded.charAt(one.end) || ' ')) return one;
    return withSpan(one, text, { end: one.end - 1 });
  });
