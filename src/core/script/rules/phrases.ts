/** Owns querying a list of phrases by offset, from left to right. */

/** A cursor over phrases: source start and length, two numbers each, in order and without overlaps. */
interface PhraseWalk {
  /** Whether a phrase contains the offset; offsets must not decrease. */
  at(offset: number): boolean;
  /** The phrase last found by `at`; undefined if it found none. */
  readonly span: readonly [start: number, length: number] | undefined;
  /** Whether a phrase straddles one end of the span, whose start must not be before an offset already queried. */
  cuts(start: number, end: number): boolean;
}

export function phrasesFrom(phrases: readonly number[]): PhraseWalk {
  let next = 0;
  let span: readonly [number, number] | undefined;
  const skip = (offset: number): void => {
    while (next < phrases.length && (phrases[next] as number) + (phrases[next + 1] as number) <= offset) next += 2;
  };
  return {
    at(offset) {
      skip(offset);
      const start = phrases[next];
      span = start !== undefined && start <= offset ? [start, phrases[next + 1] as number] : undefined;
      return span !== undefined;
    },
    get span() {
      return span;
    },
    cuts(start, end) {
      skip(start);
      for (let i = next; i < phrases.length && (phrases[i] as number) < end; i += 2) {
        const from = phrases[i] as number;
        const to = from + (phrases[i + 1] as number);
        if ((from < start && to < end) || (from > start && to > end)) return true;
      }
      return false;
    },
  };
}
