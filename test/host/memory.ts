/** Owns a file system in memory that can be told to misbehave: slow, refusing, lying about sizes, turning in circles. */
import * as vscode from 'vscode';

interface Entry {
  bytes: Uint8Array;
  mtime: number;
}

/** What goes wrong, by path. */
export interface Faults {
  /** Writes are refused: for want of permission, or as an error says that is made for each. */
  refuseWrites?: boolean | (() => Error | undefined);
  /** Renames are refused. */
  refuseRenames?: boolean;
  /** Paths that cannot be read. */
  unreadable?: (path: string) => boolean;
  /** Writes are never answered. */
  hangs?: boolean;
  /** Called before a file is read; it may change or delete it. */
  beforeRead?: (path: string) => void;
  /** A folder that holds itself under this name. */
  circle?: string;
}

const nothing = new vscode.Disposable(() => undefined);

/** Its watcher never fires. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Entry>();
  readonly #event = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#event.event;
  readonly faults: Faults = {};
  reads = 0;
  stats = 0;
  readonly written: string[] = [];

  get paths(): readonly string[] {
    return [...this.#files.keys()].sort();
  }

  put(path: string, text: string | Uint8Array, mtime = 1_000_000_000_000): void {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    this.#files.set(path, { bytes, mtime });
  }

  bytes(path: string): Uint8Array | undefined {
    return this.#files.get(path)?.bytes;
  }

  remove(path: string): void {
    this.#files.delete(path);
  }

  watch(): vscode.Disposable {
    return nothing;
  }

  #plain(path: string): string {
    const { circle } = this.faults;
    return circle === undefined ? path : path.replaceAll(`/${circle}`, '');
  }

  #isFolder(path: string): boolean {
    const folder = `${path.replace(/\/$/, '')}/`;
    return path === '/' || [...this.#files.keys()].some((one) => one.startsWith(folder));
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    this.stats++;
    const path = this.#plain(uri.path);
    const file = this.#files.get(path);
    if (file !== undefined) return { type: vscode.FileType.File, ctime: 0, mtime: file.mtime, size: file.bytes.length };
    if (!this.#isFolder(path)) throw vscode.FileSystemError.FileNotFound(uri);
    return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    const folder = `${this.#plain(uri.path).replace(/\/$/, '')}/`;
    const names = new Map<string, vscode.FileType>();
    for (const path of this.#files.keys()) {
      if (!path.startsWith(folder)) continue;
      const [name = '', more] = path.slice(folder.length).split('/');
      names.set(name, more === undefined ? vscode.FileType.File : vscode.FileType.Directory);
    }
    if (names.size === 0) throw vscode.FileSystemError.FileNotFound(uri);
    if (this.faults.circle !== undefined) names.set(this.faults.circle, vscode.FileType.Directory);
    return [...names];
  }

  readFile(uri: vscode.Uri): Uint8Array {
    this.reads++;
    const path = this.#plain(uri.path);
    this.faults.beforeRead?.(path);
    if (this.faults.unreadable?.(path)) throw vscode.FileSystemError.NoPermissions(uri);
    const file = this.#files.get(path);
    if (file === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return file.bytes;
  }

  #refuse(uri: vscode.Uri): void {
    const { refuseWrites } = this.faults;
    const error = typeof refuseWrites === 'function' ? refuseWrites() : undefined;
    if (error !== undefined) throw error;
    if (refuseWrites === true) throw vscode.FileSystemError.NoPermissions(uri);
  }

  // what is thrown at once instead of later makes VS Code wait for the file for ever
  async writeFile(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
    this.#refuse(uri);
    if (this.faults.hangs) await new Promise(() => undefined);
    this.written.push(uri.path);
    this.put(uri.path, bytes, Date.now());
  }

  async createDirectory(uri: vscode.Uri): Promise<void> {
    this.#refuse(uri);
  }

  async delete(uri: vscode.Uri): Promise<void> {
    this.#refuse(uri);
    this.#files.delete(uri.path);
  }

  async rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    this.#refuse(from);
    if (this.faults.refuseRenames) throw vscode.FileSystemError.NoPermissions(from);
    const file = this.#files.get(from.path);
    if (file === undefined) throw vscode.FileSystemError.FileNotFound(from);
    this.#files.delete(from.path);
    this.#files.set(to.path, file);
  }

  dispose(): void {
    this.#event.dispose();
  }
}
