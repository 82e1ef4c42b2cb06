/** Owns statistics from HanLP's counts: which characters form surnames, given names and transliterations. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type NameCharacters, nameBits } from '../../core/names/tagging/features';

type Weights = readonly (readonly [string, number])[];

/** Counts by role, and the list of transliterated names. */
export interface NameCounts {
  readonly surnames: Weights;
  readonly first: Weights;
  readonly second: Weights;
  readonly single: Weights;
  readonly foreign: readonly string[];
  readonly characters: NameCharacters;
}

/** The least counts for levels 1 to 3 of a character in a role. */
const LEVELS: readonly [number, number, number] = [3, 60, 800];

const level = (count: number): number => LEVELS.filter((least) => count >= least).length;

/** Reads `hanlp_nr.txt` and `hanlp_nrf.txt` (HanLP 1.x, Apache-2.0) under `folder`. */
export function readNameCounts(folder: string): NameCounts {
  const roles = { B: new Map<string, number>(), C: new Map(), D: new Map(), E: new Map() } as Record<
    string,
    Map<string, number>
  >;
  for (const line of readFileSync(join(folder, 'hanlp_nr.txt'), 'utf8').split('\n')) {
    const [word = '', ...counts] = line.trim().split(/\s+/);
    if (!/^\p{Script=Han}$/u.test(word) || word.length !== 1) continue;
    for (let i = 0; i + 1 < counts.length; i += 2) roles[counts[i] ?? '']?.set(word, Number(counts[i + 1]));
  }
  const foreign = readFileSync(join(folder, 'hanlp_nrf.txt'), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((name) => /^\p{Script=Han}{2,8}$/u.test(name));
  const foreignCount = new Map<string, number>();
  for (const name of foreign) for (const char of name) foreignCount.set(char, (foreignCount.get(char) ?? 0) + 1);
  const characters = new Uint16Array(65536);
  const all = new Set(
    Object.values(roles)
      .flatMap((counts) => [...counts.keys()])
      .concat(...foreignCount.keys()),
  );
  const count = (role: string, char: string): number => level(roles[role]?.get(char) ?? 0);
  for (const char of all) {
    characters[char.charCodeAt(0)] = nameBits(
      count('B', char),
      count('C', char),
      count('D', char),
      count('E', char),
      level((foreignCount.get(char) ?? 0) * 2),
    );
  }
  const weights = (role: string, least: number): Weights =>
    [...(roles[role] ?? [])].filter(([, times]) => times >= least).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    surnames: weights('B', 12),
    first: weights('C', 4),
    second: weights('D', 4),
    single: weights('E', 3),
    foreign,
    characters,
  };
}
