/** Owns what is said of failures, and again when all kinds of tests have run, as a long log is often cut at its head. */

/** What a reporter prints of an error. */
export const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/** A step, a test or a suite as our own reporters say it. */
const OWN_TEST = /^(?: {4}[✓✗–↻] | {2}[^\s-])/;
const OWN_FAILURE = /^ {4}✗ /;
const OWN_RETRY = /^ {4}↻ /;
/** Where mocha's own reporters begin to say what failed. */
const MOCHA_FAILURES = /^ *\d+ failing\b/;

const LINES_OF_A_TEST = 15;
const LINES_OF_MOCHA = 100;
const LAST_LINES = 20;

const linesOf = (output: string): readonly string[] =>
  output
    .replaceAll(new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g'), '')
    .trimEnd()
    .split('\n');

/** What our own reporters tried once more, each test with the first line of what was wrong. */
export const retriesIn = (output: string): readonly string[] =>
  linesOf(output).flatMap((line, index, lines) => (OWN_RETRY.test(line) ? lines.slice(index, index + 2) : []));

/**
 * The lines of a failed runner's output (which may be coloured) that say what failed: each failed test of our own reporters
 * with the head of its stack, mocha's list of failures, or where neither stands the last lines.
 */
export function failuresIn(output: string): readonly string[] {
  const lines = linesOf(output);
  const said: string[] = [];
  lines.forEach((line, index) => {
    if (!OWN_FAILURE.test(line)) return;
    const after = lines.slice(index + 1, index + LINES_OF_A_TEST);
    const end = after.findIndex((next) => OWN_TEST.test(next));
    said.push(line, ...(end < 0 ? after : after.slice(0, end)));
  });
  if (said.length > 0) return said;
  const mocha = lines.findIndex((line) => MOCHA_FAILURES.test(line));
  return mocha < 0 ? lines.slice(-LAST_LINES) : lines.slice(mocha, mocha + LINES_OF_MOCHA);
}
