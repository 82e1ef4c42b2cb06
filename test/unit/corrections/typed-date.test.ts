import assert from 'node:assert/strict';
import { typedDate } from '../../../src/core/corrections/typed-date';

/** What is typed, and its value in a paper of 3 February 2020; undefined where it is no date. */
const TYPED: readonly (readonly [string, string | undefined])[] = [
  ['2022-02-08', '2022-02-08'],
  [' 2022年2月8日 ', '2022-02-08'],
  ['民國111年2月8日', '2022-02-08'],
  ['２０２２年２月８日', '2022-02-08'],
  ['二〇二二年二月八日', '2022-02-08'],
  ['2022/2/8', '2022-02-08'],
  ['2022', '2022'],
  ['2022-21', '2022-21'],
  ['198X', '198X'],
  ['2022-01/2022-03', '2022-01/2022-03'],
  ['2022-02-08T10:00', '2022-02-08T10:00'],
  ['2022-02-08?', '2022-02-08?'],
  ['去年秋天', '2019-23'],
  ['昨天', '2020-02-02'],
  ['正月初一', '2020-01-25'],
  ['2022-02-30', undefined],
  ['2022年2月30日', undefined],
  ['2022年2月8日，3月9日', undefined],
  ['渡口', undefined],
  ['', undefined],
  ['1'.repeat(200), undefined],
];

describe('a date that is typed', () => {
  for (const [typed, value] of TYPED) {
    it(`is ${value ?? 'none'} in ${JSON.stringify(typed.slice(0, 20))}`, () => {
      assert.equal(typedDate(typed, '2020-02-03'), value);
    });
  }

  it('that is counted from the day of the issue is none where that is not known', () => {
    assert.equal(typedDate('昨天'), undefined);
  });
});
