/** Owns words that two halves have in common and no other part of the issue has: a name, a trade, a building. */
import type { Paragraph } from '../page/model';
import { isHan } from '../text/fold';
import type { Half } from './halves';

/** Bins of the hashed runs of three characters. */
const BINS = 65_536;
/** Characters of a unit that are looked at, from its beginning. */
const COUNTED = 2400;
const RUN = 3;

/** In how many units each run of three characters stands, by bin; 255 for more. */
export type Spread = Uint8Array;

/** Calls `seen` for each run of three Han characters, with its bin and its text. Bounded by `COUNTED`. */
function eachRun(paragraphs: readonly Paragraph[], seen: (bin: number, run: string) => void): void {
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
      seen((hash >>> 12) & (BINS - 1), text.slice(at - RUN + 1, at + 1));
    }
  }
}

/** Counts the runs of all units of an issue. Linear. */
export function spreadOf(units: Iterable<readonly Paragraph[]>): Spread {
  const spread = new Uint8Array(BINS);
  const last = new Int32Array(BINS);
  let unit = 0;
  for (const paragraphs of units) {
    unit++;
    eachRun(paragraphs, (bin) => {
      if (last[bin] === unit) return;
      last[bin] = unit;
      spread[bin] = Math.min(255, (spread[bin] ?? 0) + 1);
    });
  }
  return spread;
}

/** The words, of three characters and more, that stand in both halves and in no other unit of the issue. */
export function sharedWords(out: Half, back: Half, spread: Spread): string[] {
  const known = new Set<string>();
  eachRun(out.paragraphs, (bin, run) => {
    if ((spread[bin] ?? 0) <= 2) known.add(run);
  });
  if (known.size === 0) return [];
  const words = new Set<string>();
  let word = '';
  eachRun(back.paragraphs, (_, run) => {
    if (known.has(run) && word.endsWith(run.slice(0, RUN - 1))) word += run.slice(-1);
    else {
      if (word !== '') words.add(word);
      word = known.has(run) ? run : '';
    }
  });
  if (word !== '') words.add(word);
  return [...words];
}
