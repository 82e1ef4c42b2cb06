/** Owns the limits of lists that were met: what is beyond them is not used, and the reader is told so in the status of the language. */
import { type Disposable, EventEmitter } from 'vscode';
import { MOST_CORRECTIONS } from '../../core/corrections/apply';
import { MOST_NAMES } from '../../core/names/reader/reader';
import { MOST_WORDS } from '../../core/script/with-preferences';

/** What is counted, with how much of it is used. */
export const LIMITS = {
  names: MOST_NAMES,
  words: MOST_WORDS,
  corrections: MOST_CORRECTIONS,
  // a list is short; a longer file of its name is something else
  'list-bytes': 8_000_000,
} as const;
export type Limited = keyof typeof LIMITS;

export class Limits implements Disposable {
  /** Lists that hold too much, by what they hold and what they are lists of. */
  readonly #met = new Map<Limited, Set<string>>();
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  /** Says how many things a list holds; `list` tells it apart from others, as the address of a text. */
  count(limited: Limited, list: string, count: number): void {
    const met = this.#met.get(limited) ?? new Set<string>();
    this.#met.set(limited, met);
    if (count > LIMITS[limited] === met.has(list)) return;
    if (count > LIMITS[limited]) met.add(list);
    else met.delete(list);
    this.#changed.fire();
  }

  /** The limits that are met now. */
  get met(): readonly Limited[] {
    return [...this.#met].flatMap(([limited, lists]) => (lists.size > 0 ? [limited] : []));
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
