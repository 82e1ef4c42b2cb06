import assert from 'node:assert/strict';
import { folioOf, isFolioLine, isPaper, isSection } from '../../../../src/core/page/lines/folio';

/** Line, and page, date, paper and what is left; null where it is no folio line. */
const LINES: readonly (readonly [line: string, tells: string | null])[] = [
  ['2023年2月1日 星期三 第2版 要闻', '2 2023-02-01 - ""'],
  ['A02 本埠', 'A2 - - ""'],
  ['澄浦日报 2021年3月5日 星期五 农历正月廿二 第3版', '3 2021-03-05 澄浦日报 ""'],
  ['第二版', '2 - - ""'],
  ['2021-03-05', '- 2021-03-05 - ""'],
  ['责任编辑:沈望舒 校对:季小满', '- - - ""'],
  ['2月1日,区长钟砚秋主持会议。', null],
  ['茶园丰收', null],
  ['我区今年第2版规划公布以后都来看', null],
  ['第2版规划公布以后都来看', null],
];

describe('folio lines', () => {
  for (const [line, tells] of LINES)
    it(`${line}: ${tells ?? 'none'}`, () => {
      const folio = folioOf(line);
      const is = folio !== undefined && isFolioLine(line, folio);
      const said = folio && `${folio.page ?? '-'} ${folio.date ?? '-'} ${folio.paper ?? '-'} "${folio.rest}"`;
      assert.equal(is ? said : null, tells);
    });

  it('know a section’s title and a paper’s name from other words', () => {
    for (const section of ['要闻', '本省新闻', '副刊', '国际']) assert.ok(isSection(section), section);
    for (const words of ['茶园', '茶园丰收', '新']) assert.ok(!isSection(words), words);
    for (const paper of ['澄浦日报', '青岚晚报', '《校园周刊》']) assert.ok(isPaper(paper), paper);
    for (const words of ['喜报', '茶园丰收', '他看了日报']) assert.ok(!isPaper(words), words);
  });
});
