/** Inputs that are made to be slow, at eight times their size: how long they take, how long they hold the host, and how they grow. */
import { HOSTILE } from '../unit/scaling/inputs';
import { leastOf } from '../unit/scaling/measure';
import type { Bench } from './bench';

const RUNS = 3;

const bench: Bench = {
  name: 'scaling',
  peers: {},
  run: async () =>
    HOSTILE.map(({ what, make }) => {
      const times = [1, 2, 4, 8].map((size) => leastOf(RUNS, make(size)));
      const wholes = times.map(({ whole }) => whole.toFixed(0)).join(', ');
      const [, , four, eight] = times;
      return {
        what: what(8),
        ours: `${wholes} ms at 1, 2, 4, 8×; longest slice ${eight?.longest.toFixed(0)} ms`,
        ratio: ((eight?.whole ?? 0) / (four?.whole ?? 1)).toFixed(2),
        gate: 'ratio to half the size ≤ 2.6, slice ≤ 50 ms',
      };
    }),
};
export default bench;
