/** Owns pausing background work while the reader types. */
import { CancellationError, type CancellationToken, type Disposable, workspace } from 'vscode';
import { pause } from '../lifecycle';

/** How long typing must have paused, in milliseconds. */
const STILL = 400;

export class Typing implements Disposable {
  #typedAt = 0;
  readonly #listening = workspace.onDidChangeTextDocument(({ contentChanges }) => {
    if (contentChanges.length > 0) this.#typedAt = Date.now();
  });

  /** For use between two slices: yields to other work, and waits while the reader types. */
  readonly rest = async (token: CancellationToken): Promise<void> => {
    await pause(0);
    await this.pause(token);
  };

  /** Waits while the reader types; rejects with a CancellationError once the token is cancelled. */
  async pause(token: CancellationToken): Promise<void> {
    for (;;) {
      if (token.isCancellationRequested) throw new CancellationError();
      // capped, as the clock may have been set back
      const wait = Math.min(STILL, this.#typedAt + STILL - Date.now());
      if (wait <= 0) return;
      await pause(wait);
    }
  }

  dispose(): void {
    this.#listening.dispose();
  }
}
