/** Owns a conversion stage (one set of dictionaries), and composing two consecutive stages into one. */

import { joinPhraseValues } from './joined-values';
import { type OverrideName, type Sections, STAGES, type StageName } from './layout';
import { pairNode, readTrie, type Trie } from './trie';

/** The bits of `flags` for a unit. */
export const START = 1;
export const SPECIAL = 2;
export const LATER = 4;
/** The first bit of `delta` in `changes`, above the flags. */
export const STEP = 8;

/** A conversion that the matcher can run: phrases, else characters. */
export interface Stage {
  readonly trie: Trie;
  /** Added to a unit modulo 65536, this gives its conversion as a single character; zeros need no initialization. */
  readonly delta: Uint16Array;
  readonly flags: Uint8Array;
  /** Both in one array, for long texts: most of a conversion's time goes by on looking units up. */
  readonly changes: () => Int32Array;
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

const changesOf = (delta: Uint16Array, flags: Uint8Array): Int32Array =>
  Int32Array.from(delta, (step, unit) => (step << STEP) | (flags[unit] as number));

/** High surrogates and ideographic description characters, which the matcher must treat specially. */
function markSpecials(flags: Uint8Array): void {
  flags.fill(SPECIAL, 0xd800, 0xdc00);
  flags.fill(SPECIAL, 0x2ff0, 0x3000);
}

/** Prepares one stage. */
function readStage(sections: Sections, name: StageName): Stage {
  const trie = readTrie(sections, name);
  const delta = new Uint16Array(65536);
  const flags = new Uint8Array(65536);
  markSpecials(flags);
  const from = sections.u16(`${name}.from`);
  const to = sections.u16(`${name}.to`);
  for (let i = 0; i < from.length; i++) delta[from[i] as number] = (to[i] as number) - (from[i] as number);
  for (let i = 0; i < trie.roots; i++)
    flags[trie.unit[i] as number] = (flags[trie.unit[i] as number] as number) | START;
  const other = sections.u16(`${name}.other`);
  const otherUnits: number[] = [];
  for (let i = 0; i < other.length; ) {
    const key = other[i + 1] as number;
    otherUnits.push(key);
    flags[key] = (flags[key] as number) | SPECIAL;
    i += 1 + (other[i] as number);
    i += 1 + (other[i] as number);
  }
  const specials = lazy(() => readPairs(other));
  return {
    trie,
    delta,
    flags,
    changes: lazy(() => changesOf(delta, flags)),
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
  if (((stage.flags[unit] as number) & SPECIAL) !== 0) return stage.special(character) ?? character;
  return String.fromCharCode((unit + (stage.delta[unit] as number)) & 0xffff);
}

/**
 * One stage equivalent to `first` followed by `second` as OpenCC runs them: the phrases of `segmenting` (one of the
 * two) segment the text, and both stages match their own phrases in between.
 */
function joinStages(sections: Sections, name: OverrideName, first: Stage, second: Stage, segmenting: Stage): Stage {
  const delta = new Uint16Array(first.delta);
  const flags = new Uint8Array(segmenting.flags);
  const forward = segmenting === first;
  // only units in one of the stages can change: all others are skipped
  const { delta: delta1, flags: flags1 } = first;
  const { delta: delta2, flags: flags2 } = second;
  for (const list of [...first.known, ...second.known]) {
    for (let i = 0; i < list.length; i++) {
      const unit = list[i] as number;
      const step = delta1[unit] as number;
      const one = (unit + step) & 0xffff;
      delta[unit] = step + (delta2[one] as number);
      const both = (flags1[unit] as number) | (flags2[one] as number);
      const starts = forward ? (flags2[one] as number) & START : (both & START) | (step === 0 ? 0 : START);
      flags[unit] = (flags[unit] as number) | (both & SPECIAL) | (starts !== 0 ? LATER : 0);
    }
  }
  const map = (unit: number): number => (unit + (first.delta[unit] as number)) & 0xffff;
  return {
    trie: segmenting.trie,
    delta,
    flags,
    changes: lazy(() => changesOf(delta, flags)),
    ...joinPhraseValues(sections, name, segmenting, forward ? second : undefined),
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
  for (const { delta, flags, trie } of parts) {
    for (let unit = 0; unit < 65536; unit++) if (delta[unit] !== 0 || flags[unit] !== 0) cuts[unit] = 0;
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
