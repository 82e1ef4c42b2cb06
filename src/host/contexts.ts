/** Owns what an analysis is told beside the text: path, corrections, the reader's names, settings. */
import { type Disposable, EventEmitter, type Uri, workspace } from 'vscode';
import type { AnalysisContext } from '../core/analysis';
import { type AppliedCorrections, applyCorrections } from '../core/corrections/apply';
import { parseNameLine, parseNameList } from '../core/names/list';
import type { ReaderName } from '../core/names/model';
import type { Corrections } from './corrections';
import { decodeText } from './decode';
import { pathOf } from './paths';
import type { Projections } from './projections';
import type { Settings } from './settings';

/** The reader's list in a workspace folder. */
const NAME_LIST = 'names.txt';
/** A list of names is short; a longer file of that name is something else. */
const LONGEST_LIST = 1_000_000;

export class Contexts implements Disposable {
  readonly #settings: Settings;
  readonly #corrections: Corrections;
  readonly #projections: Projections;
  readonly #changed = new EventEmitter<void>();
  readonly #listening: readonly Disposable[];
  #listed: Promise<readonly ReaderName[]> | undefined;

  /** Analyses made before may read differently now. */
  readonly onDidChange = this.#changed.event;

  constructor(settings: Settings, corrections: Corrections, projections: Projections) {
    this.#settings = settings;
    this.#corrections = corrections;
    this.#projections = projections;
    const watcher = workspace.createFileSystemWatcher(`**/${NAME_LIST}`);
    const touched = (): void => {
      this.#listed = undefined;
      this.#changed.fire();
    };
    this.#listening = [
      watcher,
      watcher.onDidCreate(touched),
      watcher.onDidChange(touched),
      watcher.onDidDelete(touched),
      workspace.onDidChangeWorkspaceFolders(touched),
      corrections.onDidChange(() => this.#changed.fire()),
      settings.onDidChangeReading(() => this.#changed.fire()),
      this.#changed,
    ];
  }

  /** The context of a text. Never rejects. */
  async of(uri: Uri, text: string): Promise<AnalysisContext> {
    const projection = this.#projections.of({ uri });
    const source = projection?.source ?? uri;
    const applied = projection === undefined ? await this.applied(uri, text) : undefined;
    const names = [...(await this.#names()), ...(applied?.names ?? [])];
    return {
      path: pathOf(source),
      weekStart: this.#settings.weekStart(),
      readerNames: names,
      ...(applied === undefined ? {} : { corrections: applied.page, dateCorrections: applied.dates }),
      ...(applied?.issueDate === undefined ? {} : { issueDate: applied.issueDate }),
    };
  }

  /** The corrections of a text as facts about it. */
  async applied(uri: Uri, text: string): Promise<AppliedCorrections> {
    return applyCorrections(text, await this.#corrections.of(uri));
  }

  /** Names of the setting and of each workspace folder's list. */
  async #names(): Promise<readonly ReaderName[]> {
    this.#listed ??= Promise.all((workspace.workspaceFolders ?? []).map(({ uri }) => this.#list(uri))).then((lists) =>
      lists.flat(),
    );
    return [...this.#settings.names().flatMap((line) => parseNameLine(line) ?? []), ...(await this.#listed)];
  }

  async #list(folder: Uri): Promise<readonly ReaderName[]> {
    const file = folder.with({ path: `${folder.path.replace(/\/$/, '')}/${NAME_LIST}` });
    const bytes = await workspace.fs.readFile(file).then(undefined, () => undefined);
    if (bytes === undefined || bytes.length > LONGEST_LIST) return [];
    return parseNameList(decodeText(bytes)?.text ?? '');
  }

  dispose(): void {
    for (const item of this.#listening) item.dispose();
  }
}
