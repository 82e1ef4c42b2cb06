/** Owns which texts of the workspace have a companion file of some kind, found by one search. */
import { type Uri, workspace } from 'vscode';

interface FilesBeside {
  /** The files, as a glob. */
  readonly glob: string;
  /** The text to which a file belongs. */
  readonly textOf: (file: Uri) => Uri;
  /** The search stops after this many files; others become known when they are used. */
  readonly most: number;
}

export class TextsBeside {
  readonly #files: FilesBeside;
  readonly #found: ((texts: readonly Uri[]) => Promise<void>) | undefined;
  readonly #texts = new Map<string, Uri>();
  #search: Promise<void> | undefined;

  /** `found` is called with texts that a search found and that were not known. */
  constructor(files: FilesBeside, found?: (texts: readonly Uri[]) => Promise<void>) {
    this.#files = files;
    this.#found = found;
  }

  /** Texts that have such a file, or had one. */
  get known(): readonly Uri[] {
    return [...this.#texts.values()];
  }

  add(uri: Uri): void {
    this.#texts.set(uri.toString(), uri);
  }

  delete(uri: Uri): void {
    this.#texts.delete(uri.toString());
  }

  /** Searches the workspace once. Never rejects; on some file systems it never settles. */
  searched(): Promise<void> {
    const { glob, textOf, most } = this.#files;
    this.#search ??= Promise.resolve(workspace.findFiles(glob, '**/node_modules/**', most)).then(
      (files) => {
        const found = files.map(textOf).filter((uri) => !this.#texts.has(uri.toString()));
        for (const uri of found) this.add(uri);
        return this.#found?.(found);
      },
      // without file search the known texts are those that are read
      () => undefined,
    );
    return this.#search;
  }

  /** Whether a search has begun. */
  get isSearched(): boolean {
    return this.#search !== undefined;
  }

  /** Searches again next time; known texts are kept. */
  searchAgain(): void {
    this.#search = undefined;
  }

  /** Forgets all texts. */
  clear(): void {
    this.#texts.clear();
    this.#search = undefined;
  }
}
