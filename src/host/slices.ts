/** Owns running the core's generators in slices, so that the extension host stays responsive. */
import { CancellationError, type CancellationToken } from 'vscode';
import type { Steps } from '../core/steps';
import { YIELDS_AT_ONCE, yieldToOthers } from './lifecycle';

/**
 * The longest run without a pause, in milliseconds: half a frame at 60 Hz, and less where a pause is free, as several runs
 * go on at a time and each has its slice before the host looks at anything else.
 */
const SLICE = YIELDS_AT_ONCE ? 4 : 8;

/**
 * Runs a generator to its end in slices; rejects with a CancellationError if the token is cancelled. `rest` is awaited after each slice, so
 * background work can pause longer.
 */
export async function runSliced<T>(
  steps: Steps<T>,
  token: CancellationToken,
  rest: (token: CancellationToken) => Promise<void> = yieldToOthers,
): Promise<T> {
  let sliceEnds = performance.now() + SLICE;
  for (;;) {
    if (token.isCancellationRequested) throw new CancellationError();
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < sliceEnds) continue;
    await rest(token);
    sliceEnds = performance.now() + SLICE;
  }
}
