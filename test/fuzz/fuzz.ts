/** Owns what a fuzzer is: something that can be run for as long as one likes, with a seed that brings a failure back. */

export interface Fuzz {
  readonly name: string;
  /** Runs until `done()`; returns what it found wrong, as lines to print, and how many checks it made. */
  run(seed: number, done: () => boolean): Promise<{ readonly checks: number; readonly wrong: readonly string[] }>;
}

/** Findings after which a fuzzer stops: whoever mends them runs it again. */
export const ENOUGH = 20;

/**
 * A fuzzer that makes a case from random numbers and checks it; what the check throws is wrong. The case that is told
 * is the smallest that fails alike, found by leaving out ever smaller parts of it (after Zeller's ddmin).
 */
export function fuzzOf(
  name: string,
  make: (random: (below: number) => number) => readonly string[],
  check: (texts: readonly string[]) => void,
): Fuzz {
  const errorOf = (texts: readonly string[]): Error | undefined => {
    try {
      check(texts);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  };
  return {
    name,
    async run(seed, done) {
      const random = randomFrom(seed);
      const wrong: string[] = [];
      let checks = 0;
      while (!done() && wrong.length < ENOUGH) {
        const texts = make(random);
        checks++;
        const error = errorOf(texts);
        if (error === undefined) continue;
        const least = smallest(texts, (fewer) => errorOf(fewer)?.message === error.message);
        wrong.push(`${name}: ${error.stack}\n  texts ${JSON.stringify(least)}`);
      }
      return { checks, wrong };
    },
  };
}

/** Parts of the texts are left out while the rest still fails. */
function smallest(texts: readonly string[], fails: (texts: readonly string[]) => boolean): readonly string[] {
  let least = texts;
  for (let which = 0; which < texts.length; which++) {
    for (let size = Math.ceil((least[which] ?? '').length / 2); size > 0; size = size === 1 ? 0 : Math.ceil(size / 2)) {
      for (let at = 0; at < (least[which] ?? '').length; ) {
        const text = least[which] ?? '';
        const fewer = least.with(which, text.slice(0, at) + text.slice(at + size));
        if (fails(fewer)) least = fewer;
        else at += size;
      }
    }
  }
  return least;
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
