/** Owns the reader's preferences for pronunciation: system, which characters are annotated, corrected names. */
import { type CancellationToken, Uri, workspace } from 'vscode';
import type { Edition } from '../core/edition/model';
import { type RubyOptions, type RubyOver, rubySteps } from '../core/edition/ruby';
import { CHARACTER_LIST } from '../core/files/text-names';
import type { NameReading, OwnReadings, ReadingSystem } from '../core/readings/model';
import { readingOfName } from '../core/readings/names';
import { charactersOf, commonCharacters, type KnownCharacters } from '../core/readings/text';
import { fold } from '../core/text/fold';
import type { Corrections } from './corrections/corrections';
import type { Limits } from './files/limits';
import { readList } from './files/lists';
import type { Resources } from './resources';
import type { Settings } from './settings';
import { runSliced } from './slices';

export class ReaderReadings {
  readonly #resources: Resources;
  readonly #settings: Settings;
  readonly #corrections: Corrections;
  readonly #limits: Limits;

  constructor(resources: Resources, settings: Settings, corrections: Corrections, limits: Limits) {
    this.#resources = resources;
    this.#settings = settings;
    this.#corrections = corrections;
    this.#limits = limits;
  }

  /** The pronunciation of a person's name; in the configured system by default. */
  async ofName(name: string, system: ReadingSystem = this.#settings.readingSystem()): Promise<NameReading> {
    return readingOfName(name, await this.#resources.readings(), { system, own: await this.#own() });
  }

  /** An edition annotated with pronunciations over people's names, or over characters that the reader does not know. */
  async over(
    edition: Edition,
    over: RubyOver,
    token: CancellationToken,
    system: ReadingSystem = this.#settings.readingSystem(),
  ): Promise<Edition> {
    const known = over === 'characters' ? await this.#known() : undefined;
    const options: RubyOptions = { over, system, known, own: await this.#own() };
    return runSliced(rubySteps(edition, await this.#resources.readings(), options), token);
  }

  /** What the reader said of names; what was said later holds. */
  async #own(): Promise<OwnReadings> {
    const said = await this.#corrections.readings();
    return new Map(said.map(({ correction: { name, reading } }) => [fold(name), reading.split(' ')]));
  }

  /** The commonest characters, and those of the lists in the workspace folders. */
  async #known(): Promise<KnownCharacters> {
    const common = commonCharacters(await this.#resources.readings(), this.#settings.knownCharacters());
    const folders = workspace.workspaceFolders ?? [];
    const lists = await Promise.all(
      folders.map(({ uri }) => readList(Uri.joinPath(uri, CHARACTER_LIST), this.#limits)),
    );
    return new Set([...common, ...lists.flatMap((list) => [...charactersOf(list)])]);
  }
}
