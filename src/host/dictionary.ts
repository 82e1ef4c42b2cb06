/** Owns the reader's own words for conversion: from the settings, from conversion.txt of a folder, from a text's sidecar. */
import { type Disposable, EventEmitter, Uri, workspace } from 'vscode';
import { type OwnWord, readOwnWords } from '../core/script/own';
import type { Corrections } from './corrections';
import { DisposableStore } from './lifecycle';
import type { Settings } from './settings';

const FILE = 'conversion.txt';

/** How far a choice reaches. */
export type Reach = 'document' | 'always';

export class Dictionary implements Disposable {
  readonly #settings: Settings;
  readonly #corrections: Corrections;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new EventEmitter<void>());
  readonly #files = new Map<string, Promise<readonly OwnWord[]>>();
  readonly onDidChange = this.#changed.event;

  constructor(settings: Settings, corrections: Corrections) {
    this.#settings = settings;
    this.#corrections = corrections;
    const watcher = this.#store.add(workspace.createFileSystemWatcher(`**/${FILE}`));
    const touched = (): void => {
      this.#files.clear();
      this.#changed.fire();
    };
    for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete]) {
      this.#store.add(event(touched));
    }
    this.#store.add(settings.onDidChange(() => this.#changed.fire()));
    this.#store.add(corrections.onDidChange(() => this.#changed.fire()));
  }

  /** The words that hold for a text; the nearer to the text, the later in the list, and the later holds. */
  async of(uri: Uri): Promise<readonly OwnWord[]> {
    const folder = workspace.getWorkspaceFolder(uri);
    const shared = folder === undefined ? [] : await this.#file(Uri.joinPath(folder.uri, FILE));
    const own = (await this.#corrections.of(uri)).flatMap((one) => (one.kind === 'word' ? [one] : []));
    return [...this.#settings.conversionWords(), ...shared, ...own];
  }

  /** Remembers a word for one text or for good. */
  async keep(uri: Uri, word: OwnWord, reach: Reach): Promise<void> {
    if (reach === 'always') await this.#settings.setConversionWord(word.from, word.to);
    else await this.#corrections.add(uri, { kind: 'word', from: word.from, to: word.to });
  }

  #file(uri: Uri): Promise<readonly OwnWord[]> {
    const key = uri.toString();
    let words = this.#files.get(key);
    if (words === undefined) {
      words = Promise.resolve(workspace.fs.readFile(uri)).then(
        (bytes) => readOwnWords(new TextDecoder().decode(bytes)),
        () => [],
      );
      this.#files.set(key, words);
    }
    return words;
  }

  dispose(): void {
    this.#store.dispose();
  }
}
