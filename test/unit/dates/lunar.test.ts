import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { LUNAR_FIRST, LUNAR_LAST, TERMS_FIRST, TERMS_LAST } from '../../../src/build/generated/lunar';
import { dayNumber, isoDay, parseIsoDay, weekdayOf } from '../../../src/core/dates/calendar/gregorian';
import { dayToLunar, lunarToDay, lunarWords, termDay } from '../../../src/core/dates/calendar/lunar';

interface LunarJavascript {
  readonly Lunar: { fromYmd(year: number, month: number, day: number): { getSolar(): { toYmd(): string } } };
  readonly LunarYear: { fromYear(year: number): { getLeapMonth(): number } };
}
const require = createRequire(import.meta.url);

describe('dates: lunar calendar', () => {
  it('agrees with lunar-javascript on the first of every month of 1850–2150', () => {
    const { Lunar, LunarYear } = require('lunar-javascript') as LunarJavascript;
    for (let year = 1850; year <= 2150; year++) {
      const leap = LunarYear.fromYear(year).getLeapMonth();
      for (let month = 1; month <= 12; month++) {
        const ours = lunarToDay(year, month, 1, false);
        assert.equal(
          ours === undefined ? '' : isoDay(ours),
          Lunar.fromYmd(year, month, 1).getSolar().toYmd(),
          `${year}-${month}`,
        );
      }
      for (let month = 1; month <= 12; month++)
        assert.equal(lunarToDay(year, month, 1, true) !== undefined, month === leap);
    }
  }).timeout(60_000);

  /** Another author's reckoning, in the runtime: few months of the last century differ, as astronomers' tables do. */
  it('agrees with the Chinese calendar of Intl on nearly every day of 1950–2050', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
    let different = 0;
    let days = 0;
    for (let day = dayNumber(1950, 1, 1); day <= dayNumber(2050, 12, 31); day += 3) {
      const parts = format.formatToParts(new Date(day * 86_400_000));
      const value = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
      const lunar = dayToLunar(day);
      days++;
      if (
        lunar === undefined ||
        Number.parseInt(value('month'), 10) !== lunar.month ||
        Number(value('day')) !== lunar.day
      )
        different++;
    }
    assert.ok(different / days < 0.01, `${different} of ${days} days differ`);
  });

  it('knows the days that almanacs print', () => {
    const day = (year: number, month: number, date: number): string =>
      isoDay(lunarToDay(year, month, date, false) ?? Number.NaN);
    assert.equal(day(1949, 8, 10), '1949-10-01');
    assert.equal(day(2020, 1, 1), '2020-01-25');
    assert.equal(day(1900, 7, 20), '1900-08-14');
    assert.equal(isoDay(lunarToDay(2033, 11, 1, true) ?? Number.NaN), '2033-12-22');
    assert.equal(isoDay(termDay(2020, 2) ?? Number.NaN), '2020-02-04');
    assert.equal(isoDay(termDay(2026, 11) ?? Number.NaN), '2026-06-21');
  });

  it('goes there and back', () => {
    const days = fc.integer({ min: dayNumber(LUNAR_FIRST, 3, 1), max: dayNumber(LUNAR_LAST, 12, 1) });
    fc.assert(
      fc.property(days, (day) => {
        const lunar = dayToLunar(day);
        assert.ok(lunar);
        assert.equal(lunarToDay(lunar.year, lunar.month, lunar.day, lunar.leap), day);
        assert.match(lunarWords(lunar), /^闰?[正二三四五六七八九十冬腊]月.{2}$/);
        assert.equal(parseIsoDay(isoDay(day)), day);
        assert.equal(weekdayOf(day), ((new Date(day * 86_400_000).getUTCDay() + 6) % 7) + 1);
      }),
    );
  });

  it('is silent outside its years', () => {
    assert.equal(lunarToDay(LUNAR_FIRST - 1, 1, 1, false), undefined);
    assert.equal(lunarToDay(LUNAR_LAST + 1, 1, 1, false), undefined);
    assert.equal(termDay(TERMS_FIRST - 1, 3), undefined);
    assert.equal(termDay(TERMS_LAST + 1, 3), undefined);
  });
});
