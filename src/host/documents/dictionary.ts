/** Owns the reader's preferences for conversion: words, house style and chosen forms, from settings, conversion.txt and sidecars. */
import { type Disposable, EventEmitter, Uri, workspace } from 'vscode';
import type { Anchor } from '../../core/anchors/model';
import { applyCorrectionsSteps } from '../../core/corrections/apply';
import type { ConvertOptions, ScriptTarget } from '../../core/script/model';
import { type OwnWord, ownWordsSteps } from '../../core/script/with-preferences';
import type { Corrections } from '../corrections/corrections';
import type { Limits } from '../files/limits';
import { readList } from '../files/lists';
import { DisposableStore, NEVER } from '../lifecycle';
import type { Settings } from '../settings';
import { runSliced } from '../slices';
import type { Affected } from './contexts';

const FILE = 'conversion.txt';

/** The scope of a choice. */
export type Reach = 'document' | 'always';

/** The chosen form for one place. */
export interface ChosenForm {
  readonly at: Anchor;
  readonly script: 'traditional' | 'simplified';
  readonly to: string;
}

type Wishes = Required<Pick<ConvertOptions, 'words' | 'style' | 'chosen' | 'punctuation'>>;

export const scriptOf = (target: ScriptTarget): ChosenForm['script'] =>
  target === 'cn' ? 'simplified' : 'traditional';

export class Dictionary implements Disposable {
  readonly #settings: Settings;
  readonly #corrections: Corrections;
  readonly #limits: Limits;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new EventEmitter<Affected>());
  readonly #files = new Map<string, Promise<readonly OwnWord[]>>();
  /** The conversion of these texts may be different now. */
  readonly onDidChange = this.#changed.event;

  constructor(settings: Settings, corrections: Corrections, limits: Limits) {
    this.#limits = limits;
    this.#settings = settings;
    this.#corrections = corrections;
    const watcher = this.#store.add(workspace.createFileSystemWatcher(`**/${FILE}`));
    const touched = (): void => {
      this.#files.clear();
      this.#changed.fire('all');
    };
    for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete]) {
      this.#store.add(event(touched));
    }
    this.#store.add(settings.onDidChangeConversion(() => this.#changed.fire('all')));
    this.#store.add(corrections.onDidChange((uri) => this.#changed.fire(uri)));
    this.#store.add(corrections.onDidRefresh(touched));
  }

  /** The preferences for converting a source text to `to`. Later entries of a list win; the nearest source comes last. Never rejects. */
  async of(uri: Uri, text: string, to: ScriptTarget): Promise<Wishes> {
    const folder = workspace.getWorkspaceFolder(uri);
    const shared = folder === undefined ? [] : await this.#file(Uri.joinPath(folder.uri, FILE));
    const { words, style, forms } = await runSliced(
      applyCorrectionsSteps(text, await this.#corrections.of(uri)),
      NEVER,
    );
    const all = [...this.#settings.conversionWords('words'), ...shared, ...words];
    this.#limits.count('words', uri.toString(), all.length);
    return {
      words: all,
      style: [...this.#settings.conversionWords('style'), ...style],
      chosen: forms.filter(({ script }) => script === scriptOf(to)),
      punctuation: this.#settings.conversionPunctuation(),
    };
  }

  /** Stores a word for one text or for all. */
  async keepWord(uri: Uri, { from, to }: OwnWord, reach: Reach): Promise<void> {
    if (reach === 'always') await this.#settings.setConversionWord('words', from, to);
    else await this.#corrections.add(uri, { kind: 'word', from, to });
  }

  /** Stores the preferred form of an ambiguous word for one text or for all. */
  async keepStyle(uri: Uri, { from, to }: OwnWord, reach: Reach): Promise<void> {
    if (reach === 'always') await this.#settings.setConversionWord('style', from, to);
    else await this.#corrections.add(uri, { kind: 'style', from, to });
  }

  /** Stores the form of one place. */
  async keepForm(uri: Uri, form: ChosenForm): Promise<void> {
    await this.#corrections.add(uri, { kind: 'form', ...form });
  }

  #file(uri: Uri): Promise<readonly OwnWord[]> {
    const key = uri.toString();
    let words = this.#files.get(key);
    if (words === undefined) {
      words = readList(uri, this.#limits).then((text) => runSliced(ownWordsSteps(text), NEVER));
      this.#files.set(key, words);
    }
    return words;
  }

  dispose(): void {
    this.#store.dispose();
  }
}
