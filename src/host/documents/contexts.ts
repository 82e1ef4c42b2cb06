/** Owns what an analysis is told beside the text: path, corrections, the reader's names, settings. */
import { type Disposable, EventEmitter, Uri, workspace } from 'vscode';
import type { AnalysisContext } from '../../core/analysis';
import { type AppliedCorrections, applyCorrectionsSteps, readerName } from '../../core/corrections/apply';
import { isSame } from '../../core/corrections/change';
import type { Correction } from '../../core/corrections/model';
import { nameListSteps, parseNameLine } from '../../core/names/list';
import type { ReaderName } from '../../core/names/model';
import type { Corrections } from '../corrections/corrections';
import type { Limits } from '../files/limits';
import { readList } from '../files/lists';
import { folderOf, pathOf } from '../files/paths';
import { NEVER } from '../lifecycle';
import type { Settings } from '../settings';
import { runSliced } from '../slices';
import type { Projections } from './projections';

/** The reader's list: in a workspace folder it holds for all texts, beside texts for those. */
const NAME_LIST = 'names.txt';

const except = <T extends Correction>(corrections: readonly T[], without: readonly Correction[]): readonly T[] =>
  without.length === 0 ? corrections : corrections.filter((one) => !without.some((other) => isSame(one, other)));

export class Contexts implements Disposable {
  readonly #settings: Settings;
  readonly #corrections: Corrections;
  readonly #projections: Projections;
  readonly #limits: Limits;
  readonly #changed = new EventEmitter<void>();
  readonly #listening: readonly Disposable[];
  /** The lists read so far, by their folder. */
  readonly #lists = new Map<string, Promise<readonly ReaderName[]>>();
  #names: Promise<readonly ReaderName[]> | undefined;

  /** Analyses made before may read differently now. */
  readonly onDidChange = this.#changed.event;

  constructor(settings: Settings, corrections: Corrections, projections: Projections, limits: Limits) {
    this.#limits = limits;
    this.#settings = settings;
    this.#corrections = corrections;
    this.#projections = projections;
    const watcher = workspace.createFileSystemWatcher(`**/${NAME_LIST}`);
    const changed = (): void => {
      this.#names = undefined;
      this.#changed.fire();
    };
    const touched = (): void => {
      this.#lists.clear();
      changed();
    };
    this.#listening = [
      watcher,
      watcher.onDidCreate(touched),
      watcher.onDidChange(touched),
      watcher.onDidDelete(touched),
      workspace.onDidChangeWorkspaceFolders(touched),
      corrections.onDidChange(changed),
      corrections.onDidRefresh(touched),
      settings.onDidChangeReading(changed),
      this.#changed,
    ];
  }

  /** The context of a text, perhaps as if some corrections had not been made. Never rejects. */
  async of(uri: Uri, text: string, without: readonly Correction[] = []): Promise<AnalysisContext> {
    const projection = this.#projections.of({ uri });
    const source = projection?.source ?? uri;
    const applied = projection === undefined ? await this.applied(uri, text, without) : undefined;
    const shared = without.length === 0 ? await this.sharedNames() : await this.#allNames(without);
    const beside = this.#isRoot(folderOf(source)) ? [] : await this.#list(folderOf(source));
    // the nearer to the text, the later the word
    const own = [...beside, ...(applied?.names ?? [])];
    const names = own.length === 0 ? shared : [...shared, ...own];
    return {
      path: pathOf(source),
      weekStart: this.#settings.weekStart(),
      readerNames: names,
      ...(applied === undefined ? {} : { corrections: applied.page, dateCorrections: applied.dates }),
      ...(applied?.issueDate === undefined ? {} : { issueDate: applied.issueDate }),
      ...(applied?.paper === undefined ? {} : { paper: applied.paper }),
    };
  }

  /** What the reader said of names that holds in all texts. */
  sharedNames(): Promise<readonly ReaderName[]> {
    this.#names ??= this.#allNames();
    return this.#names;
  }

  /** The corrections of a text as facts about it. */
  async applied(uri: Uri, text: string, without: readonly Correction[] = []): Promise<AppliedCorrections> {
    const corrections = except(await this.#corrections.of(uri), without);
    this.#limits.count('corrections', uri.toString(), corrections.length);
    return runSliced(applyCorrectionsSteps(text, corrections), NEVER);
  }

  /** Names of the setting, of each workspace folder's list, and of all sidecars. */
  async #allNames(without: readonly Correction[] = []): Promise<readonly ReaderName[]> {
    const said = (await this.#corrections.names()).map(({ correction }) => correction);
    const lists = await Promise.all((workspace.workspaceFolders ?? []).map(({ uri }) => this.#list(uri)));
    const names = [
      ...this.#settings.names().flatMap((line) => parseNameLine(line) ?? []),
      ...lists.flat(),
      ...except(said, without).map(readerName),
    ];
    this.#limits.count('names', '', names.length);
    return names;
  }

  #isRoot(folder: Uri): boolean {
    return (workspace.workspaceFolders ?? []).some(({ uri }) => uri.toString() === folder.toString());
  }

  /** The list in a folder; empty where there is none. */
  #list(folder: Uri): Promise<readonly ReaderName[]> {
    const key = folder.toString();
    let list = this.#lists.get(key);
    if (list === undefined) {
      list = readList(Uri.joinPath(folder, NAME_LIST), this.#limits).then((text) =>
        runSliced(nameListSteps(text), NEVER),
      );
      this.#lists.set(key, list);
    }
    return list;
  }

  dispose(): void {
    for (const item of this.#listening) item.dispose();
  }
}
