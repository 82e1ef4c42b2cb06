/** Owns the linear-chain model: scoring each character's tags, and decoding the best sequence of tags. */
import { type CertaintyBuffer, certaintyBuffer, weighed } from './certainty';
import { FEATURE_BITS, FEATURE_COUNT, type FeatureBuffer, fillFeatures, MOSTLY_UNKNOWN } from './features';
import type { Lexicon } from './lexicon';
import { STOPS } from './stops';
import { CLOSED_TAGS, FILTER_BITS, type Model, OPENING_TAGS, TAGS, type TaggedSpan, tagOf } from './weights';

const NONE = -0x3fffffff;
/** The weight of a forbidden tag. */
const NEVER = -0xffff;
/** Paths this far below the path without a name, in natural logarithms of odds, are pruned: the rest of a name does not make up for it. */
const HOPELESS = 14;

const CLOSED = Uint8Array.from(CLOSED_TAGS);
const OPENING = Uint8Array.from(OPENING_TAGS);

/** Buffers for one text of up to `capacity` symbols. */
interface TagBuffer {
  readonly scores: Int32Array;
  readonly best: Int32Array;
  /** The tags of names that may have ended before a position. */
  readonly ended: Uint8Array;
  readonly back: Uint8Array;
  readonly tags: Uint8Array;
  readonly certainty: CertaintyBuffer;
}

export function tagBuffer(capacity: number): TagBuffer {
  return {
    scores: new Int32Array(capacity * TAGS),
    best: new Int32Array(TAGS * 2),
    ended: new Uint8Array(TAGS),
    back: new Uint8Array(capacity * TAGS),
    tags: new Uint8Array(capacity),
    certainty: certaintyBuffer(capacity),
  };
}

/** Tags the first `length` symbols of `buffer.plain` and returns the names in text order. Linear. */
export function tagSymbols(
  model: Model,
  lexicon: Lexicon,
  buffer: FeatureBuffer,
  work: TagBuffer,
  length: number,
): TaggedSpan[] {
  if (length === 0 || model.table.length <= 64) return [];
  fillFeatures(buffer, length, lexicon, model.characters);
  score(model, buffer, length, work.scores);
  decode(model, length, work);
  return weighed(model, buffer.plain, length, work.scores, work.certainty, spansOf(model, length, work));
}

/**
 * Sums the weights of each position. Two weights are added at once in 16-bit lanes: bytes 0 and 2 of a kind's four, then 1 and 3. The
 * offset of 128 cancels out, since at a position each tag sums the same number of rows.
 */
function score(model: Model, { features, plain }: FeatureBuffer, length: number, scores: Int32Array): void {
  const { table, filter } = model;
  const last = table.length - 1;
  const slotShift = FEATURE_BITS - (31 - Math.clz32(table.length / 4));
  const shift = FEATURE_BITS - FILTER_BITS;
  for (let i = 0; i < length; i++) {
    if (STOPS[plain[i] ?? 0] === 1) {
      scores.fill(NEVER, i * TAGS + 1, (i + 1) * TAGS);
      scores[i * TAGS] = 0;
      continue;
    }
    let rows = 0;
    let p02 = 0;
    let p13 = 0;
    let l02 = 0;
    let l13 = 0;
    let o02 = 0;
    let o13 = 0;
    const first = i * FEATURE_COUNT;
    for (let f = 0; f < FEATURE_COUNT; f++) {
      const feature = features[first + f] ?? 0;
      if (((MOSTLY_UNKNOWN >> f) & 1) === 1) {
        const bit = feature >>> shift;
        if ((((filter[bit >> 5] ?? 0) >> (bit & 31)) & 1) === 0) continue;
      }
      let slot = (feature >>> slotShift) << 2;
      let there = table[slot] ?? 0;
      while (there !== feature + 1 && there !== 0) {
        slot = (slot + 4) & last;
        there = table[slot] ?? 0;
      }
      if (there === 0) continue;
      rows++;
      const p = table[slot + 1] ?? 0;
      const l = table[slot + 2] ?? 0;
      const o = table[slot + 3] ?? 0;
      p02 += p & 0xff00ff;
      p13 += (p >>> 8) & 0xff00ff;
      l02 += l & 0xff00ff;
      l13 += (l >>> 8) & 0xff00ff;
      o02 += o & 0xff00ff;
      o13 += (o >>> 8) & 0xff00ff;
    }
    const bias = rows << 7;
    const at = i * TAGS;
    scores[at] = 0;
    scores[at + 1] = (p02 & 0xffff) - bias;
    scores[at + 2] = (p13 & 0xffff) - bias;
    scores[at + 3] = (p02 >>> 16) - bias;
    scores[at + 4] = (p13 >>> 16) - bias;
    scores[at + 5] = (l02 & 0xffff) - bias;
    scores[at + 6] = (l13 & 0xffff) - bias;
    scores[at + 7] = (l02 >>> 16) - bias;
    scores[at + 8] = (l13 >>> 16) - bias;
    scores[at + 9] = (o02 & 0xffff) - bias;
    scores[at + 10] = (o13 & 0xffff) - bias;
    scores[at + 11] = (o02 >>> 16) - bias;
    scores[at + 12] = (o13 >>> 16) - bias;
  }
}

/** The best path by Viterbi, over the transitions that form complete names. */
function decode({ transitions, gains, step }: Model, length: number, work: TagBuffer): void {
  const hopeless = Math.round(HOPELESS / step);
  const { scores, ended, back, tags } = work;
  let now = work.best.subarray(0, TAGS);
  let then = work.best.subarray(TAGS);
  now.fill(NONE);
  now[0] = 0;
  for (let i = 0; i < length; i++) {
    const at = i * TAGS;
    const plain = now[0] ?? 0;
    // a name whose score is below this is pruned
    const least = plain - hopeless;
    let names = 0;
    for (let k = 1; k < CLOSED.length; k++) {
      const from = CLOSED[k] ?? 0;
      const score = now[from] ?? NONE;
      if (score >= least && score + (gains[from] ?? 0) > plain) ended[names++] = from;
    }
    for (let j = 0; j < OPENING.length; j++) {
      const to = OPENING[j] ?? 0;
      let best = plain + (transitions[to] ?? 0);
      let source = 0;
      for (let k = 0; k < names; k++) {
        const from = ended[k] ?? 0;
        const other = (now[from] ?? NONE) + (transitions[from * TAGS + to] ?? 0);
        if (other <= best) continue;
        best = other;
        source = from;
      }
      then[to] = best + (scores[at + to] ?? 0);
      back[at + to] = source;
    }
    for (let begin = 1; begin < TAGS; begin += 4) {
      const middle = begin + 1;
      const end = begin + 2;
      const begun = now[begin] ?? NONE;
      const going = now[middle] ?? NONE;
      if (begun < least && going < least) {
        then[middle] = NONE;
        then[end] = NONE;
        continue;
      }
      for (let to = middle; to <= end; to++) {
        const one = begun + (transitions[begin * TAGS + to] ?? 0);
        const two = going + (transitions[middle * TAGS + to] ?? 0);
        then[to] = Math.max(one, two) + (scores[at + to] ?? 0);
        back[at + to] = one > two ? begin : middle;
      }
    }
    const swap = now;
    now = then;
    then = swap;
  }
  let last = 0;
  for (const tag of CLOSED_TAGS) if ((now[tag] ?? NONE) > (now[last] ?? NONE)) last = tag;
  for (let i = length - 1; i >= 0; i--) {
    tags[i] = last;
    last = back[i * TAGS + last] ?? 0;
  }
}

/** Extracts names from the tags; the margin compares the name with no name there, its neighbours unchanged. */
function spansOf(model: Model, length: number, work: TagBuffer): TaggedSpan[] {
  const { tags, scores } = work;
  const { transitions, step } = model;
  const spans: TaggedSpan[] = [];
  for (let start = 0; start < length; start++) {
    const tag = tags[start] ?? 0;
    if (tag === 0) continue;
    const kind = (tag - 1) >> 2;
    let end = start + 1;
    if (tag !== tagOf(kind, 3)) {
      while (end < length && tags[end] !== tagOf(kind, 2)) end++;
      end = Math.min(length, end + 1);
    }
    let margin = 0;
    let before = start > 0 ? (tags[start - 1] ?? 0) : 0;
    let outside = before;
    for (let i = start; i < end; i++) {
      const here = tags[i] ?? 0;
      margin += (scores[i * TAGS + here] ?? 0) + (transitions[before * TAGS + here] ?? 0);
      margin -= transitions[outside * TAGS] ?? 0;
      before = here;
      outside = 0;
    }
    if (end < length) {
      const after = tags[end] ?? 0;
      margin += (transitions[before * TAGS + after] ?? 0) - (transitions[after] ?? 0);
    }
    spans.push({ start, end, kind, margin: margin * step });
    start = end - 1;
  }
  return spans;
}
