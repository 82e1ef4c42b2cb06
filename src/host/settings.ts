/** Owns the settings: read in one place, typed, with one event when any of them changes. */
import { type Disposable, EventEmitter, env, type Uri, workspace } from 'vscode';
import { RUBY_OVER, type RubyOver } from '../core/edition/ruby';
import { CITATION_FORMS, type CitationForm } from '../core/export/citation';
import { READING_SYSTEMS, type ReadingSystem } from '../core/readings/model';
import type { ScriptTarget } from '../core/script/model';

export type MarkKind = 'persons' | 'places' | 'organizations' | 'dates';
type Detection = 'auto' | 'ask' | 'off';
export type TraditionalTarget = Exclude<ScriptTarget, 'cn'>;

/** Dates that can be placed on a calendar, all that speaks of time, or none. */
const MARKED_DATES = ['calendar', 'all', 'none'] as const;
type MarkedDates = (typeof MARKED_DATES)[number];

/** All doubtful places, the few that are likeliest to be wrong, or none. */
type ShownDoubts = 'all' | 'likeliest' | 'none';

const SECTION = 'bulletin';
/** Settings that change how a text is read. */
const READING: readonly string[] = ['names', 'weekStart'];
export const MARK_KINDS: readonly MarkKind[] = ['persons', 'places', 'organizations', 'dates'];

/** The reader's settings; each getter reads the current value, so nothing here is ever stale. */
export class Settings implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #changedReading = new EventEmitter<void>();
  /** A setting changed that analyses depend on. */
  readonly onDidChangeReading = this.#changedReading.event;
  readonly #changedConversion = new EventEmitter<void>();
  /** A setting of conversion changed. */
  readonly onDidChangeConversion = this.#changedConversion.event;
  readonly #changedIndex = new EventEmitter<void>();
  /** A setting changed that says which files of the workspace are read. */
  readonly onDidChangeIndex = this.#changedIndex.event;
  readonly #listening = workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(SECTION)) this.#changed.fire();
    if (event.affectsConfiguration(`${SECTION}.conversion`)) this.#changedConversion.fire();
    if (event.affectsConfiguration(`${SECTION}.index`)) this.#changedIndex.fire();
    if (READING.some((key) => event.affectsConfiguration(`${SECTION}.${key}`))) this.#changedReading.fire();
  });

  detection(scope: Uri): Detection {
    return this.#read<Detection>('detection', scope) ?? 'auto';
  }

  marks(): ReadonlySet<MarkKind> {
    return new Set(
      MARK_KINDS.filter((kind) =>
        kind === 'dates' ? this.markedDates() !== 'none' : (this.#read<boolean>(`marks.${kind}`) ?? true),
      ),
    );
  }

  /** Which dates are marked; settings of version 1.0 say true or false. */
  markedDates(): MarkedDates {
    const set = this.#read<unknown>('marks.dates');
    if (set === false) return 'none';
    return MARKED_DATES.find((one) => one === set) ?? 'calendar';
  }

  async setMark(kind: MarkKind, shown: boolean): Promise<void> {
    const settings = workspace.getConfiguration(SECTION);
    // a workspace setting overrides the user setting, so it has to be the one that is changed
    const everywhere = settings.inspect(`marks.${kind}`)?.workspaceValue === undefined;
    const value = kind !== 'dates' ? shown : shown ? 'calendar' : 'none';
    await settings.update(`marks.${kind}`, value, everywhere);
  }

  /** The target of *Show in Traditional Characters*: as set, or what readers of this interface language expect. */
  traditionalTarget(): TraditionalTarget {
    const set = this.#read<TraditionalTarget | 'auto'>('conversion.target') ?? 'auto';
    if (set !== 'auto') return set;
    return /^zh-(?:hk|mo)/i.test(env.language) ? 'hk' : 'tw';
  }

  /** The form of citations that is offered first. */
  citationForm(): CitationForm {
    const set = this.#read<unknown>('citation.form');
    return CITATION_FORMS.find((form) => form === set) ?? 'plain';
  }

  /** The characters of what is exported; undefined for those of the text. */
  exportScript(): ScriptTarget | undefined {
    const set = this.#read<ScriptTarget | 'original'>('export.script') ?? 'original';
    return set === 'original' ? undefined : set;
  }

  /** Whether web pages and books that are exported are set in columns from right to left. */
  exportVertical(): boolean {
    return this.#read<boolean>('export.vertical') ?? false;
  }

  /** Over what readings stand in web pages and books that are exported; undefined for nothing. */
  exportRuby(): RubyOver | undefined {
    const set = this.#read<unknown>('export.ruby');
    return RUBY_OVER.find((over) => over === set);
  }

  /** How readings are written: as set, or as readers of this interface language learn them. */
  readingSystem(): ReadingSystem {
    const set = this.#read<unknown>('readings.system');
    return READING_SYSTEMS.find((one) => one === set) ?? (/^zh-tw/i.test(env.language) ? 'zhuyin' : 'pinyin');
  }

  /** How many of the commonest characters need no reading. */
  knownCharacters(): number {
    return Math.max(0, this.#read<number>('readings.known') ?? 2_500);
  }

  /** Whether tables begin with a byte order mark, by which Excel knows their encoding. */
  exportByteOrderMark(): boolean {
    return this.#read<boolean>('export.byteOrderMark') ?? true;
  }

  /** Whether the reading view sets a wavy line under titles in place of their brackets. */
  wavyTitles(): boolean {
    return this.#read<boolean>('reading.wavyTitles') ?? false;
  }

  /** Whether punctuation is converted with the characters. */
  conversionPunctuation(): boolean {
    return this.#read<boolean>('conversion.punctuation') ?? false;
  }

  /** The reader's own words for conversion, or what they prefer where a word is in doubt. */
  conversionWords(kind: 'words' | 'style'): readonly { readonly from: string; readonly to: string }[] {
    const words = this.#read<unknown>(`conversion.${kind}`);
    if (typeof words !== 'object' || words === null) return [];
    return Object.entries(words).flatMap(([from, to]) => (from !== '' && typeof to === 'string' ? [{ from, to }] : []));
  }

  async setConversionWord(kind: 'words' | 'style', from: string, to: string): Promise<void> {
    const settings = workspace.getConfiguration(SECTION);
    const own = settings.inspect<Readonly<Record<string, string>>>(`conversion.${kind}`)?.globalValue;
    await settings.update(`conversion.${kind}`, { ...own, [from]: to }, true);
  }

  /** Which doubtful places of a converted text are marked. */
  shownDoubts(): ShownDoubts {
    return this.#read<ShownDoubts>('conversion.doubts') ?? 'likeliest';
  }

  /** The reader's own names, each in the line format of names.txt. */
  names(): readonly string[] {
    const names = this.#read<unknown>('names');
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
  }

  /** How many files of the workspace are read for the views that speak of all of it. */
  maxFiles(): number {
    return Math.max(0, this.#read<number>('index.maxFiles') ?? 10_000);
  }

  /** The largest file that is read for those views, in bytes. */
  maxFileSize(): number {
    return Math.max(0, this.#read<number>('index.maxFileSize') ?? 4_000) * 1000;
  }

  /** How many places a search finds at the most. */
  maxResults(): number {
    return Math.max(1, this.#read<number>('search.maxResults') ?? 5_000);
  }

  codeLens(): boolean {
    return this.#read<boolean>('codeLens') ?? true;
  }

  /** Whether the ISO date is shown behind each date. */
  dateHints(): boolean {
    return this.#read<boolean>('hints.dates') ?? false;
  }

  /** 1 Monday … 7 Sunday. */
  weekStart(): number {
    return this.#read<string>('weekStart') === 'sunday' ? 7 : 1;
  }

  #read<T>(key: string, scope?: Uri): T | undefined {
    return workspace.getConfiguration(SECTION, scope).get<T>(key);
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
    this.#changedReading.dispose();
    this.#changedIndex.dispose();
    this.#changedConversion.dispose();
  }
}
