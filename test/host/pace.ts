/** Owns how slow the machine is just now: what a test allows in time is allowed in this machine's time. */

/** What the loop takes where a tight loop does a billion rounds a second, in milliseconds. */
const USUAL_MS = 5;
const ROUNDS = 5_000_000;

const LOOKS = 20;

/** How many times slower than usual this thread runs, on the average of some looks; never less than 1. */
export function slowness(): number {
  const started = performance.now();
  let sum = 0;
  for (let round = 0; round < ROUNDS * LOOKS; round++) sum = (sum + round) | 0;
  const took = (performance.now() - started) / LOOKS;
  return Math.max(1, took / USUAL_MS, Math.sign(sum));
}
