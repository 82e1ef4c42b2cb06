/**
 * The annotated issues, which the page model learns from: jump lines, ties and days are grammar and hold exactly; labels are
 * learnt, so they are held to floors that a broken reader falls through. What the model is worth is not told here.
 */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { loadIssue, readIssue } from './annotated';

const FOLDER = new URL('../../fixtures/issues/', import.meta.url);
const FACT = /^(?:link|open|several|wrong|date) /;
/** `PATH:LINE ROLE UNIT@START words` of a line. */
const LINE = /^(.+?:\d+) (\S+) (\S*?)@?(\d*)(?: joined)? /;

interface LineRead {
  readonly role: string;
  readonly starts: boolean;
}

/** The lines by place. */
function linesOf(said: readonly string[]): ReadonlyMap<string, LineRead> {
  return new Map(
    said.flatMap((line): [string, LineRead][] => {
      const [, place = '', role = '', , start = ''] = LINE.exec(line) ?? [];
      return FACT.test(line)
        ? []
        : [[place, { role, starts: start !== '' && place.endsWith(`:${Number(start) + 1}`) }]];
    }),
  );
}

const HEADS: ReadonlySet<string> = new Set(['headline', 'kicker', 'subheadline']);

/** F1 in percent of the lines for which `is` holds. */
function f1(
  expected: ReadonlyMap<string, LineRead>,
  actual: ReadonlyMap<string, LineRead>,
  is: (line: LineRead) => boolean,
) {
  let both = 0;
  let either = 0;
  for (const [place, line] of expected) {
    const own = actual.get(place);
    const found = own !== undefined && is(own);
    if (is(line) && found) both++;
    either += (is(line) ? 1 : 0) + (found ? 1 : 0);
  }
  return (200 * both) / Math.max(1, either);
}

describe('annotated issues', () => {
  const expected = new Map<string, LineRead>();
  const actual = new Map<string, LineRead>();
  const wrong: string[] = [];

  for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.txt'))) {
    it(`ties the stories of ${name} and knows its days`, () => {
      const read = readIssue(loadIssue(new URL(name, FOLDER)));
      for (const [place, line] of linesOf(read.expected)) expected.set(`${name} ${place}`, line);
      for (const [place, line] of linesOf(read.actual)) actual.set(`${name} ${place}`, line);
      wrong.push(...read.actual.filter((line, at) => line !== read.expected[at]).map((line) => `${name} ${line}`));
      const facts = (said: readonly string[]) => said.filter((line) => FACT.test(line));
      assert.deepEqual(facts(read.actual), facts(read.expected));
    });
  }

  it('have the right labels, story starts and headlines but for a few', () => {
    const right = [...expected].filter(([place, { role }]) => actual.get(place)?.role === role).length;
    const figures = {
      labels: (100 * right) / expected.size,
      starts: f1(expected, actual, ({ starts }) => starts),
      headlines: f1(expected, actual, ({ role }) => HEADS.has(role)),
    };
    assert.ok(expected.size > 1_000);
    for (const [what, figure] of Object.entries(figures))
      assert.ok(figure >= 95, `${what} ${figure.toFixed(1)}\n${wrong.slice(0, 80).join('\n')}`);
  });
});
