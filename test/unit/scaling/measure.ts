/** Owns measuring: the processor time of work, that of its longest step, and whether it grows as its input does. */
import assert from 'node:assert/strict';
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

/** The processor time of the work in milliseconds, the least of several runs: whatever else the machine does only adds. */
export function leastCost(work: () => unknown, runs = 3): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const started = processorTime();
    work();
    least = Math.min(least, processorTime() - started);
  }
  return least;
}

/** A machine that is busy with something else is asked so often. */
const ATTEMPTS = 4;
/** Below this the ratio of two times says nothing, in milliseconds. */
const TELLING = 5;

/**
 * Asserts that the work for the larger input takes no more than `slack` times what proportion allows; n log n and the noise
 * of a machine are within 3, n² on eight times the input is not.
 */
export function assertProportionate(
  workFor: (size: number) => () => unknown,
  small: number,
  large: number,
  slack = 3,
): void {
  const works = [workFor(small), workFor(large)] as const;
  works[0]();
  for (let attempt = 1; ; attempt++) {
    const [less, more] = [leastCost(works[0]), leastCost(works[1], attempt)];
    if (more <= ((slack * large) / small) * Math.max(TELLING, less)) return;
    assert.ok(attempt < ATTEMPTS, `${small}: ${less.toFixed(1)} ms, ${large}: ${more.toFixed(1)} ms`);
  }
}

/** Asserts that the work takes less than so many milliseconds on a processor. */
export function assertQuick(work: () => unknown, milliseconds: number): void {
  for (let attempt = 1; ; attempt++) {
    const took = leastCost(work, 1);
    if (took < milliseconds) return;
    assert.ok(attempt < ATTEMPTS, `${took.toFixed(0)} ms, not ${milliseconds}`);
  }
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
