/** Owns the sums of the weights of each row's features, while they are added feature by feature. */
import { LABEL_COUNT as K } from './labels';
import { PAIRS } from './weight-table';

/** So many weights (-128 to 127 each) can be summed within the 16 bits that a label has in a packed number. */
export const FIT = 256;

/**
 * For each row, sums of packed weights (`PAIRS` numbers of two labels each), which are unpacked into sums of their own
 * before one overflows.
 */
export class RowSums {
  readonly count: number;
  private readonly packed: Int32Array;
  /** By row, how many weights are in `packed`. */
  private readonly held: Int32Array;
  /** By row and label. */
  private readonly sums: Int32Array;

  constructor(rows: number) {
    this.count = rows;
    this.packed = new Int32Array(rows * PAIRS);
    this.held = new Int32Array(rows);
    this.sums = new Int32Array(rows * K);
  }

  /** Makes room for so many weights, `FIT` at most, that `add` may then add to a row. */
  expect(row: number, weights: number): void {
    const held = this.held[row] as number;
    if (held + weights > FIT) {
      this.unpack(row);
      this.held[row] = weights;
    } else this.held[row] = held + weights;
  }

  /** Adds the `PAIRS` numbers of `values` from `place` on to a row; before, `expect` must have made room. */
  add(row: number, values: Int32Array, place: number): void {
    const { packed } = this;
    const at = row * PAIRS;
    packed[at] = (packed[at] as number) + (values[place] as number);
    packed[at + 1] = (packed[at + 1] as number) + (values[place + 1] as number);
    packed[at + 2] = (packed[at + 2] as number) + (values[place + 2] as number);
    packed[at + 3] = (packed[at + 3] as number) + (values[place + 3] as number);
    packed[at + 4] = (packed[at + 4] as number) + (values[place + 4] as number);
    packed[at + 5] = (packed[at + 5] as number) + (values[place + 5] as number);
  }

  /** Adds the `PAIRS` numbers at each of the first `count` (at most `FIT`) places plus `shift` to a row. */
  addAll(row: number, values: Int32Array, places: Int32Array, count: number, shift: number): void {
    this.expect(row, count);
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    for (let i = 0; i < count; i++) {
      const place = (places[i] as number) + shift;
      a += values[place] as number;
      b += values[place + 1] as number;
      c += values[place + 2] as number;
      d += values[place + 3] as number;
      e += values[place + 4] as number;
      f += values[place + 5] as number;
    }
    const { packed } = this;
    const at = row * PAIRS;
    packed[at] = (packed[at] as number) + a;
    packed[at + 1] = (packed[at + 1] as number) + b;
    packed[at + 2] = (packed[at + 2] as number) + c;
    packed[at + 3] = (packed[at + 3] as number) + d;
    packed[at + 4] = (packed[at + 4] as number) + e;
    packed[at + 5] = (packed[at + 5] as number) + f;
  }

  /** One score per label (`LABEL_COUNT`) for each row: the sums times `step`. */
  scores(step: number): Float32Array {
    const scores = new Float32Array(this.sums.length);
    for (let row = 0; row < this.count; row++) this.unpack(row);
    for (let at = 0; at < scores.length; at++) scores[at] = (this.sums[at] as number) * step;
    return scores;
  }

  private unpack(row: number): void {
    const { packed, sums } = this;
    for (let pair = 0; pair < PAIRS; pair++) {
      const value = packed[row * PAIRS + pair] as number;
      packed[row * PAIRS + pair] = 0;
      const low = (value << 16) >> 16;
      const at = row * K + pair * 2;
      sums[at] = (sums[at] as number) + low;
      sums[at + 1] = (sums[at + 1] as number) + ((value - low) >> 16);
    }
  }
}
