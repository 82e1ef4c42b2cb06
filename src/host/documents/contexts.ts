/** Owns the context of an analysis: path, corrections, the reader's names, settings. */

import { type Disposable, EventEmitter, Uri, workspace } from 'vscode';
import type { AnalysisContext } from '../../core/analysis';
import { type AppliedCorrections, applyCorrectionsSteps, readerName } from '../../core/corrections/apply';
import { isSame } from '../../core/corrections/change';
import type { Correction } from '../../core/corrections/model';
import { NAME_LIST } from '../../core/files/text-names';
import type { ReaderName } from '../../core/names/model';
import { nameListSteps, parseNameLine } from '../../core/names/reader/list';
import type { Corrections } from '../corrections/corrections';
import type { Limits } from '../files/limits';
import { readList } from '../files/lists';
import { folderOf, pathOf } from '../files/paths';
import { DisposableStore, NEVER } from '../lifecycle';
import type { Reports } from '../log';
import type { Settings } from '../settings';
import { runSliced } from '../slices';
import type { Projections } from './projections';

/** The texts that a change affects: one, or possibly any. */
export type Affected = Uri | 'all';

/** Whether two lists are equal; usually they share their elements. */
const sameNames = (one: readonly ReaderName[], other: readonly ReaderName[]): boolean =>
  one.length === other.length &&
  one.every((name, index) => name === other[index] || JSON.stringify(name) === JSON.stringify(other[index]));

const except = <T extends Correction>(corrections: readonly T[], without: readonly Correction[]): readonly T[] =>
  without.length === 0 ? corrections : corrections.filter((one) => !without.some((other) => isSame(one, other)));

export class Contexts implements Disposable {
  readonly #settings: Settings;
  readonly #corrections: Corrections;
  readonly #projections: Projections;
  readonly #limits: Limits;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new EventEmitter<Affected>());
  /** Cached lists of names by folder: that of a workspace folder applies to all its texts, any other to the texts beside it. */
  readonly #lists = new Map<string, Promise<readonly ReaderName[]>>();
  #names: Promise<readonly ReaderName[]> | undefined;

  /** Analyses of these texts may be outdated. */
  readonly onDidChange = this.#changed.event;

  constructor(settings: Settings, corrections: Corrections, projections: Projections, limits: Limits, log: Reports) {
    this.#limits = limits;
    this.#settings = settings;
    this.#corrections = corrections;
    this.#projections = projections;
    const watcher = workspace.createFileSystemWatcher(`**/${NAME_LIST}`);
    const changed = (): void => {
      this.#names = undefined;
      this.#changed.fire('all');
    };
    const touched = (): void => {
      this.#lists.clear();
      changed();
    };
    for (const item of [
      watcher,
      watcher.onDidCreate(touched),
      watcher.onDidChange(touched),
      watcher.onDidDelete(touched),
      workspace.onDidChangeWorkspaceFolders(touched),
      corrections.onDidChange((uri) => log.detached('the names of a correction', this.#corrected(uri))),
      corrections.onDidRefresh(touched),
      settings.onDidChangeReading(changed),
    ])
      this.#store.add(item);
  }

  /** The context of a text, optionally as if some corrections did not exist. Never rejects. */
  async of(uri: Uri, text: string, without: readonly Correction[] = []): Promise<AnalysisContext> {
    const projection = this.#projections.of({ uri });
    const source = projection?.source ?? uri;
    const applied = projection === undefined ? await this.applied(uri, text, without) : undefined;
    const shared = without.length === 0 ? await this.sharedNames() : await this.#allNames(without);
    const beside = this.#isRoot(folderOf(source)) ? [] : await this.#list(folderOf(source));
    // later entries win, so the nearest source comes last
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

  /** A correction affects its text, and all others only if the shared names changed. */
  async #corrected(uri: Uri): Promise<void> {
    const before = this.#names;
    this.#names = undefined;
    this.#changed.fire(uri);
    if (before !== undefined && !sameNames(await before, await this.sharedNames())) this.#changed.fire('all');
  }

  /** The corrections of names that apply to all texts. */
  sharedNames(): Promise<readonly ReaderName[]> {
    this.#names ??= this.#allNames();
    return this.#names;
  }

  /** The corrections of a text as facts for its analysis. */
  async applied(uri: Uri, text: string, without: readonly Correction[] = []): Promise<AppliedCorrections> {
    const corrections = except(await this.#corrections.of(uri), without);
    this.#limits.count('corrections', uri.toString(), corrections.length);
    return runSliced(applyCorrectionsSteps(text, corrections), NEVER);
  }

  /** The names of the setting, of the lists in workspace folders, and of all sidecars. */
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

  /** The list in a folder; empty if there is none. */
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
    this.#store.dispose();
  }
}
