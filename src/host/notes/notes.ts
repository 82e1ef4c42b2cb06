/** Owns the reader's notes as the extension sees them: those of a text, where each stands now, and events for changes. */
import { type CancellationToken, type Disposable, EventEmitter, type Memento, Uri, workspace } from 'vscode';
import { anchorOf } from '../../core/anchors/make';
import { type NoteChange, withChanges } from '../../core/notes/changes';
import { EMPTY_NOTES } from '../../core/notes/file';
import type { Note, NotesFile } from '../../core/notes/model';
import { decodeText } from '../files/decode';
import { ReadBeside } from '../files/read-beside';
import { PATIENCE } from '../files/rewrite';
import { TextsBeside } from '../files/texts-beside';
import { DisposableStore, NEVER, orNothing } from '../lifecycle';
import type { Reports } from '../log';
import { type KeptNote, NoteChanges, type NotesKept } from './changes';
import { ClosedPlaces } from './closed-places';
import { FollowedPlaces, type PlacedNote } from './followed';
import { KeptNotes } from './kept-notes';
import { isNotesFile, NOTES_FILES, notesFileOf, notesOnDisk, textOfNotes, UNREADABLE_NOTES } from './notes-file';

/** The search stops after this many files; notes of other texts are read when those are opened. */
const MOST_FILES = 10_000;

export class Notes implements Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new EventEmitter<Uri>());
  readonly #keptNow = this.#store.add(new EventEmitter<NotesKept>());
  readonly #files = new ReadBeside<NotesFile>({
    fileOf: notesFileOf,
    read: notesOnDisk,
    missing: EMPTY_NOTES,
    unreadable: UNREADABLE_NOTES,
  });
  readonly #kept: KeptNotes;
  readonly #followed: FollowedPlaces;
  readonly #changes: NoteChanges;
  readonly #log: Reports;
  /** Texts of the workspace with notes, after the search. */
  readonly #noted = new TextsBeside({ glob: NOTES_FILES, textOf: textOfNotes, most: MOST_FILES });
  readonly #closed = new ClosedPlaces();
  /** The notes of this text changed, or moved with an edit. */
  readonly onDidChange = this.#changed.event;
  /** A change was stored, wherever. */
  readonly onDidKeep = this.#keptNow.event;

  constructor(state: Memento, log: Reports, patience = PATIENCE) {
    this.#log = log;
    this.#kept = new KeptNotes(state);
    this.#changes = new NoteChanges({
      kept: this.#kept,
      file: (uri) => this.file(uri),
      written: (kept) => {
        this.#forget(kept.uri);
        this.#keptNow.fire(kept);
      },
      refused: (kept) => this.#keptNow.fire(kept),
      patience,
    });
    this.#followed = this.#store.add(new FollowedPlaces(log));
    this.#store.add(this.#followed.onDidMove((uri) => this.#changed.fire(uri)));
    const watcher = this.#store.add(workspace.createFileSystemWatcher(NOTES_FILES));
    const touched = (file: Uri): void => this.#forget(textOfNotes(file));
    this.#store.add(watcher.onDidCreate(touched));
    this.#store.add(watcher.onDidChange(touched));
    this.#store.add(watcher.onDidDelete(touched));
    this.#store.add(
      workspace.onDidSaveTextDocument(({ uri }) => {
        if (isNotesFile(uri)) touched(uri);
        else log.detached('anchoring notes anew', this.#anchorAnew(uri));
      }),
    );
  }

  /** The notes file as it is on disk, with its problems; empty if there is none. Never rejects. */
  file(uri: Uri): Promise<NotesFile> {
    return this.#files.of(uri);
  }

  /** All notes of a text by position, including those in the workspace state. */
  async of(uri: Uri): Promise<readonly Note[]> {
    const { notes } = withChanges(await this.file(uri), this.#kept.of(uri));
    return [...notes].sort((a, b) => (a.at.start ?? 0) - (b.at.start ?? 0));
  }

  /**
   * The texts with notes, sorted by path: those of the workspace, which are searched once and then updated by events, and others that were
   * read.
   */
  async noted(): Promise<readonly Uri[]> {
    await this.#noted.searched();
    const noted = new Map([...this.#noted.known, ...this.#kept.texts].map((uri) => [uri.toString(), uri]));
    for (const [key, file] of [...this.#files.all])
      if ((await file).notes.length > 0) noted.set(key, Uri.parse(key, true));
    return [...noted.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /**
   * The notes of a text with their places: in an open text moved with its edits, else found in the file; orphans if the file cannot be
   * read. Rejects only with a CancellationError.
   */
  async placed(uri: Uri, token: CancellationToken = NEVER): Promise<readonly PlacedNote[]> {
    const notes = await this.of(uri);
    if (notes.length === 0) return [];
    const key = uri.toString();
    const open = workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === key);
    if (open !== undefined) return this.#followed.places(open, notes, token);
    const bytes = await orNothing(workspace.fs.readFile(uri));
    return this.#closed.places(key, notes, (bytes && decodeText(bytes)?.text) ?? '', token);
  }

  /** The same for a text that is given, for example by its analysis. */
  async placedIn(uri: Uri, text: string, token: CancellationToken = NEVER): Promise<readonly PlacedNote[]> {
    const notes = await this.of(uri);
    return notes.length === 0 ? [] : this.#closed.places(uri.toString(), notes, text, token);
  }

  /** Stores changes in one write; says where. The file is read again before, so that lines of others are kept. */
  change(uri: Uri, changes: readonly NoteChange[]): Promise<KeptNote> {
    return this.#changes.change(uri, () => changes, 'reader');
  }

  /** Undoes the last step of this window, in whichever text; undefined if there is none. */
  undo(): Promise<KeptNote | undefined> {
    return this.#changes.undo();
  }

  /** Redoes the step that was undone last; undefined if there is none. */
  redo(): Promise<KeptNote | undefined> {
    return this.#changes.redo();
  }

  /** When a text is saved, notes whose words or context were edited get new anchors. */
  async #anchorAnew(uri: Uri): Promise<void> {
    if (!this.#files.all.has(uri.toString())) return;
    const placed = await this.placed(uri);
    const edited = placed.filter(({ note }) => this.#followed.isTouched(uri, note));
    const document = workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    if (edited.length === 0 || document === undefined) return;
    const text = document.getText();
    const modified = new Date().toISOString();
    const changes = edited.flatMap(({ note, place }) =>
      place.kind === 'found' ? [{ put: { ...note, at: anchorOf(text, place.span), modified } }] : [],
    );
    if (changes.length > 0) await this.#changes.change(uri, () => changes, 'itself');
  }

  /** The texts whose notes were read, or are in the workspace state. */
  get known(): readonly Uri[] {
    const keys = new Set([...this.#files.all.keys(), ...this.#kept.texts.map((uri) => uri.toString())]);
    return [...keys].map((key) => Uri.parse(key, true));
  }

  /** Resolves after the changes that are under way: files that are renamed before would be written anew at their old places. */
  idle(): Promise<void> {
    return this.#changes.idle();
  }

  /** A text was renamed together with its notes file; the workspace state is updated. */
  async moved(from: Uri, to: Uri): Promise<void> {
    this.#changes.moved(from, to);
    const changes = this.#kept.of(from);
    if (changes.length > 0) {
      await orNothing(this.#kept.set(to, [...this.#kept.of(to), ...changes]));
      await orNothing(this.#kept.set(from, []));
    }
    this.#forget(from);
    this.#forget(to);
  }

  /** Drops the cache, for file systems without events. */
  refresh(): void {
    const known = [...this.#files.all.keys()];
    this.#files.clear();
    this.#noted.clear();
    for (const document of workspace.textDocuments) {
      if (known.includes(document.uri.toString())) this.#changed.fire(document.uri);
    }
  }

  /** Drops what is cached of a text's notes. */
  #forget(uri: Uri): void {
    this.#files.forget(uri);
    this.#log.detached('the texts with notes', this.#count(uri));
    this.#changed.fire(uri);
  }

  /** Records whether a text has notes, if the workspace was searched. */
  async #count(uri: Uri): Promise<void> {
    if (!this.#noted.isSearched) return;
    await this.#noted.searched();
    const { notes } = await this.file(uri);
    if (notes.length > 0) this.#noted.add(uri);
    else this.#noted.delete(uri);
  }

  dispose(): void {
    this.#store.dispose();
  }
}
