/**
 * Owns the reader's corrections: read from the sidecar beside each text, kept there, or in the workspace where no file can be, and
 * undoing; long because keeping, undoing and moving those of a text share its file and the order in which it is written.
 */

import { type Disposable, EventEmitter, type Memento, type Uri, workspace } from 'vscode';
import {
  then as afterwards,
  type Change,
  changed,
  giving,
  inverse,
  isSameChange,
  NO_CHANGE,
  takingBack,
} from '../../core/corrections/change';
import type { Correction, NameCorrection, ReadingCorrection, Sidecar } from '../../core/corrections/model';
import { asMade } from '../../core/corrections/order';
import { readCorrection } from '../../core/corrections/schema';
import { EMPTY_SIDECAR } from '../../core/corrections/sidecar';
import { SIDECARS } from '../../core/files/text-names';
import { isThere } from '../files/beside';
import { History, type Step, type StepBy } from '../files/history';
import { ReadBeside } from '../files/read-beside';
import { type Obstacle, PATIENCE } from '../files/rewrite';
import { TextsBeside } from '../files/texts-beside';
import type { Watching } from '../files/watching';
import { DisposableStore, pause } from '../lifecycle';
import { KeptHere } from './kept-here';
import { onDisk, sidecarOf, textOf, UNREADABLE } from './sidecars';
import { writeChange } from './writing';

/** A workspace with more corrected texts than this has their names read as the texts are. */
const MOST_SIDECARS = 2_000;

/**
 * Where a correction was kept: in the sidecar; else in the workspace, and why; `memory` where that could not be written either;
 * `unfit` where it is none that could be read again.
 */
export type Kept = 'sidecar' | Obstacle | 'memory' | 'unfit';

/** Corrections that were kept or taken back: by the reader, in undoing that or doing it again, or of themselves with files that were renamed. */
export interface KeptCorrection {
  readonly uri: Uri;
  readonly kept: Kept;
  readonly change: Change;
  readonly by: StepBy | 'itself';
}

/** A correction and the text that it was said of; one of a name holds in others, too. */
export interface SaidOf<T extends Correction = Correction> {
  readonly uri: Uri;
  readonly correction: T;
}

/** The change that is wanted of what is known of a text. */
type Wanted = (known: Sidecar) => Change;

export class Corrections implements Disposable {
  readonly #here: KeptHere;
  readonly #patience: number;
  readonly #history = new History<Change>((done, next) => isSameChange(inverse(done), next));
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
  /** Writes to one sidecar wait for each other. */
  #writing: Promise<unknown> = Promise.resolve();

  /** The corrections of this text changed. */
  readonly onDidChange = this.#changed.event;
  /** A correction was kept, somewhere, or taken back. */
  readonly onDidKeep = this.#keptNow.event;
  /** All files beside texts are read again. */
  readonly onDidRefresh = this.#refreshed.event;

  constructor(state: Memento, { sidecars }: Pick<Watching, 'sidecars'>, patience = PATIENCE) {
    this.#here = new KeptHere(state);
    this.#patience = patience;
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
    return this.#change(uri, (known) => afterwards(takingBack(old, known), giving(correction, known)), 'reader');
  }

  /** Takes corrections of a text back, as if they had never been made; what is not there is passed over. */
  takeBack(uri: Uri, corrections: readonly Correction[]): Promise<Kept> {
    return this.#change(uri, (known) => takingBack(corrections, known), 'reader');
  }

  /** The step that `undo` would undo, and that `redo` would do again. */
  get steps(): { readonly last: Step<Change> | undefined; readonly undone: Step<Change> | undefined } {
    return { last: this.#history.last, undone: this.#history.undone };
  }

  /** Undoes what was done last in this window, in whichever text; undefined where nothing was. */
  async undo(): Promise<Kept | undefined> {
    const step = this.#history.last;
    return step && this.#change(step.uri, () => inverse(step.change), 'undo');
  }

  /** Does again what was undone last. */
  async redo(): Promise<Kept | undefined> {
    const step = this.#history.undone;
    return step && this.#change(step.uri, () => step.change, 'redo');
  }

  /** A text has another name now, or the same and other files beside it. */
  moved(from: Uri, to: Uri): void {
    const isOther = from.toString() !== to.toString();
    this.#history.moved(from, to);
    const kept = this.#here.of(from);
    if (kept !== NO_CHANGE && isOther) {
      const moving = this.#here.keep(to, kept).then(() => this.#here.keep(from, NO_CHANGE));
      void moving.then(undefined, () => undefined);
    }
    this.#forget(from);
    if (isOther) this.#corrected.delete(from);
    this.#forget(to);
  }

  /** Puts corrections of a text in the place of others that say the same of files that have other names now; no step of the reader's. */
  async renamed(uri: Uri, follow: (correction: Correction) => Correction): Promise<void> {
    const changes = (change: Change): Change => ({
      taken: change.taken.map((one) => ({ ...one, correction: follow(one.correction) })),
      given: change.given.map((one) => ({ ...one, correction: follow(one.correction) })),
    });
    const key = uri.toString();
    this.#history.rewrite((step) => (step.uri.toString() === key ? { ...step, change: changes(step.change) } : step));
    const wanted = ({ corrections, lines }: Sidecar): Change => {
      const old = corrections.filter((one) => follow(one) !== one);
      const given = old.map((one) => {
        const [correction, line] = [follow(one), lines.get(one)];
        // fields that are not known stay
        return line === undefined
          ? { correction }
          : { correction, line: JSON.stringify({ ...JSON.parse(line), ...correction }) };
      });
      return { ...takingBack(old, { corrections, lines }), given };
    };
    await this.#change(uri, wanted, 'itself');
  }

  #change(uri: Uri, wanted: Wanted, by: KeptCorrection['by']): Promise<Kept> {
    const changing = this.#writing.then(() => this.#do(uri, wanted, by));
    this.#writing = changing.catch(() => undefined);
    return changing;
  }

  async #do(uri: Uri, wanted: Wanted, by: KeptCorrection['by']): Promise<Kept> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), this.#patience);
    });
    const before = this.#here.of(uri);
    const sidecar = (await Promise.race([this.file(uri), late])) ?? EMPTY_SIDECAR;
    const change = wanted({ ...sidecar, corrections: changed(before, sidecar.corrections) });
    if (change.taken.length + change.given.length === 0) return 'sidecar';
    const whole = afterwards(before, change);
    const restored = (now: string | undefined) =>
      before === NO_CHANGE ? this.#history.fileBefore(uri, change, now) : undefined;
    const written = (await Promise.race([writeChange(uri, whole, restored, this.#patience), late])) ?? 'locked';
    clearTimeout(timer);
    const kept = typeof written === 'string' ? await this.#keepHere(uri, whole, written) : 'sidecar';
    if (kept === 'sidecar' && before !== NO_CHANGE) await this.#here.keep(uri, NO_CHANGE).catch(() => undefined);
    const step = { uri, change, ...(typeof written === 'string' ? {} : { file: written }) };
    if (by !== 'itself') this.#history.take(step, by);
    this.#forget(uri);
    this.#keptNow.fire({ uri, kept, change, by });
    return kept;
  }

  /** Keeps this change of a text, and no other, in the workspace. */
  #keepHere(uri: Uri, change: Change, obstacle: Obstacle): Promise<Obstacle | 'memory'> {
    return this.#here.keep(uri, change).then(
      () => obstacle,
      // VS Code goes on knowing what it could not write
      () => 'memory' as const,
    );
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
