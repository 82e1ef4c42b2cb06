/** Owns the promise that no regular expression of the source takes superlinear time: checked by automaton, and by attack. */
import assert from 'node:assert/strict';
import { checkSync } from 'recheck';
import { sources } from './sources';

/** Regular expressions as they stand in the source; what is made of pieces is checked where the pieces are. */
const LITERAL =
  /(?:^|[=(,:[!&|?{};]|=>|\breturn)\s*\/((?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([dgimsuvy]*)(?=[\s).,;\]}]|$)/gm;

const shippedPatterns = new Map(
  sources
    .filter(({ path }) => !/^src\/(?:build|training)\//.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(LITERAL)].map(
        ([, pattern = '', flags = '']) => [`/${pattern}/${flags}`, { path, pattern, flags }] as const,
      ),
    ),
);

describe('regular expressions', () => {
  it('are found in the source', () => {
    assert.ok(shippedPatterns.size > 100, String(shippedPatterns.size));
  });

  it('with repetitions within repetitions take linear time on any input', () => {
    // only where one repetition stands in another, or beside one, can a search be slow; single ones need no automaton
    const suspicious = [...shippedPatterns.values()].filter(({ pattern }) => /[*+}]\)?[*+{]|\)[*+{]/.test(pattern));
    const slow = suspicious.flatMap(({ path, pattern, flags }) => {
      const found = checkSync(pattern, flags.replace(/[dv]/g, ''), { checker: 'automaton', timeout: 2_000 });
      return found.status === 'vulnerable' ? [`${path}: /${pattern}/ ${found.complexity.type}`] : [];
    });
    assert.deepEqual(slow, []);
  }).timeout(120_000);
});
