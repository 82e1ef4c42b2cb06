/** Owns resolving expressions in the order of an article; each updates the state for those after it. */
import { civil } from '../calendar/gregorian';
import { openValue, rangeBetween } from '../calendar/stretches';
import { clockValue, type DateValue, sameValue } from '../calendar/value';
import type { Expression, Point } from '../expression';
import type { DateBasis } from '../model';
import { firstUnitsOf } from '../vocabulary/word-table';
import type { ParagraphPlace } from './article-state';
import { resolveNamed } from './named';
import { type ResolvedPoint, resolvePoint } from './point';
import { completeEnd, completeStart, countsFromStart, endFromStart, nearestStart } from './range-ends';
import type { Surroundings } from './year';

interface Resolved {
  /** Undefined for a day that no calendar has. */
  readonly value: DateValue | undefined;
  readonly alternatives: readonly DateValue[];
  readonly basis: DateBasis;
  readonly at: ParagraphPlace | null;
}

const NO_VALUES: readonly DateValue[] = [];

/** All but the first, and what was among them before. Sliced, as a list that grew has room for more than come. */
function others(values: readonly DateValue[]): readonly DateValue[] {
  const kept: DateValue[] = [];
  for (let nth = 1; nth < values.length; nth++) {
    const one = values[nth];
    if (one === undefined) continue;
    let known = 0;
    while (known < nth && !sameValue(values[known] ?? one, one)) known++;
    if (known === nth) kept.push(one);
  }
  return kept.slice();
}

function resolved(values: readonly DateValue[], basis: DateBasis, at: ParagraphPlace | null): Resolved {
  const [value] = values;
  return { value, alternatives: values.length > 1 ? others(values) : NO_VALUES, basis, at };
}

/** Whether the words contain the year, in full or as two digits. */
function saysYear(point: Point): boolean {
  return (point.year?.by === 'text' && !point.year.working) || point.year?.by === 'short';
}

/** Updates the state with what a mention says. */
function learn(point: Point, found: ResolvedPoint, around: Surroundings): void {
  const { reading, place } = around;
  const stretch = found.stretches[0];
  if (stretch === undefined) return;
  const start = civil(stretch.from);
  if (point.year?.by === 'text' && point.year.republic) reading.republic = { year: point.year.year, at: place };
  const monthSaid =
    point.month !== undefined || point.day !== undefined || point.feast !== undefined || point.nth !== undefined;
  const takenOver = point.month !== undefined || (point.division !== undefined && point.year === undefined);
  const inherited = found.basis === 'context' && takenOver && (reading.lastYear?.explicit ?? false);
  reading.lastYear = {
    year: start.year,
    month: monthSaid ? start.month : undefined,
    explicit: saysYear(point) || inherited,
    named: point.year !== undefined || (inherited && (reading.lastYear?.named ?? false)),
    at: place,
  };
  if (stretch.from === stretch.to) {
    const dayless = point.day === undefined && point.feast === undefined;
    reading.last =
      dayless && reading.last !== undefined
        ? { ...reading.last, day: stretch.from }
        : { day: stretch.from, basis: found.basis, at: place };
    if (point.day !== undefined ? point.day.by !== 'context' : point.feast !== undefined) reading.base = reading.last;
    if (found.hour !== undefined) {
      reading.clock = { day: stretch.from, hour: found.hour, minute: point.clock?.minute ?? 0, at: place };
    } else if (found.part === 'EV' || found.part === 'NI') {
      reading.clock = { day: stretch.from, hour: 20, minute: undefined, at: place };
    }
  }
  if (point.division?.by !== 'same-period' && (monthSaid || point.division !== undefined)) {
    reading.shape = {
      from: stretch.from,
      to: stretch.to,
      months: point.day === undefined && point.feast === undefined,
    };
  }
}

/** T17 as T17:00, which the notation needs for an interval of times without a day. */
function withMinutes(value: DateValue & { readonly kind: 'clock' }): DateValue {
  const { time } = value.from;
  return time?.by === 'clock' && time.minute === undefined ? clockValue({ ...time, minute: 0 }) : value;
}

function resolveRange(expression: Expression & { readonly kind: 'range' }, around: Surroundings): Resolved {
  const from = completeStart(expression.from, expression.to);
  const { start, ends: known } = nearestStart(from, expression.to, resolvePoint(from, around), around);
  learn(from, start, around);
  const counted = countsFromStart(expression.to);
  const starts = start.values();
  /** The end that belongs to a start. */
  const endOf = (index: number): ResolvedPoint => {
    const stretch = start.stretches[index];
    const own = counted
      ? endFromStart(expression.to, { ...start, stretches: stretch === undefined ? [] : [stretch] }, around)
      : undefined;
    return own ?? known[index]?.found ?? resolvePoint(completeEnd(from, expression.to, stretch), around);
  };
  const end = starts.length > 0 ? endOf(0) : undefined;
  const until = end?.values() ?? NO_VALUES;
  const dated = starts.slice(0, Math.max(1, start.stretches.length));
  const values = dated.map((value, index) => {
    const last = (index === 0 ? until : endOf(index).values())[0] ?? value;
    return sameValue(last, value) ? value : rangeBetween(value, last);
  });
  const a = starts.at(-1);
  const b = until.at(-1);
  if (a?.kind === 'clock' && b?.kind === 'clock') values.push(rangeBetween(withMinutes(a), withMinutes(b)));
  const last = end?.stretches[0];
  if (end !== undefined && last !== undefined) {
    learn(known[0]?.point ?? completeEnd(from, expression.to, start.stretches[0]), end, around);
    const first = start.stretches[0];
    const months = from.day === undefined && from.feast === undefined && from.clock === undefined;
    if (first !== undefined) around.reading.shape = { from: first.from, to: last.to, months };
  }
  const open =
    expression.open === undefined ? values : values.map((value) => openValue(value, undefined, expression.open));
  return resolved(open, start.basis, start.at);
}

/** Resolves an expression and updates the article's state for the expressions that follow. */
export function resolveExpression(expression: Expression, around: Surroundings): Resolved {
  switch (expression.kind) {
    case 'point': {
      const found = resolvePoint(expression.point, around);
      learn(expression.point, found, around);
      // 年底以前: a deadline, the end itself included
      const open =
        expression.open === 'before' && expression.point.division?.by === 'stage' ? 'until' : expression.open;
      const values =
        open === undefined
          ? found.values()
          : found.values().map((value, index) => openValue(value, found.stretches[index], open));
      return resolved(values, found.basis, found.at);
    }
    case 'range':
      return resolveRange(expression, around);
    default: {
      const year = expression.kind === 'duration' ? republicYear(expression, around) : undefined;
      if (year !== undefined) {
        const before = around.reading.republic?.at;
        const found = resolvePoint(year, around);
        learn(year, found, around);
        const amount = resolveNamed(expression, around.reading, around.place.paragraph);
        return resolved(
          [...found.values(), ...amount.values],
          before === undefined ? 'explicit' : 'context',
          before ?? null,
        );
      }
      if (expression.kind === 'vague' && expression.value === 'PRESENT_REF') around.reading.present = around.place;
      const { values, basis, at, day } = resolveNamed(expression, around.reading, around.place.paragraph);
      if (day !== undefined) around.reading.last = { day, basis, at: around.place };
      // 三年前回乡，一年后办厂: counts on from the year of the first
      const reached = expression.kind === 'ago' ? aboutYear(values[0]) : undefined;
      if (reached !== undefined)
        around.reading.lastYear = {
          year: reached,
          month: undefined,
          explicit: true,
          named: true,
          at: around.place,
        };
      return resolved(values, basis, at);
    }
  }
}

/** The year of 三年前. */
function aboutYear(value: DateValue | undefined): number | undefined {
  const { date, approximate = false } = value?.kind === 'moment' ? value.at : {};
  return approximate && date?.grain === 'year' && date.year.by === 'year' ? date.year.year : undefined;
}

const CLAUSE_STARTS = firstUnitsOf('，、；。：（');
/** Year 0 of the Republic. */
const REPUBLIC = 1911;

const PLAIN_YEARS = /^[0-9０-９〇○零一二三四五六七八九十百]+年$/;
/** Words after which an amount of years is always an amount. */
const AMOUNT_BEFORE = firstUnitsOf('了達达近約约逾共滿满第這这整有');
const AMOUNT_AFTER = firstUnitsOf('歷历的來来間间內内後后前，。、；」）');
/** The range of years by the calendar of the Republic that a paper of Taiwan may use without 民國, relative to its own. */
const [YEARS_BACK, YEARS_ON] = [20, 2];

/**
 * The year that an amount of years means as the Republic counts: at the head of a clause where its years were said before
 * (民國六十八年進廠，七十五年升任課長), or in a paper in traditional characters where it is one of its last years, 八十九年.
 */
function republicYear(expression: Expression & { readonly kind: 'duration' }, around: Surroundings): Point | undefined {
  const { reading, place, text } = around;
  const { republic, centre, traditional } = reading;
  const [amount, more] = expression.amounts;
  const { start, end } = place.span;
  if (amount?.unit !== 'Y' || amount.value === undefined || amount.other !== undefined || more !== undefined)
    return undefined;
  if (expression.towards !== undefined || !PLAIN_YEARS.test(text.slice(start, end))) return undefined;
  const year = amount.value + REPUBLIC;
  const now = centre === undefined ? undefined : civil(centre.day).year;
  const said =
    republic?.at.paragraph === place.paragraph &&
    CLAUSE_STARTS[text.charCodeAt(start - 1)] === 1 &&
    year >= republic.year &&
    year <= (now ?? republic.year + 60) + 1;
  const own =
    traditional &&
    now !== undefined &&
    amount.value % 10 !== 0 &&
    year >= now - YEARS_BACK &&
    year <= now + YEARS_ON &&
    AMOUNT_BEFORE[text.charCodeAt(start - 1)] !== 1 &&
    end < text.length &&
    AMOUNT_AFTER[text.charCodeAt(end)] !== 1;
  return said || own ? { year: { by: 'text', year, republic: true } } : undefined;
}
