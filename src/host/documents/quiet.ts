/** Owns the adaptive debounce after typing: as long as the last analysis took, within limits. */
import type { Disposable, TextDocument } from 'vscode';
import { pause } from '../lifecycle';

/** The least and the greatest debounce, in milliseconds. */
const QUIET = 150;
const LONGEST_QUIET = 1_000;

export class Quiet implements Disposable {
  /** When the debounce of each document ends. */
  readonly #quietAt = new Map<string, number>();
  /** How long the last analysis of each document took, in milliseconds. */
  readonly #took = new Map<string, number>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  /**
   * The document was changed. The debounce is as long as the last analysis took: a long document would otherwise be analysed,
   * and cancelled, between any two keys of a slow typist.
   */
  changed({ uri }: TextDocument): void {
    const key = uri.toString();
    const quiet = Math.min(LONGEST_QUIET, Math.max(QUIET, this.#took.get(key) ?? 0));
    this.#quietAt.set(key, Date.now() + quiet);
  }

  /** Records how long an analysis took. */
  took({ uri }: TextDocument, milliseconds: number): void {
    this.#took.set(uri.toString(), milliseconds);
  }

  /** Waits until the debounce has ended, or `givenUp` returns true. */
  async wait(document: TextDocument, givenUp: () => boolean): Promise<void> {
    for (;;) {
      const wait = this.#left(document);
      if (wait === 0) return;
      await pause(wait);
      if (givenUp()) return;
    }
  }

  /** Runs `work` after the debounce, replacing earlier work for the document. */
  schedule(document: TextDocument, work: () => void): void {
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    const run = (): void => {
      this.#timers.delete(key);
      work();
    };
    this.#timers.set(key, setTimeout(run, this.#left(document)));
  }

  forget({ uri }: TextDocument): void {
    const key = uri.toString();
    clearTimeout(this.#timers.get(key));
    for (const known of [this.#timers, this.#quietAt, this.#took]) known.delete(key);
  }

  #left({ uri }: TextDocument): number {
    return Math.max(0, (this.#quietAt.get(uri.toString()) ?? 0) - Date.now());
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }
}
