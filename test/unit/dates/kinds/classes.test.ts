/** Owns checking what each mention of time is to a reader: on the calendar, about now, a length, or what recurs. */
import assert from 'node:assert/strict';
import { datesIn } from '../read';

const LINES: readonly (readonly [string, string])[] = [
  ['1月31日上午', 'calendar'],
  ['去年', 'calendar'],
  ['2020年春节', 'calendar'],
  ['第三季度', 'calendar'],
  ['上世纪80年代', 'calendar'],
  ['“十四五”期间', 'calendar'],
  ['本周', 'calendar'],
  ['三天后', 'calendar'],
  ['5年前', 'calendar'],
  ['2019年至2021年', 'calendar'],
  ['乾隆年间', 'calendar'],
  ['改革开放以来', 'calendar'],
  ['1月31日9时', 'calendar'],
  ['目前', 'relative-now'],
  ['当前', 'relative-now'],
  ['近日', 'relative-now'],
  ['如今', 'relative-now'],
  ['近年来', 'relative-now'],
  ['今后', 'relative-now'],
  ['几年前', 'relative-now'],
  ['数百年前', 'relative-now'],
  ['两年', 'duration'],
  ['三天', 'duration'],
  ['40余小时', 'duration'],
  ['近三年来', 'duration'],
  ['未来两天', 'duration'],
  ['两三天', 'duration'],
  ['每天', 'set'],
  ['每周三', 'set'],
  ['每年5月', 'set'],
  ['每天上午9时', 'set'],
  ['傍晚', 'set'],
];

describe('dates: what a mention is to a reader', () => {
  for (const [words, wanted] of LINES)
    it(`${words}: ${wanted}`, () => {
      const found = datesIn(`${words}，渡口很忙。`);
      assert.deepEqual(
        found.map((date) => [date.text, date.class]),
        [[words, wanted]],
      );
    });

  it('a part of day is of the day that the text named, or of none', () => {
    const value = (text: string): readonly string[] =>
      datesIn(text).map((date) => `${date.text} ${date.value} ${date.class}`);
    assert.deepEqual(value('1月31日，船到了。傍晚，人散了。'), [
      '1月31日 2020-01-31 calendar',
      '傍晚 2020-01-31TEV calendar',
    ]);
    assert.deepEqual(value('傍晚，渡口最热闹。'), ['傍晚 TEV set']);
    assert.deepEqual(value('1月31日，老人走了。他生前常在清晨扫街。'), ['1月31日 2020-01-31 calendar', '清晨 TMO set']);
  });
});
