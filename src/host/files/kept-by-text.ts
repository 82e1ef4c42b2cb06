/** Owns entries in the workspace state by text, until they can be written to a file. */
import { type Memento, Uri } from 'vscode';

/** The raw entries of each text. */
type Kept = ReadonlyMap<string, readonly unknown[]>;

export class KeptByText<T> {
  readonly #state: Memento;
  readonly #key: string;
  readonly #read: (kept: unknown) => readonly T[];

  /** `read` parses an entry; it returns an empty list for an invalid one. */
  constructor(state: Memento, key: string, read: (kept: unknown) => readonly T[]) {
    this.#state = state;
    this.#key = key;
    this.#read = read;
  }

  get #all(): Kept {
    const kept = this.#state.get<object>(this.#key) ?? {};
    // earlier versions stored corrections as an object by text
    return new Map(Array.isArray(kept) ? (kept as [string, readonly unknown[]][]) : Object.entries(kept));
  }

  /** The texts with entries. */
  get texts(): readonly Uri[] {
    return [...this.#all.keys()].map((key) => Uri.parse(key, true));
  }

  of(uri: Uri): readonly T[] {
    return (this.#all.get(uri.toString()) ?? []).flatMap(this.#read);
  }

  /** Stores these entries of a text, replacing all others. Rejects if VS Code cannot save them; they stay in memory even so. */
  async set(uri: Uri, entries: readonly unknown[]): Promise<void> {
    const all = new Map(this.#all);
    if (entries.length > 0) all.set(uri.toString(), entries);
    else if (!all.delete(uri.toString())) return;
    await this.#state.update(this.#key, [...all]);
  }
}
