/** Inputs that are made to be slow take time in proportion to their size, and hold nobody up. */
import assert from 'node:assert/strict';
import { HOSTILE } from './inputs';
import { leastOf } from './measure';

/** What twice the size may take; n log n and the noise of a machine are within it, n² is not. */
const MOST_RATIO = 2.6;
/** No slice may hold a host longer, in milliseconds. */
const MOST_SLICE = 50;
/** Below this the ratio of two times says nothing, in milliseconds. */
const TELLING = 15;
const RUNS = 2;

describe('what is made to be slow', () => {
  for (const { name, what, make } of HOSTILE) {
    it(`takes twice the time for twice the size: ${name}, at the most ${what(8)}`, () => {
      const sizes = [4, 8].map((size) => ({ size, work: make(size) }));
      // a machine that is busy with something else is asked again
      for (let attempt = 1; ; attempt++) {
        const times = sizes.map(({ size, work }) => ({ size, ...leastOf(RUNS, work) }));
        const [four, eight] = times;
        assert.ok(four && eight);
        const told = times.map(({ size, whole, longest }) => `${size}×: ${whole.toFixed(0)}, ${longest.toFixed(0)}`);
        const fast = eight.whole < TELLING || eight.whole / Math.max(four.whole, TELLING / 2) <= MOST_RATIO;
        if (fast && eight.longest <= MOST_SLICE) break;
        assert.ok(attempt < 3, `ms in all, and in the longest slice: ${told.join(' · ')}`);
      }
    }).timeout(240_000);
  }
});
