/** Owns the reader's corrections: read from the sidecar beside each text, kept there, or in the workspace where no file can be. */
import { type Disposable, EventEmitter, FileSystemError, type Memento, Uri, workspace } from 'vscode';
import type { Correction, NameCorrection, Sidecar } from '../core/corrections/model';
import { aboutTheSame, printSidecar, readSidecar, withCorrection } from '../core/corrections/sidecar';
import { replaceFile } from './atomic';

/** How often writing begins anew where somebody else writes the same sidecar at the same time. */
const ATTEMPTS = 8;
/** Within this time another window that found the same sidecar has put its own in place, in milliseconds. */
const SETTLED = 50;
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** The new file, whole, before it takes the place of a sidecar. */
const freshOf = (sidecar: Uri): Uri => sidecar.with({ path: `${sidecar.path}.new` });
/** Workspace state: corrections by URI, of texts beside which nothing can be written. */
const KEPT = 'bulletin.corrections';
const SIDECARS = '**/*.bulletin.json';
/** A workspace with more corrected texts than this has their names read as the texts are. */
const MOST_SIDECARS = 2_000;
const EMPTY: Sidecar = { corrections: [], unread: [], problems: [] };

/** A sidecar as it was read, and the bytes that stood in its place. */
interface OnDisk extends Sidecar {
  readonly inPlace: Uint8Array | undefined;
}

const isMissing = (error: unknown): boolean => error instanceof FileSystemError && error.code === 'FileNotFound';

/** The bytes of a file; undefined where there is none. Rejects where there is one that cannot be read. */
async function bytesOf(file: Uri): Promise<Uint8Array | undefined> {
  try {
    return await workspace.fs.readFile(file);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

const alike = (one: Uint8Array | undefined, other: Uint8Array | undefined): boolean =>
  one?.length === other?.length && (one?.every((byte, at) => byte === other?.[at]) ?? true);

/** Where a correction was kept. */
export type KeptIn = 'sidecar' | 'workspace';

/** The sidecar of a text. */
export function sidecarOf(uri: Uri): Uri {
  return uri.with({ path: `${uri.path}.bulletin.json`, query: '', fragment: '' });
}

/** The text of a sidecar. */
export function textOf(sidecar: Uri): Uri {
  return sidecar.with({ path: sidecar.path.replace(/\.bulletin\.json$/, '') });
}

/** What stands beside a text; empty where there is nothing. Rejects where it cannot be read. */
async function onDisk(uri: Uri): Promise<OnDisk> {
  const target = sidecarOf(uri);
  const inPlace = await bytesOf(target);
  // a writer that was killed between its last two steps left the whole new file beside
  const bytes = inPlace ?? (await bytesOf(freshOf(target)));
  return { ...(bytes === undefined ? EMPTY : readSidecar(new TextDecoder().decode(bytes))), inPlace };
}

export class Corrections implements Disposable {
  readonly #state: Memento;
  readonly #files = new Map<string, Promise<Sidecar>>();
  readonly #changed = new EventEmitter<Uri>();
  /** Texts that have a sidecar or corrections kept here, as far as is known. */
  readonly #corrected = new Map<string, Uri>();
  #searched = false;
  readonly #listening: readonly Disposable[];
  /** Writes to one sidecar wait for each other. */
  #writing: Promise<unknown> = Promise.resolve();

  /** The corrections of this text changed. */
  readonly onDidChange = this.#changed.event;

  constructor(state: Memento) {
    this.#state = state;
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
    ];
  }

  /** The sidecar as it stands, with its problems; empty where there is none. Never rejects. */
  file(uri: Uri): Promise<Sidecar> {
    const key = uri.toString();
    let file = this.#files.get(key);
    if (file === undefined) {
      file = onDisk(uri).catch(() => EMPTY);
      this.#files.set(key, file);
    }
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
    return all.flat().filter((correction) => correction.kind === 'name');
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

  /** All corrections of a text, those in the sidecar first. */
  async of(uri: Uri): Promise<readonly Correction[]> {
    return [...(await this.file(uri)).corrections, ...this.#kept(uri)];
  }

  /** Keeps a correction; says where. The sidecar is read anew before it is written, so that nobody's lines are lost. */
  add(uri: Uri, correction: Correction): Promise<KeptIn> {
    const adding = this.#writing.then(() => this.#add(uri, correction));
    this.#writing = adding.catch(() => undefined);
    return adding;
  }

  async #add(uri: Uri, correction: Correction): Promise<KeptIn> {
    // while two windows replace one file it may be away for a moment; what an attempt read is not forgotten by the next
    let known: readonly Correction[] = [];
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (attempt > 0) await pause(Math.random() * SETTLED);
      const found = await this.#read(uri).catch(() => undefined);
      if (found === undefined) break;
      const all = known.filter((one) => !found.corrections.some((other) => aboutTheSame(one, other)));
      known = [...all, ...found.corrections];
      const written = await this.#write(uri, known, correction, found).catch(() => 'refused' as const);
      if (written === 'refused') break;
      if (written === 'changed') continue;
      this.#forget(uri);
      await pause(SETTLED);
      const { corrections } = await this.#read(uri).catch(() => EMPTY);
      if (corrections.some((one) => JSON.stringify(one) === JSON.stringify(correction))) return 'sidecar';
    }
    const kept = withCorrection({ ...EMPTY, corrections: this.#kept(uri) }, correction).corrections;
    await this.#state.update(KEPT, { ...this.#all, [uri.toString()]: kept });
    this.#forget(uri);
    return 'workspace';
  }

  /** The sidecar as it is on disk now, to be added to; rejects where it cannot be read, or is the reader's to mend. */
  async #read(uri: Uri): Promise<OnDisk> {
    if (workspace.fs.isWritableFileSystem(uri.scheme) === false || uri.scheme === 'untitled')
      throw FileSystemError.NoPermissions(uri);
    const found = await onDisk(uri);
    // a file that could not be understood as a whole: writing would lose it
    if (found.problems.length > found.unread.length) throw FileSystemError.Unavailable(uri);
    return found;
  }

  /** Puts what is known and one more in the place of what was found; `changed` where somebody else wrote it meanwhile. */
  async #write(
    uri: Uri,
    known: readonly Correction[],
    correction: Correction,
    found: OnDisk,
  ): Promise<'written' | 'changed'> {
    const target = sidecarOf(uri);
    const sidecar = withCorrection({ ...found, corrections: known }, correction);
    const bytes = new TextEncoder().encode(printSidecar(sidecar));
    const unchanged = async (): Promise<boolean> => alike(await bytesOf(target), found.inPlace);
    try {
      return (await replaceFile(target, bytes, unchanged, freshOf(target))) ? 'written' : 'changed';
    } catch (error) {
      // another window has put the new file, which all write under one name, in place
      if (isMissing(error)) return 'changed';
      throw error;
    }
  }

  get #all(): Readonly<Record<string, readonly Correction[]>> {
    return this.#state.get<Record<string, readonly Correction[]>>(KEPT) ?? {};
  }

  #kept(uri: Uri): readonly Correction[] {
    return this.#all[uri.toString()] ?? [];
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
