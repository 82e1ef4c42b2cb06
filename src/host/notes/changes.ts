/**
 * Owns changing the notes of texts, one change after the other: in the file beside the text, else in the workspace state, with the
 * history for undo.
 */
import type { Uri } from 'vscode';
import {
  holds,
  latest,
  type NoteChange,
  type NoteStep,
  readable,
  stepOf,
  takesBack,
  undoing,
  withChanges,
} from '../../core/notes/changes';
import type { Note, NotesFile } from '../../core/notes/model';
import { History, type Step, type StepBy } from '../files/history';
import { type Obstacle, rewriteBeside } from '../files/rewrite';
import { InTurn } from '../lifecycle';
import type { KeptNotes } from './kept-notes';
import { notesOnDisk, printed, putNotes, sourceOfText, textInPlace } from './notes-file';

/**
 * Where a change was stored: beside the text, or in the workspace state with the reason; `memory` if the state could not be saved
 * either; `unfit` if it could not be read again from a file, and so was not stored.
 */
export type KeptNote = 'beside' | Obstacle | 'memory' | 'unfit';

/** A change that was stored: the reader's, an undo or redo of it, or one that follows a save of the text. */
export interface NotesKept {
  readonly uri: Uri;
  readonly kept: KeptNote;
  readonly step: NoteStep;
  readonly by: StepBy | 'itself';
}

/** What changing needs of its owner. */
interface Owner {
  readonly kept: KeptNotes;
  /** The file of notes as it is now; never rejects. */
  readonly file: (uri: Uri) => Promise<NotesFile>;
  /** Called after every write, before the next one begins. */
  readonly written: (kept: NotesKept) => void;
  /** Called with a change that was refused. */
  readonly refused: (kept: NotesKept) => void;
  /** How long writing a file may take before the workspace state is used instead, in milliseconds. */
  readonly patience: number;
}

export class NoteChanges {
  readonly #owner: Owner;
  readonly #history = new History<NoteStep>(takesBack);
  readonly #writes = new InTurn();

  constructor(owner: Owner) {
    this.#owner = owner;
  }

  /** Undoes the last step of this window, in whichever text; undefined if there is none. */
  async undo(): Promise<KeptNote | undefined> {
    const last = this.#history.last;
    return last && this.change(last.uri, (notes) => undoing(last.change, notes), 'undo');
  }

  /** Redoes the step that was undone last; undefined if there is none. */
  async redo(): Promise<KeptNote | undefined> {
    const undone = this.#history.undone;
    return undone && this.change(undone.uri, () => undone.change.changes, 'redo');
  }

  /** Resolves after the changes that are under way. Never rejects. */
  idle(): Promise<void> {
    return this.#writes.idle();
  }

  /** A text was renamed. */
  moved(from: Uri, to: Uri): void {
    this.#history.moved(from, to);
  }

  /** Applies changes in one write, after those before them; the file is read again before it is written, so that lines of others are kept. */
  change(uri: Uri, wanted: (notes: readonly Note[]) => readonly NoteChange[], by: NotesKept['by']): Promise<KeptNote> {
    const { file, kept, refused } = this.#owner;
    return this.#writes.run(async () => {
      const before = withChanges(await file(uri), kept.of(uri));
      const changes = wanted(before.notes);
      const fit = readable(changes, sourceOfText(uri));
      if (fit === undefined) refused({ uri, kept: 'unfit', step: { changes: [], back: [] }, by });
      if (fit === undefined || fit.length === 0) return fit === undefined ? 'unfit' : 'beside';
      return this.#write(uri, stepOf(before, fit), by);
    });
  }

  async #write(uri: Uri, wanted: NoteStep, by: NotesKept['by']): Promise<KeptNote> {
    const { changes } = wanted;
    // changes in the workspace state are written too; they are read once, as attempts may be repeated
    const waiting = this.#owner.kept.of(uri);
    const all = latest([...waiting, ...changes]);
    let step: Step<NoteStep> = { uri, change: wanted };
    const obstacle = await rewriteBeside(
      uri,
      {
        find: () => notesOnDisk(uri),
        isUnderstood: ({ file: found }) => !found.isTooLarge,
        put: (found) => {
          const before = textInPlace(found);
          const change = stepOf(withChanges(found, waiting), changes);
          const known = waiting.length === 0 ? this.#history.fileBefore(uri, change, before) : undefined;
          const after = known === undefined ? printed(uri, withChanges(found, all)) : known.text;
          step = { uri, change, file: { before, after } };
          return putNotes(uri, after, found);
        },
        holds: (found) => holds(found, all),
      },
      this.#owner.patience,
    );
    const kept = await this.#owner.kept.set(uri, obstacle === undefined ? [] : all).then(
      () => obstacle ?? 'beside',
      // VS Code keeps in memory what it could not save
      () => (obstacle === undefined ? 'beside' : 'memory'),
    );
    const { change } = step;
    if (by !== 'itself') this.#history.take(obstacle === undefined ? step : { uri, change }, by);
    this.#owner.written({ uri, kept, step: change, by });
    return kept;
  }
}
