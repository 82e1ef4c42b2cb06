/** Counts the words of the date grammar that a test of dates has in it: what no test holds, nothing may need. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldForDates } from '../../../../src/core/dates/vocabulary/folding';

const ROOT = join(import.meta.dirname, '../../../..');
/** Share of the words that must be in a test. */
const SHARE = 0.9;

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(ROOT, folder, path), 'utf8'));

/** Words in strings of a source: of a table's entry the word alone, without what stands beside it. */
function wordsOf(source: string): readonly string[] {
  const code = source
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    // sets of characters are no words
    .replace(/(?:isOneOf|firstUnitsOf)\(['`][^'`]*['`]|'[^'\n]*'\.includes|pairs: \[[\s\S]*?\n {2,4}\]/g, '');
  return [...code.matchAll(/'([^'\n]*)'|`([^`]*)`/g)].flatMap(([, plain, template]) =>
    (plain ?? template ?? '')
      .split(/[ |]/)
      .map((entry) => entry.replace(/^[^<]*</, '').replace(/[>+*].*$/, ''))
      .flatMap((entry) => entry.match(/^\p{Script=Han}{2,6}$/u) ?? []),
  );
}

describe('words of the date grammar', () => {
  it('are taken out of tables and lists', () => {
    assert.deepEqual(wordsOf("words(1, '如<今年>轻 日基<本年度 今+起 当年*'); ['报道', '报告']; // '注释'"), [
      '今年',
      '本年度',
      '当年',
      '报道',
      '报告',
    ]);
  });

  it(`are in tests, ${SHARE * 100} of 100 at the least`, () => {
    const tests = foldForDates(filesIn('test/unit/dates').join('\n'));
    const all = [...new Set(filesIn('src/core/dates').flatMap(wordsOf).map(foldForDates))];
    const missing = all.filter((word) => !tests.includes(word));
    assert.ok(all.length > 500, `${all.length} words`);
    const share = 1 - missing.length / all.length;
    assert.ok(share >= SHARE, `${missing.length} of ${all.length} are in no test: ${missing.join(' ')}`);
  });
});
