/** Owns pausing background work while the reader types. */
import { CancellationError, type CancellationToken, type Disposable, workspace } from 'vscode';
import { pause } from '../lifecycle';

/** How long the keys must have been still, in milliseconds. */
const STILL = 400;

export class Typing implements Disposable {
  #typedAt = 0;
  readonly #listening = workspace.onDidChangeTextDocument(({ contentChanges }) => {
    if (contentChanges.length > 0) this.#typedAt = Date.now();
  });

  /** Between two slices of work: lets others run, and waits while the reader types. */
  readonly rest = async (token: CancellationToken): Promise<void> => {
    await pause(0);
    await this.pause(token);
  };

  /** Waits while the reader types; rejects with a CancellationError once the token is cancelled. */
  async pause(token: CancellationToken): Promise<void> {
    for (;;) {
      if (token.isCancellationRequested) throw new CancellationError();
      // a clock that is set back must not make this wait for years
      const wait = Math.min(STILL, this.#typedAt + STILL - Date.now());
      if (wait <= 0) return;
      await pause(wait);
    }
  }

  dispose(): void {
    this.#listening.dispose();
  }
}
