/** Owns spans: stretches of a text in UTF-16 offsets. */

/** A stretch of text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `offset` lies in the span; the end itself counts, as a caret may stand there. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/**
 * A single span for several: from the first to the last; only the first if columns were separated and the last is above it; undefined if
 * there is none.
 */
export function coveringSpan(spans: readonly Span[]): Span | undefined {
  const [first] = spans;
  const last = spans.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { start: first.start, end: last.start >= first.start ? last.end : first.end };
}

/** The items sorted by start, stably; the same array if it is sorted already. */
export function inTextOrder<T extends Pick<Span, 'start'>>(items: readonly T[]): readonly T[] {
  const isInOrder = items.every(({ start }, at) => (items[at - 1]?.start ?? start) <= start);
  return isInOrder ? items : [...items].sort((one, other) => one.start - other.start);
}
