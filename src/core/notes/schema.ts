/** Owns validating a line of notes: a Web Annotation of a quote, with text bodies; other members are ignored. */
import * as v from 'valibot';
import { isWellFormed } from '../text/bytes/well-formed';

const LONGEST_QUOTE = 200_000;
const LONGEST_NOTE = 1_000_000;
const LONGEST_WORDS = 1_000;
const MOST_BODIES = 200;
const LAST = 1_000_000_000;

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest), v.check(isWellFormed, 'not well-formed'));

const quoteSelector = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(text(LONGEST_QUOTE), v.minLength(1)),
  prefix: v.optional(text(LONGEST_QUOTE), ''),
  suffix: v.optional(text(LONGEST_QUOTE), ''),
});
const position = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LAST));
const positionSelector = v.object({ type: v.literal('TextPositionSelector'), start: position, end: position });
const otherSelector = v.object({ type: v.string() });
const selector = v.union([v.variant('type', [quoteSelector, positionSelector]), otherSelector]);

const target = v.object({
  selector: v.union([v.pipe(v.array(selector), v.maxLength(MOST_BODIES)), selector]),
  styleClass: v.optional(v.union([text(LONGEST_WORDS), v.array(text(LONGEST_WORDS))])),
});

const body = v.union([
  v.object({ value: text(LONGEST_NOTE), purpose: v.optional(v.union([v.string(), v.array(v.string())])) }),
  text(LONGEST_NOTE),
]);

/** A valid instant with a time zone. */
const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/),
  v.check((value) => !Number.isNaN(Date.parse(value)), 'no such time'),
);

const agent = v.union([
  text(LONGEST_WORDS),
  v.object({ name: v.optional(text(LONGEST_WORDS)), id: v.optional(text(LONGEST_WORDS)) }),
]);

/** An annotation, as far as notes use it. */
const annotationSchema = v.object({
  id: v.optional(v.pipe(text(LONGEST_WORDS), v.minLength(1))),
  type: v.union([v.literal('Annotation'), v.pipe(v.array(v.string()), v.includes('Annotation'))]),
  body: v.optional(v.union([v.pipe(v.array(body), v.maxLength(MOST_BODIES)), body, v.null()])),
  bodyValue: v.optional(text(LONGEST_NOTE)),
  motivation: v.optional(v.union([v.string(), v.array(v.string())])),
  target: v.union([target, v.pipe(v.array(target), v.minLength(1))]),
  created: v.optional(instant),
  modified: v.optional(instant),
  creator: v.optional(v.union([agent, v.array(agent)])),
});

export type Annotation = v.InferOutput<typeof annotationSchema>;

/** The annotation in a value; undefined if notes cannot represent it. */
export function readAnnotation(value: unknown): Annotation | undefined {
  const { success, output } = v.safeParse(annotationSchema, value, { abortPipeEarly: true });
  return success ? output : undefined;
}
