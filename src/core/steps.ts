/** Owns stepwise work: long computations that a host can run in slices and give up between them. */

/** A computation that yields now and then, at points where it may be paused or given up, and returns its result. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Runs the computation to its end at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
