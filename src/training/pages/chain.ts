/**
 * Owns training the linear-chain CRF over rows: AdaGrad on the log-likelihood, with dropout of features and averaged
 * weights.
 */
import { LABEL_COUNT } from '../../core/page/labels/labels';
import { type Chance, chanceOf } from '../random';
import type { Sequence } from './encode';

/** A local constant: without bundling, each use of an imported one is a property look-up. */
const K = LABEL_COUNT;

export interface ChainWeights {
  /** K weights for each row of the dictionary, in natural log-odds. */
  readonly rows: Float32Array;
  /** K × K from → to, then K for the beginning of a page. */
  readonly transitions: Float32Array;
}

interface ChainOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Dropout: the share of features ignored at each row. */
  readonly dropout: number;
  /** Weight decay: the share by which each weight shrinks per step. */
  readonly decay: number;
  readonly seed: number;
}

/** Smaller gradients are skipped. */
const IDLE = 0.002;
/** Odds of a forbidden label, and the lower bound of all odds. */
const NEVER = 1e-12;
const FAINT = 30;
/** Initial value of AdaGrad's sums of squares. */
const SQUARES = { rows: 0.01, transitions: 0.1 } as const;

/** Buffers for one page, reused for every page. */
interface Board {
  readonly odds: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly scale: Float64Array;
  readonly behind: Float64Array;
}

function boardOf(longest: number): Board {
  const cells = (): Float64Array => new Float64Array(longest * K);
  const behind = new Float64Array((K + 1) * K);
  return { odds: cells(), forward: cells(), backward: cells(), scale: new Float64Array(longest), behind };
}

/** Scaled forward–backward (Rabiner 1989): afterwards, forward × backward is the probability of each label. */
function forwardBackward(count: number, { odds, forward, backward, scale, behind }: Board): void {
  for (let row = 0; row < count; row++) {
    let total = 0;
    for (let to = 0; to < K; to++) {
      let sum = row === 0 ? (behind[K * K + to] as number) : 0;
      if (row > 0)
        for (let from = 0; from < K; from++)
          sum += (forward[(row - 1) * K + from] as number) * (behind[from * K + to] as number);
      const value = sum * (odds[row * K + to] as number);
      forward[row * K + to] = value;
      total += value;
    }
    scale[row] = total;
    for (let to = 0; to < K; to++) forward[row * K + to] = (forward[row * K + to] as number) / total;
  }
  backward.fill(1, (count - 1) * K, count * K);
  for (let row = count - 2; row >= 0; row--) {
    for (let from = 0; from < K; from++) {
      let sum = 0;
      for (let to = 0; to < K; to++)
        sum +=
          (behind[from * K + to] as number) *
          (odds[(row + 1) * K + to] as number) *
          (backward[(row + 1) * K + to] as number);
      backward[row * K + from] = sum / (scale[row + 1] as number);
    }
  }
}

/** The features of each row that dropout keeps, and the odds of its labels by them. */
function lookAt(
  sequence: Sequence,
  weights: ChainWeights,
  dropout: number,
  chance: Chance,
  board: Board,
): Int32Array[] {
  const grow = 1 / (1 - dropout);
  const sums = new Float64Array(K);
  const { rows } = weights;
  return sequence.rows.map((features, row) => {
    const active = new Int32Array(features.length);
    let count = 0;
    sums.fill(0);
    for (const feature of features) {
      if (chance.next() < dropout) continue;
      active[count++] = feature;
      for (let label = 0; label < K; label++)
        sums[label] = (sums[label] as number) + (rows[feature * K + label] as number);
    }
    let top = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < K; label++) top = Math.max(top, (sums[label] as number) * grow);
    for (let label = 0; label < K; label++) {
      const may = ((sequence.allowed[row] as number) & (1 << label)) !== 0;
      board.odds[row * K + label] = may ? Math.exp(Math.max(-FAINT, (sums[label] as number) * grow - top)) : NEVER;
    }
    return active.subarray(0, count);
  });
}

function shuffle(order: Int32Array, chance: Chance): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = chance.below(i + 1);
    const held = order[i] as number;
    order[i] = order[j] as number;
    order[j] = held;
  }
}

function addTo(sums: Float32Array, values: Float32Array): void {
  for (let cell = 0; cell < sums.length; cell++) sums[cell] = (sums[cell] as number) + (values[cell] as number);
}

/**
 * Trains on one page after another; deterministic for the same sequences and options. `size` is that of the dictionary.
 */
export function trainChain(sequences: readonly Sequence[], size: number, options: ChainOptions): ChainWeights {
  const { rate, dropout, decay, epochs } = options;
  const chance = chanceOf(options.seed);
  const weights: ChainWeights = {
    rows: new Float32Array(size * K),
    transitions: new Float32Array((K + 1) * K),
  };
  const sums = { rows: new Float32Array(size * K), transitions: new Float32Array((K + 1) * K) };
  const squares = {
    rows: new Float32Array(size * K).fill(SQUARES.rows),
    transitions: new Float32Array((K + 1) * K).fill(SQUARES.transitions),
  };
  const rowSteps = new Float32Array(size * K);
  const steps = new Float64Array((K + 1) * K);
  const wanted = new Float64Array(K);
  const touched = new Int32Array(size);
  const isTouched = new Uint8Array(size);
  const learnable = sequences.filter(({ rows }) => rows.length > 0);
  const board = boardOf(Math.max(1, ...learnable.map(({ rows }) => rows.length)));
  const order = Int32Array.from(learnable, (_, index) => index);
  const probability = (row: number, label: number): number =>
    (board.forward[row * K + label] as number) * (board.backward[row * K + label] as number);
  let averaged = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, chance);
    const pace = rate * (1 - (0.9 * epoch) / Math.max(1, epochs - 1));
    for (const index of order) {
      const sequence = learnable[index];
      if (sequence === undefined) continue;
      const { labels, weight } = sequence;
      const count = labels.length;
      const active = lookAt(sequence, weights, dropout, chance, board);
      for (let cell = 0; cell < board.behind.length; cell++)
        board.behind[cell] = Math.exp(weights.transitions[cell] as number);
      steps.fill(0);
      forwardBackward(count, board);
      let hit = 0;
      for (let row = 0; row < count; row++) {
        const right = labels[row] as number;
        if (right < 0 || 1 - probability(row, right) < IDLE) continue;
        for (let label = 0; label < K; label++)
          wanted[label] = ((label === right ? 1 : 0) - probability(row, label)) * weight;
        for (const feature of active[row] ?? []) {
          if (isTouched[feature] === 0) {
            isTouched[feature] = 1;
            touched[hit++] = feature;
          }
          const first = feature * K;
          for (let label = 0; label < K; label++)
            rowSteps[first + label] = (rowSteps[first + label] as number) + (wanted[label] as number);
        }
      }
      for (let row = 0; row < count; row++) {
        const right = labels[row] as number;
        const before = row === 0 ? K : (labels[row - 1] as number);
        if (right < 0 || before < 0) continue;
        for (let to = 0; to < K; to++) {
          const ahead =
            row === 0
              ? 0
              : ((board.odds[row * K + to] as number) * (board.backward[row * K + to] as number)) /
                (board.scale[row] as number);
          for (let from = 0; row > 0 && from < K; from++) {
            const cell = from * K + to;
            const expected = (board.forward[(row - 1) * K + from] as number) * (board.behind[cell] as number) * ahead;
            steps[cell] = (steps[cell] as number) - expected * weight;
          }
          if (row === 0) steps[K * K + to] = (steps[K * K + to] as number) - probability(0, to) * weight;
        }
        steps[before * K + right] = (steps[before * K + right] as number) + weight;
      }
      for (let i = 0; i < hit; i++) {
        const feature = touched[i] as number;
        isTouched[feature] = 0;
        for (let cell = feature * K; cell < feature * K + K; cell++) {
          const gradient = (rowSteps[cell] as number) - decay * (weights.rows[cell] as number);
          const square = (squares.rows[cell] as number) + gradient * gradient;
          squares.rows[cell] = square;
          weights.rows[cell] = (weights.rows[cell] as number) + (pace * gradient) / Math.sqrt(square);
          rowSteps[cell] = 0;
        }
      }
      for (let cell = 0; cell < steps.length; cell++) {
        const gradient = (steps[cell] as number) - decay * (weights.transitions[cell] as number);
        const square = (squares.transitions[cell] as number) + gradient * gradient;
        squares.transitions[cell] = square;
        weights.transitions[cell] = (weights.transitions[cell] as number) + (pace * gradient) / Math.sqrt(square);
      }
    }
    if (epoch < epochs / 2) continue;
    averaged++;
    addTo(sums.rows, weights.rows);
    addTo(sums.transitions, weights.transitions);
  }
  const mean = (values: Float32Array): Float32Array => values.map((sum) => sum / Math.max(1, averaged));
  return { rows: mean(sums.rows), transitions: mean(sums.transitions) };
}
