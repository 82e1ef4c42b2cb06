/** Owns changes of notes that no file could take yet: in the state of the workspace, by text, until they can be written. */
import { type Memento, Uri } from 'vscode';
import { changeFrom, type KeptChange, keptOf, latest, type NoteChange } from '../../core/notes/changes';
import { sourceOfText } from './notes-file';

const KEY = 'bulletin.notes';

export class KeptNotes {
  readonly #state: Memento;

  constructor(state: Memento) {
    this.#state = state;
  }

  get #all(): ReadonlyMap<string, readonly KeptChange[]> {
    return new Map(this.#state.get<readonly (readonly [string, readonly KeptChange[]])[]>(KEY) ?? []);
  }

  /** The texts of which something is kept. */
  get texts(): readonly Uri[] {
    return [...this.#all.keys()].map((key) => Uri.parse(key, true));
  }

  of(uri: Uri): readonly NoteChange[] {
    return (this.#all.get(uri.toString()) ?? []).flatMap(changeFrom);
  }

  /** Keeps these changes of a text and no others. Rejects where VS Code cannot write them; it goes on knowing them. */
  async set(uri: Uri, changes: readonly NoteChange[]): Promise<void> {
    const all = new Map(this.#all);
    const kept = latest(changes).map((change) => keptOf(change, sourceOfText(uri)));
    if (kept.length > 0) all.set(uri.toString(), kept);
    else if (!all.delete(uri.toString())) return;
    await this.#state.update(KEY, [...all]);
  }
}
