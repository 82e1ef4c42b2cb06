/** Owns a conversion stage (one set of dictionaries), and composing two consecutive stages into one. */

import { joinPhraseValues } from './joined-values';
import { type OverrideName, type Sections, STAGES, type StageName } from './layout';
import { pairNode, readTrie, type Trie } from './trie';

/** The flags of a unit in `changes`, all in its low byte … */
export const START = 1;
export const SPECIAL = 2;
export const LATER = 4;
export const FLAGS = 0xff;
/** … above which, from this bit on, stands its step: added to the unit modulo 65536, it gives its conversion as a single character. */
export const STEP = 8;

/** The step of a unit. */
export const stepOf = (changes: Uint32Array, unit: number): number => (changes[unit] as number) >>> STEP;

/** A conversion that the matcher can run: phrases, else characters. */
export interface Stage {
  readonly trie: Trie;
  /** Per unit its step and its flags, in one array as the matcher reads both of every unit; zeros need no initialization. */
  readonly changes: Uint32Array;
  /** The values of the phrases that have their own, laid out as in `Trie`. */
  readonly valueStart: Uint32Array;
  readonly values: Uint16Array;
  /** Whether a value has been converted by the second stage of two; `settle` does so. */
  readonly settled: Uint8Array | undefined;
  settle(id: number): void;
  /** The conversion of a character of two units, or to two units; undefined if it is unchanged. */
  special(character: string): string | undefined;
  /** The units that it changes or that begin its phrases. */
  readonly known: readonly Uint16Array[];
  /** The stages that this one composes, if it composes two: a run without phrases may have to go through both. */
  readonly parts: readonly Stage[];
  /** Marks (1) units at which a text can be split: they are in no phrase and are never converted. */
  readonly cuts: () => Uint8Array;
  /** Whether two adjacent units, partly converted, may begin a phrase of a later stage. */
  suspects(a: number, b: number): boolean;
}

/** Reads pairs of strings: length, key, length, value. */
export function readPairs(data: Uint16Array): Map<string, string> {
  const pairs = new Map<string, string>();
  for (let i = 0; i < data.length; ) {
    const keyEnd = i + 1 + (data[i] as number);
    const valueEnd = keyEnd + 1 + (data[keyEnd] as number);
    pairs.set(
      String.fromCharCode(...data.subarray(i + 1, keyEnd)),
      String.fromCharCode(...data.subarray(keyEnd + 1, valueEnd)),
    );
    i = valueEnd;
  }
  return pairs;
}

function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** High surrogates and ideographic description characters, which the matcher must treat specially. */
function markSpecials(changes: Uint32Array): void {
  changes.fill(SPECIAL, 0xd800, 0xdc00);
  changes.fill(SPECIAL, 0x2ff0, 0x3000);
}

const mark = (changes: Uint32Array, unit: number, flag: number): void => {
  changes[unit] = (changes[unit] as number) | flag;
};

/** Prepares one stage. */
function readStage(sections: Sections, name: StageName): Stage {
  const trie = readTrie(sections, name);
  const changes = new Uint32Array(65536);
  markSpecials(changes);
  const from = sections.u16(`${name}.from`);
  const to = sections.u16(`${name}.to`);
  for (let i = 0; i < from.length; i++)
    mark(changes, from[i] as number, (((to[i] as number) - (from[i] as number)) & 0xffff) << STEP);
  for (let i = 0; i < trie.roots; i++) mark(changes, trie.unit[i] as number, START);
  const other = sections.u16(`${name}.other`);
  const otherUnits: number[] = [];
  for (let i = 0; i < other.length; ) {
    const key = other[i + 1] as number;
    otherUnits.push(key);
    mark(changes, key, SPECIAL);
    i += 1 + (other[i] as number);
    i += 1 + (other[i] as number);
  }
  const specials = lazy(() => readPairs(other));
  return {
    trie,
    changes,
    valueStart: trie.valueStart,
    values: trie.values,
    settled: undefined,
    settle: () => undefined,
    special: (character) => specials().get(character),
    known: [from, trie.unit.subarray(0, trie.roots), Uint16Array.from(otherUnits)],
    parts: [],
    cuts: lazy(() => new Uint8Array(65536)),
    suspects: () => false,
  };
}

/** The stage's conversion of a single character. */
export function convertCharacter(stage: Stage, character: string): string {
  const unit = character.charCodeAt(0);
  if (((stage.changes[unit] as number) & SPECIAL) !== 0) return stage.special(character) ?? character;
  return String.fromCharCode((unit + stepOf(stage.changes, unit)) & 0xffff);
}

/**
 * One stage equivalent to `first` followed by `second` as OpenCC runs them: the phrases of `segmenting` (one of the
 * two) segment the text, and both stages match their own phrases in between.
 */
function joinStages(sections: Sections, name: OverrideName, first: Stage, second: Stage, segmenting: Stage): Stage {
  const changes = new Uint32Array(65536);
  markSpecials(changes);
  const forward = segmenting === first;
  // only units in one of the stages can change: all others are skipped
  const { changes: one } = first;
  const { changes: two } = second;
  for (const list of [...first.known, ...second.known]) {
    for (let i = 0; i < list.length; i++) {
      const unit = list[i] as number;
      const step = stepOf(one, unit);
      const then = two[(unit + step) & 0xffff] as number;
      const both = ((one[unit] as number) | then) & FLAGS;
      const starts = forward ? then & START : (both & START) | (step === 0 ? 0 : START);
      const flags = ((segmenting.changes[unit] as number) & FLAGS) | (both & SPECIAL) | (starts !== 0 ? LATER : 0);
      changes[unit] = (((step + (then >>> STEP)) & 0xffff) << STEP) | flags;
    }
  }
  const map = (unit: number): number => (unit + stepOf(one, unit)) & 0xffff;
  return {
    trie: segmenting.trie,
    changes,
    ...joinPhraseValues(sections, name, segmenting, forward ? (unit) => stepOf(two, unit) : undefined),
    special(character) {
      const middle = convertCharacter(first, character);
      const value = Array.from(middle, (c) => convertCharacter(second, c)).join('');
      return value === character ? undefined : value;
    },
    known: [],
    parts: [first, second],
    cuts: lazy(() => cutsOf([first, second])),
    suspects(a, b) {
      if (!forward && pairNode(first.trie, a, b) !== 0) return true;
      return pairNode(second.trie, map(a), map(b)) !== 0;
    },
  };
}

/** Units, marked 1, that no part changes and that are in none of their phrases. */
function cutsOf(parts: readonly Stage[]): Uint8Array {
  const cuts = new Uint8Array(65536).fill(1);
  for (const { changes, trie } of parts) {
    for (let unit = 0; unit < 65536; unit++) if (changes[unit] !== 0) cuts[unit] = 0;
    for (let i = 0; i < trie.unit.length; i++) cuts[trie.unit[i] as number] = 0;
  }
  cuts.fill(0, 0xd800, 0xe000);
  return cuts;
}

/** The stages, single and composed, each built on first use. */
export interface Stages {
  one(name: StageName): Stage;
  /** From simplified to a region, or from a region to simplified. */
  joined(name: OverrideName): Stage;
}

/** Makes the stages of a data file available; each is decoded on first use. */
export function readStages(sections: Sections): Stages {
  const ones = new Map(STAGES.map((name) => [name, lazy(() => readStage(sections, name))]));
  const joins = new Map<OverrideName, Stage>();
  const one = (name: StageName): Stage => {
    const stage = ones.get(name);
    if (stage === undefined) throw new RangeError(`no stage ${name}`);
    return stage();
  };
  return {
    one,
    joined(name) {
      const known = joins.get(name);
      if (known !== undefined) return known;
      const back = name.startsWith('r');
      const made = back
        ? joinStages(sections, name, one(name), one('ts'), one('ts'))
        : joinStages(sections, name, one('st'), one(name), one('st'));
      joins.set(name, made);
      return made;
    },
  };
}
