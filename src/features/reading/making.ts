/** Owns showing a page before all of it is known: first its words, then with its names and dates. */
import type { CancellationToken } from 'vscode';
import { pause } from '../../host/lifecycle';

/** Names and dates are waited for this long before a page is shown without them, in milliseconds. */
const PATIENCE = 60;

/**
 * Makes something whole and shows it; where that takes long and `mayBeBare`, it is shown bare before. Nothing is shown once the
 * token is cancelled. Rejects with what `make` rejects with.
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
