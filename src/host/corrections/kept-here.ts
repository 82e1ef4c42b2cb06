/** Owns the changes of corrections that are kept in the workspace, of texts beside which nothing can be written. */
import { type Memento, Uri } from 'vscode';
import { type Change, NO_CHANGE } from '../../core/corrections/change';
import type { Correction } from '../../core/corrections/model';
import { readCorrection } from '../../core/corrections/schema';

/** Workspace state: corrections by URI; and those of a file that cannot be written that were taken back. */
const GIVEN = 'bulletin.corrections';
const TAKEN = 'bulletin.correctionsTakenBack';

export class KeptHere {
  readonly #state: Memento;

  constructor(state: Memento) {
    this.#state = state;
  }

  /** Texts of which something is kept here. */
  get texts(): readonly Uri[] {
    return [...new Set([GIVEN, TAKEN].flatMap((key) => [...this.#all(key).keys()]))].map((key) => Uri.parse(key, true));
  }

  /** What is to become of the sidecar of a text as soon as it can be written. */
  of(uri: Uri): Change {
    const [given, taken] = [this.#read(GIVEN, uri), this.#read(TAKEN, uri)];
    return given.length + taken.length === 0 ? NO_CHANGE : { given, taken };
  }

  /** Keeps this change of a text, and no other. Rejects where the storage is full; VS Code goes on knowing it even so. */
  async keep(uri: Uri, { given, taken }: Change): Promise<void> {
    const corrections = (entries: Change['given']): readonly Correction[] =>
      entries.map(({ correction }) => correction);
    await Promise.all([this.#write(GIVEN, uri, corrections(given)), this.#write(TAKEN, uri, corrections(taken))]);
  }

  #all(key: string): ReadonlyMap<string, readonly Correction[]> {
    return new Map(Object.entries(this.#state.get<object>(key) ?? {}));
  }

  #read(key: string, uri: Uri): Change['given'] {
    return (this.#all(key).get(uri.toString()) ?? []).flatMap((one) => {
      const correction = readCorrection(one);
      return correction === undefined ? [] : [{ correction }];
    });
  }

  async #write(key: string, uri: Uri, corrections: readonly Correction[]): Promise<void> {
    const all = new Map(this.#all(key));
    if (corrections.length > 0) all.set(uri.toString(), corrections);
    else if (!all.delete(uri.toString())) return;
    await this.#state.update(key, Object.fromEntries(all));
  }
}
