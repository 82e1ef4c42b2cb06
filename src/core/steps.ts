/** Owns stepwise computation: long computations that a host can run in slices and abandon in between. */

/** A generator that yields at points where the computation may be paused or abandoned, and returns its result. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Runs the computation to its end without pausing. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
