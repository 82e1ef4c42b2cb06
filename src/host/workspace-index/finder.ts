/** Owns finding the text files of folders: by file search or, if that does not answer, by walking. */

import { CancellationTokenSource, FileType, Uri, workspace } from 'vscode';
import { BESIDE, isBesideName, isTextName, TEXTS } from '../../core/files/text-names';
import { orNothing } from '../lifecycle';

const SKIPPED = new Set(['node_modules', '.git']);
/** How long file search may take before folders are walked instead, in milliseconds; on some file systems it never answers. */
const SEARCH_LIMIT = 10_000;
/** The greatest number of folders, and their depth, so that cyclic links end. */
const FOLDER_LIMIT = 20_000;
const DEPTH_LIMIT = 32;
/** The search stops after this many files. */
const FILE_LIMIT = 200_000;

/** What a search for files gives. */
export interface FoundFiles {
  /** In order of path. */
  readonly texts: readonly Uri[];
  /** Sidecars and lists of names, unsorted. */
  readonly beside: readonly Uri[];
}

/** Searches files by a pattern; `workspace.findFiles`, or a substitute in tests. */
type FileSearch = typeof workspace.findFiles;

export class Finder {
  readonly #search: FileSearch;
  readonly #patience: number;

  constructor(search: FileSearch = workspace.findFiles, patience = SEARCH_LIMIT) {
    this.#search = search;
    this.#patience = patience;
  }

  /** The files of the folders. Never rejects: what cannot be read is omitted. */
  async find(roots: readonly Uri[]): Promise<FoundFiles> {
    if (roots.length === 0) return { texts: [], beside: [] };
    const found = (await this.#searched()) ?? (await this.#walked(roots));
    const texts = [...new Map(found.texts.map((uri) => [uri.toString(), uri])).values()];
    return { texts: texts.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)), beside: found.beside };
  }

  /** The texts in folders that appeared, each once; what is no folder, or lies in one that is passed over, has none. */
  async within(uris: readonly Uri[]): Promise<readonly Uri[]> {
    // with a slash at the end, what lies in a folder comes right behind it
    const paths = uris.map((uri) => ({ uri, path: `${uri}/` })).sort((a, b) => (a.path < b.path ? -1 : 1));
    const folders: Uri[] = [];
    let outermost: string | undefined;
    for (const { uri, path } of paths) {
      if (outermost !== undefined && path.startsWith(outermost)) continue;
      if (uri.path.split('/').some((name) => SKIPPED.has(name))) continue;
      outermost = path;
      folders.push(uri);
    }
    return (await this.#walked(folders)).texts;
  }

  /** The result of file search; undefined if it does not answer, or finds nothing. */
  async #searched(): Promise<FoundFiles | undefined> {
    const source = new CancellationTokenSource();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), this.#patience);
    });
    const search = Promise.all(
      [TEXTS, BESIDE].map((pattern) => this.#search(pattern, '**/node_modules/**', FILE_LIMIT, source.token)),
    );
    const found = await Promise.race([orNothing(search), late]);
    clearTimeout(timer);
    source.cancel();
    const [texts = [], beside = []] = found ?? [];
    return texts.length === 0 ? undefined : { texts, beside };
  }

  async #walked(roots: readonly Uri[]): Promise<FoundFiles> {
    const texts: Uri[] = [];
    const beside: Uri[] = [];
    const folders = roots.map((uri) => ({ uri, depth: 0 }));
    for (let visited = 0; visited < Math.min(folders.length, FOLDER_LIMIT) && texts.length < FILE_LIMIT; visited++) {
      const folder = folders[visited];
      if (folder === undefined) break;
      const entries = (await orNothing(workspace.fs.readDirectory(folder.uri))) ?? [];
      for (const [name, type] of entries) {
        const uri = Uri.joinPath(folder.uri, name);
        if ((type & FileType.File) !== 0 && isBesideName(name)) beside.push(uri);
        // links to folders are not followed, as they leave the folder or form a cycle
        if (type === FileType.Directory && !SKIPPED.has(name) && folder.depth < DEPTH_LIMIT)
          folders.push({ uri, depth: folder.depth + 1 });
        else if ((type & FileType.File) !== 0 && isTextName(name)) texts.push(uri);
      }
    }
    return { texts, beside };
  }
}
