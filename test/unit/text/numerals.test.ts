/** Numbers as dates and pages print them. */
import assert from 'node:assert/strict';
import { isArabicDigit, isChineseDigit, numberOf, pageOf, readNumeral } from '../../../src/core/text/numerals';

describe('numbers of dates', () => {
  const VALUES: readonly (readonly [text: string, value: number, positional: boolean])[] = [
    ['2020', 2020, true],
    ['二〇二〇', 2020, true],
    ['三十一', 31, false],
    ['十', 10, false],
    ['廿三', 23, false],
    ['卅', 30, false],
    ['一百〇二', 102, false],
    ['两千零四'.replace('零', '〇'), 2004, false],
    ['三万', 30_000, false],
    ['九八', 98, true],
  ];
  for (const [text, value, positional] of VALUES)
    it(`${text} is ${value}`, () => {
      const read = readNumeral(`第${text}号`, 1);
      assert.deepEqual(read && [read.value, read.positional, read.end], [value, positional, 1 + text.length]);
    });

  it('end where the way of writing changes, and are none elsewhere', () => {
    assert.equal(readNumeral('3月', 0)?.end, 1);
    assert.equal(readNumeral('三8月', 0)?.value, 3);
    assert.equal(readNumeral('月', 0), undefined);
    assert.equal(readNumeral('', 0), undefined);
    assert.equal(readNumeral('1234567890', 0), undefined);
  });

  it('are written with digits', () => {
    assert.ok([...'0123456789'].every((digit) => isArabicDigit(digit.charCodeAt(0))));
    assert.ok([...'〇一九十百千万两廿卅卌'].every((digit) => isChineseDigit(digit.charCodeAt(0))));
    assert.ok(![...'几多半'].some((digit) => isChineseDigit(digit.charCodeAt(0))));
  });
});

describe('a text that is one number', () => {
  for (const [text, value] of [
    ['12', 12],
    ['十二', 12],
    ['廿三', 23],
    ['一百零二', 102],
    ['一百〇二', 102],
    ['二〇二〇', 2020],
    ['元', 1],
    ['', undefined],
    ['三月', undefined],
    ['12a', undefined],
    ['12345', undefined],
    ['三万', undefined],
  ] as const)
    it(`${text || 'nothing'} is ${value ?? 'none'}`, () => assert.equal(numberOf(text), value));
});

describe('a page as printed', () => {
  for (const [printed, page] of [
    ['头', '1'],
    ['l', '1'],
    ['02', '2'],
    [' 十二 ', '12'],
    ['A02', 'A2'],
    ['b-3', 'B3'],
    ['0', undefined],
    ['401', undefined],
    ['版', undefined],
  ] as const)
    it(`${printed} is ${page ?? 'none'}`, () => assert.equal(pageOf(printed), page));
});
