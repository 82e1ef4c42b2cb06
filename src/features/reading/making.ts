/** Owns showing a page progressively: first its text, then with names and dates. */
import type { CancellationToken } from 'vscode';
import { pause } from '../../host/lifecycle';

/** How long names and dates are awaited before a page is shown without them, in milliseconds. */
const PATIENCE = 60;

/**
 * Prepares something completely and shows it; if that takes long and `mayBeBare`, a bare version is shown first. Shows
 * nothing once the token is cancelled. Rejects if `make` rejects.
 */
export async function bareThenWhole<T>(
  make: (bare: boolean) => Promise<T>,
  mayBeBare: boolean,
  token: CancellationToken,
  show: (made: T, isBare: boolean) => void,
): Promise<void> {
  let isWhole = false;
  const whole = make(false).then((made) => {
    isWhole = true;
    if (!token.isCancellationRequested) show(made, false);
  });
  await Promise.race([whole, pause(PATIENCE)]);
  if (isWhole || !mayBeBare) return whole;
  const bare = make(true).then((made) => {
    if (!isWhole && !token.isCancellationRequested) show(made, true);
  });
  await Promise.all([whole, bare]);
}
