/** Searches: what a reader types, and what is found of it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DocumentHits } from '../../../../src/core/corpus/query/model';
import { daysOf, parseQuery } from '../../../../src/core/corpus/query/parse';
import { searchSteps } from '../../../../src/core/corpus/query/run';
import { finish } from '../../../../src/core/steps';
import { anyPage, fold, indexOf, record, said, search, tools } from '../pages';

const FILES = {
  '0201/第1版.txt': `澄浦报

2023年2月1日 星期三 第1版 要闻

区委书记钟砚秋检查河道整治

要求看得见变化、说得出数字

本报记者 叶小舟

1月31日上午，区委书记钟砚秋到白鹤街道检查河道整

治工作。他说，要把好事办好，把河道的日常保洁、巡查、养护一件一件落到实处，让两岸的人家看得见变化。

在河边的工地上，他同养护队的人谈了很久，问水位，问人手，也问夜里的灯。

渡口停航五天 居民改走大桥

本报记者 沈望舒

2月1日起，渡口停航，过河的居民改走大桥，直到2月5日。区水利局的通知说，停航期间将更换趸船，加固码头，请大家相互转告。

码头上的小店照常开门。
`,
  '0203/第2版.txt': `澄浦報

2023年2月3日 星期五 第2版 綜合

渡口恢復通航

二月三日，渡口恢復通航。ＡＢ廠的職工說，終於不用繞大橋了，早上可以多睡半個鐘頭。
`,
};
const index = indexOf(FILES);
const hits = (query: string): readonly string[] => said(search(index, query));
const problemsOf = (query: string): readonly string[] =>
  parseQuery(query).problems.map(({ text, args }) => text.replace('{0}', args[0] ?? ''));

describe('a query', () => {
  it('is words, phrases, alternatives, exclusions and conditions', () => {
    const { terms, excluded, wanted, problems } = parseQuery('渡口 "New York" 大桥|大橋 -停航 -page:2 person:“钟砚秋”');
    assert.deepEqual(terms, [['渡口'], ['NewYork'], ['大桥', '大橋']]);
    assert.deepEqual(excluded, [['停航']]);
    assert.deepEqual(wanted, [
      { condition: { kind: 'page', page: '2' }, negated: true },
      { condition: { kind: 'name', is: 'person', text: '钟砚秋' }, negated: false },
    ]);
    assert.deepEqual(problems, []);
  });

  it('may be typed in Chinese, in either script and width', () => {
    assert.deepEqual(
      parseQuery('人物：钟砚秋　版：第2版 標題:渡口').wanted,
      parseQuery('person:钟砚秋 page:2 headline:渡口').wanted,
    );
  });

  it('has ranges of days', () => {
    const at = (text: string) => daysOf(text);
    assert.deepEqual(at('2023'), at('2023-01-01..2023-12-31'));
    assert.deepEqual(at('2023-02'), at('2023年2月1日至20230228'));
    assert.equal(at('2023..')?.to, Number.POSITIVE_INFINITY);
    assert.equal(at('..2023-02-01')?.from, Number.NEGATIVE_INFINITY);
    for (const none of ['', '..', '2月', '2023-13', '2023-02..2023-01', 'a..b', '1..2..3'])
      assert.equal(at(none), undefined, none);
  });

  it('says what it cannot understand', () => {
    assert.match(problemsOf('date:soon')[0] ?? '', /“soon” is no date/);
    assert.match(problemsOf('page:?')[0] ?? '', /no page/);
    assert.match(problemsOf('person:')[0] ?? '', /nothing stands after “person:”/);
    assert.match(problemsOf('-渡口')[0] ?? '', /only exclude/);
    assert.match(problemsOf('口'.repeat(2000))[0] ?? '', /at most/);
    assert.deepEqual(problemsOf('http://a 8:30'), []);
  });

  it('is understood or refused, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('person:', '"', '-', '|', 'date:2020..', ''),
        (a, b) => {
          const { terms, excluded } = parseQuery(b + a);
          for (const text of [...terms, ...excluded].flat()) assert.doesNotMatch(text, /\s|^$/);
        },
      ),
    );
  });
});

describe('a search', () => {
  it('finds words in both scripts and widths', () => {
    assert.equal(hits('渡口').length, 4);
    assert.deepEqual(hits('恢复通航'), hits('恢復通航'));
    assert.equal(hits('恢复通航').length, 2);
    assert.equal(hits('ab厂').length, 1);
    // 䰾 is in no block that newspapers print, and folds to one that is
    assert.equal(said(search(indexOf({ 'a.txt': '渡口停航\n\n江裡有䰾魚，渡口停航三天。\n' }), '鲃鱼')).length, 1);
  });

  it('finds what a column break cuts, at its two places in the source', () => {
    const [document] = search(index, '河道整治工作');
    const hit = document?.articles[0]?.hits[0];
    assert.equal(hit?.words, '河道整治工作');
    const text = FILES['0201/第1版.txt'];
    assert.deepEqual(
      hit?.spans.map(({ start, end }) => text.slice(start, end)),
      ['河道整', '治工作'],
    );
    assert.equal(hit?.before, '1月31日上午，区委书记钟砚秋到白鹤街道检查');
  });

  it('wants all words in one article, any of alternatives, none of the excluded', () => {
    assert.equal(hits('渡口 钟砚秋').length, 0);
    assert.deepEqual(hits('渡口停航 大桥').length, 4);
    assert.equal(hits('钟砚秋|职工').length, 3);
    assert.equal(search(index, '渡口 -居民').length, 1);
  });

  it('keeps to people, days, papers, pages, sections, headlines and bylines', () => {
    assert.deepEqual(hits('person:钟砚秋').length, 2);
    assert.deepEqual(
      search(index, '渡口 date:2023-02-02..').map(({ path }) => path),
      ['0203/第2版.txt'],
    );
    assert.deepEqual(
      search(index, '渡口 page:1').map(({ path }) => path),
      ['0201/第1版.txt'],
    );
    assert.deepEqual(
      search(index, '渡口 section:综合').map(({ path }) => path),
      ['0203/第2版.txt'],
    );
    assert.equal(search(index, '渡口 paper:澄浦报').length, 2);
    assert.equal(hits('居民 headline:停航').length, 2);
    assert.equal(hits('好事 by:叶小舟').length, 1);
    assert.match(hits('day:2023-01-31').join(), /^\[1月31日上午\]/);
    assert.equal(hits('居民 person:钟砚秋').length, 0);
  });

  it('without words gives the articles', () => {
    assert.deepEqual(hits('page:2'), ['[渡口恢復通航]']);
  });

  it('stops at the most hits wanted', () => {
    assert.equal(said(search(index, '渡口', 2)).length, 2);
  });

  it('finds of any text whatever stands in one of its paragraphs', () => {
    fc.assert(
      fc.property(anyPage, fc.nat(), fc.integer({ min: 1, max: 6 }), (text, at, length) => {
        const own = record('a.txt', text);
        const one = indexOf({ 'a.txt': text });
        const words = one.entries[0]?.restored().words() ?? [];
        const word = words[at % Math.max(1, words.length)] ?? '';
        const from = at % Math.max(1, word.length);
        const phrase = word.slice(from, from + length).replace(/[\s"“”「」『』《》＂|｜:：\-－−]/g, '');
        if (phrase === '') return;
        const found = search(one, `"${phrase}"`).flatMap(({ articles }) => articles.flatMap((article) => article.hits));
        // what is taken out of a phrase leaves a phrase that need not stand in the text
        const stands = words.some((text) => fold(text).replace(/\s/g, '').includes(fold(phrase)));
        assert.equal(found.length > 0, stands, `${phrase} in ${own.path}`);
        for (const hit of found) {
          assert.equal(fold(hit.words).replace(/\s/g, ''), fold(phrase));
          assert.equal(hit.spans.map(({ start, end }) => text.slice(start, end)).join(''), hit.words);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('a search for notes', () => {
  const [key = ''] = index.entries.map(({ record: { key: one } }) => one).filter((one) => one.includes('0201'));
  const [entry] = index.entries.filter(({ record }) => record.key === key);
  const text = entry?.restored().page().text ?? '';
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const notes = new Map([
    [
      key,
      [
        { span: at('更换趸船'), text: '何时到任？', tags: ['水利'] },
        { span: at('问水位'), text: '夜里的燈', tags: [] },
      ],
    ],
  ]);
  const found = (query: string): readonly string[] => {
    const all: DocumentHits[] = [];
    finish(searchSteps(index.entries, parseQuery(query), { ...tools(), notes }, (document) => all.push(document)));
    return said(all).map((hit) => hit.replace(/^.*\[|\].*$/g, ''));
  };

  it('finds their places by words and tags, in either script', () => {
    assert.deepEqual(found('note:到任'), ['更换趸船']);
    assert.deepEqual(found('注：夜里的灯'), ['问水位']);
    assert.deepEqual([found('tag:水利'), found('標籤：水利'), found('tag:到任')], [['更换趸船'], ['更换趸船'], []]);
  });

  it('narrows other words to the articles that have such a note', () => {
    assert.ok(found('渡口 note:到任').length > 0);
    assert.deepEqual(found('渡口 note:夜里'), []);
    assert.equal(found('渡口 -note:到任').length + found('渡口 note:到任').length, hits('渡口').length);
  });
});
