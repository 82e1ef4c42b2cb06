/**
 * Owns the log: what was not expected and what was refused, for debugging. Its lines are in English like VS Code's
 * own, as they are read by those who mend. There is one way to write down an error, and one to let a cancellation pass.
 */
import { CancellationError, type Disposable, type LogOutputChannel, window } from 'vscode';
import { visible } from '../core/text/shown';

/** The name of the channel in the Output panel. */
const CHANNEL = 'Bulletin Reader';

/** What an error says; of the extension's own mistakes the place as well. */
const wordsOf = (error: unknown): string =>
  visible(error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error));

export const isCancellation = (error: unknown): boolean => error instanceof CancellationError;

/** Where errors are written down; a test puts its own in place. */
export interface Reports {
  /** Something failed that should not; a cancellation is no failure. */
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

  /** `name`: of the channel. Channels of one name are one channel to VS Code, and closed together. */
  constructor(name = CHANNEL) {
    this.#name = name;
  }

  /** Made when first written to, as most sessions have nothing to say; undefined once closed: work that ends later is not told of. */
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
