/** Arbitrary lists of names and words, with any text: they are read without a throw, and what they say is found where it stands. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readNameResources } from '../../src/core/names/find';
import { parseNameList } from '../../src/core/names/reader/list';
import { readScriptTables } from '../../src/core/script/convert';
import { convertWithPreferences, readOwnWords } from '../../src/core/script/with-preferences';
import { finish } from '../../src/core/steps';
import { LONGEST_LISTED_WORD, WordTable } from '../../src/core/text/word-table';
import { analyse } from '../unit/reading';
import { fuzzOf } from './fuzz';
import { anyText, pick, type Random } from './texts';

const data = (file: string): Buffer => readFileSync(join(__dirname, '../../dist/data', file));
const names = readNameResources(data('names.bin'));
const tables = readScriptTables(data('script.bin'));

const WORDS = [
  'constructor',
  '__proto__',
  'toString',
  '钟砚秋',
  '老钟',
  '渡口',
  '𠮷',
  '人',
  '地',
  '非',
  '=',
  '＝',
  '#',
  '→',
  '->',
  '、',
  ' ',
  '\t',
];

const listOf = (random: Random): string =>
  Array.from({ length: random(12) }, () =>
    random(4) === 0
      ? anyText(random, 3, 'page', 'odd')
      : [1, 2, 3].map(() => pick(random, WORDS)).join(pick(random, ['', ' '])),
  ).join(pick(random, ['\n', '\r\n', '\r']));

export default fuzzOf(
  'lists',
  (random) => [listOf(random), listOf(random), anyText(random, 12, 'page', 'odd')],
  ([list = '', words = '', text = '']) => {
    const readerNames = parseNameList(list);
    for (const name of readerNames)
      assert.ok(['person', 'place', 'organization', 'none'].includes(name.kind), name.kind);
    const whole = `${text}${readerNames.map((name) => name.text).join('。')}`;
    const analysis = analyse(whole, { readerNames });
    const found = analysis.names(names);
    for (const { start, end, spans, text: own } of found.mentions) {
      assert.ok(0 <= start && start < end && end <= analysis.text.length, 'a name out of the text');
      assert.equal(spans.map((span) => analysis.text.slice(span.start, span.end)).join(''), own);
    }
    const own = readOwnWords(words);
    const { text: converted } = convertWithPreferences(whole, tables, { to: 'tw', words: own, style: own });
    assert.equal(converted.split(/\r\n|\r|\n/).length, whole.split(/\r\n|\r|\n/).length, 'lines come or go');
    const table = finish(WordTable.of(own.map(({ from, to }) => [from, to] as const)));
    const longest = (at: number): string =>
      own
        .map(({ from }) => from)
        .filter((from) => from.length <= LONGEST_LISTED_WORD && whole.startsWith(from, at))
        .reduce((best, from) => (from.length > best.length ? from : best), '');
    for (let at = 0; at < whole.length; at++) assert.equal(table.at(whole, at)?.length ?? 0, longest(at).length);
  },
);
