/** Owns reading people's names: the surname by its own table, the given name as given names are read. */
import { fold } from '../text/fold';
import { SURNAMES } from '../text/surnames';
import type { NameReading, NameSyllable, OwnReadings, ReadingSystem } from './model';
import { phraseReading } from './phrases';
import { regional } from './regional';
import { firstReading, inTable, type Readings, secondReadings } from './resources';
import { tonedOf, written } from './syllables';

interface NameReadingOptions {
  readonly system: ReadingSystem;
  /** The reader's own readings of names. */
  readonly own?: OwnReadings;
}

/** A character with its readings in pinyin. */
interface Read {
  readonly start: number;
  readonly end: number;
  readonly syllable: string;
  readonly others: readonly string[];
}

/** The longest surname in the table with which the name begins. */
function tableSurname({ surnames }: Readings, name: string, folded: string): string | undefined {
  for (const length of [4, 2, 1]) {
    const surname = name.slice(0, length);
    if (surname.length === length && inTable(surnames, surname, folded.slice(0, length)) !== undefined) return surname;
  }
  return undefined;
}

/** Length of the surname in UTF-16 units: a compound one, or that of a name of at most three characters. */
function surnameLength(readings: Readings, name: string, folded: string): number {
  const listed = tableSurname(readings, name, folded)?.length ?? 0;
  if (listed > 1 && name.length > listed) return listed;
  if (name.length <= 3) return Math.min(1, name.length);
  // 陈方安生: a married woman's surname after her husband's
  const isDouble = name.length === 4 && SURNAMES.has(folded.charAt(0)) && SURNAMES.has(folded.charAt(1));
  return isDouble ? 2 : 0;
}

/** The characters of a span as read in given names; within a word, as read in the word. */
function givenRead(readings: Readings, name: string, folded: string, start: number, end: number): readonly Read[] {
  const read: Read[] = [];
  const given = folded.slice(start, end);
  for (let at = start; at < end; ) {
    const character = String.fromCodePoint(name.codePointAt(at) ?? 0);
    const length = character.length;
    const own = inTable(readings.given, character, folded.slice(at, at + length));
    const inWord = phraseReading(readings, given, at - start);
    const first = inWord ?? own?.syllables[0] ?? firstReading(readings, character) ?? '';
    const heard = own?.others ?? (inWord === undefined && own === undefined ? secondReadings(readings, character) : []);
    // a reading decided by a word is certain
    const others = inWord === undefined ? heard.filter((one) => one !== first) : [];
    read.push({ start: at, end: at + length, syllable: first, others });
    at += length;
  }
  return read;
}

/** The characters of the surname. */
function surnameRead(readings: Readings, name: string, folded: string, length: number): readonly Read[] {
  const surname = name.slice(0, length);
  const own = inTable(readings.surnames, surname, folded.slice(0, length));
  if (own === undefined)
    return Array.from(surname, (character, at) => {
      const single = inTable(readings.surnames, character, folded.charAt(at));
      const syllable = single?.syllables[0] ?? firstReading(readings, character) ?? '';
      return { start: at, end: at + character.length, syllable, others: single?.others ?? [] };
    });
  return own.syllables.map((syllable, at) => ({ start: at, end: at + 1, syllable, others: own.others }));
}

/** In the pronunciation of the region that uses the notation. */
function inRegion(read: Read, folded: string, system: ReadingSystem): Read {
  const character = folded.slice(read.start, read.end);
  const said = (one: string): string => regional(character, one, system);
  const syllable = said(read.syllable);
  return { ...read, syllable, others: [...new Set(read.others.map(said))].filter((one) => one !== syllable) };
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Syllables joined into one word, with an apostrophe before an inner vowel (GB/T 16159). */
const joined = (syllables: readonly string[]): string =>
  capital(syllables.map((one, at) => (at > 0 && /^[aeo]/.test(tonedOf(one).letters) ? `’${one}` : one)).join(''));

/**
 * The whole name: in pinyin, surname and given name are one capitalized word each (GB/T 28039); in zhuyin, every
 * syllable is separate.
 */
function wholeOf(syllables: readonly string[], surname: number, system: ReadingSystem): string {
  if (syllables.length === 0 || syllables.includes('')) return '';
  if (system === 'zhuyin') return syllables.map((one) => written(one, system)).join(' ');
  const words = [syllables.slice(0, surname), syllables.slice(surname)].filter((word) => word.length > 0);
  return words.map(joined).join(' ');
}

/** The parts of a name separated by dots, with their offsets. */
function partsOf(name: string): readonly { readonly start: number; readonly text: string }[] {
  return Array.from(name.matchAll(/[^·•・‧．.\s]+/gu), (part) => ({ start: part.index, text: part[0] }));
}

/**
 * The reading of a person's name. Offsets are into `name`; other signs have no syllable. A name in several parts, as of
 * foreigners, has no surname. A reading that the reader gave to the name, in either script, takes precedence and is
 * certain.
 */
export function readingOfName(name: string, readings: Readings, { system, own }: NameReadingOptions): NameReading {
  const parts = partsOf(name);
  const [only] = parts;
  const whole = fold(name);
  const set = own?.get(whole);
  const read: Read[] = [];
  let surname = 0;
  for (const { start, text } of parts) {
    const folded = fold(text);
    const length = parts.length === 1 && text === only?.text ? surnameLength(readings, text, folded) : 0;
    surname += length;
    for (const one of [
      ...surnameRead(readings, text, folded, length),
      ...givenRead(readings, text, folded, length, text.length),
    ])
      read.push(inRegion({ ...one, start: one.start + start, end: one.end + start }, whole, system));
  }
  const isSet = set !== undefined && set.length === read.length;
  const syllables = read.map(({ start, end, syllable, others }, at): NameSyllable => {
    const said = isSet ? (set[at] ?? syllable) : syllable;
    return {
      start,
      end,
      text: said === '' ? '' : written(said, system),
      sure: isSet || (said !== '' && others.length === 0),
      others: [syllable, ...others].filter((one) => one !== said).map((one) => written(one, system)),
    };
  });
  const spoken = read.map(({ syllable }, at) => (isSet ? (set[at] ?? syllable) : syllable));
  return {
    syllables,
    surname,
    sure: syllables.length > 0 && syllables.every(({ sure }) => sure),
    text:
      parts.length <= 1
        ? wholeOf(spoken, surname, system)
        : parts
            .map((part) =>
              wholeOf(
                spoken.filter((_, at) => {
                  const { start } = read[at] ?? { start: -1 };
                  return start >= part.start && start < part.start + part.text.length;
                }),
                0,
                system,
              ),
            )
            .join(' '),
  };
}
