/** Owns changes of notes in the workspace state, until they can be written to a file. */
import type { Memento, Uri } from 'vscode';
import { changeFrom, keptOf, latest, type NoteChange } from '../../core/notes/changes';
import { KeptByText } from '../files/kept-by-text';
import { sourceOfText } from './notes-file';

const KEY = 'bulletin.notes';

export class KeptNotes {
  readonly #kept: KeptByText<NoteChange>;

  constructor(state: Memento) {
    this.#kept = new KeptByText(state, KEY, changeFrom);
  }

  /** The texts with changes. */
  get texts(): readonly Uri[] {
    return this.#kept.texts;
  }

  of(uri: Uri): readonly NoteChange[] {
    return this.#kept.of(uri);
  }

  /** Stores these changes of a text, replacing all others. Rejects if VS Code cannot save them; they stay in memory even so. */
  set(uri: Uri, changes: readonly NoteChange[]): Promise<void> {
    return this.#kept.set(
      uri,
      latest(changes).map((change) => keptOf(change, sourceOfText(uri))),
    );
  }
}
