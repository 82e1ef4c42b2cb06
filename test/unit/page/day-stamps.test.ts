/** Owns the day that a page's own lines say: what a day stamp is, which one counts, and files of several days. */

import assert from 'node:assert/strict';
import { printValue } from '../../../src/core/dates/calendar/notation';
import { articleDays } from '../../../src/core/page/issue-day';
import { dayStampOf } from '../../../src/core/page/lines/day-stamps';
import { printedDays } from '../../../src/core/page/lines/printed-days';
import { fold } from '../../../src/core/text/fold';
import { analyse, readPage } from '../reading';
import { rowsOf } from './order/columns';

const LONG = '县里召开会议，研究部署下一阶段的工作，要求各乡镇、各部门抓好落实，确保各项任务按时完成，让群众满意。';
const dayOf = (text: string, path?: string): string | undefined =>
  readPage(text, path === undefined ? {} : { path }).issueDate?.value;

describe('printed days', () => {
  for (const [line, ...dates] of [
    ['2020年2月3日', '2020-02-03'],
    ['２０２０年　２月　３日', '2020-02-03'],
    ['一九七七年元月二十日', '1977-01-20'],
    ['二〇二二年十二月卅一日', '2022-12-31'],
    ['中華民國三十七年十月廿五日', '1948-10-25'],
    ['民國112年8月24日', '2023-08-24'],
    ['民國元年2月1日', '1912-02-01'],
    ['中華民國13年(1924年)5月31日', '1924-05-31'],
    ['西元 2011 年 08 月 19 日', '2011-08-19'],
    ['2021-03-01 10:52:32', '2021-03-01'],
    ['2014.08.22 03:48 am', '2014-08-22'],
    ['2023/8/23 21:55', '2023-08-23'],
    ['19:042023/08/25', '2023-08-25'],
    ['2019-09-3007:42', '2019-09-30'],
    ['20220924', '2022-09-24'],
    ['15/3/2001', '2001-03-15'],
    ['3/15/2001', '2001-03-15'],
    ['5.5.2001', '2001-05-05'],
    ['112.08.24', '2023-08-24'],
    ['1967.8.5.', '1967-08-05'],
    ['2020年2月31日'],
    ['2020年13月1日'],
    ['192.168.110.25'],
    ['13911122009'],
    ['2020年2月'],
  ] as const) {
    it(`of ${line}`, () =>
      assert.deepEqual(
        printedDays(fold(line)).map(({ date }) => date),
        dates,
      ));
  }

  it('abstains where day and month could be either way round', () => {
    const [day] = printedDays('5/3/2001');
    assert.equal(day?.date, null);
    assert.deepEqual(day?.either, ['2001-03-05', '2001-05-03']);
  });
});

describe('a day stamp', () => {
  for (const [line, kind] of [
    ['发布时间：2021-03-01 10:52:32　来源：清溪日报　作者：方立民', 'published'],
    ['發佈日期 : 2020-08-07', 'published'],
    ['（一九九六年十月七日出版）', 'published'],
    ['◇　二〇〇一年五月六日出版　第一二期　◇', 'published'],
    ['一九七七年元月二十日印发　共印三百份', undefined],
    ['一九七七年元月二十日印发', 'published'],
    ['2019年06月15日08:18  来源：清溪网-文化频道', 'published'],
    ['来源：《清溪日报》1957年5月6日。', 'source'],
    ['（原载《清溪日报》1957年5月6日第3版）', 'source'],
    ['2012年05月27日 星期日 放大 缩小 默认', 'edition'],
    ['清溪日报　2008年2月19日　第C07版', 'edition'],
    ['清溪大学高等教育研究所编               2016年11月29日', 'edition'],
    ['清溪長老教會2020年5月31日主日週報', 'edition'],
    ['【时报】15/3/2001', 'edition'],
    ['2020-10-04 15:05 清溪報 記者方立民／即時報導', 'clock'],
    ['2023/8/23 21:55（8/23 22:26 更新）', 'updated'],
    ['2020-08-08 列印 文字大小', 'plain'],
    ['一九六六年八月二十八日于清溪', 'plain'],
    ['2021-03-01 10:52:32 香港', 'clock'],
    // news, events, lists of others' titles
    ['2022年1月5日，清溪县召开大会，方立民出席。', undefined],
    ['上课时间：2007年6月5日至7月31日', undefined],
    ['清溪县今冬征兵工作全面启动 2014年1月9日', undefined],
    ['2014-08-22 22:52:00 写得真好，支持作者继续写下去', undefined],
    ['© 2019年1月1日 清溪网版权所有', undefined],
    ['国庆70周年：2019年10月1日阅兵全程回顾', undefined],
    ['方立民生于1951年5月6日', undefined],
  ] as const) {
    it(`is ${kind ?? 'not'}: ${line}`, () => assert.equal(dayStampOf(fold(line.trim()))?.kind, kind));
  }
});

describe("a page's day", () => {
  it('is what is said of its article rather than what its head prints', () => {
    assert.equal(
      dayOf(`2024年5月20日 星期一\n首页 新闻 视频\n清溪开建新桥\n发布时间：2019-03-04 来源：清溪网\n\n${LONG}\n`),
      '2019-03-04',
    );
  });

  it('is not that of the titles below', () => {
    const titles = ['甲县丰收', '2018-01-02 10:00:00', '乙县开会', '2018-02-03 11:00:00'].join('\n');
    assert.equal(dayOf(`清溪开建新桥\n2019-03-04 08:00\n${LONG}\n${titles}\n`), '2019-03-04');
    assert.equal(dayOf(`清溪开建新桥\n${LONG}\n${titles}\n`), undefined);
  });

  it('is the one that a notice is signed with', () => {
    assert.equal(
      dayOf(`紧急通知\n\n${LONG}\n\n　　　　　　清溪县委\n　　　　　　一九六六年十一月十五日\n`),
      '1966-11-15',
    );
  });

  it('counts before the path where it is plain, after it where it is not', () => {
    assert.equal(dayOf(`清溪日报　2019年3月4日　星期一　第1版\n\n${LONG}\n`, '2019-03-05/01.txt'), '2019-03-04');
    assert.equal(dayOf(`通知\n${LONG}\n2019年3月1日\n`, '2019-03-05/01.txt'), '2019-03-05');
  });

  it('settles the order of day and month by the other days of the page', () => {
    assert.equal(dayOf(`發表時間： 01/09/2023 - 09:49\n2023年9月1日，${LONG}\n`), '2023-09-01');
    assert.equal(dayOf(`發表時間： 10/05/2024\n${LONG}\n报名截止 10/23/2024\n`), '2024-10-05');
    assert.equal(dayOf(`發表時間： 10/05/2024\n${LONG}\n`), undefined);
  });

  it('is found in what stands in one line with the text', () => {
    assert.equal(
      dayOf(`【教師會電子報第9期】　發行人：方立民　發行日期：101年09月28日　${LONG}${LONG}\n`),
      '2012-09-28',
    );
  });
});

describe('a file of several days', () => {
  const text = [
    '清溪开建新桥',
    `${LONG}昨日动工。`,
    '来源：《清溪日报》1957年5月6日。',
    '',
    '东塘麦子丰收',
    `${LONG}今日开镰。`,
    '来源：《清溪日报》1957年5月9日。',
    '',
  ].join('\n');

  it('gives each article its own', () => {
    assert.deepEqual(
      readPage(text)
        .units.filter(({ kind }) => kind === 'article')
        .map(({ day }) => day?.value),
      ['1957-05-06', '1957-05-09'],
    );
    assert.deepEqual(
      analyse(text)
        .dates()
        .filter(({ text: words }) => /[昨今]日/.test(words))
        .map(({ value }) => printValue(value)),
      ['1957-05-05', '1957-05-09'],
    );
  });

  it('holds to the day that the reader gave', () => {
    const page = readPage(text, { issueDate: '1957-06-01' });
    assert.ok(page.units.every(({ day }) => day === undefined));
  });

  it('gives articles in columns their own, whose lines lie in each other', () => {
    const article = (lines: readonly number[]) => ({
      kind: 'article' as const,
      lines: [lines[0] ?? 0, lines[lines.length - 1] ?? 0] as const,
      roles: lines.map((line) => ({ line, role: 'body' as const, confidence: 'certain' as const, reasons: [] })),
    });
    const rows = rowsOf('一甲\n一乙\n二甲\n二乙\n三甲\n三乙\n');
    const stamp = (line: number, date: string) => ({
      index: line,
      row: rows[line] as (typeof rows)[number],
      kind: 'source' as const,
      date,
    });
    // in reading order: the left column to its end, then the right one
    const days = articleDays(
      [article([0, 2, 4]), article([1, 3, 5])],
      [stamp(4, '1957-05-06'), stamp(3, '1957-05-09')],
      null,
    );
    assert.deepEqual(
      [...days].map(([unit, { value }]) => [unit, value]),
      [
        [0, '1957-05-06'],
        [1, '1957-05-09'],
      ],
    );
  });
});
