/** Owns encoding examples as sequences of features and tags, and counting features. */
import { FEATURE_COUNT, featureBuffer, fillFeatures, type NameCharacters } from '../../core/names/tagging/features';
import type { Lexicon } from '../../core/names/tagging/lexicon';
import { readSymbols } from '../../core/names/tagging/symbols';
import { KINDS, tagOf } from '../../core/names/tagging/weights';
import type { Sequence } from './crf';
import type { Example } from './examples';

/** Longer examples are truncated, since texts are tagged in stretches of this length. */
const LONGEST = 600;

export interface Encoder {
  readonly fold: Uint16Array;
  readonly lexicon: Lexicon;
  readonly characters: NameCharacters;
}

/** Rows by feature, numbered in order of first appearance. */
interface FeatureRows {
  readonly count: number;
  /** The row of a feature; -1 if it is not in the model. */
  rowOf(feature: number): number;
  /** The feature of each row. */
  readonly features: Int32Array;
  /** How often each row's feature occurs in the examples. */
  readonly times: Int32Array;
}

function tagsOf(example: Example, length: number): Uint8Array {
  const tags = new Uint8Array(length);
  for (const { start, end, kind } of example.names) {
    if (end > length) continue;
    const k = KINDS.indexOf(kind);
    if (end - start === 1) tags[start] = tagOf(k, 3);
    else {
      tags.fill(tagOf(k, 1), start + 1, end - 1);
      tags[start] = tagOf(k, 0);
      tags[end - 1] = tagOf(k, 2);
    }
  }
  return tags;
}

function eachPosition(
  examples: readonly Example[],
  encoder: Encoder,
  see: (features: Int32Array, length: number, example: Example) => void,
): void {
  const buffer = featureBuffer(LONGEST);
  for (const example of examples) {
    const length = Math.min(LONGEST, example.text.length);
    if (length === 0) continue;
    readSymbols(example.text.slice(0, length), encoder.fold, buffer.plain);
    fillFeatures(buffer, length, encoder.lexicon, encoder.characters);
    see(buffer.features, length, example);
  }
}

/** Counts features and keeps those that occur at least `least` times. */
export function countFeatures(examples: readonly Example[], encoder: Encoder, least: number): FeatureRows {
  const bits = 25;
  const mask = (1 << bits) - 1;
  const keys = new Int32Array(1 << bits).fill(-1);
  const counts = new Int32Array(1 << bits);
  const slotOf = (feature: number): number => {
    let slot = Math.imul(feature, 0x9e3779b1) >>> (32 - bits);
    while (keys[slot] !== -1 && keys[slot] !== feature) slot = (slot + 1) & mask;
    return slot;
  };
  let used = 0;
  eachPosition(examples, encoder, (features, length) => {
    for (let f = 0; f < length * FEATURE_COUNT; f++) {
      const feature = features[f] ?? 0;
      const slot = slotOf(feature);
      if (keys[slot] === -1) {
        if (++used > mask * 0.8) throw new Error('too many features for the table that counts them');
        keys[slot] = feature;
      }
      counts[slot] = (counts[slot] ?? 0) + 1;
    }
  });
  const rows = new Int32Array(1 << bits).fill(-1);
  const kept: number[] = [];
  const times: number[] = [];
  for (let slot = 0; slot < keys.length; slot++) {
    if ((counts[slot] ?? 0) < least) continue;
    rows[slot] = kept.length;
    kept.push(keys[slot] ?? 0);
    times.push(counts[slot] ?? 0);
  }
  return {
    count: kept.length,
    rowOf: (feature) => rows[slotOf(feature)] ?? -1,
    features: Int32Array.from(kept),
    times: Int32Array.from(times),
  };
}

export function encode(examples: readonly Example[], encoder: Encoder, rows: FeatureRows): Sequence[] {
  const out: Sequence[] = [];
  eachPosition(examples, encoder, (features, length, example) => {
    const indexes = new Int32Array(length * FEATURE_COUNT);
    for (let f = 0; f < indexes.length; f++) indexes[f] = rows.rowOf(features[f] ?? 0);
    out.push({ rows: indexes, tags: tagsOf(example, length), weight: example.weight });
  });
  return out;
}
