/** Makes dist/data/script.bin: OpenCC's dictionaries laid out as typed arrays that are used in place, without parsing. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { OVERRIDES, type OverrideName, packSections, STAGES } from '../core/script/dictionary/layout';
import { makeBlocks, makePairs } from '../core/script/dictionary/trie';
import { LONGEST_WORD, packWords } from '../core/script/rules/words';
import { compatibilityEntries, stageEntries } from './dictionaries';

type Entries = ReadonlyMap<string, string>;

const units = (text: string): number[] => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
const isCharacter = (key: string): boolean => [...key].length === 1;

/** Runs one conversion stage as OpenCC does, left to right with the longest match. Used only to check the tables that are built here. */
function convertStage(entries: Entries, longest: number, text: string): string {
  let out = '';
  for (let i = 0; i < text.length; ) {
    const step = (text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
    let length = Math.min(longest, text.length - i);
    while (length > 0 && !entries.has(text.slice(i, i + length))) length--;
    out += length > 0 ? entries.get(text.slice(i, i + length)) : text.slice(i, i + step);
    i += length > 0 ? length : step;
  }
  return out;
}

interface Node {
  readonly children: Map<number, Node>;
  unit: number;
  key?: string;
}

/** A trie of the phrases in breadth-first order, siblings sorted by their UTF-16 unit. */
function layTrie(keys: Iterable<string>): { readonly nodes: readonly Node[]; readonly roots: number } {
  const root: Node = { children: new Map(), unit: 0 };
  for (const key of keys) {
    let node = root;
    for (const unit of units(key)) {
      let child = node.children.get(unit);
      if (child === undefined) {
        child = { children: new Map(), unit };
        node.children.set(unit, child);
      }
      node = child;
    }
    node.key = key;
  }
  const inOrder = (node: Node): Node[] => [...node.children.values()].sort((a, b) => a.unit - b.unit);
  const nodes = inOrder(root);
  const roots = nodes.length;
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i];
    if (node) nodes.push(...inOrder(node));
  }
  return { nodes, roots };
}

/** The second stage that each override name stands for, and whether it runs before the stage whose phrases segment the text. */
const SEGMENTED: Readonly<Record<OverrideName, readonly ['st' | 'ts', boolean]>> = {
  tw: ['st', false],
  twp: ['st', false],
  hk: ['st', false],
  hkp: ['st', false],
  rtw: ['ts', true],
  rtwp: ['ts', true],
  rhk: ['ts', true],
  rhkp: ['ts', true],
};

/** The contents of script.bin. */
export function buildScript(): Uint8Array {
  const sections = new Map<string, ArrayLike<number>>();
  const stages = new Map(
    STAGES.map((name) => {
      const entries = stageEntries(name);
      const longest = Math.max(...[...entries.keys()].map((key) => key.length));
      return [name, { entries, convert: (text: string) => convertStage(entries, longest, text) }] as const;
    }),
  );
  const stage = (name: (typeof STAGES)[number]) => {
    const found = stages.get(name);
    if (found === undefined) throw new Error(`no stage ${name}`);
    return found;
  };
  for (const name of STAGES) {
    const { entries } = stage(name);
    const character = (key: string): string => (isCharacter(key) ? (entries.get(key) ?? key) : key);
    const plain = (key: string): string => [...key].map(character).join('');
    // The result of a later stage on a whole phrase where it differs from that stage's result character by character
    const later = OVERRIDES.filter((override) => SEGMENTED[override][0] === name).map((override) => {
      const other = stage(override);
      const [, before] = SEGMENTED[override];
      const one = (value: string): string => [...value].map((c) => other.entries.get(c) ?? c).join('');
      const changed = (key: string): string | undefined => {
        const value = entries.get(key) ?? key;
        const whole = before ? stage(name).convert(other.convert(key)) : other.convert(value);
        return whole === (before ? value : one(value)) ? undefined : whole;
      };
      return { override, changed };
    });
    const { nodes, roots } = layTrie([...entries.keys()].filter((key) => !isCharacter(key)));
    const odd = (c: string): boolean => c.length !== 1 || character(c).length !== 1;
    const own = (key: string): boolean =>
      entries.get(key) !== plain(key) || [...key].some(odd) || later.some(({ changed }) => changed(key) !== undefined);
    const kind = nodes.map(({ key }) => (key === undefined ? 0 : own(key) ? 2 : 1));
    const values = nodes.flatMap(({ key }, i) => (kind[i] === 2 && key !== undefined ? [key] : []));
    const unit = nodes.map((node) => node.unit);
    const children = nodes.map((node) => node.children.size);
    const { bloom, slots, parents, thirds } = makePairs(unit, children, roots);
    sections.set(`${name}.levels`, [roots]);
    sections.set(`${name}.unit`, unit);
    sections.set(`${name}.children`, children);
    sections.set(`${name}.blocks`, makeBlocks(children, kind, roots));
    sections.set(`${name}.bloom`, bloom);
    sections.set(`${name}.slots`, slots);
    sections.set(`${name}.parents`, parents);
    sections.set(`${name}.thirds`, thirds);
    sections.set(`${name}.kind`, kind);
    sections.set(
      `${name}.valueLength`,
      values.map((key) => (entries.get(key) ?? '').length),
    );
    sections.set(
      `${name}.values`,
      values.flatMap((key) => units(entries.get(key) ?? '')),
    );
    for (const { override, changed } of later) {
      const rows = values.flatMap((key, id) => {
        const value = changed(key);
        return value === undefined ? [] : [{ id, value }];
      });
      sections.set(
        `${override}+ids`,
        rows.map(({ id }) => id),
      );
      sections.set(
        `${override}+lengths`,
        rows.map(({ value }) => value.length),
      );
      sections.set(
        `${override}+values`,
        rows.flatMap(({ value }) => units(value)),
      );
    }
    const characters = [...entries].filter(([key]) => isCharacter(key)).sort(([a], [b]) => (a < b ? -1 : 1));
    const single = characters.filter(([key, value]) => key.length === 1 && value.length === 1);
    const other = characters.filter(([key, value]) => key.length !== 1 || value.length !== 1);
    sections.set(
      `${name}.from`,
      single.flatMap(([key]) => units(key)),
    );
    sections.set(
      `${name}.to`,
      single.flatMap(([, value]) => units(value)),
    );
    sections.set(`${name}.other`, pairs(other));
  }
  sections.set('compatibility', pairs([...compatibilityEntries]));
  sections.set('candidates', pairs(candidates()));
  const words = packWords(wordCosts());
  sections.set('words.slots', words.slots);
  sections.set('words.costs', words.costs);
  return packSections(sections);
}

/** Pairs of strings as UTF-16 units: length, key, length, value. */
const pairs = (rows: readonly (readonly [string, string])[]): number[] =>
  rows.flatMap(([key, value]) => [key.length, ...units(key), value.length, ...units(value)]);

/** Simplified characters, each with its traditional forms in one string. */
function candidates(): (readonly [string, string])[] {
  const lines = readFileSync(join(import.meta.dirname, 'data/candidates.txt'), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [key = '', ...values] = line.split(' ');
      return [key, values.join('')] as const;
    });
}

/** The minimum count in jieba's dictionary for a word to be listed. */
const FEWEST_USES = 20;

/** Words of jieba's dictionary (MIT) with their cost for segmentation: ten times the negative logarithm of their relative frequency. */
function wordCosts(): Map<string, number> {
  const folder = dirname(createRequire(import.meta.url).resolve('@node-rs/jieba/package.json'));
  const lines = readFileSync(join(folder, 'dict.txt'), 'utf8').split('\n');
  const counts = new Map<string, number>();
  let all = 0;
  for (const line of lines) {
    const [word = '', count = '0'] = line.split(' ');
    all += Number(count);
    if (word.length <= LONGEST_WORD && Number(count) >= FEWEST_USES && /^\p{Script=Han}+$/u.test(word))
      counts.set(word, Number(count));
  }
  return new Map([...counts].map(([word, count]) => [word, Math.round(10 * Math.log(all / count))]));
}
