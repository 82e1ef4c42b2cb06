import assert from 'node:assert/strict';
import fc from 'fast-check';
import { calendarPlaceOf, wayTo } from '../../../src/core/corpus/calendar-place';
import { pinyinInitials } from '../../../src/core/corpus/initials';
import { timeOfQuery } from '../../../src/core/corpus/lookup';
import { isSameTime, type Moment, mentionsIn, timelineOf } from '../../../src/core/corpus/timeline';
import { parseValue } from '../../../src/core/dates/calendar/notation';
import { edtfOf, isoOf } from '../../../src/core/export/edtf';
import { isMargin } from '../../../src/core/page/passages';
import { analyse } from '../reading';

const way = (value: string): string =>
  wayTo(calendarPlaceOf(parseValue(value)))
    .map(({ key }) => key)
    .join(' > ');

const outline = (moments: readonly Moment[], depth = 0): string[] =>
  moments.flatMap(({ key, mentions, moments: inner }) => [
    `${'  '.repeat(depth)}${key}${mentions.map(({ date }) => ` ${date.text}`).join('')}`,
    ...outline(inner, depth + 1),
  ]);

describe('the place of a value on the calendar', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['2020-01-31', '2020 > 2020-01 > 2020-01-31'],
    ['2020-01-31TMO', '2020 > 2020-01 > 2020-01-31'],
    ['2020-01-31T09:30', '2020 > 2020-01 > 2020-01-31'],
    ['2022-03-26T00/2022-03-26T24:00', '2022 > 2022-03 > 2022-03-26'],
    ['2020-01', '2020 > 2020-01'],
    ['2020', '2020'],
    ['2020-01-27/2020-01-29', '2020 > 2020-01 > 2020-01-27/2020-01-29'],
    ['2020-01-27/2020-02-02', '2020 > 2020-01-27/2020-02-02'],
    ['2019-12-31TEV/2020-01-01TEM', '2019-12-31/2020-01-01'],
    ['2020-33', '2020 > 2020-33'],
    ['198X', '198X'],
    ['18XX', '18XX'],
    ['2020-02-03/..', '2020 > 2020-02 > 2020-02-03/..'],
    ['../2020-02-03', '2020 > 2020-02 > ../2020-02-03'],
    ['XXXX-02-27', 'XXXX > XXXX-02 > XXXX-02-27'],
    ['XXXX-XX-XX', 'XXXX > XXXX-XX-XX'],
    ['PAST_REF', 'undated > past'],
    ['P3D', 'undated > duration'],
    ['SET:P1D', 'undated > set'],
    ['SET:XXXX-XX-XXT09/XXXX-XX-XXT17', 'undated > set'],
    ['T09:30', 'undated > clock'],
    ['-0840', '-0840'],
  ];
  for (const [value, expected] of cases) it(`${value}: ${expected}`, () => assert.equal(way(value), expected));

  it('has one for any text', () => {
    fc.assert(fc.property(fc.string(), (value) => assert.ok(wayTo(calendarPlaceOf(parseValue(value))).length > 0)));
  });
});

describe('the timeline', () => {
  const text = `澄浦报 2023年2月1日 星期三 第1版

泵站通过验收

1月18日，新泵站通过验收。此前的1月16日至17日，周边农户试过水。

泵站去年11月开工，老泵站建于1974年。2023年1月18日上午，水第一次流进田里。近日，渠道清淤完毕。`;
  const { page, dates } = analyse(text);
  const moments = timelineOf([{ key: 'a', page, dates: dates() }]);

  it('has each date under its year, month and day, whichever way it is written', () => {
    const lines = outline(moments);
    assert.ok(
      lines.some((line) => line.trim() === '2023-01-18 1月18日 2023年1月18日上午'),
      lines.join('\n'),
    );
    assert.ok(lines.includes('    2023-01-16/2023-01-17 1月16日至17日'), lines.join('\n'));
    assert.equal(lines[0], '1974 1974年');
  });

  it('loses no date but the folio’s, and has them in order', () => {
    const told = dates().filter(({ paragraph }) => !isMargin(page, paragraph));
    assert.equal(told.length, dates().length - 1);
    assert.equal(moments.flatMap(mentionsIn).length, told.length);
    const ordered = (level: readonly Moment[]): boolean =>
      level.every((one, at) => one.from <= (level[at + 1]?.from ?? Infinity) && ordered(one.moments));
    assert.ok(ordered(moments));
  });
});

describe('times of queries', () => {
  it('reads days and months', () => {
    assert.deepEqual(
      ['2020-01-31', '2020/1/31', '2020年1月31日', '20200131'].map(timeOfQuery),
      Array(4).fill('2020-01-31'),
    );
    assert.equal(timeOfQuery('2020-01'), '2020-01');
    assert.equal(timeOfQuery('2020-13'), undefined);
    assert.equal(timeOfQuery('钟砚秋'), undefined);
  });
  it('reads digits of any width, Chinese numbers, and the counts of years that papers use', () => {
    for (const query of [
      '二〇二〇年一月三十一日',
      '二○二○年一月卅一',
      '２０２０年１月３１日',
      '民國一〇九年一月卅一日',
      '2020年1月31',
    ]) {
      assert.equal(timeOfQuery(query), '2020-01-31', query);
    }
    for (const query of ['一月卅一', '一月三十一日', '１月３１日', '1月31号', '1月31']) {
      assert.equal(timeOfQuery(query), 'XXXX-01-31', query);
    }
    for (const query of ['2020年1月', '二〇二〇年一月', '２０２０／１'])
      assert.equal(timeOfQuery(query), '2020-01', query);
    assert.equal(timeOfQuery('一月'), 'XXXX-01');
    for (const query of ['2020年', '二〇二〇年', '民國一〇九年']) assert.equal(timeOfQuery(query), '2020', query);
  });
  it('takes nothing else for a time', () => {
    for (const query of ['', '31', '2020', '一月的渡口', '1月31日和2月1日', '去年', '昨天', '三天', '十四五']) {
      assert.equal(timeOfQuery(query), undefined, query);
    }
  });
  it('has a day without a year in every year', () => {
    assert.ok(isSameTime({ value: parseValue('2020-01-31TMO') }, 'XXXX-01-31'));
    assert.ok(!isSameTime({ value: parseValue('2020-01-30') }, 'XXXX-01-31'));
    assert.ok(!isSameTime({ value: parseValue('PAST_REF') }, 'XXXX-01-31'));
  });
});

describe('values for other programs', () => {
  const cases: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ['2020-01-31TMO', '2020-01-31', '2020-01-31'],
    ['2020-01-31T09', '2020-01-31T09:00:00', '2020-01-31T09:00:00'],
    ['2020-01-31T24:00', '2020-02-01T00:00:00', '2020-02-01T00:00:00'],
    ['2020-01-27/2020-01-29', '2020-01-27/2020-01-29', '2020-01-27/2020-01-29'],
    ['198X', '1980/1989', '198X'],
    ['2020-33', '2020-01/2020-03', '2020-33'],
    ['XXXX-02-27', '--02-27', 'XXXX-02-27'],
    ['P3D', 'P3D', undefined],
    ['PAST_REF', undefined, undefined],
  ];
  for (const [value, iso, edtf] of cases) {
    it(`${value}: ${iso}, ${edtf}`, () =>
      assert.deepEqual([isoOf(parseValue(value)), edtfOf(parseValue(value))], [iso, edtf]));
  }
});

describe('pinyin initials', () => {
  it('reads names, and surnames as surnames', () => {
    const initials = pinyinInitials();
    assert.equal(initials('钟砚秋'), 'zyq');
    assert.equal(initials('曾晚冬'), 'zwd');
    assert.equal(initials('鐘硯秋'), 'zyq');
    assert.equal(initials('安妮娜'), 'ann');
  });
});
