/** Owns the reader's corrections: read from the sidecar beside each text, kept there, or in the workspace where no file can be. */
import { type Disposable, EventEmitter, type Memento, Uri, workspace } from 'vscode';
import type { Correction, NameCorrection, Sidecar } from '../../core/corrections/model';
import { asMade } from '../../core/corrections/order';
import { readCorrection } from '../../core/corrections/schema';
import { aboutTheSame, EMPTY_SIDECAR, withCorrection } from '../../core/corrections/sidecar';
import { isThere, patiently, SETTLED } from '../files/beside';
import { type Refusal, refusalOf } from '../files/refusals';
import { pause } from '../lifecycle';
import { isReadBack, onDisk, putSidecar, sidecarOf, textOf, UNREADABLE } from './sidecars';

/** How often writing begins anew where somebody else writes, or holds, the same sidecar at the same time. */
const ATTEMPTS = 8;
/** How often a sidecar that somebody holds is tried to be read: a reading waits for it. */
const READINGS = 3;
/** A file system that has not answered within this time is not waited for any longer, in milliseconds. */
const PATIENCE = 15_000;
/** Workspace state: corrections by URI, of texts beside which nothing can be written. */
const KEPT = 'bulletin.corrections';
const SIDECARS = '**/*.bulletin.json';
/** A workspace with more corrected texts than this has their names read as the texts are. */
const MOST_SIDECARS = 2_000;

const isSame = (one: Correction, other: Correction): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Why a correction is not in the sidecar: what the file system said, or that what stands there is not understood. */
export type Obstacle = Refusal | 'malformed';
/**
 * Where a correction was kept: in the sidecar; else in the workspace, and why; `memory` where that could not be written either;
 * `unfit` where it is none that could be read again.
 */
export type Kept = 'sidecar' | Obstacle | 'memory' | 'unfit';

/** A correction that was kept. */
export interface KeptCorrection {
  readonly uri: Uri;
  readonly kept: Kept;
}

export class Corrections implements Disposable {
  readonly #state: Memento;
  readonly #patience: number;
  readonly #files = new Map<string, Promise<Sidecar>>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #keptNow = new EventEmitter<KeptCorrection>();
  readonly #refreshed = new EventEmitter<void>();
  /** Texts that have a sidecar or corrections kept here, as far as is known. */
  readonly #corrected = new Map<string, Uri>();
  #searched = false;
  readonly #listening: readonly Disposable[];
  /** Writes to one sidecar wait for each other. */
  #writing: Promise<unknown> = Promise.resolve();

  /** The corrections of this text changed. */
  readonly onDidChange = this.#changed.event;
  /** A correction was kept, somewhere. */
  readonly onDidKeep = this.#keptNow.event;
  /** All files beside texts are read again. */
  readonly onDidRefresh = this.#refreshed.event;

  constructor(state: Memento, patience = PATIENCE) {
    this.#state = state;
    this.#patience = patience;
    for (const key of Object.keys(this.#all)) this.#corrected.set(key, Uri.parse(key, true));
    const watcher = workspace.createFileSystemWatcher(SIDECARS);
    const touched = (sidecar: Uri): void => this.#forget(textOf(sidecar));
    this.#listening = [
      watcher,
      watcher.onDidCreate(touched),
      watcher.onDidChange(touched),
      watcher.onDidDelete(touched),
      workspace.onDidSaveTextDocument(({ uri }) => {
        if (uri.path.endsWith('.bulletin.json')) touched(uri);
      }),
      this.#changed,
      this.#keptNow,
      this.#refreshed,
    ];
  }

  /** The sidecar as it stands, with its problems; empty where there is none. Never rejects. */
  file(uri: Uri): Promise<Sidecar> {
    const key = uri.toString();
    const known = this.#files.get(key);
    if (known !== undefined) return known;
    const file = patiently(READINGS, () => onDisk(uri)).catch(async () => {
      // whoever asks next may be luckier
      if (this.#files.get(key) === file) this.#files.delete(key);
      // some file systems say of what is not there that it cannot be had
      return (await isThere(sidecarOf(uri))) ? UNREADABLE : EMPTY_SIDECAR;
    });
    this.#files.set(key, file);
    return file;
  }

  /**
   * What the reader said of names in any text of the workspace: it holds in all of them. Sidecars that have not been
   * found yet are looked for meanwhile; `onDidChange` tells where they say something.
   */
  async names(): Promise<readonly NameCorrection[]> {
    this.#search();
    const corrected = [...this.#corrected].sort(([a], [b]) => (a < b ? -1 : 1));
    const all = await Promise.all(corrected.map(([, uri]) => this.of(uri)));
    return asMade(all.flat().filter((correction) => correction.kind === 'name'));
  }

  /** Looks once for the sidecars of the workspace; on some file systems the search never answers, so nobody waits for it. */
  #search(): void {
    if (this.#searched) return;
    this.#searched = true;
    const search = Promise.resolve(workspace.findFiles(SIDECARS, '**/node_modules/**', MOST_SIDECARS));
    void search.then(
      async (sidecars) => {
        const found = sidecars.map(textOf).filter((uri) => !this.#corrected.has(uri.toString()));
        for (const uri of found) this.#corrected.set(uri.toString(), uri);
        const files = await Promise.all(found.map((uri) => this.file(uri)));
        const telling = files.findIndex(({ corrections }) => corrections.some(({ kind }) => kind === 'name'));
        const uri = found[telling];
        if (uri !== undefined) this.#changed.fire(uri);
      },
      () => undefined,
    );
  }

  /** Reads everything again, where no watcher told of a change: sidecars, and whoever listens its own files. */
  refresh(): void {
    this.#files.clear();
    this.#searched = false;
    this.#refreshed.fire();
  }

  /** All corrections of a text, those in the sidecar first. */
  async of(uri: Uri): Promise<readonly Correction[]> {
    return [...(await this.file(uri)).corrections, ...this.#kept(uri)];
  }

  /** Keeps a correction; says where. The sidecar is read anew before it is written, so that nobody's lines are lost. */
  add(uri: Uri, given: Correction): Promise<Kept> {
    const correction = readCorrection({ made: new Date().toISOString(), ...given });
    if (correction === undefined) return this.#refuse(uri);
    const adding = this.#writing.then(() => this.#add(uri, correction));
    this.#writing = adding.catch(() => undefined);
    return adding;
  }

  /** What no file can hold, as a name of half a character, is not used either. */
  async #refuse(uri: Uri): Promise<Kept> {
    this.#keptNow.fire({ uri, kept: 'unfit' });
    return 'unfit';
  }

  async #add(uri: Uri, correction: Correction): Promise<Kept> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<Obstacle>((resolve) => {
      timer = setTimeout(() => resolve('locked'), this.#patience);
    });
    const obstacle = await Promise.race([this.#toSidecar(uri, correction), late]);
    clearTimeout(timer);
    const kept = obstacle === undefined ? 'sidecar' : await this.#toWorkspace(uri, correction, obstacle);
    this.#forget(uri);
    this.#keptNow.fire({ uri, kept });
    return kept;
  }

  /** Adds to the sidecar; what was kept in the workspace meanwhile goes along. Says what stood in the way. */
  async #toSidecar(uri: Uri, correction: Correction): Promise<Obstacle | undefined> {
    if (uri.scheme === 'untitled') return 'no-files';
    if (workspace.fs.isWritableFileSystem(uri.scheme) === false) return 'read-only';
    // while two windows replace one file it may be away for a moment; what an attempt read is not forgotten by the next
    let known: readonly Correction[] = [];
    const added = [...this.#kept(uri), correction];
    try {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        if (attempt > 0) await pause(Math.random() * SETTLED);
        const found = await patiently(ATTEMPTS, () => onDisk(uri));
        // a file that could not be understood as a whole: writing would lose it
        if (!found.isUnderstood) return 'malformed';
        const all = known.filter((one) => !found.corrections.some((other) => aboutTheSame(one, other)));
        known = [...all, ...found.corrections];
        const sidecar = added.reduce(withCorrection, { ...found, corrections: known });
        if (!isReadBack(sidecar)) return 'malformed';
        if ((await patiently(ATTEMPTS, () => putSidecar(uri, sidecar, found))) === 'changed') continue;
        this.#forget(uri);
        await pause(SETTLED);
        const { corrections } = await onDisk(uri).catch(() => EMPTY_SIDECAR);
        if (!corrections.some((one) => isSame(one, correction))) continue;
        const left = this.#kept(uri).filter((one) => !added.some((other) => isSame(one, other)));
        if (added.length > 1) await this.#keepHere(uri, left).catch(() => undefined);
        return undefined;
      }
      return 'locked';
    } catch (error) {
      return refusalOf(error);
    }
  }

  async #toWorkspace(uri: Uri, correction: Correction, obstacle: Obstacle): Promise<Obstacle | 'memory'> {
    const { corrections } = withCorrection({ ...EMPTY_SIDECAR, corrections: this.#kept(uri) }, correction);
    return this.#keepHere(uri, corrections).then(
      () => obstacle,
      // VS Code goes on knowing what it could not write
      () => 'memory' as const,
    );
  }

  /** Keeps these corrections of a text, and no others, in the workspace. */
  async #keepHere(uri: Uri, corrections: readonly Correction[]): Promise<void> {
    const { [uri.toString()]: _, ...others } = this.#all;
    await this.#state.update(KEPT, corrections.length === 0 ? others : { ...others, [uri.toString()]: corrections });
  }

  get #all(): Readonly<Record<string, readonly Correction[]>> {
    return this.#state.get<Record<string, readonly Correction[]>>(KEPT) ?? {};
  }

  #kept(uri: Uri): readonly Correction[] {
    return (this.#all[uri.toString()] ?? []).flatMap((one) => readCorrection(one) ?? []);
  }

  #forget(uri: Uri): void {
    this.#files.delete(uri.toString());
    this.#corrected.set(uri.toString(), uri);
    this.#changed.fire(uri);
  }

  dispose(): void {
    for (const item of this.#listening) item.dispose();
  }
}
