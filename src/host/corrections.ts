/** Owns the reader's corrections: read from the sidecar beside each text, kept there, or in the workspace where no file can be. */
import { type Disposable, EventEmitter, FileSystemError, type Memento, Uri, workspace } from 'vscode';
import type { Correction, NameCorrection, Sidecar } from '../core/corrections/model';
import { printSidecar, readSidecar, withCorrection } from '../core/corrections/sidecar';
import { replaceFile } from './atomic';

/** How often writing begins anew where somebody else writes the same sidecar at the same time. */
const ATTEMPTS = 5;
/** The new file, whole, before it takes the place of a sidecar. */
const freshOf = (sidecar: Uri): Uri => sidecar.with({ path: `${sidecar.path}.new` });
/** Workspace state: corrections by URI, of texts beside which nothing can be written. */
const KEPT = 'bulletin.corrections';
const SIDECARS = '**/*.bulletin.json';
/** A workspace with more corrected texts than this has their names read as the texts are. */
const MOST_SIDECARS = 2_000;
const EMPTY: Sidecar = { corrections: [], unread: [], problems: [] };

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
      file = this.#bytes(uri).then(
        (bytes) => (bytes === undefined ? EMPTY : readSidecar(new TextDecoder().decode(bytes))),
        () => EMPTY,
      );
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

  /** The bytes of a sidecar; undefined where there is none. Rejects where there is one that cannot be read. */
  async #bytes(uri: Uri): Promise<Uint8Array | undefined> {
    const read = (file: Uri): Promise<Uint8Array | undefined> =>
      Promise.resolve(workspace.fs.readFile(file)).catch((error: unknown) => {
        if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
        throw error;
      });
    const target = sidecarOf(uri);
    // a writer that was killed between its last two steps left the whole new file beside
    return (await read(target)) ?? read(freshOf(target));
  }

  async #add(uri: Uri, correction: Correction): Promise<KeptIn> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const written = await this.#write(uri, correction).catch(() => 'refused' as const);
      if (written === 'refused') break;
      if (written === 'changed') continue;
      this.#forget(uri);
      return 'sidecar';
    }
    const kept = withCorrection({ ...EMPTY, corrections: this.#kept(uri) }, correction).corrections;
    await this.#state.update(KEPT, { ...this.#all, [uri.toString()]: kept });
    this.#forget(uri);
    return 'workspace';
  }

  /** Adds to the sidecar as it is on disk now; `changed` where somebody else wrote it meanwhile. */
  async #write(uri: Uri, correction: Correction): Promise<'written' | 'changed' | 'refused'> {
    if (workspace.fs.isWritableFileSystem(uri.scheme) === false || uri.scheme === 'untitled') return 'refused';
    const before = await this.#bytes(uri);
    const sidecar = before === undefined ? EMPTY : readSidecar(new TextDecoder().decode(before));
    // a file that could not be understood as a whole is the reader's to mend; writing would lose it
    if (sidecar.problems.length > sidecar.unread.length) return 'refused';
    const target = sidecarOf(uri);
    const bytes = new TextEncoder().encode(printSidecar(withCorrection(sidecar, correction)));
    const unchanged = async (): Promise<boolean> => {
      const now = await Promise.resolve(workspace.fs.readFile(target)).catch(() => undefined);
      return (
        now === undefined ||
        (before !== undefined && now.length === before.length && now.every((byte, at) => byte === before[at]))
      );
    };
    return (await replaceFile(target, bytes, unchanged, freshOf(target))) ? 'written' : 'changed';
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
