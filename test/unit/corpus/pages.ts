/** Owns invented bulletins for tests of the corpus: pages made at random, with awkward places, and their records. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Analysis, AnalysisContext } from '../../../src/core/analysis';
import { hashText } from '../../../src/core/corpus/index/bytes';
import { digestOf } from '../../../src/core/corpus/index/digest';
import { makeLetters } from '../../../src/core/corpus/index/letters';
import { CorpusIndex, type FileRecord } from '../../../src/core/corpus/index/records';
import type { DocumentHits } from '../../../src/core/corpus/query/model';
import { parseQuery } from '../../../src/core/corpus/query/parse';
import { type SearchTools, searchSteps } from '../../../src/core/corpus/query/run';
import { foldedUnits } from '../../../src/core/corpus/query/scan';
import { readNameResources } from '../../../src/core/names/find';
import { foldForSearch } from '../../../src/core/script/fold';
import { finish } from '../../../src/core/steps';
import { analyse } from '../reading';

export const letters = makeLetters();
export const fold = foldForSearch;
const names = readNameResources(readFileSync('dist/data/names.bin'));
const folded = foldedUnits(fold);
export const tools = (most = 10_000): SearchTools => ({ letters, fold, folded, most });

const SENTENCES = [
  '1月31日上午，区委书记钟砚秋到白鹤街道检查河道整治工作。',
  '渡口停航，过河的居民改走大桥。',
  '范立冬主持召开座谈会，听取沙桐镇的汇报；他说，泵站要管好。',
  '老泵站建於1974年，遇到大雨，低窪處的一百多戶人家年年受淹。',
  '读者𠮷田来信说，ＡＢ厂的灯亮了三天。',
];
const HEADLINES = ['渡口停航', '钟砚秋检查河道整治', '泵站建成', '一碗热汤面', ''];
const BREAKS = ['\n', '\r\n', '\n\n'];

/** A page of a day: folio, articles of joined and broken lines. */
export const anyPage: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('2023年2月1日 星期三 第1版 要闻', '澄浦报 2023年2月3日 第2版 综合', ''),
    fc.array(fc.tuple(fc.constantFrom(...HEADLINES), fc.array(fc.constantFrom(...SENTENCES), { maxLength: 5 })), {
      maxLength: 4,
    }),
    fc.constantFrom(...BREAKS),
    fc.nat({ max: 40 }),
  )
  .map(([folio, articles, newline, cut]) => {
    const blocks = articles.map(([headline, sentences]) => {
      const body = sentences.join('');
      // a column break in the middle of a sentence
      return [headline, body.slice(0, cut), body.slice(cut)].filter(Boolean).join(newline + newline);
    });
    return [folio, ...blocks].join(newline + newline) + newline;
  });

export const anyText: fc.Arbitrary<string> = fc.oneof(anyPage, fc.string({ unit: 'binary', maxLength: 300 }));

export const namesOf = (analysis: Analysis) => analysis.names(names);

export function digest(text: string, context: AnalysisContext = {}): Uint8Array {
  const analysis = analyse(text, context);
  return digestOf({ page: analysis.page, dates: analysis.dates(), names: analysis.names(names) }, letters);
}

export function record(path: string, text: string): FileRecord {
  const size = text.length;
  const hash = hashText(text);
  return { key: `mem:/${path}`, path, size, mtime: 1, hash, beside: '', settled: true, digest: digest(text, { path }) };
}

export function indexOf(files: Readonly<Record<string, string>>): CorpusIndex {
  const index = new CorpusIndex(letters);
  for (const [path, text] of Object.entries(files)) index.put(record(path, text));
  return index;
}

export function search(index: CorpusIndex, query: string, most?: number): readonly DocumentHits[] {
  const found: DocumentHits[] = [];
  finish(searchSteps(index.entries, parseQuery(query), tools(most), (document) => found.push(document)));
  return found;
}

/** The hits as `before[words]after`, in order. */
export const said = (documents: readonly DocumentHits[]): readonly string[] =>
  documents.flatMap(({ articles }) =>
    articles.flatMap(({ hits }) => hits.map(({ before, words, after }) => `${before}[${words}]${after}`)),
  );
