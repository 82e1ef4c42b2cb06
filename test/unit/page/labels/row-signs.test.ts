/** Owns the test of what a row says by itself: shapes, words, width, whether it may be a headline. */
import assert from 'node:assert/strict';
import { PRIMARY } from '../../../../src/core/page/labels/cues/row-cues';
import { DIGIT_SHAPES, SHAPES } from '../../../../src/core/page/labels/cues/row-shapes';
import type { RowSigns } from '../../../../src/core/page/labels/cues/row-signs';
import { VOCABULARY, WORD_GROUPS, wordFinder } from '../../../../src/core/page/labels/cues/vocabulary';
import { rowsOf } from './rows-of';

const rowOf = (text: string): RowSigns => {
  const row = rowsOf(text)[0];
  assert.ok(row);
  return row;
};

describe('what a row says by itself', () => {
  for (const [table, bitsOf] of [
    [DIGIT_SHAPES, (row: RowSigns) => row.digitShapes],
    [SHAPES, (row: RowSigns) => row.shapes],
  ] as const) {
    table.forEach(({ name, example }, bit) => {
      it(`has the shape ${name}: ${example}`, () => assert.ok(bitsOf(rowOf(example)) & (1 << bit)));
    });
    it(`finds no shape of ${table.length} in a plain headline`, () => assert.equal(bitsOf(rowOf('新桥通车')), 0));
  }

  const titular: readonly (readonly [string, boolean])[] = [
    ['全县春耕全面铺开', true],
    ['长堤合龙 两岸欢腾', true],
    ['谁来守住这片林子？', true],
    ['2023-02-01 10:52', false],
    ['返回首页', false],
    ['河水退了。', false],
    ['，他说', false],
    ['春耕', false],
    ['QINGXI DAILY NEWS ONLINE', false],
  ];
  for (const [text, is] of titular)
    it(`${is ? 'may' : 'may not'} be a headline: ${text}`, () => assert.equal(rowOf(text).titular, is));

  it('is as wide as its columns', () => {
    assert.equal(rowOf('春耕2023').width, 4);
    assert.equal(rowOf('　　“春耕”').width, 4);
  });

  const linked: readonly (readonly [string, string, number])[] = [
    ['[春耕全面铺开](https://a.example/b?c=1)', '春耕全面铺开', 6],
    ['3. [春耕](/2023/1.html)、[新桥](#a)', '3. 春耕、新桥', 6.5],
    [`[春耕全面铺开](https://a.example/${'b'.repeat(200)})`, '春耕全面铺开', 6],
    ['(春耕)(秋收)', '(春耕)(秋收)', 7],
  ];
  for (const [row, text, width] of linked)
    it(`is read without the addresses of its links: ${row.slice(0, 40)}`, () => {
      assert.equal(rowOf(row).text, text);
      assert.equal(rowOf(row).width, width);
    });
  it('is as long as its text where it begins with a link', () => {
    const row = rowOf(`[春耕](https://a.example/) ${'田'.repeat(200)}`);
    assert.ok(row.width > 150 && row.long);
  });

  it('is text where it is long, or shorter and ends like text', () => {
    assert.equal(rowOf('田'.repeat(45)).long, true);
    assert.equal(rowOf(`${'田'.repeat(24)}。`).long, true);
    assert.equal(rowOf('田'.repeat(24)).long, false);
  });

  it('counts its characters', () => {
    const { han, digits, latin, commas, stops } = rowOf('第3组，A队。胜');
    assert.deepEqual({ han, digits, latin, commas, stops }, { han: 4, digits: 1, latin: 1, commas: 1, stops: 1 });
  });

  it('has the same outline as a row of the same make', () => {
    assert.equal(rowOf('1. 河堤合龙').outline, rowOf('28. 春耕').outline);
    assert.notEqual(rowOf('1. 河堤合龙').outline, rowOf('河堤合龙').outline);
  });
});

describe('the cues of a row', () => {
  const cases: readonly (readonly [string, string, number])[] = [
    ['dateline first', '本报讯 昨天开工', 1],
    ['dateline first', '昨天开工', -1],
    ['heading level', '## 要闻', 2],
    ['heading', '要闻', -1],
    ['is a name', '王晚晴', 1],
    ['is a name', '新桥', 0],
    ['bold', '**要闻**', 1],
    ['quoted', '> 要闻', 1],
    ['linked', '[首页](/)', 2],
    ['linked', '见[首页](/)', 1],
    ['linked', '首页', -1],
    ['is a name', '一座新桥在河上通车了', -1],
    ['titular', '全县春耕全面铺开', 1],
    ['first class', '●春耕', 8],
    ['last class', '春耕。', 6],
    ['mark out', '堤已合龙（下转2版）', 1],
    ['mark in', '（上接1版）堤已合龙', 1],
  ];
  for (const [name, text, value] of cases) {
    it(`${name} of ${text} is ${value}`, () => {
      const cue = PRIMARY.find((one) => one.name === name);
      assert.equal(cue?.of(rowOf(text)), value);
    });
  }
  it('have names of their own', () => assert.equal(new Set(PRIMARY.map(({ name }) => name)).size, PRIMARY.length));
});

describe('the telling words', () => {
  it('are found with their places', () => {
    const none = { anywhere: 0, first: 0, last: 0 };
    const finder = wordFinder({ a: '首页 页', b: '要闻', c: '闻', d: '首页要' });
    assert.deepEqual(finder.placesIn('首页要闻'), [{ anywhere: 0b1111, first: 0b1001, last: 0b0110 }, none]);
    assert.deepEqual(finder.placesIn('看首页'), [{ anywhere: 0b1, first: 0, last: 0b1 }, none]);
    assert.deepEqual(finder.placesIn('闻'), [{ anywhere: 0b100, first: 0b100, last: 0b100 }, none]);
    assert.deepEqual(finder.placesIn(''), [none, none]);
  });
  it('are found in the groups from 32 on', () => {
    const table = Object.fromEntries(Array.from({ length: 40 }, (_, group) => [`g${group}`, `第${group}组 ${group}`]));
    const [low, high] = wordFinder(table).placesIn('第31组,第32组,第39组');
    assert.equal(low.anywhere >>> 31, 1);
    assert.deepEqual([high.first, high.last], [0, 1 << 7]);
    assert.equal(high.anywhere & 0b10000001, 0b10000001);
  });
  it('stand once in their group', () => {
    for (const group of WORD_GROUPS) {
      const words = (VOCABULARY[group] ?? '').split(' ');
      assert.ok(words.length > 3 && words.every((word) => word !== ''), group);
    }
  });
});
