/** Owns the rules that correct the model's names within a paragraph: pairs of countries, surnames with titles, lists, single lines. */

import type { Paragraph, Role } from '../../page/model';
import type { Reason } from '../../reasons';
import { mapped } from '../../text/fold';
import { type FoundName, NOBODY, overlap, revised, surnameLevel, type Words, withFound, wordFlags } from '../found';
import { isPair } from '../grammar/divisions';
import { titleAfter, titlesBefore } from '../grammar/titles';
import { nameReason } from '../reasons';
import { COUNTRIES } from '../tables/places';
import { WORD } from '../tagging/lexicon';
import { attendance } from './attendance';
import { withBrackets, withLevels, withoutAddresses, withParts, withPlaces } from './bodies';
import { companions } from './companions';
import { credits } from './credits';
import { japanese, rareEndings } from './endings';
import { glosses } from './glosses';
import { LATIN_PERSON, latin, mayBePerson } from './latin';
import { lists } from './lists';
import { withMasked } from './masked';
import { national } from './national';
import { noPeople, RANK_BEHIND } from './no-people';
import { oneCharacter } from './one-character';
import { type Line, type Rule, ruled } from './rule';
import { familiar, surnames } from './surnames';
import { beforeAll, beforeWords, functionWords } from './swallowed';

/** Headlines and bylines are never longer, in UTF-16 units. */
const LONGEST_LINE = 200;
/** 中美 is two countries, 京津冀 three provinces. */
const splitPairs: Rule = (found, { folded }) =>
  revised(found, (one) => {
    if (one.kind !== 'place' || !isPair(folded.slice(one.start, one.end))) return one;
    return [...one.form].map((form, i) => ({ ...one, start: one.start + i, end: one.start + i + 1, form }));
  });

const DIVISION = /^.{2,}[镇乡村县]$|^.[镇乡县]$/;
const JAPANESE = /^[中木田北今西奥市][村]$/;

/** A name with the suffix of a village or town is a place, unless a title precedes it. */
const divisions: Rule = (found, { folded }) =>
  revised(found, (one) => {
    if (one.kind !== 'person') return one;
    const text = folded.slice(one.start, one.end);
    if (!DIVISION.test(text) || JAPANESE.test(text)) return one;
    if (titlesBefore(folded, one.start).length > 0 || titleAfter(folded, one.end) > one.end) return one;
    return { ...one, kind: 'place', reasons: [nameReason('ending', text.slice(-1))] };
  });

/** Governments without a place, which are not names: 市政府, 人民政府. */
const ANY_GOVERNMENT = /^(?:[省市区县州旗盟镇乡村]|各级|人民|自治区|特区|中央|地方|当地)*政府$/;
/** 委 as the first character of a verb: 委派, 委婉. */
const COMMITTEE_END = /[省市区县州旗盟镇乡国]委$/;

/** Removes false bodies: a government without a place, and 委 that begins another word. */
const noBodies: Rule = (found, { folded }, words) =>
  revised(found, (one) => {
    const { kind, start, end } = one;
    if (kind !== 'organization') return one;
    const name = folded.slice(start, end);
    if (name.endsWith('政府') && ANY_GOVERNMENT.test(name)) return NOBODY;
    if (!name.endsWith('委') || !COMMITTEE_END.test(name) || folded.charAt(end) === '员') return one;
    const verb = (wordFlags(folded.slice(end - 1, end + 1), words) & WORD.speechMask) === WORD.verb;
    return verb ? NOBODY : one;
  });

/** The margin above which a listed place is read as a person: 陈桥. */
const DOUBTFUL_PLACE = 1.5;

/** Titles of heads of state and government that follow names. */
const HEADS = /^(?:前|副)?(?:总统|首相|总理|外长|国王|女王|天皇|教皇|夫妇|夫人|夫妻|父子|兄弟)/;
const COUNTRY = new Set(COUNTRIES);

/** A person whose only evidence is a doubtful reading of the model becomes the place or body as which it is listed. */
const listed: Rule = (found, { folded }, words) =>
  revised(found, (one) => {
    const name = folded.slice(one.start, one.end);
    const flags = wordFlags(name, words);
    // 爱国 is also a street, but mostly a word
    const plain = (flags & (WORD.person | WORD.speechMask)) === 0;
    if (one.kind === 'person' && one.reasons.length === 0 && plain) {
      if ((flags & WORD.organization) !== 0 && (flags & WORD.place) === 0) return { ...one, kind: 'organization' };
      if ((flags & WORD.place) !== 0 && one.margin < DOUBTFUL_PLACE) return { ...one, kind: 'place' };
    }
    // 克林顿总统 is a person; 法国总统 belongs to a country
    const person = one.kind === 'place' && name.length > 1 && !COUNTRY.has(name) && !/[国洲州]$/.test(name);
    const head = person && HEADS.exec(folded.slice(one.end, one.end + 4));
    if (!head || ((flags & WORD.place) !== 0 && (flags & (WORD.person | WORD.foreign)) === 0)) return one;
    return { ...one, kind: 'person', reasons: [nameReason('title', head[0]), ...one.reasons] };
  });

const TITLE_ROLES: ReadonlySet<Role> = new Set(['headline', 'caption-title', 'section', 'kicker', 'subheadline']);

/** A headline or a caption's title that consists of one presumed name is mostly none: 雪后清波. */
const bareLines: Rule = (found, { text, role }) =>
  TITLE_ROLES.has(role) ? found.filter(({ start, end }) => start > 0 || end < text.trimEnd().length) : found;

const CREDIT_ROLES: ReadonlySet<Role> = new Set(['byline', 'credit']);
const CREDIT_WORDS = new Set(
  '本报记者 记者 通讯员 见习记者 特约记者 实习生 摄影 摄 文 图 报道 供稿 供图 讯'.split(' '),
);

/** All words of a byline are people except its labels: 许应田, 余　澜　摄. */
const bylines: Rule = (found, { text, folded, role }, words) => {
  if (!CREDIT_ROLES.has(role)) return found;
  let out: readonly FoundName[] = found;
  for (const match of folded.matchAll(/[\u3400-\u9fff]+/g)) {
    const word = match[0].replace(/(?:摄影报道|摄影|摄|文|图)$/, '');
    const slot = { start: match.index, end: match.index + word.length };
    if (word.length < 2 || word.length > 4 || CREDIT_WORDS.has(match[0])) continue;
    if (surnameLevel(word.charAt(0), words) === 0 || out.some((one) => overlap(one, slot))) continue;
    out = withFound(out, ruled(text, slot));
  }
  for (const match of text.matchAll(LATIN_PERSON)) {
    const slot = { start: match.index, end: match.index + match[0].length };
    if (mayBePerson(match[0]) && !out.some((one) => overlap(one, slot))) out = withFound(out, ruled(text, slot));
  }
  return out.map((one) => (one.kind === 'person' ? { ...one, reasons: [...one.reasons, nameReason('byline')] } : one));
};

const PERSONAL_NOTE =
  /^[（(](女|男|[\u4e00-\u9fff]{1,6}族|[左右中前后][一二三四]?|已故|女，[\u4e00-\u9fff]{1,6}族)[，、）)]/;

/** The evidence for a person in the surrounding text. */
function evidence(one: FoundName, { text, folded }: Line): readonly Reason[] {
  if (one.kind !== 'person') return [];
  const titles = titlesBefore(folded, one.start, text);
  const after = titleAfter(folded, one.end);
  const rank = one.end - one.start > 1 ? RANK_BEHIND.exec(folded.slice(one.end, one.end + 4))?.[0] : undefined;
  const title = titles[titles.length - 1] ?? (after > one.end ? text.slice(one.end, after) : rank);
  const note = PERSONAL_NOTE.exec(folded.slice(one.end, one.end + 12))?.[1];
  return [
    ...(title === undefined ? [] : [nameReason('title', title)]),
    ...(note === undefined ? [] : [nameReason('note', note)]),
  ];
}

const explained: Rule = (found, line) =>
  revised(found, (one) => {
    const said = evidence(one, line);
    return said.length === 0 ? one : { ...one, reasons: [...said, ...one.reasons] };
  });

const masked: Rule = (found, { text, folded }, words) => withMasked(found, text, folded, words);
const levels: Rule = (found, { text, folded }) => withLevels(found, text, folded);
const places: Rule = (found, { text, folded }, words) => withPlaces(found, text, folded, words);
const parts: Rule = (found, { text, folded }) => withParts(found, text, folded);
const brackets: Rule = (found, { text, folded }) => withBrackets(found, text, folded);
const addresses: Rule = (found, { text }) => withoutAddresses(found, text);

/** All rules, in the order in which they are applied to a stretch of text. */
const RULES: readonly Rule[] = [
  addresses,
  noBodies,
  levels,
  splitPairs,
  brackets,
  places,
  parts,
  national,
  divisions,
  japanese,
  rareEndings,
  functionWords,
  beforeWords,
  beforeAll,
  surnames,
  familiar,
  masked,
  lists,
  attendance,
  credits,
  companions,
  explained,
  noPeople,
  listed,
  oneCharacter,
  glosses,
  latin,
];
/** Rules for lines that are no body text. */
const ROLE_RULES: readonly Rule[] = [bareLines, bylines];

/**
 * The names of a stretch after all rules, in text order, not overlapping; `folded` is the folded text. Quadratic in the number of names in
 * the stretch.
 */
export function applyRules(
  found: readonly FoundName[],
  text: string,
  words: Words,
  folded: string,
): readonly FoundName[] {
  const line: Line = { text, folded, role: 'body' };
  return RULES.reduce((names, rule) => rule(names, line, words), found);
}

/** The names of a paragraph after the rules for its role, which do not apply to long paragraphs. */
export function applyRole(
  found: readonly FoundName[],
  { text, role }: Pick<Paragraph, 'text' | 'role'>,
  words: Words,
): readonly FoundName[] {
  if ((!TITLE_ROLES.has(role) && !CREDIT_ROLES.has(role)) || text.length > LONGEST_LINE) return found;
  const line: Line = { text, folded: mapped(text, words.fold), role };
  return ROLE_RULES.reduce((names, rule) => rule(names, line, words), found);
}
