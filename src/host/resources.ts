/** Owns the data files of dist/data, each read through workspace.fs once, on first use. */
import { Uri, workspace } from 'vscode';
import { type NameResources, readNameResources } from '../core/names/find';
import { type PageResources, readPageResources } from '../core/page/resources';
import { type Readings, readReadings } from '../core/readings/resources';
import { readScriptTables, type ScriptTables } from '../core/script/convert';

/** A value that is computed on first use; after a failure the next call tries again. */
class Lazy<T> {
  readonly #make: () => Promise<T>;
  #value: Promise<T> | undefined;

  constructor(make: () => Promise<T>) {
    this.#make = make;
  }

  get asked(): boolean {
    return this.#value !== undefined;
  }

  get(): Promise<T> {
    this.#value ??= this.#make().catch((error: unknown) => {
      this.#value = undefined;
      throw error;
    });
    return this.#value;
  }
}

/** The language data. */
export class Resources {
  readonly #names: Lazy<NameResources>;
  readonly #pages: Lazy<PageResources>;
  readonly #script: Lazy<ScriptTables>;
  readonly #readings: Lazy<Readings>;

  constructor(extension: Uri) {
    const bytes = (file: string) => workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'data', file));
    this.#names = new Lazy(async () => readNameResources(await bytes('names.bin')));
    this.#pages = new Lazy(async () => readPageResources(await bytes('pages.bin')));
    this.#readings = new Lazy(async () => readReadings(await bytes('readings.bin')));
    this.#script = new Lazy(async () => readScriptTables(await bytes('script.bin')));
  }

  names(): Promise<NameResources> {
    return this.#names.get();
  }

  pages(): Promise<PageResources> {
    return this.#pages.get();
  }

  script(): Promise<ScriptTables> {
    return this.#script.get();
  }

  readings(): Promise<Readings> {
    return this.#readings.get();
  }

  /** The data that has been loaded; tests check that nothing is loaded early. */
  get loaded(): readonly string[] {
    const all = { names: this.#names, pages: this.#pages, script: this.#script, readings: this.#readings };
    return Object.entries(all).flatMap(([name, { asked }]) => (asked ? [name] : []));
  }
}
