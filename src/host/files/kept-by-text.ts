/** Owns what is kept in the state of the workspace by text, until it can be written beside that. */
import { type Memento, Uri } from 'vscode';

/** What is kept of each text, as it was written. */
type Kept = ReadonlyMap<string, readonly unknown[]>;

export class KeptByText<T> {
  readonly #state: Memento;
  readonly #key: string;
  readonly #read: (kept: unknown) => readonly T[];

  /** `read` gives what an entry says; nothing for what it does not understand. */
  constructor(state: Memento, key: string, read: (kept: unknown) => readonly T[]) {
    this.#state = state;
    this.#key = key;
    this.#read = read;
  }

  get #all(): Kept {
    const kept = this.#state.get<object>(this.#key) ?? {};
    // corrections were an object by text once
    return new Map(Array.isArray(kept) ? (kept as [string, readonly unknown[]][]) : Object.entries(kept));
  }

  /** The texts of which something is kept. */
  get texts(): readonly Uri[] {
    return [...this.#all.keys()].map((key) => Uri.parse(key, true));
  }

  of(uri: Uri): readonly T[] {
    return (this.#all.get(uri.toString()) ?? []).flatMap(this.#read);
  }

  /** Keeps these entries of a text and no others. Rejects where VS Code cannot write them; it goes on knowing them. */
  async set(uri: Uri, entries: readonly unknown[]): Promise<void> {
    const all = new Map(this.#all);
    if (entries.length > 0) all.set(uri.toString(), entries);
    else if (!all.delete(uri.toString())) return;
    await this.#state.update(this.#key, [...all]);
  }
}
