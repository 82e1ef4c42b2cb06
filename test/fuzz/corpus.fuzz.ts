/** Throws arbitrary text at all that reads it: analysis, digest and back, queries and searches, sidecars; nothing may throw. */
import { analyse } from '../../src/core/analysis';
import { digestOf } from '../../src/core/corpus/index/digest';
import { makeLetters } from '../../src/core/corpus/index/letters';
import { CorpusIndex } from '../../src/core/corpus/index/records';
import { restore } from '../../src/core/corpus/index/restore';
import { parseQuery } from '../../src/core/corpus/query/parse';
import { foldedUnits } from '../../src/core/corpus/query/scan';
import { searchSteps } from '../../src/core/corpus/query/search';
import { printSidecar, readSidecar } from '../../src/core/corrections/sidecar';
import { finish } from '../../src/core/steps';
import { fold } from '../../src/core/text/fold';
import { type Fuzz, randomFrom } from './fuzz';

const PARTS = (
  '澄浦报|2023年2月1日 星期三 第1版 要闻|（下转2版）|(上接第一版)|本报记者 沈望舒|本报讯|渡口停航五天 居民改走大桥|1月31日上午，|区委书记钟砚秋说，|' +
  '“他说：|”|。|，|\n|\n\n|\r\n|\r|　|\t|□|𠮷|\ud800|\udc00|@@page 2|#|**|[图]|person:|date:2020..|page:A2|"|-|||:|{"version":1,"corrections":[|{"kind":"word"|]}|null|1e999|\u0000|\uffff|<img src=x>|((((((((|[[[[[|1111111111|一一一一一一一|……|——'
).split('|');

const fuzz: Fuzz = {
  name: 'corpus',
  async run(seed, done) {
    const random = randomFrom(seed);
    const letters = makeLetters();
    const folded = foldedUnits(fold);
    const wrong: string[] = [];
    let checks = 0;
    while (!done() && wrong.length < 20) {
      const text = Array.from({ length: random(80) }, () => PARTS[random(PARTS.length)] ?? '').join('');
      const query = text.slice(0, random(60));
      checks++;
      try {
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
        printSidecar(readSidecar(text));
      } catch (error) {
        wrong.push(`${JSON.stringify(text)}\n  ${error instanceof Error ? error.stack : error}`);
      }
    }
    return { checks, wrong };
  },
};
export default fuzz;
