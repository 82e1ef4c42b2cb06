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
import { DisposableStore, pause } from '../lifecycle';
import { CorrectionChanges, type Kept, type KeptCorrection } from './changes';
import { KeptHere } from './kept-here';
import { onDisk, sidecarOf, textOf, UNREADABLE } from './sidecars';

/** A workspace with more corrected texts than this has their names read as the texts are. */
const MOST_SIDECARS = 2_000;

/** A correction and the text that it was said of; one of a name holds in others, too. */
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
  /** Texts that have a sidecar or corrections kept here, as far as is known. */
  readonly #corrected = new TextsBeside({ glob: SIDECARS, textOf, most: MOST_SIDECARS }, (texts) => this.#found(texts));
  /** The corrections of this text changed. */
  readonly onDidChange = this.#changed.event;
  /** A correction was kept, somewhere, or taken back. */
  readonly onDidKeep = this.#keptNow.event;
  /** All files beside texts are read again. */
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

  /** The sidecar as it stands, with its problems; empty where there is none. Never rejects. */
  file(uri: Uri): Promise<Sidecar> {
    return this.#files.of(uri);
  }

  /**
   * What the reader said of names in any text of the workspace: it holds in all of them. Sidecars that have not been
   * found yet are looked for meanwhile; `onDidChange` tells where they say something.
   */
  names(): Promise<readonly SaidOf<NameCorrection>[]> {
    return this.#everywhere((one) => (one.kind === 'name' ? [one] : []));
  }

  /** What the reader said of how names are read, in any text; it holds in all of them, as `names` does. */
  readings(): Promise<readonly SaidOf<ReadingCorrection>[]> {
    return this.#everywhere((one) => (one.kind === 'reading' ? [one] : []));
  }

  /** Corrections of one kind of all texts, as they were made. */
  async #everywhere<T extends Correction>(
    ofKind: (correction: Correction) => readonly T[],
  ): Promise<readonly SaidOf<T>[]> {
    // some file systems never settle a search
    void this.#corrected.searched();
    const corrected = [...this.known].sort((a, b) => (a.toString() < b.toString() ? -1 : 1));
    const all = await Promise.all(
      corrected.map(async (uri) =>
        (await this.of(uri)).flatMap(ofKind).map((correction) => ({ uri, correction, made: correction.made ?? '' })),
      ),
    );
    return asMade(all.flat());
  }

  /** Texts that have corrections, or had some, as far as is known. */
  get known(): readonly Uri[] {
    return this.#corrected.known;
  }

  /** The texts that are known to have corrections, once the workspace has been searched, or `patience` milliseconds are over. */
  async texts(patience: number): Promise<readonly Uri[]> {
    await Promise.race([this.#corrected.searched(), pause(patience)]);
    const all = this.known;
    // of files that went with their folder some file systems say nothing
    const there = await Promise.all(
      all.map(async (uri) => this.#here.of(uri) !== NO_CHANGE || (await isThere(sidecarOf(uri)))),
    );
    return all.filter((_, at) => there[at]);
  }

  /** Tells of texts that were found to have corrections, where one says something of names, which holds in all. */
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
   * Keeps a correction, in the place of `old` ones that it replaces beside those about the same; says where. The sidecar is read anew
   * before it is written, so that nobody's lines are lost.
   */
  async add(uri: Uri, given: Correction, old: readonly Correction[] = []): Promise<Kept> {
    const correction = readCorrection({ made: new Date().toISOString(), ...given });
    if (correction === undefined) {
      // what no file can hold, as a name of half a character, is not used either
      this.#keptNow.fire({ uri, kept: 'unfit', change: NO_CHANGE, by: 'reader' });
      return 'unfit';
    }
    return this.#changes.change(
      uri,
      (known) => afterwards(takingBack(old, known), giving(correction, known)),
      'reader',
    );
  }

  /** Takes corrections of a text back, as if they had never been made; what is not there is passed over. */
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

  /** A text has another name now, or the same and other files beside it. */
  moved(from: Uri, to: Uri): void {
    const isOther = from.toString() !== to.toString();
    this.#changes.moved(from, to);
    const kept = this.#here.of(from);
    if (kept !== NO_CHANGE && isOther) {
      const moving = this.#here.keep(to, kept).then(() => this.#here.keep(from, NO_CHANGE));
      void moving.then(undefined, () => undefined);
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
