/** Owns the limits on lists: what exceeds them is ignored, and reported in the language status item. */
import { type Disposable, EventEmitter } from 'vscode';
import { MOST_CORRECTIONS } from '../../core/corrections/apply';
import { MOST_NAMES } from '../../core/names/reader/reader';
import { MOST_WORDS } from '../../core/script/with-preferences';

/** What is limited, and to how much. */
export const LIMITS = {
  names: MOST_NAMES,
  words: MOST_WORDS,
  corrections: MOST_CORRECTIONS,
  // a list is small; a larger file of that name is something else
  'list-bytes': 8_000_000,
} as const;
export type Limited = keyof typeof LIMITS;

export class Limits implements Disposable {
  /** The lists that exceed a limit, by limit. */
  readonly #met = new Map<Limited, Set<string>>();
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  /** Reports the size of a list; `list` identifies it, for example by its URI. */
  count(limited: Limited, list: string, count: number): void {
    const met = this.#met.get(limited) ?? new Set<string>();
    this.#met.set(limited, met);
    if (count > LIMITS[limited] === met.has(list)) return;
    if (count > LIMITS[limited]) met.add(list);
    else met.delete(list);
    this.#changed.fire();
  }

  /** The limits that are exceeded now. */
  get met(): readonly Limited[] {
    return [...this.#met].flatMap(([limited, lists]) => (lists.size > 0 ? [limited] : []));
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
