/** Owns what a fuzzer is: something that can be run for as long as one likes, with a seed that brings a failure back. */
export interface Fuzz {
  readonly name: string;
  /** Runs until `done()`; returns what it found wrong, as lines to print, and how many checks it made. */
  run(seed: number, done: () => boolean): Promise<{ readonly checks: number; readonly wrong: readonly string[] }>;
}

/** A small generator of random numbers (mulberry32, public domain): the same seed gives the same numbers everywhere. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}
