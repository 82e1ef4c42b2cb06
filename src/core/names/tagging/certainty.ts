/** Owns the certainty of a name: its probability among all readings of its clause. */
import { STOPS } from './stops';
import { ARCS, CLOSED_TAGS, type Model, TAGS, type TaggedSpan, tagOf } from './weights';

/** Buffers for the probabilities of one clause of up to `capacity` symbols. */
export interface CertaintyBuffer {
  /** The probability of each tag at each position by its features alone, relative to the best one. */
  readonly scores: Float64Array;
  /** The forward and backward probabilities. */
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** For each tag at one position, its own score times what follows. */
  readonly here: Float64Array;
  readonly scale: Float64Array;
}

export function certaintyBuffer(capacity: number): CertaintyBuffer {
  return {
    scores: new Float64Array(capacity * TAGS),
    before: new Float64Array((capacity + 1) * TAGS),
    after: new Float64Array((capacity + 1) * TAGS),
    here: new Float64Array(TAGS),
    scale: new Float64Array(capacity + 1),
  };
}

/** Names with at least this margin are not compared with other readings. */
const PLAIN = 9;
/** The upper limit of a margin, in natural logarithms of odds. */
const SUREST = 12;

/** Tags with a lower probability than this count as 0. */
const NOTHING = 1e-5;

/** The target tags of all arcs, grouped by their source tag, and the index of each group's first arc. */
const TO = Int32Array.from(ARCS, ([, to]) => to);
const FIRST_ARC = new Int32Array(TAGS + 1);
/** The index in ARCS of the arc between two tags. */
const ARC_AT = new Int32Array(TAGS * TAGS);
for (const [at, [from, to]] of ARCS.entries()) {
  FIRST_ARC.fill(at + 1, from + 1);
  ARC_AT[from * TAGS + to] = at;
}
const CLOSED = new Uint8Array(TAGS);
for (const tag of CLOSED_TAGS) CLOSED[tag] = 1;

/**
 * Scaled forward–backward (Rabiner 1989) over the clause `from`–`to`, with no name at either boundary. Row i of `before` holds the tags
 * after i symbols of the clause, row i of `after` what follows symbol i.
 */
function weigh(model: Model, scored: Int32Array, from: number, to: number, buffer: CertaintyBuffer): void {
  const { scores, before, after, here, scale } = buffer;
  const { arcs, behind } = model;
  const length = to - from;
  before.fill(0, 0, (length + 1) * TAGS);
  after.fill(0, 0, (length + 1) * TAGS);
  before[0] = 1;
  for (let i = 0; i < length; i++) {
    const row = (from + i) * TAGS;
    const at = i * TAGS;
    const next = at + TAGS;
    for (let tag = 0; tag < TAGS; tag++) {
      const weight = before[at + tag] ?? 0;
      if (weight < NOTHING) continue;
      const end = FIRST_ARC[tag + 1] ?? 0;
      for (let arc = FIRST_ARC[tag] ?? 0; arc < end; arc++) {
        const there = next + (TO[arc] ?? 0);
        before[there] = (before[there] ?? 0) + weight * (arcs[arc] ?? 0);
      }
    }
    let top = 0;
    for (let tag = 1; tag < TAGS; tag++) {
      const score = scored[row + tag] ?? 0;
      if (score > top) top = score;
    }
    let total = 0;
    for (let tag = 0; tag < TAGS; tag++) {
      const units = top - (scored[row + tag] ?? 0);
      const score = units < behind.length ? (behind[units] ?? 0) : 0;
      scores[at + tag] = score;
      const weight = (before[next + tag] ?? 0) * score;
      before[next + tag] = weight;
      // a name must end within the clause
      if (i < length - 1 || CLOSED[tag] === 1) total += weight;
    }
    scale[i] = total;
    const by = total === 0 ? 0 : 1 / total;
    for (let tag = 0; tag < TAGS; tag++) before[next + tag] = (before[next + tag] ?? 0) * by;
  }
  for (const tag of CLOSED_TAGS) after[length * TAGS + tag] = 1;
  for (let i = length - 1; i > 0; i--) {
    const at = i * TAGS;
    const next = at + TAGS;
    const by = 1 / (scale[i] || 1);
    for (let tag = 0; tag < TAGS; tag++) here[tag] = (after[next + tag] ?? 0) * (scores[at + tag] ?? 0) * by;
    for (let tag = 0; tag < TAGS; tag++) {
      if ((before[at + tag] ?? 0) < NOTHING) continue;
      let weight = 0;
      const end = FIRST_ARC[tag + 1] ?? 0;
      for (let arc = FIRST_ARC[tag] ?? 0; arc < end; arc++) weight += (here[TO[arc] ?? 0] ?? 0) * (arcs[arc] ?? 0);
      after[at + tag] = weight;
    }
  }
}

/** The probability of a name with this span and kind; `start`–`end` are relative to the clause. */
function probability({ arcs }: Model, start: number, end: number, kind: number, buffer: CertaintyBuffer): number {
  const { scores, before, after, scale } = buffer;
  const first = tagOf(kind, end - start === 1 ? 3 : 0);
  let weight = 0;
  for (const tag of CLOSED_TAGS)
    weight += (before[start * TAGS + tag] ?? 0) * (arcs[ARC_AT[tag * TAGS + first] ?? 0] ?? 0);
  let tag = first;
  for (let at = start; ; at++) {
    weight *= (scores[at * TAGS + tag] ?? 0) / (scale[at] || 1);
    if (at === end - 1) return weight * (after[end * TAGS + tag] ?? 0);
    const next = tagOf(kind, at === end - 2 ? 2 : 1);
    weight *= arcs[ARC_AT[tag * TAGS + next] ?? 0] ?? 0;
    tag = next;
  }
}

/**
 * The names with `margin` as the natural logarithm of the odds for this reading against all others of the clause: other ends, other kinds,
 * no name. `scored` holds the tag scores of the first `length` symbols. Linear.
 */
export function weighed(
  model: Model,
  plain: Uint16Array,
  length: number,
  scored: Int32Array,
  buffer: CertaintyBuffer,
  names: readonly TaggedSpan[],
): TaggedSpan[] {
  let from = 0;
  let to = 0;
  return names.map((name) => {
    if (name.margin >= PLAIN) return name;
    if (name.start >= to) {
      from = name.start;
      to = name.end;
      while (from > 0 && STOPS[plain[from - 1] ?? 0] === 0) from--;
      while (to < length && STOPS[plain[to] ?? 0] === 0) to++;
      weigh(model, scored, from, to, buffer);
    }
    const likely = probability(model, name.start - from, name.end - from, name.kind, buffer);
    return { ...name, margin: Math.min(SUREST, Math.log(likely / Math.max(1e-9, 1 - likely))) };
  });
}
