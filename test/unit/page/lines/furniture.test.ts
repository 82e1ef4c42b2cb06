import assert from 'node:assert/strict';
import { type Fixture, fixtureOf } from '../../../../src/core/page/lines/furniture';

const LINES: readonly (readonly [line: string, is: Fixture])[] = [
  ['第2版 2023年2月1日', 'folio'],
  ['责任编辑:沈望舒 校对:季小满', 'furniture'],
  ['扫一扫关注更多', 'furniture'],
  ['新闻热线:0513-86000000', 'furniture'],
  ['多云 3~9℃', 'furniture'],
  ['要闻', 'section'],
  ['澄浦日报', 'paper'],
  ['茶园丰收', undefined],
  ['区长钟砚秋主持会议。', undefined],
  ['编辑部的故事讲完了', undefined],
];

describe('what a line is on its own words', () => {
  for (const [line, is] of LINES)
    it(`${line}: ${is ?? 'text'}`, () => {
      assert.equal(fixtureOf(line), is);
    });
});
