/** Owns reproducible random numbers: the same seed gives the same sequence. */

export interface Chance {
  /** 0 ≤ x < 1. */
  next(): number;
  below(limit: number): number;
  /** True with the given probability. */
  happens(probability: number): boolean;
  pick<T>(values: readonly T[]): T;
}

/** Mulberry32 (Tommy Ettinger, public domain). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    below: (limit) => Math.floor(next() * limit),
    happens: (probability) => next() < probability,
    pick<T>(values: readonly T[]): T {
      const value = values[Math.floor(next() * values.length)];
      if (value === undefined) throw new Error('nothing to pick from');
      return value;
    },
  };
}

/** Draws values in proportion to their weights. */
export function weighted<T>(values: readonly (readonly [T, number])[]): (chance: Chance) => T {
  const sums: number[] = [];
  let total = 0;
  for (const [, weight] of values) {
    total += weight;
    sums.push(total);
  }
  return (chance) => {
    const wanted = chance.next() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    const found = values[low];
    if (found === undefined) throw new Error('nothing to pick from');
    return found[0];
  };
}
