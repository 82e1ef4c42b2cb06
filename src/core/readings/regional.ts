/** Owns regional pronunciation: zhuyin is used in Taiwan, so readings in zhuyin follow Taiwan's standard. */
import type { ReadingSystem } from './model';
import { TAIWAN_READINGS } from './tables/taiwan';

/** By character and mainland syllable. */
const TAIWAN: ReadonlyMap<string, string> = new Map(
  TAIWAN_READINGS.trim()
    .split('\n')
    .flatMap((line) => {
      const [characters = '', mainland = '', taiwan = ''] = line.split(' ');
      return Array.from(characters, (character) => [character + mainland, taiwan] as const);
    }),
);

/** The syllable of a character (simplified) as pronounced where `system` is used; pinyin in and out. */
export const regional = (character: string, syllable: string, system: ReadingSystem): string =>
  system === 'zhuyin' ? (TAIWAN.get(character + syllable) ?? syllable) : syllable;
