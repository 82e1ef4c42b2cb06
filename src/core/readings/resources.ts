/** Owns the data file of readings: writing and reading it. */
import { type PackReader, type PackWriter, packReader } from '../pack';
import { foldCode } from '../text/fold';
import { tonedOf } from './syllables';

/** The magic number of the data file; changes with its format. */
const MAGIC = 'BRR1';

/**
 * The reading of a surname or of a character in given names: one syllable per character, and other readings for single
 * ones.
 */
interface OwnReading {
  readonly syllables: readonly string[];
  readonly others: readonly string[];
}

/** A word in which a character has a different reading. */
interface PhraseReading {
  readonly word: string;
  readonly syllable: string;
}

/** A syllable and its characters: those usually read so, sometimes, and only in dictionaries. */
export interface SyllableRow {
  readonly syllable: string;
  readonly first: readonly string[];
  readonly second: readonly string[];
  readonly rare: readonly string[];
}

/** The input of the data file: rows of syllables, the source tables of `tables/`, characters by frequency. */
export interface ReadingSources {
  readonly rows: readonly SyllableRow[];
  readonly surnames: string;
  readonly given: string;
  readonly phrases: string;
  readonly texts: string;
  readonly common: string;
}

/** Readings of characters, and tables of exceptions. */
export interface Readings {
  /** By code point, the main reading. */
  readonly first: ReadonlyMap<number, string>;
  /** By code point, other readings in use. */
  readonly second: ReadonlyMap<number, readonly string[]>;
  /** By code point, further readings found in dictionaries. */
  readonly rare: ReadonlyMap<number, readonly string[]>;
  readonly surnames: ReadonlyMap<string, OwnReading>;
  readonly given: ReadonlyMap<string, OwnReading>;
  readonly texts: ReadonlyMap<string, OwnReading>;
  /** By character; longer words first. */
  readonly phrases: ReadonlyMap<string, readonly PhraseReading[]>;
  /** Simplified characters, most frequent first. */
  readonly common: string;
  /** The letters of all syllables, without tone marks. */
  readonly letters: ReadonlySet<string>;
}

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;
const sorted = (characters: readonly string[]): number[] => characters.map(codeOf).sort((a, b) => a - b);
const linesOf = (table: string): readonly string[] => table.trim().split('\n');

/** Writes the data file. */
export function writeReadings(out: PackWriter, sources: ReadingSources): void {
  const { rows, surnames, given, phrases, texts, common } = sources;
  out.text(MAGIC);
  out.varint(rows.length);
  for (const { syllable, first, second, rare } of rows) {
    out.text(syllable);
    for (const set of [first, second, rare]) out.sortedSet(sorted(set));
  }
  for (const table of [surnames, given, texts, phrases]) out.text(table.trim());
  out.text(common);
}

function readOwn(table: string): ReadonlyMap<string, OwnReading> {
  return new Map(
    linesOf(table).map((line) => {
      const [reading = '', ...others] = line.split('|');
      const [characters = '', ...syllables] = reading.split(' ');
      return [characters, { syllables, others }] as const;
    }),
  );
}

function readPhrases(table: string): ReadonlyMap<string, readonly PhraseReading[]> {
  const phrases = new Map<string, PhraseReading[]>();
  for (const line of linesOf(table)) {
    const [character = '', syllable = '', ...words] = line.split(' ');
    const list = phrases.get(character) ?? [];
    for (const word of words) list.push({ word, syllable });
    phrases.set(character, list);
  }
  for (const list of phrases.values()) list.sort((a, b) => b.word.length - a.word.length);
  return phrases;
}

function readRows(input: PackReader): Pick<Readings, 'first' | 'second' | 'rare' | 'letters'> {
  const letters = new Set<string>();
  const first = new Map<number, string>();
  const [second, rare] = [new Map<number, string[]>(), new Map<number, string[]>()];
  for (let left = input.varint(); left > 0; left--) {
    const syllable = input.text();
    const { letters: bare } = tonedOf(syllable);
    // interjections without a vowel (ng) do not occur in names
    if (/[aeiouü]/.test(bare)) letters.add(bare);
    for (const code of input.sortedSet()) first.set(code, syllable);
    for (const others of [second, rare]) {
      for (const code of input.sortedSet()) {
        const list = others.get(code);
        if (list === undefined) others.set(code, [syllable]);
        else list.push(syllable);
      }
    }
  }
  return { first, second, rare, letters };
}

/** Reads the data file (dist/data/readings.bin); throws a RangeError if the bytes are not one. */
export function readReadings(bytes: Uint8Array): Readings {
  const input = packReader(bytes);
  if (input.text() !== MAGIC) throw new RangeError('this is not a readings data file of this version');
  const rows = readRows(input);
  const [surnames, given, texts] = [readOwn(input.text()), readOwn(input.text()), readOwn(input.text())];
  return { ...rows, surnames, given, texts, phrases: readPhrases(input.text()), common: input.text() };
}

/** The table's entry for a character or word as written, else for its simplified form. */
export const inTable = <T>(table: ReadonlyMap<string, T>, words: string, folded: string): T | undefined =>
  table.get(words) ?? table.get(folded);

/** The main reading of a character, else that of its simplified form. */
export function firstReading({ first }: Readings, character: string): string | undefined {
  const code = codeOf(character);
  return first.get(code) ?? (code > 0xffff ? undefined : first.get(foldCode(code)));
}

/** Other readings in use of a character. */
export function secondReadings({ second }: Readings, character: string): readonly string[] {
  return second.get(codeOf(character)) ?? [];
}
