/** Owns the changes of corrections that are kept in the workspace, of texts beside which nothing can be written. */
import type { Memento, Uri } from 'vscode';
import { type Change, NO_CHANGE } from '../../core/corrections/change';
import type { Correction } from '../../core/corrections/model';
import { readCorrection } from '../../core/corrections/schema';
import { KeptByText } from '../files/kept-by-text';

/** Workspace state: corrections by URI; and those of a file that cannot be written that were taken back. */
const GIVEN = 'bulletin.corrections';
const TAKEN = 'bulletin.correctionsTakenBack';

/** What an entry says; nothing where it is none. */
function correctionIn(kept: unknown): readonly Correction[] {
  const correction = readCorrection(kept);
  return correction === undefined ? [] : [correction];
}

const entriesOf = (corrections: readonly Correction[]): Change['given'] =>
  corrections.map((correction) => ({ correction }));

export class KeptHere {
  readonly #given: KeptByText<Correction>;
  readonly #taken: KeptByText<Correction>;

  constructor(state: Memento) {
    this.#given = new KeptByText(state, GIVEN, correctionIn);
    this.#taken = new KeptByText(state, TAKEN, correctionIn);
  }

  /** Texts of which something is kept here. */
  get texts(): readonly Uri[] {
    const all = [...this.#given.texts, ...this.#taken.texts];
    return [...new Map(all.map((uri) => [uri.toString(), uri])).values()];
  }

  /** What is to become of the sidecar of a text as soon as it can be written. */
  of(uri: Uri): Change {
    const [given, taken] = [this.#given.of(uri), this.#taken.of(uri)];
    return given.length + taken.length === 0 ? NO_CHANGE : { given: entriesOf(given), taken: entriesOf(taken) };
  }

  /** Keeps this change of a text, and no other. Rejects where the storage is full; VS Code goes on knowing it even so. */
  async keep(uri: Uri, { given, taken }: Change): Promise<void> {
    const corrections = (entries: Change['given']): readonly Correction[] =>
      entries.map(({ correction }) => correction);
    await Promise.all([this.#given.set(uri, corrections(given)), this.#taken.set(uri, corrections(taken))]);
  }
}
