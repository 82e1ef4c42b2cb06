/** Owns a clock that a test turns: timers fire when it says so, and no test of pure timing waits. */

type Timer = ReturnType<typeof setTimeout>;

interface Waiting {
  readonly at: number;
  readonly work: () => void;
}

export class FakeClock {
  readonly #real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
  readonly #waiting = new Map<number, Waiting>();
  #now = 0;
  #next = 1;

  /** Takes the place of the host's timers until `restore`. */
  constructor() {
    const set = (work: () => void, milliseconds = 0): Timer => {
      const id = this.#next++;
      this.#waiting.set(id, { at: this.#now + milliseconds, work });
      return id as unknown as Timer;
    };
    const clear = (id: unknown): void => {
      this.#waiting.delete(id as number);
    };
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
  }

  /** Lets so many milliseconds pass; what is due fires in order. */
  advance(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const [first] = [...this.#waiting].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at);
      if (first === undefined) break;
      this.#waiting.delete(first[0]);
      this.#now = first[1].at;
      first[1].work();
    }
    this.#now = end;
  }

  restore(): void {
    Object.assign(globalThis, this.#real);
  }
}
