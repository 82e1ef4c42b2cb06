/** Owns the order in which corrections and notes were made, so that undoing goes back through both, the last first. */
import type { StepBy } from '../../host/files/history';

/** What was said: each kind knows its own steps. */
export type Said = 'correction' | 'note';

/** Without the last of a kind. */
function withoutLast(said: readonly Said[], kind: Said): readonly Said[] {
  const at = said.lastIndexOf(kind);
  return at < 0 ? said : said.toSpliced(at, 1);
}

export class SaidOrder {
  #done: readonly Said[] = [];
  #undone: readonly Said[] = [];

  /** What is undone next, and what is done again next. */
  get last(): Said | undefined {
    return this.#done.at(-1);
  }
  get undone(): Said | undefined {
    return this.#undone.at(-1);
  }

  take(kind: Said, by: StepBy): void {
    if (by === 'undo') {
      this.#done = withoutLast(this.#done, kind);
      this.#undone = [...this.#undone, kind];
    } else {
      this.#done = [...this.#done, kind];
      // what was undone before something new was said is not done again
      this.#undone = by === 'reader' ? [] : withoutLast(this.#undone, kind);
    }
  }
}
