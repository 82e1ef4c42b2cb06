/** Owns the settings: read in one place, typed, with one event when any of them changes. */
import { type Disposable, EventEmitter, env, type Uri, workspace } from 'vscode';
import { RUBY_OVER, type RubyOver } from '../core/edition/ruby';
import { CITATION_FORMS, type CitationForm } from '../core/export/citation';
import { READING_SYSTEMS, type ReadingSystem } from '../core/readings/model';
import type { ScriptTarget } from '../core/script/model';

export type MarkKind = 'persons' | 'places' | 'organizations' | 'dates';
type Detection = 'auto' | 'ask' | 'off';
export type TraditionalTarget = Exclude<ScriptTarget, 'cn'>;

/** Dates that have a place on the calendar, all expressions of time, or none. */
const MARKED_DATES = ['calendar', 'all', 'none'] as const;
type MarkedDates = (typeof MARKED_DATES)[number];

/** All ambiguous places, the few most likely errors, or none. */
type ShownDoubts = 'all' | 'likeliest' | 'none';

const SECTION = 'bulletin';
/** Settings that affect the analysis of a text. */
const READING: readonly string[] = ['names', 'weekStart'];
export const MARK_KINDS: readonly MarkKind[] = ['persons', 'places', 'organizations', 'dates'];

/** The reader's settings; every getter reads the current value, so nothing is cached. */
export class Settings implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #changedReading = new EventEmitter<void>();
  /** A setting that affects analyses changed. */
  readonly onDidChangeReading = this.#changedReading.event;
  readonly #changedConversion = new EventEmitter<void>();
  /** A setting that affects conversion changed. */
  readonly onDidChangeConversion = this.#changedConversion.event;
  readonly #changedIndex = new EventEmitter<void>();
  /** A setting that selects the files to be indexed changed. */
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

  /** Which dates are marked; in version 1.0 the setting was a boolean. */
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

  /** The target of *Show in Traditional Characters*: as set, or the default for the language of the interface. */
  traditionalTarget(): TraditionalTarget {
    const set = this.#read<TraditionalTarget | 'auto'>('conversion.target') ?? 'auto';
    if (set !== 'auto') return set;
    return /^zh-(?:hk|mo)/i.test(env.language) ? 'hk' : 'tw';
  }

  /** The citation style that is offered first. */
  citationForm(): CitationForm {
    const set = this.#read<unknown>('citation.form');
    return CITATION_FORMS.find((form) => form === set) ?? 'plain';
  }

  /** The script of exports; undefined for that of the text. */
  exportScript(): ScriptTarget | undefined {
    const set = this.#read<ScriptTarget | 'original'>('export.script') ?? 'original';
    return set === 'original' ? undefined : set;
  }

  /** Whether exported web pages and books are set vertically, with columns from right to left. */
  exportVertical(): boolean {
    return this.#read<boolean>('export.vertical') ?? false;
  }

  /** What exported web pages and books annotate with pronunciation; undefined for nothing. */
  exportRuby(): RubyOver | undefined {
    const set = this.#read<unknown>('export.ruby');
    return RUBY_OVER.find((over) => over === set);
  }

  /** The pronunciation system: as set, or the default for the language of the interface. */
  readingSystem(): ReadingSystem {
    const set = this.#read<unknown>('readings.system');
    return READING_SYSTEMS.find((one) => one === set) ?? (/^zh-tw/i.test(env.language) ? 'zhuyin' : 'pinyin');
  }

  /** How many of the commonest characters are not annotated. */
  knownCharacters(): number {
    return Math.max(0, this.#read<number>('readings.known') ?? 2_500);
  }

  /** Whether CSV files begin with a byte order mark, by which Excel recognizes UTF-8. */
  exportByteOrderMark(): boolean {
    return this.#read<boolean>('export.byteOrderMark') ?? true;
  }

  /** Whether the reading view underlines titles with wavy lines instead of their brackets. */
  wavyTitles(): boolean {
    return this.#read<boolean>('reading.wavyTitles') ?? false;
  }

  /** Whether punctuation is converted with the characters. */
  conversionPunctuation(): boolean {
    return this.#read<boolean>('conversion.punctuation') ?? false;
  }

  /** The reader's own conversion words, or their preferences for ambiguous words. */
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

  /** Which ambiguous places of a converted text are marked. */
  shownDoubts(): ShownDoubts {
    return this.#read<ShownDoubts>('conversion.doubts') ?? 'likeliest';
  }

  /** The reader's own names, each in the line format of names.txt. */
  names(): readonly string[] {
    const names = this.#read<unknown>('names');
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
  }

  /** How many files of the workspace are indexed. */
  maxFiles(): number {
    return Math.max(0, this.#read<number>('index.maxFiles') ?? 10_000);
  }

  /** The size of the largest file that is indexed, in bytes. */
  maxFileSize(): number {
    return Math.max(0, this.#read<number>('index.maxFileSize') ?? 4_000) * 1000;
  }

  /** The greatest number of search results. */
  maxResults(): number {
    return Math.max(1, this.#read<number>('search.maxResults') ?? 5_000);
  }

  codeLens(): boolean {
    return this.#read<boolean>('codeLens') ?? true;
  }

  /** Whether inlay hints show the ISO date behind each date. */
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
