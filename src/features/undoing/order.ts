/** Owns the order in which corrections and notes were made, so that undo goes back through both, latest first. */
import type { StepBy } from '../../host/files/history';

/** The kind of a step; each kind keeps its own history. */
export type Said = 'correction' | 'note';

/** The list without the last entry of a kind. */
function withoutLast(said: readonly Said[], kind: Said): readonly Said[] {
  const at = said.lastIndexOf(kind);
  return at < 0 ? said : said.toSpliced(at, 1);
}

export class SaidOrder {
  #done: readonly Said[] = [];
  #undone: readonly Said[] = [];

  /** The kind that undo applies to next; `undone` is that of redo. */
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
      // a new step clears what could be redone
      this.#undone = by === 'reader' ? [] : withoutLast(this.#undone, kind);
    }
  }
}
