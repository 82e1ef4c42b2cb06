/** Owns measuring work in steps: its processor time, and that of its longest step. */
import type { Steps } from '../../../src/core/steps';

/** In milliseconds of processor time. */
export interface Measured {
  readonly whole: number;
  readonly longest: number;
}

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Steps are told apart in slices of so many milliseconds, as a host runs them. */
const SLICE = 8;

/** Runs the steps as a host does; `longest` is the longest slice. */
export function measured(steps: Steps<unknown>): Measured {
  const started = processorTime();
  let sliceFrom = started;
  let ends = performance.now() + SLICE;
  let longest = 0;
  for (;;) {
    const { done } = steps.next();
    if (!done && performance.now() < ends) continue;
    const now = processorTime();
    longest = Math.max(longest, now - sliceFrom);
    if (done) return { whole: now - started, longest };
    sliceFrom = processorTime();
    ends = performance.now() + SLICE;
  }
}

/** The least of several runs: whatever else the machine does only adds. */
export function leastOf(runs: number, make: () => Steps<unknown>): Measured {
  let least: Measured = { whole: Number.POSITIVE_INFINITY, longest: Number.POSITIVE_INFINITY };
  for (let run = 0; run < runs; run++) {
    const { whole, longest } = measured(make());
    least = { whole: Math.min(least.whole, whole), longest: Math.min(least.longest, longest) };
  }
  return least;
}
