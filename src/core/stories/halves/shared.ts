/** Owns words that two halves have in common and no other part of the issue has: a name, a trade, a building. */
import type { Paragraph } from '../../page/model';
import type { Steps } from '../../steps';
import { isHan } from '../../text/han';
import type { Half, UnitWords } from './halves';

/** Bins of the hashed runs of three characters. */
const BINS = 65_536;
/** Maximum number of characters of a unit that are examined, from its beginning. */
const COUNTED = 2400;
const RUN = 3;
/** Units per step. */
const UNITS = 64;

/** In how many units of an issue each run of three characters occurs. */
export interface Spread {
  /** By bin; 255 means at least that many. */
  readonly counts: Uint8Array;
  /** The runs of a unit that occur in exactly two units, in text order; cached, since a half is compared with many. */
  readonly rare: Map<UnitWords, readonly string[]>;
}

/** Calls `seen` for each run of three Han characters, with its bin and what gives its text. Bounded by `COUNTED`. */
function eachRun(paragraphs: readonly Paragraph[], seen: (bin: number, run: () => string) => void): void {
  let left = COUNTED;
  for (const { text, role } of paragraphs) {
    if (left <= 0) return;
    if (role !== 'body' && role !== 'caption' && role !== 'section') continue;
    const end = Math.min(text.length, left);
    left -= end;
    let han = 0;
    for (let at = 0; at < end; at++) {
      han = isHan(text.charCodeAt(at)) ? han + 1 : 0;
      if (han < RUN) continue;
      let hash = 0;
      for (let i = at - RUN + 1; i <= at; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 2654435761);
      const from = at - RUN + 1;
      seen((hash >>> 12) & (BINS - 1), () => text.slice(from, from + RUN));
    }
  }
}

/** Counts the runs of all units of an issue. Linear. */
export function* spreadOf(units: Iterable<readonly Paragraph[]>): Steps<Spread> {
  const counts = new Uint8Array(BINS);
  const last = new Int32Array(BINS);
  let unit = 0;
  for (const paragraphs of units) {
    unit++;
    if (unit % UNITS === 0) yield undefined;
    eachRun(paragraphs, (bin) => {
      if (last[bin] === unit) return;
      last[bin] = unit;
      counts[bin] = Math.min(255, (counts[bin] ?? 0) + 1);
    });
  }
  return { counts, rare: new Map() };
}

/** The runs of a half that exactly one other unit has, in text order. */
export function rareRuns({ words }: Half, { counts, rare }: Spread): readonly string[] {
  const known = rare.get(words);
  if (known !== undefined) return known;
  const runs: string[] = [];
  eachRun(words.paragraphs, (bin, run) => {
    if (counts[bin] === 2) runs.push(run());
  });
  rare.set(words, runs);
  return runs;
}

/** The words of at least three characters that occur in both halves and in no other unit of the issue. */
export function sharedWords(out: Half, back: Half, spread: Spread): string[] {
  const known = new Set(rareRuns(out, spread));
  if (known.size === 0) return [];
  const words: string[] = [];
  for (const run of rareRuns(back, spread)) {
    if (!known.has(run)) continue;
    const last = words.length - 1;
    if (words[last]?.endsWith(run.slice(0, RUN - 1))) words[last] += run.slice(-1);
    else words.push(run);
  }
  return [...new Set(words)];
}
