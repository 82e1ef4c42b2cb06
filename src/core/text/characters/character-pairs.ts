/** Owns pairs of characters in a form that compresses well: what is alike in them stands side by side. */

/** Pairs of UTF-16 units, sorted by their first unit. */
interface PackedPairs {
  /** By how much each first unit is greater than the one before, in base 36, between spaces. */
  readonly steps: string;
  /** The upper and the lower half of each second unit, two hexadecimal digits each. */
  readonly high: string;
  readonly low: string;
}

/** Packs pairs, given as a string of first and second units in turn; throws a RangeError if they are not sorted. */
export function packPairs(pairs: string): PackedPairs {
  const steps: string[] = [];
  let high = '';
  let low = '';
  let before = 0;
  for (let i = 0; i < pairs.length; i += 2) {
    const step = pairs.charCodeAt(i) - before;
    if (step < 0) throw new RangeError('pairs of characters are not sorted');
    before += step;
    steps.push(step.toString(36));
    const hex = pairs
      .charCodeAt(i + 1)
      .toString(16)
      .padStart(4, '0');
    high += hex.slice(0, 2);
    low += hex.slice(2);
  }
  return { steps: steps.join(' '), high, low };
}

/** The string that was packed. */
export function unpackPairs({ steps, high, low }: PackedPairs): string {
  const by = steps.split(' ');
  let pairs = '';
  let first = 0;
  for (let at = 0; at < high.length; at += 2) {
    first += Number.parseInt(by[at / 2] ?? '0', 36);
    pairs += String.fromCharCode(first, Number.parseInt(high.slice(at, at + 2) + low.slice(at, at + 2), 16));
  }
  return pairs;
}
