/** The pieces that points of time are read of, each by itself. */
import assert from 'node:assert/strict';
import { readMonthDivision, readSeason, readYearDivision } from '../../../../src/core/dates/grammar/pieces/division';
import { readFeast } from '../../../../src/core/dates/grammar/pieces/feasts';
import { readLooseDay } from '../../../../src/core/dates/grammar/pieces/loose-day';
import { readDayOfMonth, readMonth, weekdayNamed } from '../../../../src/core/dates/grammar/pieces/month';
import { connectorEnd, readClock, readCount, readPart } from '../../../../src/core/dates/grammar/pieces/parts';
import { readQuantity, twoNumbers } from '../../../../src/core/dates/grammar/pieces/quantity';
import { readReign } from '../../../../src/core/dates/grammar/pieces/reigns';
import { readYear } from '../../../../src/core/dates/grammar/pieces/year';

describe('pieces of dates', () => {
  it('years', () => {
    assert.deepEqual(readYear('2020年', 0)?.year, { by: 'text', year: 2020 });
    assert.deepEqual(readYear('公元前221年', 0)?.year, { by: 'text', year: -220 });
    assert.deepEqual(readYear('去年', 0)?.year, { by: 'issue', offset: -1 });
    assert.deepEqual(readYear('98年', 0)?.year, { by: 'short', value: 98, republic: true });
    assert.deepEqual(readYear('2021—2025年'.replace('—', '-'), 0)?.upTo, { by: 'text', year: 2025 });
    assert.equal(readYear('3年', 0), undefined);
    assert.equal(readReign('光绪二十六年', 0)?.year.by, 'text');
    assert.equal(readReign('光绪二十六年', 0)?.lunar, true);
  });

  it('months and their days', () => {
    assert.deepEqual(readMonth('1月', 0)?.month, { by: 'text', month: 1 });
    assert.deepEqual([readMonth('闰四月', 0)?.leap, readMonth('腊月', 0)?.month], [true, { by: 'text', month: 12 }]);
    assert.deepEqual(readMonth('1-11月', 0)?.upTo, { by: 'text', month: 11 });
    assert.equal(readMonth('五月花', 0), undefined);
    assert.deepEqual(readDayOfMonth('31日', 0, false)?.day, { by: 'text', day: 31 });
    assert.equal(readDayOfMonth('32日', 0, false), undefined);
    assert.equal(readDayOfMonth('十五赶集', 0, true)?.lunar, 'likely');
    assert.deepEqual(readMonthDivision('下旬', 0)?.division, { by: 'days', from: 21, to: 31 });
  });

  it('pieces of years', () => {
    assert.deepEqual(readYearDivision('第三季度', 0, false)?.division, { by: 'code', code: 35 });
    assert.deepEqual(readYearDivision('前5个月', 0, false)?.division, { by: 'months', from: 1, to: 5 });
    assert.deepEqual(readSeason('金秋时节', 0, false)?.end, 4);
    assert.equal(readSeason('春', 0, false), undefined);
    assert.deepEqual(readSeason('春', 0, true)?.division, { by: 'code', code: 21 });
    assert.deepEqual(readFeast('清明时节', 0, false)?.feast, { by: 'term', term: 6 });
    assert.deepEqual(readFeast('五一', 0, true)?.feast, { by: 'solar', month: 5, day: 1 });
    assert.equal(readFeast('五一', 0, false), undefined);
  });

  it('days of no month', () => {
    assert.deepEqual(readLooseDay('上周五', 0, false)?.day, { by: 'weekday', weekday: 5, week: -1 });
    assert.deepEqual(readLooseDay('昨(5)日', 0, false)?.day, { by: 'issue', offset: -1, said: 5 });
    assert.deepEqual(readLooseDay('5-7日', 0, false)?.upTo, { by: 'text', day: 7 });
    assert.equal(readLooseDay('三日报', 0, false), undefined);
    assert.deepEqual(['一', '日', '天', '八', ''].map(weekdayNamed), [1, 7, 7, undefined, undefined]);
  });

  it('clocks, parts of day and counts', () => {
    assert.deepEqual(readClock('8时30分', 0, 'after-day')?.clock, { hour: 8, minute: 30, second: undefined });
    assert.deepEqual(readClock('0-24时', 0, 'after-day')?.upTo, { hour: 24 });
    assert.equal(readClock('25时', 0, 'after-day'), undefined);
    assert.equal(readPart('凌晨', 0)?.part, 'EM');
    assert.deepEqual([readCount('1-11月', 0, '月')?.upTo, readCount('3日', 0, '月')], [11, undefined]);
    assert.deepEqual([connectorEnd('3日至5日', 2), connectorEnd('3日5日', 2)], [3, -1]);
    assert.deepEqual([readQuantity('十几天', 0)?.value, readQuantity('40余天', 0)?.over], [undefined, true]);
    assert.deepEqual(twoNumbers('七八十', 80), { value: 70, other: 80 });
  });
});
