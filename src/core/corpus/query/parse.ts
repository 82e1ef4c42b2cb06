/** Owns the syntax of queries: words, "phrases", alternatives|alike, -exclusions, and conditions such as person:… date:…. */
import { parseValue } from '../../dates/calendar/notation';
import type { NameKind } from '../../names/model';
import type { Reason } from '../../reasons';
import { fold as foldMarks } from '../../text/fold';
import { pageOf } from '../../text/numerals';
import { calendarPlaceOf, isDated } from '../calendar-place';
import { timeOfQuery } from '../lookup';
import type { Condition, Days, Query, Term, WantedCondition } from './model';
import { QUERY_PROBLEMS } from './reasons';

/** Longer queries are rejected. */
const LONGEST_QUERY = 1000;

type Field = NameKind | 'date' | 'day' | 'page' | 'paper' | 'section' | 'headline' | 'byline' | 'note' | 'tag';

/** The keywords of conditions by field; the first is the one that is shown. */
export const FIELD_WORDS: Readonly<Record<Field, readonly string[]>> = {
  person: ['person', '人物', '人'],
  place: ['place', '地点', '地點', '地名'],
  organization: ['org', 'organization', 'organisation', '机构', '機構'],
  date: ['date', '日期', '刊期'],
  day: ['day', '提到', '日子'],
  paper: ['paper', '报', '報', '报纸', '報紙'],
  page: ['page', '版'],
  section: ['section', '栏目', '欄目', '版名'],
  headline: ['headline', 'title', '标题', '標題'],
  byline: ['byline', 'by', '作者', '记者', '記者'],
  note: ['note', '注', '批注', '批註'],
  tag: ['tag', '标签', '標籤'],
};
const FIELDS = new Map(
  (Object.entries(FIELD_WORDS) as [Field, readonly string[]][]).flatMap(([field, words]) =>
    words.map((word) => [word, field] as const),
  ),
);

const QUOTES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({ '"': '"', '“': '”', '「': '」', '『': '』', '＂': '＂', '《': '》' }),
);
const LONGEST_FIELD = 12;
const BLANK = /\s/;

/** A part of a query as typed. */
interface Part {
  readonly negated: boolean;
  readonly field: string;
  /** Alternatives separated by |. */
  readonly values: readonly string[];
}

/** Splits at blanks outside quotation marks. Linear. */
function partsOf(query: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  while (at < query.length) {
    if (BLANK.test(query[at] ?? '')) {
      at++;
      continue;
    }
    const start = at;
    const negated = /[-－−]/.test(query[at] ?? '') && at + 1 < query.length && !BLANK.test(query[at + 1] ?? '');
    if (negated) at++;
    let field = '';
    let value = '';
    const values: string[] = [];
    for (; at < query.length && !BLANK.test(query[at] ?? ''); at++) {
      const char = query[at] ?? '';
      const closing = QUOTES.get(char);
      const end = closing === undefined ? -1 : query.indexOf(closing, at + 1);
      if (end > at && value === '') {
        value = query.slice(at + 1, end);
        at = end;
      } else if (char === '|' || char === '｜') {
        values.push(value);
        value = '';
      } else if (
        (char === ':' || char === '：') &&
        field === '' &&
        values.length === 0 &&
        at - start <= LONGEST_FIELD
      ) {
        if (FIELDS.has(value.toLowerCase())) {
          field = value.toLowerCase();
          value = '';
        } else value += char;
      } else value += char;
    }
    values.push(value);
    parts.push({ negated, field, values });
  }
  return parts;
}

/** One end of a range: a year, a month or a day; undefined if it is none. */
function stretchOf(text: string): Days | undefined {
  const [, month = '1', day = '1'] = /^\d{4}[^\d]?(\d{1,2})(?:[^\d]?(\d{1,2}))?/.exec(text) ?? [];
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return undefined;
  const year = /^(\d{4})年?$/.exec(text)?.[1];
  const key = year ?? timeOfQuery(text);
  const place = key === undefined || key.startsWith('XXXX') ? undefined : calendarPlaceOf(parseValue(key));
  return place !== undefined && isDated(place) ? { from: place.from, to: place.to } : undefined;
}

/** 2020, 2020-01, 2020-01-31, and ranges of them: 2020-01..2020-03, 2020.., ..2020-03-05. */
export function daysOf(text: string): Days | undefined {
  const [first = '', second, more] = foldMarks(text)
    .split(/\.\.+|…+|~|至|\/(?=\d{4})/)
    .map((end) => end.trim());
  if (more !== undefined) return undefined;
  if (second === undefined) return stretchOf(first);
  const from = first === '' ? { from: Number.NEGATIVE_INFINITY } : stretchOf(first);
  const to = second === '' ? { to: Number.POSITIVE_INFINITY } : stretchOf(second);
  if (from === undefined || to === undefined || (first === '' && second === '')) return undefined;
  return from.from <= to.to ? { from: from.from, to: to.to } : undefined;
}

const problem = (text: string, ...args: readonly string[]): Reason => ({ text, args });

function conditionOf(field: Field, value: string): Condition | Reason {
  switch (field) {
    case 'person':
    case 'place':
    case 'organization':
      return { kind: 'name', is: field, text: value };
    case 'date':
    case 'day': {
      const days = daysOf(value);
      return days === undefined ? problem(QUERY_PROBLEMS.date, value) : { kind: field, days };
    }
    case 'page': {
      const page = pageOf(foldMarks(value).replace(/第|版/g, ''));
      return page === undefined ? problem(QUERY_PROBLEMS.page, value) : { kind: 'page', page };
    }
    default:
      return { kind: field, text: value };
  }
}

const withoutBlanks = (text: string): string => text.replace(/\s/g, '');

/** Parses a query; errors are in `problems`. Never throws. */
export function parseQuery(query: string): Query {
  if (query.length > LONGEST_QUERY) {
    const long = problem(QUERY_PROBLEMS.long, String(LONGEST_QUERY));
    return { terms: [], excluded: [], wanted: [], problems: [long] };
  }
  const terms: Term[] = [];
  const excluded: Term[] = [];
  const wanted: WantedCondition[] = [];
  const problems: Reason[] = [];
  for (const { negated, field, values } of partsOf(query)) {
    const kind = FIELDS.get(field);
    if (kind === undefined) {
      const term = values.map(withoutBlanks).filter((text) => text !== '');
      if (term.length > 0) (negated ? excluded : terms).push(term);
      continue;
    }
    const value = values.join('|').trim();
    const condition = value === '' ? problem(QUERY_PROBLEMS.empty, `${field}:`) : conditionOf(kind, value);
    if ('kind' in condition) wanted.push({ condition, negated });
    else problems.push(condition);
  }
  const positive = terms.length > 0 || wanted.some(({ negated }) => !negated);
  const asks = positive || excluded.length > 0 || wanted.length > 0;
  if (asks && !positive && problems.length === 0) problems.push(problem(QUERY_PROBLEMS.only));
  return { terms, excluded, wanted, problems };
}
