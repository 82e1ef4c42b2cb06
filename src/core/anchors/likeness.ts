/** Owns string similarity by edit distance, with free ends. */

/** The best match of a pattern in a window. */
interface BestMatch {
  readonly start: number;
  readonly end: number;
  /** Insertions, deletions and substitutions. */
  readonly errors: number;
}

/**
 * The stretch of `text` between `from` and `to` that is most like the pattern (Sellers 1980): the one with the fewest errors, of
 * equals the one whose length is nearest to the pattern's, then the first. Takes time in proportion to pattern × window.
 */
export function bestMatch(text: string, from: number, to: number, pattern: string): BestMatch {
  const height = pattern.length;
  let errors = Int32Array.from({ length: height + 1 }, (_, row) => row);
  let starts = new Int32Array(height + 1).fill(from);
  let best: BestMatch = { start: from, end: from, errors: height };
  let nextErrors = new Int32Array(height + 1);
  let nextStarts = new Int32Array(height + 1);
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    nextErrors[0] = 0;
    nextStarts[0] = at + 1;
    for (let row = 1; row <= height; row++) {
      const change = (errors[row - 1] ?? 0) + (pattern.charCodeAt(row - 1) === unit ? 0 : 1);
      const longer = (errors[row] ?? 0) + 1;
      const shorter = (nextErrors[row - 1] ?? 0) + 1;
      const least = Math.min(change, longer, shorter);
      nextErrors[row] = least;
      nextStarts[row] =
        (least === change ? starts[row - 1] : least === longer ? starts[row] : nextStarts[row - 1]) ?? from;
    }
    [errors, nextErrors] = [nextErrors, errors];
    [starts, nextStarts] = [nextStarts, starts];
    const found = errors[height] ?? height;
    const start = starts[height] ?? from;
    const off = Math.abs(at + 1 - start - height);
    if (found < best.errors || (found === best.errors && off < Math.abs(best.end - best.start - height))) {
      best = { start, end: at + 1, errors: found };
    }
  }
  return best;
}

/**
 * The similarity of `words` (up to 64 units or so) with `text` from `at` onwards (`step` 1: from the start of the words) or backwards
 * (`step` -1: from their end), from 0 to 1; 1 for no words.
 */
export function likeness(text: string, at: number, words: string, step: 1 | -1): number {
  const height = words.length;
  if (height === 0) return 1;
  if (step === 1 ? text.startsWith(words, at) : at >= height && text.startsWith(words, at - height)) return 1;
  const wordAt = (row: number): number => words.charCodeAt(step === 1 ? row : height - 1 - row);
  const reach = Math.min(height + (height >> 2), step === 1 ? text.length - at : at);
  const errors = Int32Array.from({ length: height + 1 }, (_, row) => row);
  let least = height;
  for (let column = 0; column < reach; column++) {
    const unit = text.charCodeAt(step === 1 ? at + column : at - 1 - column);
    let diagonal = errors[0] ?? 0;
    errors[0] = column + 1;
    for (let row = 1; row <= height; row++) {
      const above = errors[row] ?? 0;
      const change = diagonal + (wordAt(row - 1) === unit ? 0 : 1);
      errors[row] = Math.min(change, above + 1, (errors[row - 1] ?? 0) + 1);
      diagonal = above;
    }
    least = Math.min(least, errors[height] ?? height);
  }
  return 1 - least / height;
}
