/** Owns the reader's corrections as the extension sees them: those of a text, those that hold in all texts, and events for changes. */
import { type Disposable, EventEmitter, type Memento, type Uri, workspace } from 'vscode';
import { then as afterwards, changed, giving, NO_CHANGE, takingBack } from '../../core/corrections/change';
import type { Correction, NameCorrection, ReadingCorrection, Sidecar } from '../../core/corrections/model';
import { asMade } from '../../core/corrections/order';
import { readCorrection } from '../../core/corrections/schema';
import { EMPTY_SIDECAR } from '../../core/corrections/sidecar';
import { SIDECARS } from '../../core/files/text-names';
import { isThere } from '../files/beside';
import { ReadBeside } from '../files/read-beside';
import { PATIENCE } from '../files/rewrite';
import { TextsBeside } from '../files/texts-beside';
import type { Watching } from '../files/watching';
import { DisposableStore, letGo, pause } from '../lifecycle';
import { CorrectionChanges, type Kept, type KeptCorrection } from './changes';
import { KeptHere } from './kept-here';
import { onDisk, sidecarOf, textOf, UNREADABLE } from './sidecars';

/** Beyond this many sidecars, corrections of names are read only when their texts are. */
const MOST_SIDECARS = 2_000;

/** A correction with the text that it was made on; corrections of names apply to other texts as well. */
export interface SaidOf<T extends Correction = Correction> {
  readonly uri: Uri;
  readonly correction: T;
}

export class Corrections implements Disposable {
  readonly #here: KeptHere;
  readonly #changes: CorrectionChanges;
  readonly #files = new ReadBeside<Sidecar>({
    fileOf: sidecarOf,
    read: onDisk,
    missing: EMPTY_SIDECAR,
    unreadable: UNREADABLE,
  });
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new EventEmitter<Uri>());
  readonly #keptNow = this.#store.add(new EventEmitter<KeptCorrection>());
  readonly #refreshed = this.#store.add(new EventEmitter<void>());
  /** Texts that are known to have a sidecar, or corrections in the workspace state. */
  readonly #corrected = new TextsBeside({ glob: SIDECARS, textOf, most: MOST_SIDECARS }, (texts) => this.#found(texts));
  /** The corrections of a text changed. */
  readonly onDidChange = this.#changed.event;
  /** A correction was stored, wherever, or taken back. */
  readonly onDidKeep = this.#keptNow.event;
  /** The cache of files beside texts was dropped. */
  readonly onDidRefresh = this.#refreshed.event;

  constructor(state: Memento, { sidecars }: Pick<Watching, 'sidecars'>, patience = PATIENCE) {
    this.#here = new KeptHere(state);
    this.#changes = new CorrectionChanges({
      here: this.#here,
      file: (uri) => this.file(uri),
      done: (kept) => {
        this.#forget(kept.uri);
        this.#keptNow.fire(kept);
      },
      patience,
    });
    for (const uri of this.#here.texts) this.#corrected.add(uri);
    const touched = (sidecar: Uri): void => this.#forget(textOf(sidecar));
    for (const item of [
      sidecars.onDidCreate(touched),
      sidecars.onDidChange(touched),
      sidecars.onDidDelete(touched),
      workspace.onDidSaveTextDocument(({ uri }) => {
        if (uri.path.endsWith('.bulletin.json')) touched(uri);
      }),
    ])
      this.#store.add(item);
  }

  /** The sidecar as it is on disk, with its problems; empty if there is none. Never rejects. */
  file(uri: Uri): Promise<Sidecar> {
    return this.#files.of(uri);
  }

  /**
   * The corrections of names from all texts of the workspace; they apply to all texts. Does not wait for the search for sidecars:
   * `onDidChange` fires if that finds more.
   */
  names(): Promise<readonly SaidOf<NameCorrection>[]> {
    return this.#everywhere((one) => (one.kind === 'name' ? [one] : []));
  }

  /** The corrections of pronunciations from all texts; they apply to all texts, as `names` do. */
  readings(): Promise<readonly SaidOf<ReadingCorrection>[]> {
    return this.#everywhere((one) => (one.kind === 'reading' ? [one] : []));
  }

  /** Corrections of one kind from all texts, in the order of their creation. */
  async #everywhere<T extends Correction>(
    ofKind: (correction: Correction) => readonly T[],
  ): Promise<readonly SaidOf<T>[]> {
    // not awaited, as on some file systems a search never settles
    letGo(this.#corrected.searched());
    const corrected = [...this.known].sort((a, b) => (a.toString() < b.toString() ? -1 : 1));
    const all = await Promise.all(
      corrected.map(async (uri) =>
        (await this.of(uri)).flatMap(ofKind).map((correction) => ({ uri, correction, made: correction.made ?? '' })),
      ),
    );
    return asMade(all.flat());
  }

  /** Texts that have corrections, or had some, as far as known. */
  get known(): readonly Uri[] {
    return this.#corrected.known;
  }

  /** The texts that have corrections, after searching the workspace for at most `patience` milliseconds. */
  async texts(patience: number): Promise<readonly Uri[]> {
    await Promise.race([this.#corrected.searched(), pause(patience)]);
    const all = this.known;
    // some file systems send no events for files of a deleted folder
    const there = await Promise.all(
      all.map(async (uri) => this.#here.of(uri) !== NO_CHANGE || (await isThere(sidecarOf(uri)))),
    );
    return all.filter((_, at) => there[at]);
  }

  /** Fires for newly found texts if one of them has a correction of a name, as that applies to all texts. */
  async #found(texts: readonly Uri[]): Promise<void> {
    const files = await Promise.all(texts.map((uri) => this.file(uri)));
    const telling = texts[files.findIndex(({ corrections }) => corrections.some(({ kind }) => kind === 'name'))];
    if (telling !== undefined) this.#changed.fire(telling);
  }

  /** Drops all cached sidecars, for file systems without watchers; listeners of `onDidRefresh` do the same. */
  refresh(): void {
    this.#files.clear();
    this.#corrected.searchAgain();
    this.#refreshed.fire();
  }

  /** All corrections of a text, those in the sidecar first. */
  async of(uri: Uri): Promise<readonly Correction[]> {
    return changed(this.#here.of(uri), (await this.file(uri)).corrections);
  }

  /**
   * Stores a correction, which replaces `old` ones and any about the same thing; returns where. The sidecar is read again before it is
   * written, so that lines written by others are kept.
   */
  async add(uri: Uri, given: Correction, old: readonly Correction[] = []): Promise<Kept> {
    const correction = readCorrection({ made: new Date().toISOString(), ...given });
    if (correction === undefined) {
      // a correction that no file can represent, such as a name with half a surrogate pair, is not applied either
      this.#keptNow.fire({ uri, kept: 'unfit', change: NO_CHANGE, by: 'reader' });
      return 'unfit';
    }
    return this.#changes.change(
      uri,
      (known) => afterwards(takingBack(old, known), giving(correction, known)),
      'reader',
    );
  }

  /** Removes corrections of a text as if they had never been made; missing ones are ignored. */
  takeBack(uri: Uri, corrections: readonly Correction[]): Promise<Kept> {
    return this.#changes.change(uri, (known) => takingBack(corrections, known), 'reader');
  }

  /** The steps that `undo` and `redo` would apply to. */
  get steps(): CorrectionChanges['steps'] {
    return this.#changes.steps;
  }

  /** Undoes the last step of this window, in whichever text; undefined if there is none. */
  undo(): Promise<Kept | undefined> {
    return this.#changes.undo();
  }

  /** Redoes the step that was undone last; undefined if there is none. */
  redo(): Promise<Kept | undefined> {
    return this.#changes.redo();
  }

  /** Resolves after the changes that are under way: files that are renamed before would be written anew at their old places. */
  idle(): Promise<void> {
    return this.#changes.idle();
  }

  /** A text was renamed, or (with the same URI twice) other files are beside it now. */
  moved(from: Uri, to: Uri): void {
    const isOther = from.toString() !== to.toString();
    this.#changes.moved(from, to);
    const kept = this.#here.of(from);
    if (kept !== NO_CHANGE && isOther) {
      const moving = this.#here.keep(to, kept).then(() => this.#here.keep(from, NO_CHANGE));
      // VS Code keeps in memory what it cannot save
      letGo(moving);
    }
    this.#forget(from);
    if (isOther) this.#corrected.delete(from);
    this.#forget(to);
  }

  /** Replaces corrections of a text by those that say the same of files that were renamed; this is no step for undo. */
  renamed(uri: Uri, follow: (correction: Correction) => Correction): Promise<void> {
    return this.#changes.renamed(uri, follow);
  }

  #forget(uri: Uri): void {
    this.#files.forget(uri);
    this.#corrected.add(uri);
    this.#changed.fire(uri);
  }

  dispose(): void {
    this.#store.dispose();
  }
}
