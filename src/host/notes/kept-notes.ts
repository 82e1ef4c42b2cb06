/** Owns changes of notes that no file could take yet: in the state of the workspace, by text, until they can be written. */
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

  /** The texts of which something is kept. */
  get texts(): readonly Uri[] {
    return this.#kept.texts;
  }

  of(uri: Uri): readonly NoteChange[] {
    return this.#kept.of(uri);
  }

  /** Keeps these changes of a text and no others. Rejects where VS Code cannot write them; it goes on knowing them. */
  set(uri: Uri, changes: readonly NoteChange[]): Promise<void> {
    return this.#kept.set(
      uri,
      latest(changes).map((change) => keptOf(change, sourceOfText(uri))),
    );
  }
}
