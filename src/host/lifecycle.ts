/** Owns lifetimes: stores of disposables, shared jobs that are cancelled with their last caller, debounced work. */
import { CancellationError, type CancellationToken, CancellationTokenSource, Disposable } from 'vscode';

/** A token that is never cancelled; unlike that of a CancellationTokenSource it holds no listeners. */
export const NEVER: CancellationToken = {
  isCancellationRequested: false,
  onCancellationRequested: () => new Disposable(() => undefined),
};

/** Disposables that end together, last in first out. */
export class DisposableStore implements Disposable {
  readonly #items: Disposable[] = [];

  add<T extends Disposable>(item: T): T {
    this.#items.push(item);
    return item;
  }

  dispose(): void {
    for (const item of this.#items.splice(0).reverse()) item.dispose();
  }
}

/** Resolves after this many milliseconds. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What node has, and a browser's worker has not. */
interface Immediate {
  readonly setImmediate?: (work: () => void) => void;
}

const { setImmediate } = globalThis as Immediate;
/** Whether `yieldToOthers` costs nothing where nobody waits; a timer of a browser's worker takes four milliseconds. */
export const YIELDS_AT_ONCE = setImmediate !== undefined;

/**
 * Resolves after other tasks. In node not by a timer: where several wait that are due, node runs all of them before it
 * reads what the editor has sent.
 */
export const yieldToOthers = (): Promise<void> =>
  new Promise((resolve) => {
    if (setImmediate === undefined) setTimeout(resolve, 0);
    else setImmediate(resolve);
  });

/**
 * The result, or undefined if the work fails: for files, where an error means the same as a missing file and is reported as that. For any
 * other work, use the log.
 */
export const orNothing = <T>(work: PromiseLike<T>): Promise<T | undefined> =>
  Promise.resolve(work).then(undefined, () => undefined);

/** Ignores a promise whose rejection is irrelevant, such as that of a notification. */
export const letGo = (work: PromiseLike<unknown>): void => {
  work.then(undefined, () => undefined);
};

/** One disposable for several. */
export function together(...items: readonly Disposable[]): Disposable {
  const store = new DisposableStore();
  for (const item of items) store.add(item);
  return store;
}

/** A promise that rejects with a CancellationError as soon as the token is cancelled. */
export function untilCancelled<T>(work: Promise<T>, token: CancellationToken): Promise<T> {
  if (token.isCancellationRequested) return Promise.reject(new CancellationError());
  return new Promise<T>((resolve, reject) => {
    const listening = token.onCancellationRequested(() => reject(new CancellationError()));
    work.then(resolve, reject).finally(() => listening.dispose());
  });
}

/** A promise shared by several callers; it is cancelled when the last of them cancels. */
export class SharedJob<T> {
  readonly #source = new CancellationTokenSource();
  readonly #result: Promise<T>;
  #waiting = 0;
  #state: 'running' | 'done' | 'failed' = 'running';

  constructor(start: (token: CancellationToken) => Promise<T>) {
    this.#result = start(this.#source.token);
    this.#result.then(
      () => {
        this.#state = 'done';
      },
      () => {
        this.#state = 'failed';
      },
    );
  }

  /** True once cancelled or rejected: it must not be joined any more, nor its result cached. */
  get spent(): boolean {
    return this.#state === 'failed' || this.#source.token.isCancellationRequested;
  }

  async join(token?: CancellationToken): Promise<T> {
    this.#waiting++;
    try {
      return await (token === undefined ? this.#result : untilCancelled(this.#result, token));
    } finally {
      this.#waiting--;
      if (this.#waiting === 0 && this.#state === 'running') this.cancel();
    }
  }

  cancel(): void {
    this.#source.cancel();
  }
}

/** Runs work one piece after the other. */
export class InTurn {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs `work` after all that was given before; the caller gets a rejection, the next piece does not depend on it. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = orNothing(done);
    return done;
  }

  /** Resolves after all that was given before. Never rejects. */
  async idle(): Promise<void> {
    await this.#last;
  }
}

/** Runs `work` once things have settled. */
export class Settled implements Disposable {
  readonly #milliseconds: number;
  readonly #work: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(milliseconds: number, work: () => void) {
    this.#milliseconds = milliseconds;
    this.#work = work;
  }

  /** Debounces: runs it so long after the last call. */
  schedule(): void {
    clearTimeout(this.#timer);
    this.#wait();
  }

  /** Throttles: runs it so long after the first call, for events that may keep coming for minutes. */
  soon(): void {
    if (this.#timer === undefined) this.#wait();
  }

  #wait(): void {
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#work();
    }, this.#milliseconds);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
