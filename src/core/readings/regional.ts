/** Owns how a syllable is said where readings are written: zhuyin is Taiwan's, and so are the readings that stand in it. */
import type { ReadingSystem } from './model';
import { TAIWAN_READINGS } from './tables/taiwan';

/** By character and the mainland's syllable. */
const TAIWAN: ReadonlyMap<string, string> = new Map(
  TAIWAN_READINGS.trim()
    .split('\n')
    .flatMap((line) => {
      const [characters = '', mainland = '', taiwan = ''] = line.split(' ');
      return Array.from(characters, (character) => [character + mainland, taiwan] as const);
    }),
);

/** The syllable of a character (simplified) as it is said where `system` is written; pinyin in and out. */
export const regional = (character: string, syllable: string, system: ReadingSystem): string =>
  system === 'zhuyin' ? (TAIWAN.get(character + syllable) ?? syllable) : syllable;
