/** Owns validating entries of a sidecar: shape, ranges, existing dates, well-formed text, lengths. */
import * as v from 'valibot';
import { monthLength } from '../dates/calendar/gregorian';
import { isWellFormed } from '../text/bytes/well-formed';
import type { Correction } from './model';

/** A name, a word, a path; in UTF-16 units. */
const LONGEST_WORDS = 1_000;
/** The name of a paper; in UTF-16 units. */
export const LONGEST_PAPER = 100;
/** A quote: some pages of text. */
const LONGEST_QUOTE = 200_000;
const MOST_TITLES = 100;
const LAST = 1_000_000_000;

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest), v.check(isWellFormed, 'not well-formed'));
const words = v.pipe(text(LONGEST_WORDS), v.minLength(1));
/** A single line with a visible character. */
const paperName = v.pipe(
  text(LONGEST_PAPER),
  v.regex(/\S/),
  v.check((name) => !/[\r\n]/.test(name), 'more than a line'),
);

const DAY = /(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)/g;
const isDay = (year: string, month: string, day: string): boolean =>
  Number(month) >= 1 &&
  Number(month) <= 12 &&
  Number(day) >= 1 &&
  Number(day) <= monthLength(Number(year), Number(month));

/** Whether all calendar days in a value exist, unlike 2020-31-01. */
const hasRealDays = (value: string): boolean =>
  Array.from(value.matchAll(DAY)).every(([, year = '', month = '', day = '']) => isDay(year, month, day));

/** A day that exists, as 2020-02-03. */
const daySchema = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/), v.check(hasRealDays, 'no such day'));

/** EDTF, and the words of TimeML for a time that has no date. */
const when = v.pipe(
  v.string(),
  v.regex(/^(?:(?:PAST|PRESENT|FUTURE)_REF|[-0-9A-Z:.,/~?%{}[\]+ ]{1,200})$/),
  v.check(hasRealDays, 'no such day'),
);

const anchorFields = {
  quote: v.pipe(text(LONGEST_QUOTE), v.minLength(1)),
  prefix: text(LONGEST_WORDS),
  suffix: text(LONGEST_WORDS),
  line: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LAST)),
  start: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LAST))),
};
/** A place in the text of the sidecar, and in another text beside it. */
const anchorSchema = v.object(anchorFields);
const otherAnchor = v.object({
  ...anchorFields,
  path: v.pipe(
    words,
    v.check((path) => !path.includes('\0'), 'no path'),
  ),
});

/** An existing instant in UTC; all have the same form, so that they sort as strings. */
const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  v.check((value) => !Number.isNaN(Date.parse(value)), 'no such time'),
);
const made = v.exactOptional(instant);

const role = v.picklist(['headline', 'body', 'byline', 'kicker', 'subheadline', 'section', 'furniture']);

const entrySchema = v.variant('kind', [
  v.object({
    kind: v.literal('role'),
    at: anchorSchema,
    role,
    was: v.exactOptional(role),
    made,
  }),
  v.object({
    kind: v.literal('unit'),
    at: anchorSchema,
    unit: v.picklist(['article', 'caption', 'teaser', 'furniture']),
    made,
  }),
  v.object({ kind: v.literal('join'), at: anchorSchema, joined: v.boolean(), made }),
  v.object({ kind: v.literal('jump'), at: anchorSchema, jump: v.boolean(), made }),
  v.object({ kind: v.picklist(['link', 'unlink']), at: anchorSchema, to: otherAnchor, made }),
  v.object({
    kind: v.literal('name'),
    name: words,
    is: v.picklist(['person', 'place', 'organization', 'none']),
    titles: v.exactOptional(v.pipe(v.array(words), v.maxLength(MOST_TITLES))),
    same: v.exactOptional(words),
    made,
  }),
  v.object({
    kind: v.literal('reading'),
    name: words,
    reading: v.pipe(text(LONGEST_WORDS), v.regex(/^\p{Script=Latin}+(?: \p{Script=Latin}+)*$/u)),
    made,
  }),
  v.object({ kind: v.literal('date'), at: anchorSchema, value: when, made }),
  v.object({ kind: v.literal('no-date'), at: anchorSchema, made }),
  v.object({ kind: v.literal('issue-date'), value: daySchema, made }),
  v.object({ kind: v.literal('paper'), value: paperName, made }),
  v.object({ kind: v.picklist(['word', 'style']), from: words, to: words, made }),
  v.object({
    kind: v.literal('form'),
    at: anchorSchema,
    script: v.picklist(['traditional', 'simplified']),
    to: words,
    made,
  }),
]);

/** Validates a correction and drops its unknown fields; undefined if it is invalid. */
export function readCorrection(value: unknown): Correction | undefined {
  const { success, output } = v.safeParse(entrySchema, value, { abortEarly: true, abortPipeEarly: true });
  return success ? output : undefined;
}
