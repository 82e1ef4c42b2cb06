/** Stretches of days with the values that say them. */
import assert from 'node:assert/strict';
import { dayNumber, isoDay } from '../../../../src/core/dates/calendar/gregorian';
import { parseValue, printTime, printValue } from '../../../../src/core/dates/calendar/notation';
import {
  codeStretch,
  dayStretch,
  daysStretch,
  monthStretch,
  monthsStretch,
  openValue,
  rangeBetween,
  timeOfDay,
  yearStretch,
} from '../../../../src/core/dates/calendar/stretches';
import type { Clock, Open, Part } from '../../../../src/core/dates/expression';

const range = (a: string, b: string) => printValue(rangeBetween(parseValue(a), parseValue(b)));
const opened = (value: string, open: Open) => printValue(openValue(parseValue(value), undefined, open));
const time = (part: Part | undefined, clock: Clock | undefined) => printTime(timeOfDay(part, clock));
const ends = ({ from, to }: { readonly from: number; readonly to: number }) => [isoDay(from), isoDay(to)];

describe('stretches of days', () => {
  it('are years, months and days', () => {
    assert.deepEqual(
      [printValue(yearStretch(2020).value), ends(yearStretch(2020))],
      ['2020', ['2020-01-01', '2020-12-31']],
    );
    assert.deepEqual(
      [printValue(monthStretch(2020, 2).value), ends(monthStretch(2020, 2))],
      ['2020-02', ['2020-02-01', '2020-02-29']],
    );
    // months past December are those of the next year
    assert.equal(printValue(monthStretch(2020, 13).value), '2021-01');
    assert.equal(printValue(monthStretch(2020, 0).value), '2019-12');
    assert.equal(printValue(dayStretch(dayNumber(2020, 1, 31)).value), '2020-01-31');
    assert.equal(printValue(daysStretch(dayNumber(2020, 1, 31), dayNumber(2020, 2, 2)).value), '2020-01-31/2020-02-02');
    assert.equal(printValue(monthsStretch(2020, 1, 3).value), '2020-01/2020-03');
  });

  it('are seasons, quarters and halves by their codes; winter runs into the next year', () => {
    assert.deepEqual(ends(codeStretch(2020, 24)), ['2020-12-01', '2021-02-28']);
    assert.deepEqual(ends(codeStretch(2020, 33)), ['2020-01-01', '2020-03-31']);
    assert.deepEqual(ends(codeStretch(2020, 41)), ['2020-07-01', '2020-12-31']);
  });

  it('join to ranges by their outer ends', () => {
    assert.equal(range('2020-01-01', '2020-01-03'), '2020-01-01/2020-01-03');
    assert.equal(range('2020-01-01/2020-01-03', '2020-02-01/2020-02-05'), '2020-01-01/2020-02-05');
    // an interval of EDTF has no codes at its ends
    assert.equal(range('2020-33', '2020-35'), '2020-01/2020-09');
    assert.equal(opened('2020-21', 'from'), '2020-03/..');
    assert.equal(opened('2020-36', 'until'), '../2020-12');
    assert.equal(range('2020-01-01T09', '2020-01-02TEV'), '2020-01-01T09/2020-01-02TEV');
    assert.equal(range('T17:00', 'T19:00'), 'T17:00/T19:00');
  });

  it('open on one side: from and until hold the day, before and after do not', () => {
    const [day, month] = [dayStretch(dayNumber(2020, 1, 20)), monthStretch(2020, 1)];
    assert.equal(printValue(openValue(day.value, day, undefined)), '2020-01-20');
    assert.equal(printValue(openValue(day.value, day, 'from')), '2020-01-20/..');
    assert.equal(printValue(openValue(day.value, day, 'until')), '../2020-01-20');
    assert.equal(printValue(openValue(day.value, day, 'before')), '../2020-01-19');
    assert.equal(printValue(openValue(month.value, month, 'after')), '2020-02/..');
    assert.equal(printValue(openValue(parseValue('2020'), yearStretch(2020), 'before')), '../2019');
  });

  it('say the time of day', () => {
    assert.equal(time('MO', undefined), 'TMO');
    assert.equal(time('MO', { hour: 9 }), 'T09');
    assert.equal(time(undefined, { hour: 9, minute: 5, second: 30 }), 'T09:05:30');
    assert.equal(time(undefined, { hour: 24 }), 'T24:00');
  });
});
