/** Owns the keys of features: names and values hashed to 30 bits, and the lists of them. */

/** Hashes two numbers to one of 30 bits. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ 0x2c1b3c6d, 0x9e3779b1) ^ Math.imul(b + 0x165667b1, 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 13;
  return hash & 0x3fffffff;
}

/** A hash of a string, or of a span of it. */
export function textKey(text: string, from = 0, to = text.length): number {
  let hash = 7;
  const end = Math.min(to, text.length);
  for (let i = Math.max(0, from); i < end; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}

/** Ascending thresholds. A typed array, as it is read a hundred times a row and fastest if all are of one kind. */
export const cutsOf = (...cuts: readonly number[]): Float64Array => Float64Array.from(cuts);

/** How many of the thresholds `cuts` a number reaches. */
export function step(value: number, cuts: Float64Array): number {
  let at = 0;
  while (at < cuts.length && value >= (cuts[at] as number)) at++;
  return at;
}

/** Two to five small numbers (below 32 each) packed into one. */
export function code(a: number, b: number, c = -1, d = -1, e = -1): number {
  let value = (32 + a) * 32 + b;
  if (c >= 0) value = value * 32 + c;
  if (d >= 0) value = value * 32 + d;
  if (e >= 0) value = value * 32 + e;
  return value;
}

/** A growing list of feature keys. */
export class KeyList {
  /** The keys; entries from `length` on are undefined. */
  values: Int32Array;
  length = 0;

  /** `room`: expected number of keys. */
  constructor(room = 512) {
    this.values = new Int32Array(room);
  }

  add(key: number): void {
    if (this.length === this.values.length) {
      const longer = new Int32Array(this.length * 2);
      longer.set(this.values);
      this.values = longer;
    }
    this.values[this.length++] = key;
  }

  /** A copy. */
  take(): Int32Array {
    return this.values.slice(0, this.length);
  }
}

/** The parts of a row's keys; `detail` has its words and shapes, `pairs` its pairs of characters. */
export const KEY_PARTS = { primary: 0, detail: 1, edges: 2, pairs: 3 } as const;
type KeyPart = (typeof KEY_PARTS)[keyof typeof KEY_PARTS];
const PART_COUNT = 4;

/** Approximate number of keys per row. */
const EXPECTED = 64;

/** The keys of the rows of a page by themselves, row after row. */
export class RowKeys extends KeyList {
  private readonly ends: Int32Array;
  private parts = 0;

  constructor(rows: number) {
    super(Math.max(512, rows * EXPECTED));
    this.ends = new Int32Array(rows * PART_COUNT);
  }

  /** Ends a part of a row and begins the next one. */
  endPart(): void {
    this.ends[this.parts++] = this.length;
  }

  /** Start and end offset of a part of a row in `values`. */
  from(row: number, part: KeyPart): number {
    return this.ends[row * PART_COUNT + part - 1] ?? 0;
  }
  to(row: number, part: KeyPart): number {
    return this.ends[row * PART_COUNT + part] ?? 0;
  }

  /** The keys of a part of a row. */
  of(row: number, part: KeyPart): Int32Array {
    return this.values.subarray(this.from(row, part), this.to(row, part));
  }
}
