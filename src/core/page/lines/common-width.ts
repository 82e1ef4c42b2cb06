/** Owns the width that most rows have: where lines are wrapped, and how many of them. */

/** A width in full-width columns, and how many rows have it or differ by one. */
interface CommonWidth {
  readonly width: number;
  readonly rows: number;
}

/**
 * The whole number of columns that most of the widths from `least` to below `end` are nearly, of several the least; 0, of
 * no rows, if all are outside. Linear.
 */
export function commonWidth(widths: ArrayLike<number>, least: number, end: number): CommonWidth {
  // a place more at either end, for what stands beside the first and the last
  const times = new Uint32Array(Math.round(end) + 2);
  for (let at = 0; at < widths.length; at++) {
    const width = widths[at] as number;
    if (width < least || width >= end) continue;
    const whole = Math.round(width);
    times[whole] = (times[whole] as number) + 1;
  }
  let common = 0;
  let rows = 0;
  for (let width = 1; width + 1 < times.length; width++) {
    if (times[width] === 0) continue;
    const about = (times[width - 1] as number) + (times[width] as number) + (times[width + 1] as number);
    if (about <= rows) continue;
    rows = about;
    common = width;
  }
  return { width: common, rows };
}
