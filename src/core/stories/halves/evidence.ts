/** Owns scoring whether two halves belong together, with reasons. */
import type { Reason } from '../../reasons';
import { firstUnits, lastUnits } from '../../text/cut';
import { storyReason } from '../reasons';
import { BINS, type Half, letters } from './halves';
import { type Spread, sharedWords } from './shared';

/** How well two halves fit, with the reasons. */
export interface PairEvidence {
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** Weights, set by hand on 41 issues with known pairs; a pair needs a score of 3.5. */
export const WEIGHT = {
  threshold: 3.5,
  margin: 1.6,
  page: 3,
  pageOther: -2.5,
  letterDropped: 2.5,
  same: 6,
  contained: 4,
  like: 2,
  unlike: -4,
  cut: 1.5,
  notCut: -1.5,
  quote: 2,
  seam: 1,
  longSeam: 2,
  lead: -3,
  words: 14,
  wordsMost: 4,
  /** For each character after the first of a word that only these two halves have. */
  shared: 0.75,
  sharedMost: 3,
  order: 0.6,
  /** No other mark points there, and no other mark there points back. */
  only: 2.5,
  /** The least score of common words for that to apply. */
  onlyWords: 0.8,
  samePage: -4,
  missing: -8,
} as const;

/** Statistics of the whole issue. */
export interface IssueWords {
  /** The weight of each bin; rarer pairs weigh more. */
  readonly weights: Float32Array;
  /** In how many units each run of three characters occurs. */
  readonly spread: Spread;
  /** Whether a string occurs in the issue other than across this cut. */
  occurs(words: string): boolean;
}

function samePage(printed: string, page: string): 'yes' | 'letter' | 'no' {
  if (printed === page) return 'yes';
  return printed.replace(/^[A-Z]+/, '') === page.replace(/^[A-Z]+/, '') && /^\d/.test(printed) !== /^\d/.test(page)
    ? 'letter'
    : 'no';
}

/** The share of character pairs of the shorter headline that occur in the longer. */
function containment(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 3) return 0;
  if (long.includes(short)) return 1;
  const known = new Set<string>();
  for (let i = 0; i + 1 < long.length; i++) known.add(long.slice(i, i + 2));
  let shared = 0;
  for (let i = 0; i + 1 < short.length; i++) if (known.has(short.slice(i, i + 2))) shared++;
  return shared / (short.length - 1);
}

/** Best containment of any headline of one half in any of the other; 0 where one has none. */
export function headlineLikeness(a: Half, b: Half): number {
  let best = 0;
  for (const one of a.heads) {
    for (const other of b.heads) best = Math.max(best, containment(one, other));
  }
  return best;
}

function cosine(a: Half, b: Half, weights: Float32Array, scratch: Float32Array): number {
  const weigh = (half: Half, at: number): number =>
    Math.log1p(half.counts[at] ?? 0) * (weights[half.bins[at] ?? 0] ?? 0);
  let normA = 0;
  for (let i = 0; i < a.bins.length; i++) {
    const weight = weigh(a, i);
    scratch[a.bins[i] ?? 0] = weight;
    normA += weight * weight;
  }
  let dot = 0;
  let normB = 0;
  for (let i = 0; i < b.bins.length; i++) {
    const weight = weigh(b, i);
    dot += weight * (scratch[b.bins[i] ?? 0] ?? 0);
    normB += weight * weight;
  }
  for (const bin of a.bins) scratch[bin] = 0;
  return normA === 0 || normB === 0 ? 0 : dot / Math.sqrt(normA * normB);
}

/** A buffer for one run; the caller creates it, so that no two runs share one. */
export const newScratch = (): Float32Array => new Float32Array(BINS);

/**
 * How two halves relate to the other marks: they have the same rank among several that point between the same two pages; or they are the
 * only ones there, and the page that the second points back to is not among the texts.
 */
export type PairPlace = 'rank' | 'only' | undefined;

/**
 * The evidence that the text interrupted at `out` continues at `back`. Page numbers are evidence, never a filter; only labels, 本版 and being
 * the same unit are absolute.
 */
export function evidenceFor(
  out: Half,
  back: Half,
  issue: IssueWords,
  place: PairPlace,
  scratch: Float32Array,
): PairEvidence {
  const none: PairEvidence = { score: Number.NEGATIVE_INFINITY, reasons: [] };
  if (out.unit === back.unit) return none;
  const labelOut = out.jump?.label ?? '';
  const labelBack = back.jump?.label ?? '';
  if (labelOut !== '' || labelBack !== '') {
    return labelOut === labelBack ? { score: 100, reasons: [storyReason('label', labelOut)] } : none;
  }
  const reasons: Reason[] = [];
  let score = 0;
  const printedOut = out.jump?.page ?? null;
  const printedBack = back.jump?.page ?? null;
  const here = printedOut === 'same' || printedBack === 'same';
  const together = out.document === back.document && out.page === back.page;
  if (here) {
    if (!together || (printedOut !== 'same' && printedOut !== null) || (printedBack !== 'same' && printedBack !== null))
      return none;
    score += WEIGHT.page * 2;
    reasons.push(storyReason('samePage'));
  } else {
    const agrees = (printed: string | null, page: string | null): 'yes' | 'letter' | 'no' | undefined =>
      printed === null || page === null ? undefined : samePage(printed, page);
    const on = agrees(printedOut, back.page);
    const from = agrees(printedBack, out.page);
    if (on === 'no' && from === 'no' && printedOut === printedBack) {
      return { score: WEIGHT.missing, reasons: [storyReason('missingPart', printedOut ?? '')] };
    }
    score += on === 'yes' ? WEIGHT.page : on === 'letter' ? WEIGHT.letterDropped : on === 'no' ? WEIGHT.pageOther : 0;
    score +=
      from === 'yes' ? WEIGHT.page : from === 'letter' ? WEIGHT.letterDropped : from === 'no' ? WEIGHT.pageOther : 0;
    if (on !== undefined) {
      reasons.push(
        on === 'no'
          ? storyReason('pageOutWrong', printedOut ?? '', back.page ?? '')
          : storyReason('pageOut', back.page ?? ''),
      );
    }
    if (from !== undefined) {
      reasons.push(
        from === 'no'
          ? storyReason('pageInWrong', printedBack ?? '', out.page ?? '')
          : storyReason('pageIn', out.page ?? ''),
      );
    }
    if (together && out.page !== null) score += WEIGHT.samePage;
  }
  score += headlines(out, back, reasons);
  score += seams(out, back, issue, reasons);
  const words = Math.min(WEIGHT.wordsMost, cosine(out, back, issue.weights, scratch) * WEIGHT.words);
  score += words;
  if (words >= 1.5) reasons.push(storyReason('words'));
  const shared = sharedWords(out, back, issue.spread);
  if (shared.length > 0) {
    const letters = shared.reduce((sum, word) => sum + word.length - 1, 0);
    score += Math.min(WEIGHT.sharedMost, letters * WEIGHT.shared);
    reasons.push(storyReason('shared', shared.slice(0, 3).join('、')));
  }
  if (place === 'only' && words >= WEIGHT.onlyWords) {
    score += WEIGHT.only;
    reasons.push(storyReason('only'));
  }
  if (place === 'rank') {
    score += WEIGHT.order;
    reasons.push(storyReason('order'));
  }
  return { score, reasons };
}

function headlines(out: Half, back: Half, reasons: Reason[]): number {
  const named = letters(out.jump?.title ?? '') || letters(back.jump?.title ?? '');
  if (named.length >= 3) {
    const other = out.jump?.title ? back : out;
    if (other.heads.some((head) => containment(named, head) >= 0.6)) {
      reasons.push(storyReason('title'));
      return WEIGHT.same;
    }
  }
  if (out.heads.length === 0 || back.heads.length === 0) return 0;
  const like = headlineLikeness(out, back);
  if (like >= 0.95) {
    const same = out.heads[0] === back.heads[0];
    reasons.push(same ? storyReason('sameHeadline') : storyReason('shortHeadline', back.unit.headline));
    return WEIGHT.same;
  }
  if (like >= 0.6) {
    reasons.push(storyReason('shortHeadline', back.unit.headline));
    return WEIGHT.contained;
  }
  if (like >= 0.35) {
    reasons.push(storyReason('likeHeadline'));
    return WEIGHT.like;
  }
  return WEIGHT.unlike;
}

const CLOSING = /^[,.。、;:!?)”’》…]/;
const lastOpen = (text: string): boolean => text.lastIndexOf('“') > text.lastIndexOf('”');
const firstCloses = (text: string): boolean => {
  const close = text.indexOf('”');
  const open = text.indexOf('“');
  return close >= 0 && (open < 0 || close < open);
};

function seams(out: Half, back: Half, issue: IssueWords, reasons: Reason[]): number {
  let score = 0;
  if (back.lead) score += WEIGHT.lead;
  const starts = CLOSING.test(back.seam);
  if (out.cut && !back.lead && back.seam !== '') {
    score += WEIGHT.cut;
    reasons.push(storyReason('cut', `${lastUnits(out.seam, 8)}｜${firstUnits(back.seam, 8)}`));
  } else if (!out.cut && starts) score += WEIGHT.notCut * 2;
  if (lastOpen(out.seam) && firstCloses(back.seam)) {
    score += WEIGHT.quote;
    reasons.push(storyReason('quote'));
  } else if (lastOpen(out.seam) !== firstCloses(back.seam) && back.seam !== '') score += WEIGHT.notCut;
  if (out.cut && !starts && out.seam !== '' && back.seam !== '') {
    const long = [out.seam.slice(-2) + back.seam.slice(0, 1), out.seam.slice(-1) + back.seam.slice(0, 2)];
    const pair = out.seam.slice(-1) + back.seam.slice(0, 1);
    const found = long.find((words) => /^[\u3400-\u9fff]{3}$/.test(words) && issue.occurs(words));
    if (found !== undefined) {
      score += WEIGHT.longSeam;
      reasons.push(storyReason('seam', found));
    } else if (/^[\u3400-\u9fff]{2}$/.test(pair) && issue.occurs(pair)) {
      score += WEIGHT.seam;
      reasons.push(storyReason('seam', pair));
    }
  }
  return score;
}
