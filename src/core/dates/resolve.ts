/** Owns resolving expressions in the order of an article, and what each of them teaches about those that follow. */
import { civil, dayNumber } from './calendar';
import type { Cue, Place, Reading } from './context';
import type { Expression, Point } from './expression';
import { startsOf } from './lexicon';
import type { DateBasis } from './model';
import { resolveNamed } from './resolve-named';
import { type ResolvedPoint, resolvePoint } from './resolve-point';
import type { Surroundings } from './resolve-year';
import { joinValues, openValue, type Stretch } from './values';

export interface Resolved {
  readonly value: string;
  readonly alternatives: readonly string[];
  readonly basis: DateBasis;
  readonly at: Place | null;
}

function resolved(values: readonly string[], basis: DateBasis, at: Place | null): Resolved {
  const [value = '', ...alternatives] = values.filter((one, index) => values.indexOf(one) === index);
  return { value, alternatives, basis, at };
}

/** Whether nothing but the words was needed. */
function saysYear(point: Point): boolean {
  return point.year?.by === 'text' || point.year?.by === 'short';
}

/** Keeps what the mention says for those that follow. */
function learn(point: Point, found: ResolvedPoint, around: Surroundings): void {
  const { reading, place } = around;
  const stretch = found.stretches[0];
  if (stretch === undefined) return;
  const start = civil(stretch.from);
  const monthSaid = point.month !== undefined || point.day !== undefined || point.feast !== undefined;
  const inherited = found.basis === 'context' && point.month !== undefined && (reading.lastYear?.explicit ?? false);
  reading.lastYear = {
    year: start.year,
    month: monthSaid ? start.month : undefined,
    explicit: saysYear(point) || inherited,
    at: place,
  };
  if (stretch.from === stretch.to) {
    const dayless = point.day === undefined && point.feast === undefined;
    reading.last =
      dayless && reading.last !== undefined
        ? { ...reading.last, day: stretch.from }
        : { day: stretch.from, basis: found.basis, at: place };
    if (point.day !== undefined ? point.day.by !== 'context' : point.feast !== undefined) reading.base = reading.last;
    if (found.hour !== undefined) reading.clock = { day: stretch.from, hour: found.hour, at: place };
    else if (found.part === 'EV' || found.part === 'NI') reading.clock = { day: stretch.from, hour: 20, at: place };
  }
  if (point.division?.by !== 'same-period' && (monthSaid || point.division !== undefined)) {
    reading.shape = {
      from: stretch.from,
      to: stretch.to,
      months: point.day === undefined && point.feast === undefined,
    };
  }
}

/** The other end of a range whose missing pieces come from its first end. */
function completeEnd(from: Point, to: Point, start: Stretch | undefined): Point {
  if (start === undefined) return to;
  const first = civil(start.from);
  const year = (value: number): Point => ({ ...to, year: { by: 'text', year: value } });
  // 今冬明春: as far apart as the words say, whichever winter this is
  if (to.year?.by === 'issue' && from.year?.by === 'issue') return year(first.year + to.year.offset - from.year.offset);
  if (to.year !== undefined) return to;
  if (from.lunar !== undefined && to.day?.by === 'text' && to.month === undefined && from.month !== undefined) {
    return { ...to, year: from.year, month: from.month, lunar: to.lunar ?? from.lunar };
  }
  if (to.month?.by === 'text') {
    if (to.lunar !== undefined || from.lunar !== undefined) return { ...to, year: from.year };
    return year(to.month.month < first.month ? first.year + 1 : first.year);
  }
  if (to.day?.by === 'text' && to.month === undefined) {
    const next = to.day.day < first.day ? 1 : 0;
    const month = civil(dayNumber(first.year, first.month + next, 1));
    return { ...to, year: { by: 'text', year: month.year }, month: { by: 'text', month: month.month } };
  }
  if (to.division !== undefined && to.month === undefined && to.day === undefined) {
    return from.month === undefined
      ? year(first.year)
      : { ...to, year: { by: 'text', year: first.year }, month: { by: 'text', month: first.month } };
  }
  return to;
}

/** A first end without a year before an end that has one: 12月至2020年1月. */
function completeStart(from: Point, to: Point): Point {
  if (from.month === undefined && from.day?.by === 'text' && to.month?.by === 'text' && to.day?.by === 'text') {
    // 28日至3月2日
    const back = from.day.day > to.day.day ? 1 : 0;
    const month = ((to.month.month - back + 11) % 12) + 1;
    const year: Point['year'] =
      to.year?.by === 'text' ? { by: 'text', year: to.year.year - (month > to.month.month ? 1 : 0) } : from.year;
    return { ...from, year, month: { by: 'text', month } };
  }
  if (from.year !== undefined || to.year?.by !== 'text' || from.month?.by !== 'text') return from;
  const later = to.month?.by === 'text' && to.month.month < from.month.month;
  return { ...from, year: { by: 'text', year: to.year.year - (later ? 1 : 0) } };
}

/** The end of a range counted from its own start: 次日, a clock, a weekday. */
function endFromStart(to: Point, start: ResolvedPoint, around: Surroundings): ResolvedPoint | undefined {
  const first = start.stretches[0];
  if (first === undefined) return undefined;
  const { reading } = around;
  const timed = to.part !== undefined || to.clock !== undefined;
  const loose = to.year === undefined && to.month === undefined && to.feast === undefined;
  if (!loose || (to.day !== undefined && to.day.by !== 'context' && to.day.by !== 'weekday')) return undefined;
  if (to.day === undefined && !timed) return undefined;
  const within: Reading = {
    ...reading,
    centre: { day: first.from, basis: start.basis, at: start.at },
    last: { day: first.from, basis: start.basis, at: start.at },
  };
  if (to.day?.by === 'weekday') {
    if (to.day.week !== undefined) return undefined;
    const found = resolvePoint({ ...to, day: { ...to.day, week: 0 } }, { ...around, reading: within });
    return found.stretches[0] !== undefined && found.stretches[0].from < first.from
      ? resolvePoint({ ...to, day: { ...to.day, week: 1 } }, { ...around, reading: within })
      : found;
  }
  const inherited =
    to.part === undefined && to.clock !== undefined && to.day === undefined
      ? {
          ...to,
          part:
            to.clock.hour < 12 && to.clock.hour + 12 > (start.hour ?? 0) && (start.hour ?? 0) >= 12
              ? start.part
              : undefined,
        }
      : to;
  // 半夜两点到三点: the start has gone over to the next day already
  const night = (start.part === 'NI' || start.part === 'EV') && start.hour !== undefined && start.hour < 5;
  const own: Point = night && to.day === undefined ? { ...inherited, part: undefined } : inherited;
  const found = resolvePoint(own, { ...around, reading: { ...within, clock: undefined } });
  const second = found.stretches[0];
  const backwards =
    to.day === undefined &&
    second?.from === first.from &&
    ((found.hour !== undefined && start.hour !== undefined && found.hour < start.hour) ||
      (to.part === 'EM' && (start.part === 'EV' || start.part === 'NI')));
  if (!backwards) return found;
  return resolvePoint(
    { ...inherited, day: { by: 'context', offset: 1 } },
    { ...around, reading: { ...within, clock: undefined } },
  );
}

/** T17 as T17:00, which a range of clocks without a day needs to be read as one. */
const withMinutes = (time: string): string => (/^T\d\d$/.test(time) ? `${time}:00` : time);

function resolveRange(expression: Expression & { readonly kind: 'range' }, around: Surroundings): Resolved {
  const from = completeStart(expression.from, expression.to);
  const start = resolvePoint(from, around);
  learn(from, start, around);
  const ends = start.values.map((_, index) => {
    const stretch = start.stretches[index];
    const own = endFromStart(expression.to, { ...start, stretches: stretch === undefined ? [] : [stretch] }, around);
    return own ?? resolvePoint(completeEnd(from, expression.to, stretch), around);
  });
  const end = ends[0];
  const dated = start.values.slice(0, Math.max(1, start.stretches.length));
  const values = dated.map((value, index) => joinValues(value, ends[index]?.values[0] ?? value));
  const [a, b] = [start.values.at(-1), end?.values.at(-1)];
  if (a?.startsWith('T') && b?.startsWith('T')) values.push(joinValues(withMinutes(a), withMinutes(b)));
  const last = end?.stretches[0];
  if (end !== undefined && last !== undefined) {
    learn(completeEnd(from, expression.to, start.stretches[0]), end, around);
    const first = start.stretches[0];
    const months = from.day === undefined && from.feast === undefined && from.clock === undefined;
    if (first !== undefined) around.reading.shape = { from: first.from, to: last.to, months };
  }
  const open =
    expression.open === undefined ? values : values.map((value) => openValue(value, undefined, expression.open));
  return resolved(open, start.basis, start.at);
}

/** Resolves an expression and keeps what it teaches. */
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
          ? found.values
          : found.values.map((value, index) => openValue(value, found.stretches[index], open));
      return resolved(values, found.basis, found.at);
    }
    case 'range':
      return resolveRange(expression, around);
    default: {
      const { values, basis, at, day } = resolveNamed(expression, around.reading, around.place.paragraph);
      if (day !== undefined) around.reading.last = { day, basis, at: around.place };
      return resolved(values, basis, at);
    }
  }
}

const FUTURE = ['将', '拟', '预计', '定于', '计划', '即将', '有望', '起施行', '起实施', '届时'];

const FUTURE_STARTS = startsOf(FUTURE);
const SENTENCE_ENDS = startsOf('。;；!！?？');
const LOOK_BACK = 5;
const LOOK_ON = 22;

/** Whether a word of the future stands between the two places, before a sentence ends where `stops`. */
function futureWithin(text: string, from: number, to: number, stops: boolean): boolean {
  let end = to;
  for (let at = from; stops && at < to; at++) {
    if (SENTENCE_ENDS[text.charCodeAt(at)] === 1) end = at;
    if (end === at) break;
  }
  for (let at = from; at < end; at++) {
    if (FUTURE_STARTS[text.charCodeAt(at)] !== 1) continue;
    for (const word of FUTURE) if (at + word.length <= end && text.startsWith(word, at)) return true;
  }
  return false;
}

/** Whether the words around a place speak of what is to come. */
export function cueAt(folded: string, start: number, end: number): Cue {
  const future =
    futureWithin(folded, Math.max(0, start - LOOK_BACK), start, false) ||
    futureWithin(folded, end, Math.min(folded.length, end + LOOK_ON), true);
  return future ? 'future' : undefined;
}
