/** Owns running the core's stepwise work in slices, so that the extension host stays free for keystrokes. */
import { CancellationError, type CancellationToken } from 'vscode';
import type { Steps } from '../core/steps';
import { pause } from './lifecycle';

/** Longest stretch of work without a pause, in milliseconds: half of a 60 Hz frame. */
const SLICE = 8;

/**
 * Runs the steps to their end in slices; rejects with a CancellationError once the token is cancelled. `rest` is waited for
 * after each slice: background work may pause longer.
 */
export async function runSliced<T>(
  steps: Steps<T>,
  token: CancellationToken,
  rest: (token: CancellationToken) => Promise<void> = () => pause(0),
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
