/** Arbitrary queries: they are understood or say what is wrong, and find a plain word wherever it plainly stands. */
import assert from 'node:assert/strict';
import { digestOf } from '../../src/core/corpus/index/digest';
import { makeLetters } from '../../src/core/corpus/index/letters';
import { CorpusIndex } from '../../src/core/corpus/index/records';
import type { DocumentHits } from '../../src/core/corpus/query/model';
import { parseQuery } from '../../src/core/corpus/query/parse';
import { searchSteps } from '../../src/core/corpus/query/run';
import { foldedUnits } from '../../src/core/corpus/query/scan';
import { finish } from '../../src/core/steps';
import { fold } from '../../src/core/text/fold';
import { analyse } from '../unit/reading';
import { fuzzOf } from './fuzz';
import { anyText } from './texts';

const folded = foldedUnits(fold);

/** Starts of the word in the text, one behind another without overlap. */
function occurrences(text: string, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) count++;
  return count;
}

export default fuzzOf(
  'query',
  (random) => {
    const texts = Array.from({ length: 1 + random(3) }, () => anyText(random, 40, 'page'));
    const text = texts[0] ?? '';
    const from = random(text.length + 1);
    return [random(2) === 0 ? text.slice(from, from + 1 + random(12)) : anyText(random, 8, 'query', 'page'), ...texts];
  },
  ([typed = '', ...texts]) => {
    const letters = makeLetters();
    const index = new CorpusIndex(letters);
    const pages = texts.map((text) => analyse(text).page);
    pages.forEach((page, at) => {
      const digest = digestOf({ page, dates: [], names: { mentions: [], entities: [] } }, letters);
      const path = `${at}.txt`;
      index.put({ key: path, path, size: 0, mtime: 0, hash: 0, beside: '', settled: true, digest });
    });
    const query = parseQuery(typed);
    const found: DocumentHits[] = [];
    const summary = finish(
      searchSteps(index.entries, query, { letters, fold, folded, most: 10_000 }, (hits) => void found.push(hits)),
    );
    const counted = found.flatMap(({ articles }) => articles.flatMap(({ hits }) => hits)).length;
    assert.equal(counted, summary.hits, 'the sum is not what was found');
    for (const { path, articles } of found) {
      const text = texts[Number.parseInt(path, 10)] ?? '';
      for (const { hits } of articles) {
        for (const { start, end, spans } of hits) {
          assert.ok(0 <= start && start < end && end <= text.length, 'a hit is out of its text');
          assert.ok(spans[0]?.start === start && spans.at(-1)?.end === end, 'a hit’s pieces are not its ends');
        }
      }
    }
    // one plain word and nothing else: an article of a document has it wherever a paragraph has
    const [term, ...more] = query.terms;
    const [word = '', ...others] = term ?? [];
    const plain =
      query.wanted.length + query.excluded.length + query.problems.length + more.length + others.length === 0;
    if (!plain || word.length < 2 || !/^[\u4e00-\u9fa5]+$/.test(word)) return;
    const wanted = pages.map(({ paragraphs }) =>
      paragraphs.reduce((count, { text }) => count + (/\s/.test(text) ? 0 : occurrences(fold(text), fold(word))), 0),
    );
    wanted.forEach((count, at) => {
      const hits =
        found.find(({ path }) => path === `${at}.txt`)?.articles.flatMap((article) => article.hits).length ?? 0;
      assert.ok(hits >= count, 'a word that stands there is not found');
    });
  },
);
