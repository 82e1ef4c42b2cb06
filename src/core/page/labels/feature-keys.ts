/** Owns the numbers that features are known by: names and values hashed to 30 bits. */

/** Scrambles two numbers to one of 30 bits. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ 0x2c1b3c6d, 0x9e3779b1) ^ Math.imul(b + 0x165667b1, 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 13;
  return hash & 0x3fffffff;
}

/** A number for a string. */
export function textKey(text: string): number {
  let hash = 7;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return hash;
}

/** How many of the ascending `cuts` a number has reached. */
export function step(value: number, cuts: readonly number[]): number {
  let at = 0;
  while (at < cuts.length && value >= (cuts[at] ?? 0)) at++;
  return at;
}

/** Several small numbers (below 32 each) as one. */
export function code(...parts: readonly number[]): number {
  let value = 1;
  for (const part of parts) value = Math.imul(value, 32) + part;
  return value;
}

/** A growing list of feature keys that is used again and again. */
export interface KeyList {
  add(key: number): void;
  clear(): void;
  readonly length: number;
  at(index: number): number;
  /** A copy. */
  take(): Int32Array;
}

export function keyList(): KeyList {
  let held = new Int32Array(512);
  let length = 0;
  return {
    add(key) {
      if (length === held.length) {
        const longer = new Int32Array(length * 2);
        longer.set(held);
        held = longer;
      }
      held[length++] = key;
    },
    clear() {
      length = 0;
    },
    get length() {
      return length;
    },
    at: (index) => held[index] ?? 0,
    take: () => held.slice(0, length),
  };
}
