/**
 * Owns the log: unexpected errors and refused requests, for debugging. Its lines are in English like VS Code's own. There is one way to
 * report an error, and one to ignore a cancellation.
 */
import { CancellationError, type Disposable, type LogOutputChannel, window } from 'vscode';
import { visible } from '../core/text/shown';

/** The name of the channel in the Output panel. */
const CHANNEL = 'Bulletin Reader';

/** The message of an error; for a programming error, with its stack. */
const wordsOf = (error: unknown): string =>
  visible(error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error));

export const isCancellation = (error: unknown): boolean => error instanceof CancellationError;

/** Where errors are reported; tests substitute their own. */
export interface Reports {
  /** Reports an unexpected failure; cancellations are ignored. */
  unexpected(what: string, error: unknown): void;
  /** A request was refused: a command with arguments of another shape, or for a text that is not open. */
  refused(what: string, why: string): void;
  /** Runs a promise without awaiting it and logs its rejection. */
  detached(what: string, work: PromiseLike<unknown>): void;
}

export class Log implements Reports, Disposable {
  readonly #name: string;
  #made: LogOutputChannel | undefined;
  #closed = false;

  /** `name` of the channel. VS Code treats channels of one name as the same, and disposes of them together. */
  constructor(name = CHANNEL) {
    this.#name = name;
  }

  /** Created on first use, as most sessions log nothing; undefined after disposal, so that late work logs nothing. */
  get #channel(): LogOutputChannel | undefined {
    if (!this.#closed) this.#made ??= window.createOutputChannel(this.#name, { log: true });
    return this.#made;
  }

  unexpected(what: string, error: unknown): void {
    if (!isCancellation(error)) this.#channel?.error(`${visible(what)}: ${wordsOf(error)}`);
  }

  refused(what: string, why: string): void {
    this.#channel?.warn(`${visible(what)}: refused, ${visible(why)}`);
  }

  detached(what: string, work: PromiseLike<unknown>): void {
    work.then(undefined, (error: unknown) => this.unexpected(what, error));
  }

  show(): void {
    this.#channel?.show();
  }

  dispose(): void {
    this.#closed = true;
    this.#made?.dispose();
    this.#made = undefined;
  }
}
