/** Owns training the linear-chain conditional random field: AdaGrad on the log-likelihood, with dropout of features. */
import { ARCS, CLOSED_TAGS, OPENING_TAGS, TAGS } from '../../core/names/tagging/weights';
import { type Chance, chanceOf } from '../random';

/** One text ready for training: for each position the rows of its features (-1 if dropped from the model) and the correct tag. */
export interface Sequence {
  readonly rows: Int32Array;
  readonly tags: Uint8Array;
  readonly weight: number;
}

export interface Weights {
  /** 12 in a row, for tags 1–12; tag 0 has weight 0. */
  readonly rows: Float32Array;
  readonly transitions: Float32Array;
}

interface TrainingOptions {
  readonly features: number;
  readonly rate: number;
  readonly epochs: number;
  /** Dropout: whether half of the features are ignored at each position, at random. */
  readonly leaveOut: boolean;
  readonly seed: number;
  /** Which rows may be used; undefined means all. */
  readonly kept?: Uint8Array;
  readonly log: (line: string) => void;
}

/** Smaller gradients are skipped, which saves time at the many positions that are clearly outside. */
const IDLE = 0.003;

/** Trains in place; `weights` may hold the result of an earlier training. */
export function train(sequences: readonly Sequence[], weights: Weights, options: TrainingOptions): void {
  const { features, rate, leaveOut, kept } = options;
  const chance = chanceOf(options.seed);
  const { rows: w, transitions: t } = weights;
  const squares = new Float32Array(w.length).fill(0.1);
  const longest = sequences.reduce((most, { tags }) => Math.max(most, tags.length), 0);
  const scores = new Float64Array(longest * TAGS);
  const alpha = new Float64Array(longest * TAGS);
  const beta = new Float64Array(longest * TAGS);
  const scale = new Float64Array(longest);
  const active = new Int32Array(longest * features);
  const activeCount = new Int32Array(longest);
  const arcs = Float64Array.from(ARCS, () => 0);
  const arcFrom = Int32Array.from(ARCS, ([from]) => from);
  const arcTo = Int32Array.from(ARCS, ([, to]) => to);
  const arcExpected = new Float64Array(ARCS.length);
  const gradient = new Float64Array(TAGS);
  const order = Int32Array.from(sequences, (_, i) => i);
  const grow = leaveOut ? 2 : 1;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, chance);
    // the learning rate decays to a tenth over the epochs, which averages out the last steps
    const pace = rate * (1 - (0.9 * epoch) / Math.max(1, options.epochs - 1));
    let loss = 0;
    let places = 0;
    for (const index of order) {
      const sequence = sequences[index];
      if (sequence === undefined) continue;
      const length = sequence.tags.length;
      places += length;
      scores.fill(0, 0, length * TAGS);
      for (let i = 0; i < length; i++) {
        let count = 0;
        const from = i * features;
        const at = i * TAGS;
        // one random number for all features of a position: each of its bits drops one feature
        const bits = leaveOut ? Math.floor(chance.next() * 0x100000000) : -1;
        for (let f = from; f < from + features; f++) {
          if (((bits >>> (f - from)) & 1) === 0) continue;
          const row = sequence.rows[f] ?? -1;
          if (row < 0 || (kept !== undefined && kept[row] === 0)) continue;
          active[from + count++] = row;
          const base = row * 12;
          for (let y = 0; y < 12; y++) scores[at + 1 + y] = (scores[at + 1 + y] ?? 0) + (w[base + y] ?? 0);
        }
        activeCount[i] = count;
        let top = 0;
        for (let y = 1; y < TAGS; y++) {
          const value = (scores[at + y] ?? 0) * grow;
          scores[at + y] = value;
          if (value > top) top = value;
        }
        for (let y = 0; y < TAGS; y++) scores[at + y] = Math.exp((scores[at + y] ?? 0) - top);
      }
      for (let a = 0; a < arcs.length; a++) {
        arcs[a] = Math.exp(t[(arcFrom[a] ?? 0) * TAGS + (arcTo[a] ?? 0)] ?? 0);
        arcExpected[a] = 0;
      }
      loss -= forwardBackward(sequence.tags, scores, alpha, beta, scale, arcs, arcFrom, arcTo, arcExpected, t);
      for (let i = 0; i < length; i++) {
        const at = i * TAGS;
        const gold = sequence.tags[i] ?? 0;
        let most = 0;
        for (let y = 0; y < TAGS; y++) {
          const g = ((alpha[at + y] ?? 0) * (beta[at + y] ?? 0) - (y === gold ? 1 : 0)) * sequence.weight;
          gradient[y] = g;
          if (g > most) most = g;
          else if (-g > most) most = -g;
        }
        if (most < IDLE) continue;
        const from = i * features;
        const stop = from + (activeCount[i] ?? 0);
        for (let f = from; f < stop; f++) {
          const base = (active[f] ?? 0) * 12 - 1;
          for (let y = 1; y < TAGS; y++) {
            const g = gradient[y] ?? 0;
            if (g < 1e-4 && g > -1e-4) continue;
            const sum = (squares[base + y] ?? 0) + g * g;
            squares[base + y] = sum;
            w[base + y] = (w[base + y] ?? 0) - (pace * g) / Math.sqrt(sum);
          }
        }
      }
      for (let i = 1; i < length; i++) {
        const arc = (sequence.tags[i - 1] ?? 0) * TAGS + (sequence.tags[i] ?? 0);
        t[arc] = (t[arc] ?? 0) + pace * 0.02;
      }
      for (let a = 0; a < arcs.length; a++) {
        const arc = (arcFrom[a] ?? 0) * TAGS + (arcTo[a] ?? 0);
        t[arc] = (t[arc] ?? 0) - pace * 0.02 * (arcExpected[a] ?? 0);
      }
    }
    options.log(`epoch ${epoch + 1}: ${(loss / places).toFixed(5)} nats a character`);
  }
}

function shuffle(order: Int32Array, chance: Chance): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = chance.below(i + 1);
    const held = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = held;
  }
}

/**
 * Scaled forward–backward (Rabiner 1989). Afterwards `alpha · beta` is the probability of each tag, and `arcExpected` the expected count of
 * each arc. Returns the log-likelihood of `tags`.
 */
function forwardBackward(
  tags: Uint8Array,
  scores: Float64Array,
  alpha: Float64Array,
  beta: Float64Array,
  scale: Float64Array,
  arcs: Float64Array,
  arcFrom: Int32Array,
  arcTo: Int32Array,
  arcExpected: Float64Array,
  transitions: Float32Array,
): number {
  const length = tags.length;
  const arcCount = arcs.length;
  alpha.fill(0, 0, length * TAGS);
  beta.fill(0, 0, length * TAGS);
  let total = 0;
  for (const y of OPENING_TAGS) alpha[y] = (scores[y] ?? 0) * Math.exp(transitions[y] ?? 0);
  let likelihood = 0;
  for (let i = 0; i < length; i++) {
    const at = i * TAGS;
    if (i > 0) {
      const before = at - TAGS;
      for (let a = 0; a < arcCount; a++) {
        const to = at + (arcTo[a] ?? 0);
        alpha[to] = (alpha[to] ?? 0) + (alpha[before + (arcFrom[a] ?? 0)] ?? 0) * (arcs[a] ?? 0);
      }
      for (let y = 0; y < TAGS; y++) alpha[at + y] = (alpha[at + y] ?? 0) * (scores[at + y] ?? 0);
    }
    if (i === length - 1) for (let y = 0; y < TAGS; y++) if (!CLOSED_TAGS.includes(y)) alpha[at + y] = 0;
    total = 0;
    for (let y = 0; y < TAGS; y++) total += alpha[at + y] ?? 0;
    scale[i] = total;
    const by = 1 / total;
    for (let y = 0; y < TAGS; y++) alpha[at + y] = (alpha[at + y] ?? 0) * by;
    likelihood -= Math.log(total);
    const gold = tags[i] ?? 0;
    const from = i === 0 ? 0 : (tags[i - 1] ?? 0);
    likelihood += Math.log(scores[at + gold] ?? 0) + (transitions[from * TAGS + gold] ?? 0);
  }
  const end = (length - 1) * TAGS;
  for (const y of CLOSED_TAGS) beta[end + y] = 1;
  for (let i = length - 2; i >= 0; i--) {
    const at = i * TAGS;
    const next = at + TAGS;
    const by = 1 / (scale[i + 1] ?? 1);
    for (let a = 0; a < arcCount; a++) {
      const from = at + (arcFrom[a] ?? 0);
      const to = next + (arcTo[a] ?? 0);
      const flow = (arcs[a] ?? 0) * (scores[to] ?? 0) * (beta[to] ?? 0) * by;
      beta[from] = (beta[from] ?? 0) + flow;
      arcExpected[a] = (arcExpected[a] ?? 0) + flow * (alpha[from] ?? 0);
    }
  }
  return likelihood;
}
