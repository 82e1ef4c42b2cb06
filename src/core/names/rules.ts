/** Owns the rules that put the model's names in one paragraph right: pairs of countries, surnames with titles, lists, bare lines. */
import type { Paragraph, Role } from '../page/model';
import type { Reason } from '../reasons';
import type { Span } from '../text/span';
import { allHan, type Found, foldedText, overlap, surnameLevel, type Words, withFound, wordFlags } from './found';
import { WORD } from './lexicon';
import { because } from './reasons';
import { ABBREVIATIONS } from './tables/places';
import { titleAfter, titlesBefore } from './titles';

/** A text as rules see it. */
interface Line {
  readonly text: string;
  /** Every unit folded to its symbol; the same length. */
  readonly folded: string;
  readonly role: Role;
}

type Rule = (found: readonly Found[], line: Line, words: Words) => readonly Found[];

/** Headlines and bylines are no longer. */
const LONGEST_LINE = 200;
/** What a rule adds is about as sure as that. */
const RULED = 1.5;

/** A person whom a rule finds. */
const ruled = (text: string, { start, end }: Span, reasons: readonly Reason[] = []): Found => ({
  start,
  end,
  form: text.slice(start, end),
  kind: 'person',
  margin: RULED,
  reasons,
});

const LONGEST_PAIR = 4;
const PAIR = new RegExp(`^[${ABBREVIATIONS}]{2,4}$`);
const COMMON_WORDS = /^(?:中亚|欧亚|亚非|东亚|西亚|南亚)$/;

/** 中美 is two countries, 京津冀 three provinces. */
const splitPairs: Rule = (found, { folded }) =>
  found.flatMap((one) => {
    if (one.kind !== 'place' || one.end - one.start > LONGEST_PAIR) return [one];
    const text = folded.slice(one.start, one.end);
    if (!PAIR.test(text) || COMMON_WORDS.test(text)) return [one];
    return [...one.form].map((form, i) => ({ ...one, start: one.start + i, end: one.start + i + 1, form }));
  });

const DIVISION = /^.{2,}[镇乡村县]$|^.[镇乡县]$/;
const JAPANESE = /^[中木田北今西奥市][村]$/;

/** What ends as villages and towns do is one, unless a title says otherwise. */
const divisions: Rule = (found, { folded }) =>
  found.map((one) => {
    const text = folded.slice(one.start, one.end);
    if (one.kind !== 'person' || !DIVISION.test(text) || JAPANESE.test(text)) return one;
    if (titlesBefore(folded, one.start).length > 0 || titleAfter(folded, one.end) > one.end) return one;
    return { ...one, kind: 'place', reasons: [because('ending', text.slice(-1))] };
  });

/** Characters after which a name may well start. */
const BEFORE_NAME = '的对向和与是找请给被让跟听为由等说了经如同据随当但而使把问见托';
const BOUNDARY = /[^\u3400-\u9fff]/;
const WITH_SURNAME = /[老小]/;

/** 黄书记, 李大娘, 王某, 姓樊的: a surname that a title or form of address gives away. */
const surnames: Rule = (found, { text, folded }, words) => {
  const { characters } = words;
  let out: readonly Found[] = found;
  for (let at = 0; at + 1 < folded.length; at++) {
    const level = (characters[folded.charCodeAt(at)] ?? 0) & 3;
    if (level < 2) continue;
    const end = titleAfter(folded, at + 1);
    const before = at > 0 ? folded.charAt(at - 1) : '';
    if (before !== '姓' || !/[的，。、]/.test(folded.charAt(at + 1))) {
      if (end === at + 1 || (end === at + 2 && folded.charAt(at + 1) !== '某')) continue;
      if (before !== '' && !BOUNDARY.test(before) && !BEFORE_NAME.includes(before) && !WITH_SURNAME.test(before))
        continue;
      if (level < 3 || wordFlags(folded.slice(at, at + 2), words) !== 0) continue;
    }
    const one = ruled(text, { start: at, end: at + 1 });
    if (!out.some((other) => overlap(other, one))) out = withFound(out, one);
  }
  return out;
};

/** Below this, and with nothing around to say so, a name is a person as often as not. */
const DOUBTFUL = 1;
/** The same for words that are listed as places: 陈桥. */
const DOUBTFUL_PLACE = 2.3;

/** People whom only the model's own doubtful reading makes so are none; listed places stay places. */
const doubtful: Rule = (found, { folded }, words) =>
  found.flatMap((one) => {
    if (one.kind !== 'person' || one.reasons.length > 0 || one.margin >= DOUBTFUL_PLACE) return [one];
    const flags = wordFlags(folded.slice(one.start, one.end), words);
    const place = (flags & WORD.place) !== 0 && (flags & WORD.person) === 0;
    if (place) return [{ ...one, kind: 'place' as const }];
    return one.margin < DOUBTFUL ? [] : [one];
  });

const NOTE = /^[（(](?:[^（()）]{0,12})[）)]/;
const PERSONAL_NOTE =
  /^[（(](女|男|[\u4e00-\u9fff]{1,6}族|[左右中前后][一二三四]?|已故|女，[\u4e00-\u9fff]{1,6}族)[，、）)]/;

/** Where a slot of a list ends that starts at `start`: at 、 or before anything else that no name holds. */
function slotEnd(folded: string, start: number): number {
  let end = start;
  while (end < folded.length && end - start <= 5 && allHan(folded.charAt(end))) end++;
  return end;
}

/** Where the next slot starts after a slot's end, a note in brackets skipped; -1 where the list ends. */
function nextSlot(folded: string, end: number): number {
  const note = NOTE.exec(folded.slice(end, end + 16))?.[0].length ?? 0;
  return folded.charAt(end + note) === '、' ? end + note + 1 : -1;
}

/** In a list that is mostly people the rest are people too, whole: 沈求我、童傅、厉无畏. */
const lists: Rule = (found, { text, folded }, words) => {
  let out: readonly Found[] = found;
  for (let from = folded.indexOf('、'); from >= 0; ) {
    // the slot before the first 、 begins where its name does
    const head = out.find(({ end, kind }) => kind === 'person' && (end === from || nextSlot(folded, end) === from + 1));
    const slots: { start: number; end: number; last: boolean }[] = head ? [{ ...head, last: false }] : [];
    let next = from + 1;
    let reached = from;
    while (next > 0) {
      const end = slotEnd(folded, next);
      reached = Math.max(end, next);
      const following = nextSlot(folded, end);
      slots.push({ start: next, end, last: following < 0 });
      next = following;
    }
    const person = (slot: { start: number; end: number }): Found | undefined =>
      out.find(({ start, kind }) => start === slot.start && kind === 'person');
    const people = slots.filter((slot) => (person(slot)?.end ?? Number.POSITIVE_INFINITY) <= slot.end);
    if (slots.length >= 3 && people.length >= slots.length * 0.6) {
      for (const slot of slots) {
        const known = person(slot);
        const length = slot.end - slot.start;
        const listed = [...(known?.reasons ?? []), because('list')];
        const whole = !slot.last && length >= 2 && length <= 4;
        if (known !== undefined && (known.end === slot.end || !whole)) {
          out = out.map((one) => (one === known ? { ...one, reasons: listed } : one));
          continue;
        }
        const name = folded.slice(slot.start, slot.end);
        const other = out.some((one) => one.kind !== 'person' && overlap(one, slot));
        const plain = wordFlags(name, words);
        const word = plain !== 0 && (plain & (WORD.person | WORD.foreign)) === 0;
        if (!whole || other || word || surnameLevel(name.charAt(0), words) === 0) continue;
        out = withFound(out, ruled(text, slot, listed));
      }
    }
    from = folded.indexOf('、', Math.max(reached, from + 1));
  }
  return out;
};

const TITLE_ROLES: ReadonlySet<Role> = new Set(['headline', 'caption-title', 'section', 'kicker', 'subheadline']);

/** A headline or a caption's title that reads like one name and nothing else mostly is none: 雪后清波. */
const bareLines: Rule = (found, { text, role }) =>
  TITLE_ROLES.has(role) ? found.filter(({ start, end }) => start > 0 || end < text.trimEnd().length) : found;

const CREDIT_ROLES: ReadonlySet<Role> = new Set(['byline', 'credit']);
const CREDIT_WORDS = new Set(
  '本报记者 记者 通讯员 见习记者 特约记者 实习生 摄影 摄 文 图 报道 供稿 供图 讯'.split(' '),
);

/** A byline's words are people, but for what says that it is a byline: 许应田, 余　澜　摄. */
const bylines: Rule = (found, { text, folded, role }, words) => {
  if (!CREDIT_ROLES.has(role)) return found;
  let out: readonly Found[] = found;
  for (const match of folded.matchAll(/[\u3400-\u9fff]+/g)) {
    const word = match[0].replace(/(?:摄影报道|摄影|摄|文|图)$/, '');
    const slot = { start: match.index, end: match.index + word.length };
    if (word.length < 2 || word.length > 4 || CREDIT_WORDS.has(match[0])) continue;
    if (surnameLevel(word.charAt(0), words) === 0 || out.some((one) => overlap(one, slot))) continue;
    out = withFound(out, ruled(text, slot));
  }
  return out.map((one) => (one.kind === 'person' ? { ...one, reasons: [...one.reasons, because('byline')] } : one));
};

/** Why the text around a person says that it is one. */
function evidence(one: Found, { text, folded }: Line): readonly Reason[] {
  if (one.kind !== 'person') return [];
  const titles = titlesBefore(folded, one.start, text);
  const after = titleAfter(folded, one.end);
  const title = titles[titles.length - 1] ?? (after > one.end ? text.slice(one.end, after) : undefined);
  const note = PERSONAL_NOTE.exec(folded.slice(one.end, one.end + 12))?.[1];
  return [
    ...(title === undefined ? [] : [because('title', title)]),
    ...(note === undefined ? [] : [because('note', note)]),
  ];
}

const explained: Rule = (found, line) =>
  found.map((one) => {
    const said = evidence(one, line);
    return said.length === 0 ? one : { ...one, reasons: [...said, ...one.reasons] };
  });

/** In the order in which they are applied to any stretch of text. */
const RULES: readonly Rule[] = [splitPairs, divisions, surnames, lists, explained, doubtful];
/** The same for lines that are no running text. */
const ROLE_RULES: readonly Rule[] = [bareLines, bylines];

/** The names of a stretch, which is also given folded, after all rules; in text order, apart. Work grows with the square of names in the stretch. */
export function applyRules(found: readonly Found[], text: string, words: Words, folded: string): readonly Found[] {
  const line: Line = { text, folded, role: 'body' };
  return RULES.reduce((names, rule) => rule(names, line, words), found);
}

/** The names of a paragraph once its role has its say; long paragraphs have none to say. */
export function applyRole(
  found: readonly Found[],
  { text, role }: Pick<Paragraph, 'text' | 'role'>,
  words: Words,
): readonly Found[] {
  if ((!TITLE_ROLES.has(role) && !CREDIT_ROLES.has(role)) || text.length > LONGEST_LINE) return found;
  const line: Line = { text, folded: foldedText(text, words.fold), role };
  return ROLE_RULES.reduce((names, rule) => rule(names, line, words), found);
}
