/** Owns short forms of people's names (黄书记, 老张, 小李), which are resolved to a person if only one fits. */

import type { PageReading } from '../../page/model';
import { paragraphOffset, sourceSpans } from '../../page/paragraphs/source-spans';
import { passageAt, passagesOf } from '../../page/passages';
import type { Steps } from '../../steps';
import { coveringSpan } from '../../text/span';
import { COMPOUND_SURNAMES } from '../../text/surnames';
import type { FoldName } from '../fold';
import type { DocumentNames, NameEntity, NameMention } from '../model';
import { nameReason } from '../reasons';
import { type KeyedMention, regrouped } from '../regroup';
import { TITLES_AFTER } from '../tables/titles';

/** Forms of address that fit people of any office; all other titles are offices that the person must hold. */
const COURTESIES = new Set(
  '同志 先生 女士 小姐 太太 夫人 师傅 老师傅 大爷 大妈 大姐 大哥 大叔 大嫂 大娘 阿姨 叔叔 奶奶 爷爷 老汉 老人 婆婆 伯伯'.split(
    ' ',
  ),
);
/** Longest first, so that 总经理 is not read as 总. */
const TITLES = [...TITLES_AFTER].filter((title) => title.length > 1).sort((a, b) => b.length - a.length);
const TITLES_BY_FIRST = new Map<string, readonly string[]>(
  [...new Set(TITLES.map((title) => title.charAt(0)))].map((first) => [
    first,
    TITLES.filter((title) => title.startsWith(first)),
  ]),
);
/** What may directly precede a short form that no other rule recognized as a name. */
const BEFORE =
  /(?:^|[^\u3400-\u9fff]|[和与及跟同对向给找请由让叫是问陪随为用把被到当即而且但说道告诉听见看委府局办处队站])$/;
/** What may follow 老张 or 小李 in that case. */
const AFTER =
  /^(?:$|[^\u3400-\u9fff]|[说道和与及跟同的是在也都就一家把被对从告笑看想带连又还便却正刚有没很向给为要已曾不来去走会能可将应])/;
/** Longer words that begin with a title: 区长远景, 委员会, 主席台, 同志们. */
const LONGER = /^(?:.?长[远期江大久寿短度征]|委员会|主席[台团]|.?书记[处员]|同志们|先生们|女士们)/;
const FAMILIAR = /[老小]/;
/** The title of a form that has none. */
const BARE = ' ';

/** What may follow a bare surname of a person who was named in full before: 黎续称, 侯、郭会面, 郭：……; outside headlines only verbs of speech. */
const SAYS =
  /^(?:[续又再亦则也随即当时其后]{0,2}(?:称|指出|指|说|表示|强调|透露|认为|补充|坦言|回应|解释|批评|质疑|直言|笑言|承认|否认|反驳|呼吁|重申)[，：:,“「]?)/;
const HEADS =
  /^(?:$|[^\u3400-\u9fff]|[吁批呛轰盼拟斥酸讽促赞访晤赴称说指谈认赢输辞问答率]|会面|会晤|同台|互呛|握手|当选|参选|退选|道歉|现身|出席|回应|否认|不排除|续称|发声|到案|获释|涉|遭|被|将|获)/;
const HEADLINE_ROLES: ReadonlySet<string> = new Set(['headline', 'kicker', 'subheadline', 'caption-title', 'teaser']);
/** What may precede such a surname: no Chinese character. */
const ALONE = /(?:^|[^\u3400-\u9fff])$/;

interface Person {
  readonly entity: NameEntity;
  /** Indexes of the units that mention them. */
  readonly units: ReadonlySet<number>;
}

/** The surname of a folded full name. */
function surnameOf(name: string): string {
  return name.length > 2 && COMPOUND_SURNAMES.has(name.slice(0, 2)) ? name.slice(0, 2) : name.charAt(0);
}

/** A short form at an offset of a folded paragraph. */
interface Short {
  readonly start: number;
  readonly end: number;
  readonly surname: string;
  /** The office or form of address; '' for 老张. */
  readonly title: string;
}

/** The longest title at `at`. */
const titleAt = (folded: string, at: number): string | undefined =>
  TITLES_BY_FIRST.get(folded.charAt(at))?.find((title) => folded.startsWith(title, at));

/** Parses a short form whose surname is at `at`. */
function shortAt(folded: string, at: number, surnames: ReadonlyMap<string, unknown>): Short | undefined {
  for (const length of [2, 1]) {
    const surname = folded.slice(at, at + length);
    if (surname.length < length || !surnames.has(surname)) continue;
    const title = titleAt(folded, at + length);
    const longer = title !== undefined && LONGER.test(folded.slice(at + length, at + length + 4));
    if (title !== undefined && !longer) return { start: at, end: at + length + title.length, surname, title };
    if (at > 0 && FAMILIAR.test(folded.charAt(at - 1))) return { start: at - 1, end: at + length, surname, title: '' };
  }
  return undefined;
}

/** Parses a bare surname of somebody whom the article names in full: 侯、郭会面. */
function bareAt(folded: string, at: number, role: string, surnames: ReadonlyMap<string, unknown>): Short | undefined {
  if (!ALONE.test(folded.slice(Math.max(0, at - 1), at))) return undefined;
  const length = [2, 1].find((one) => surnames.has(folded.slice(at, at + one)));
  if (length === undefined) return undefined;
  const after = folded.slice(at + length, at + length + 6);
  const stands = HEADLINE_ROLES.has(role) ? HEADS.test(after) : SAYS.test(after);
  return stands ? { start: at, end: at + length, surname: folded.slice(at, at + length), title: BARE } : undefined;
}

/** The people that a short form in a unit fits; `sure` if they are known to hold the office, or the form is one of address. */
function peopleFor(
  { surname, title }: Short,
  unit: number,
  people: ReadonlyMap<string, readonly Person[]>,
  fold: FoldName,
): { readonly fitting: readonly Person[]; readonly sure: boolean } {
  const all = people.get(surname) ?? [];
  const courtesy = title === '' || title === BARE || COURTESIES.has(title);
  const holding = courtesy ? all : all.filter(({ entity }) => entity.titles.some((held) => fold(held).endsWith(title)));
  const here = holding.filter(({ units }) => units.has(unit));
  // a page may mention several people called 张先生; only one named in the same article can be meant
  if (courtesy) return { fitting: here, sure: true };
  if (holding.length > 0) return { fitting: here.length > 0 ? here : holding, sure: true };
  // if nobody is known to hold the office, a person for whom no other office is known may
  return { fitting: all.length === 1 ? all.filter(({ entity }) => entity.titles.length === 0) : [], sure: false };
}

/** Whether a name is itself a short form of a fuller name. */
const isShort = (folded: string): boolean =>
  folded.length < 2 ||
  TITLES.some(
    (title) => folded.length - title.length > 0 && folded.length - title.length < 3 && folded.endsWith(title),
  ) ||
  (FAMILIAR.test(folded.charAt(0)) && folded.length === 2);

function peopleBySurname(page: PageReading, names: DocumentNames, fold: FoldName): Map<string, Person[]> {
  const people = new Map<string, Person[]>();
  for (const entity of names.entities) {
    const name = fold(entity.name);
    if (entity.kind !== 'person' || isShort(name) || !/^[\u3400-\u9fff]{2,4}$/.test(name)) continue;
    const units = new Set(
      entity.mentions.flatMap((index) => {
        const mention = names.mentions[index];
        return mention === undefined ? [] : (passageAt(page, mention.paragraph)?.unit ?? []);
      }),
    );
    const surname = surnameOf(name);
    people.set(surname, [...(people.get(surname) ?? []), { entity, units }]);
  }
  return people;
}

/**
 * Resolves the short forms among the names to people. Forms that were already recognized as names are resolved whenever exactly one person
 * fits; others are added only if the person is known to hold the office, or the context allows nothing else.
 */
export function* withShortForms(page: PageReading, names: DocumentNames, fold: FoldName): Steps<DocumentNames> {
  const people = peopleBySurname(page, names, fold);
  if (people.size === 0) return names;
  const tied = new Map<NameMention, Person>();
  const added: KeyedMention[] = [];
  const keyOf = ({ kind, id }: NameEntity): string => `${kind} ${id}`;
  const byParagraph = new Map<number, NameMention[]>();
  for (const mention of names.mentions) {
    const own = byParagraph.get(mention.paragraph) ?? [];
    byParagraph.set(mention.paragraph, own);
    own.push(mention);
  }
  // a table by UTF-16 unit, since most characters begin no surname
  const begins = new Uint8Array(65536);
  for (const surname of people.keys()) begins[surname.charCodeAt(0)] = 1;
  for (const [index, paragraph] of passagesOf(page).entries()) {
    if (index % 64 === 63) yield undefined;
    const folded = fold(paragraph.text);
    const placed = (byParagraph.get(index) ?? []).map((mention) => {
      const start = paragraphOffset(paragraph, mention.start) ?? 0;
      return { mention, start, end: start + mention.text.length };
    });
    let first = 0;
    for (let at = 0; at < folded.length; at++) {
      if (at % 4096 === 4095) yield undefined;
      if (begins[folded.charCodeAt(at)] === 0) continue;
      const short = shortAt(folded, at, people) ?? bareAt(folded, at, paragraph.role, people);
      if (short === undefined) continue;
      while ((placed[first]?.end ?? short.end) <= short.start) first++;
      const there = placed[first];
      const other = there !== undefined && there.start < short.end ? there : undefined;
      const { fitting, sure } = peopleFor(short, paragraph.unit, people, fold);
      at = Math.max(at, short.end - 1);
      const [person, another] = fitting;
      if (person === undefined || another !== undefined) continue;
      if (other !== undefined) {
        const within = other.start >= short.start && other.end <= short.end;
        const full = !isShort(fold(other.mention.text));
        if (within && !full && other.mention.kind === 'person') tied.set(other.mention, person);
        continue;
      }
      const before = folded.slice(Math.max(0, short.start - 1), short.start);
      const after = folded.slice(short.end, short.end + 1);
      if (!sure || (short.title !== BARE && !BEFORE.test(before)) || (short.title === '' && !AFTER.test(after)))
        continue;
      const spans = sourceSpans(paragraph, short.start, short.end);
      const place = coveringSpan(spans);
      if (place === undefined) continue;
      const { entity } = person;
      added.push({
        mention: {
          ...place,
          kind: 'person',
          text: paragraph.text.slice(short.start, short.end),
          spans,
          paragraph: index,
          confidence: 0.9,
          reasons: [nameReason('short', entity.name)],
        },
        key: keyOf(entity),
        name: entity.name,
      });
    }
  }
  if (tied.size === 0 && added.length === 0) return names;
  const entities = new Map(names.entities.map((entity) => [entity.id, entity]));
  const keyed = names.mentions.flatMap((mention): KeyedMention[] => {
    const person = tied.get(mention);
    const entity = person?.entity ?? entities.get(mention.entity);
    if (entity === undefined) return [];
    const reasons = person === undefined ? mention.reasons : [...mention.reasons, nameReason('short', entity.name)];
    return [
      {
        mention: { ...mention, reasons },
        key: keyOf(entity),
        name: entity.name,
        titles: entity.titles,
        one: entity.one ?? false,
      },
    ];
  });
  return regrouped([...keyed, ...added]);
}

/** The people that a mention may stand for if it is a short form that fits several: 老张 where two people are called 张. */
export function peopleMeant(
  page: PageReading,
  names: DocumentNames,
  mention: NameMention,
  fold: FoldName,
): readonly NameEntity[] {
  const text = fold(mention.text);
  if (mention.kind !== 'person' || !isShort(text)) return [];
  const people = peopleBySurname(page, names, fold);
  const short = shortAt(text, FAMILIAR.test(text.charAt(0)) ? 1 : 0, people);
  if (short === undefined || short.end - short.start !== text.length) return [];
  const { fitting } = peopleFor(short, passageAt(page, mention.paragraph)?.unit ?? -1, people, fold);
  return fitting.map(({ entity }) => entity).filter(({ id }) => id !== mention.entity);
}
