/**
 * Owns resolving expressions other than points: amounts, days at the distance of an amount, decades, centuries,
 * cyclical years.
 */

import { knowsLunarYear, lunarToDay } from '../calendar/lunar';
import { parseValue } from '../calendar/notation';
import { daysValue, dayValue, yearsValue } from '../calendar/stretches';
import { type DateValue, dateOfYear, moment, sameValue } from '../calendar/value';
import type { Amount, Expression } from '../expression';
import type { DateBasis } from '../model';
import { about, awayValue, durationValues, shiftClock, shiftDay } from './amount-values';
import type { ParagraphPlace } from './article-state';
import { type ArticleState, centreYear } from './article-state';

/** Values, best first; `day` if they denote a single day. */
interface ResolvedName {
  readonly values: readonly DateValue[];
  readonly basis: DateBasis;
  readonly at: ParagraphPlace | null;
  readonly day?: number | undefined;
}

const none = (values: readonly DateValue[]): ResolvedName => ({ values, basis: 'none', at: null });

function resolveDuration(
  amounts: readonly Amount[],
  towards: 'past' | 'future' | undefined,
  { centre }: ArticleState,
): ResolvedName {
  const values = durationValues(amounts);
  if (centre === undefined || towards === undefined) return none(values);
  const away = shiftDay(centre.day, amounts, towards === 'past' ? -1 : 1);
  if (away === undefined) return none(values);
  const interval = towards === 'past' ? daysValue(away, centre.day - 1) : daysValue(centre.day + 1, away);
  return none([...values, interval]);
}

function resolveAway(
  expression: Expression & { readonly kind: 'ago' },
  reading: ArticleState,
  paragraph: number,
): ResolvedName {
  const { amounts, sign } = expression;
  const { centre, base: last, now } = reading;
  const vague: DateValue = { kind: 'reference', to: sign < 0 ? 'past' : 'future' };
  // 6时15分起飞，40分钟后…: from the time mentioned before, if there is one
  const before = reading.clock?.at.paragraph === paragraph && sign > 0 ? reading.clock : undefined;
  if (before?.minute !== undefined) {
    const later = shiftClock(before.day, before.hour * 3600 + before.minute * 60, amounts, sign);
    if (later !== undefined) return { values: [later, vague], basis: 'context', at: before.at };
  }
  const clock = now === undefined ? undefined : shiftClock(now.day, now.seconds, amounts, sign);
  if (clock !== undefined) return { values: [clock, vague], basis: 'issue', at: null };
  const years = amounts.length === 1 && amounts[0]?.unit === 'Y' ? amounts[0].value : undefined;
  const said = reading.lastYear;
  // 1998年7月开工，两年后…: from the year mentioned before
  if (sign > 0 && expression.exact && said?.explicit && centre !== undefined)
    // 1978年分田，40多年后的今天…: the article's day
    return { values: [dayValue(centre.day), vague], basis: centre.basis, at: centre.at, day: centre.day };
  if (sign > 0 && years !== undefined && years < 1000 && said?.explicit && said.at.paragraph === paragraph)
    return { values: [about(dateOfYear(said.year + Math.round(years))), vague], basis: 'context', at: said.at };
  const told = sign > 0 && last?.at && paragraph - last.at.paragraph <= 1 ? last : undefined;
  const anchor = told ?? centre;
  const long = amounts.some(({ unit, value }) => unit === 'Y' && (value ?? 0) >= 1000);
  if (anchor === undefined || long) return none([vague]);
  const day = shiftDay(anchor.day, amounts, sign);
  if (day === undefined) return none([vague]);
  const exact = dayValue(day);
  const value = expression.exact ? exact : awayValue(day, amounts);
  const isDay = sameValue(value, exact);
  const basis = told === undefined ? anchor.basis : 'context';
  return { values: isDay ? [exact] : [value, exact], basis, at: anchor.at, day: isDay ? day : undefined };
}

/** The years of a stage of a decade, relative to its first. */
const DECADE_STAGES: ReadonlyMap<string, readonly [number, number]> = new Map(
  Object.entries<readonly [number, number]>({
    初: [0, 3],
    初期: [0, 3],
    早期: [0, 3],
    前期: [0, 4],
    中: [4, 6],
    中期: [4, 6],
    中后期: [4, 9],
    后期: [6, 9],
    晚期: [6, 9],
    末: [7, 9],
    末期: [7, 9],
  }),
);

/** The years of a stage of a century, relative to its first. */
const CENTURY_STAGES: ReadonlyMap<string, readonly [number, number]> = new Map(
  Object.entries<readonly [number, number]>({
    头十年: [0, 9],
    第一个十年: [0, 9],
    最后十年: [90, 99],
    最后二十年: [80, 99],
    头二十年: [0, 19],
    初: [0, 10],
    初期: [0, 10],
    早期: [0, 20],
    中叶: [40, 60],
    中期: [40, 60],
    末: [90, 99],
    末期: [90, 99],
    末叶: [80, 99],
    晚期: [80, 99],
    后期: [70, 99],
    前期: [0, 30],
    前半叶: [0, 49],
    上半叶: [0, 49],
    后半叶: [50, 99],
    下半叶: [50, 99],
  }),
);

function stretch(first: number, [from, to]: readonly [number, number]): DateValue {
  return yearsValue(first + from, first + to);
}

/** The ten or hundred years from `first` on. */
const wholeOf = (by: 'decade' | 'century', first: number): DateValue =>
  moment({ year: { by, first }, grain: 'year', month: undefined, day: undefined });

/**
 * How many years after the issue a decade without a century may begin and still be in the century: papers of the last century
 * referred to its coming decades in this way; today's mean the last century until a decade is almost over.
 */
function decadeReach(now: number): number {
  return now < 2000 ? 15 : -8;
}

function resolveDecade(expression: Expression & { readonly kind: 'decade' }, reading: ArticleState): ResolvedName {
  const { from, to, stage } = expression;
  const now = centreYear(reading) ?? 2020;
  let { hundred } = expression;
  let basis: DateBasis = 'explicit';
  if (from < 1000 && hundred === undefined) {
    basis = reading.centre?.basis ?? 'none';
    const own = Math.floor(now / 100);
    hundred = own + (expression.offset ?? (own * 100 + from <= now + decadeReach(now) ? 0 : -1));
  }
  const at = basis === 'explicit' ? null : (reading.centre?.at ?? null);
  const first = from >= 1000 ? from : (hundred ?? 19) * 100 + from;
  const last = from === to ? first : first - (from % 100) + (to % 100);
  if (from !== to) return { values: [yearsValue(first, last + 9)], basis, at };
  const whole = first >= 0 ? wholeOf('decade', first) : stretch(first, [0, 9]);
  const part = DECADE_STAGES.get(stage);
  return { values: part === undefined ? [whole] : [stretch(first, part), whole], basis, at };
}

function resolveCentury(expression: Expression & { readonly kind: 'century' }, reading: ArticleState): ResolvedName {
  const { hundred, offset, stage } = expression;
  const now = centreYear(reading);
  const basis = hundred === undefined ? (reading.centre?.basis ?? 'none') : 'explicit';
  const at = hundred === undefined ? (reading.centre?.at ?? null) : null;
  const century = hundred ?? Math.floor((now ?? 2020) / 100) + offset;
  const part = CENTURY_STAGES.get(stage);
  if (century < 0) {
    // the 7th century BC is 700–601 BC: astronomical −699 to −600
    const first = century * 100 + 1;
    return {
      values: part === undefined ? [stretch(first, [0, 99])] : [stretch(first, part), stretch(first, [0, 99])],
      basis,
      at,
    };
  }
  const whole = wholeOf('century', century * 100);
  return { values: part === undefined ? [whole] : [stretch(century * 100, part), whole], basis, at };
}

function resolveCyclical(
  { nth, cycle, date }: Expression & { readonly kind: 'cyclical' },
  reading: ArticleState,
): ResolvedName {
  const now = centreYear(reading);
  // the latest one that has begun or is about to
  const year = 4 + nth + cycle * Math.floor(((now ?? 1990) + 1 - 4 - nth) / cycle);
  const { basis, at }: Pick<ResolvedName, 'basis' | 'at'> = reading.centre ?? { basis: 'none', at: null };
  const years = [year, year - cycle, year + cycle];
  const yearValue = (one: number): DateValue => moment(dateOfYear(one));
  if (date === undefined) return { values: years.map(yearValue), basis, at };
  const [day, ...others] = years.map((one) => lunarToDay(one, date.month, date.day, date.leap));
  // if the year lacks the day there is no value, as sixty years earlier is not meant
  if (day === undefined) return { values: knowsLunarYear(year) ? [] : years.map(yearValue), basis, at };
  return { values: [day, ...others].flatMap((one) => (one === undefined ? [] : dayValue(one))), basis, at, day };
}

/** Resolves an expression that is neither a point nor a range. */
export function resolveNamed(expression: Expression, reading: ArticleState, paragraph: number): ResolvedName {
  switch (expression.kind) {
    case 'duration':
      return resolveDuration(expression.amounts, expression.towards, reading);
    case 'ago':
      return resolveAway(expression, reading, paragraph);
    case 'decade':
      return resolveDecade(expression, reading);
    case 'century':
      return resolveCentury(expression, reading);
    case 'cyclical':
      return resolveCyclical(expression, reading);
    case 'set':
      return none([expression.value, ...expression.alternatives].map(parseValue));
    case 'vague':
      return none([parseValue(expression.value)]);
    case 'fixed':
      return { values: [parseValue(expression.value)], basis: 'explicit', at: null };
    default:
      return none([]);
  }
}
