/** Owns changes of corrections in the workspace state, for texts whose sidecar cannot be written. */
import type { Memento, Uri } from 'vscode';
import { type Change, NO_CHANGE } from '../../core/corrections/change';
import type { Correction } from '../../core/corrections/model';
import { readCorrection } from '../../core/corrections/schema';
import { KeptByText } from '../files/kept-by-text';

/** Workspace state: new corrections by URI, and those of a sidecar that were taken back. */
const GIVEN = 'bulletin.corrections';
const TAKEN = 'bulletin.correctionsTakenBack';

/** Parses an entry; empty if it is invalid. */
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

  /** Texts with changes in the workspace state. */
  get texts(): readonly Uri[] {
    const all = [...this.#given.texts, ...this.#taken.texts];
    return [...new Map(all.map((uri) => [uri.toString(), uri])).values()];
  }

  /** The change that the sidecar of a text still needs. */
  of(uri: Uri): Change {
    const [given, taken] = [this.#given.of(uri), this.#taken.of(uri)];
    return given.length + taken.length === 0 ? NO_CHANGE : { given: entriesOf(given), taken: entriesOf(taken) };
  }

  /** Stores this change of a text, replacing any other. Rejects if VS Code cannot save it; it stays in memory even so. */
  async keep(uri: Uri, { given, taken }: Change): Promise<void> {
    const corrections = (entries: Change['given']): readonly Correction[] =>
      entries.map(({ correction }) => correction);
    await Promise.all([this.#given.set(uri, corrections(given)), this.#taken.set(uri, corrections(taken))]);
  }
}
