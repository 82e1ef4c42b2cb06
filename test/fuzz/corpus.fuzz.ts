/** Throws arbitrary text at all that reads it: analysis, digest and back, queries and searches; nothing may throw. */
import { digestOf } from '../../src/core/corpus/index/digest';
import { makeLetters } from '../../src/core/corpus/index/letters';
import { CorpusIndex } from '../../src/core/corpus/index/records';
import { restore } from '../../src/core/corpus/index/restore';
import { parseQuery } from '../../src/core/corpus/query/parse';
import { searchSteps } from '../../src/core/corpus/query/run';
import { foldedUnits } from '../../src/core/corpus/query/scan';
import { finish } from '../../src/core/steps';
import { fold } from '../../src/core/text/fold';
import { analyse } from '../unit/reading';
import { fuzzOf } from './fuzz';
import { anyText } from './texts';

const folded = foldedUnits(fold);

export default fuzzOf(
  'corpus',
  (random) => {
    const text = anyText(random, 80, 'page', 'odd');
    return [text, text.slice(0, random(60))];
  },
  ([text = '', query = '']) => {
    const letters = makeLetters();
    const analysis = analyse(text);
    const digest = digestOf(
      { page: analysis.page, dates: analysis.dates(), names: { mentions: [], entities: [] } },
      letters,
    );
    const again = restore(digest, letters).page();
    if (again.text.length !== text.length) throw new Error('the text has another length');
    const index = new CorpusIndex(letters);
    index.put({ key: 'a', path: 'a', size: 0, mtime: 0, hash: 0, beside: '', settled: true, digest });
    finish(searchSteps(index.entries, parseQuery(query), { letters, fold, folded, most: 100 }, () => undefined));
  },
);
