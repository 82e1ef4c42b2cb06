/** Owns the counting of tests: reading it off what a runner printed, adding, and the closing line. */

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };

export const add = (one: Tally, other: Tally): Tally => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
});

/** `N passed, N failed`, and `, N skipped` where some were. */
export const closingLine = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** What mocha's own reporters print, and our closing line. */
const COUNTS: Readonly<Record<keyof Tally, RegExp>> = {
  passed: /^ *(\d+) (?:passing|passed)\b/gm,
  failed: /(?:^ *|, )(\d+) (?:failing|failed)\b/gm,
  skipped: /(?:^ *|, )(\d+) (?:pending|skipped)\b/gm,
};

/** The last counts in a runner's output, which may be coloured; undefined where it never said what passed. */
export function tallyIn(output: string): Tally | undefined {
  const plain = output.replaceAll(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g'), '');
  const last = (kind: keyof Tally): number | undefined => {
    const found = [...plain.matchAll(COUNTS[kind])].at(-1)?.[1];
    return found === undefined ? undefined : Number(found);
  };
  const passed = last('passed');
  return passed === undefined ? undefined : { passed, failed: last('failed') ?? 0, skipped: last('skipped') ?? 0 };
}
