import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseValue, printValue } from '../../../src/core/dates/calendar/notation';
import { sameValue } from '../../../src/core/dates/calendar/value';
import { datesIn } from './read';

const KINDS: readonly (readonly [string, string])[] = [
  ['2020', 'moment'],
  ['-0840', 'moment'],
  ['2020-01-31', 'moment'],
  ['2015~', 'moment'],
  ['2015-03~', 'moment'],
  ['2015?', 'moment'],
  ['2015-03%', 'moment'],
  ['196X', 'moment'],
  ['19XX', 'moment'],
  ['2020-21', 'moment'],
  ['XXXX-05-20', 'moment'],
  ['XXXX-XX-05', 'moment'],
  ['2020-01-31TMO', 'moment'],
  ['2020-01-31T09:30:15', 'moment'],
  ['2020-01-31/2020-02-03', 'span'],
  ['../2020', 'span'],
  ['2020-01/..', 'span'],
  ['2020-01-31T09/2020-01-31T10', 'span'],
  ['T09:30', 'clock'],
  ['TEV', 'clock'],
  ['T09:00/T17:00', 'clock'],
  ['T12/..', 'clock'],
  ['P3D', 'duration'],
  ['PXM', 'duration'],
  ['P1Y3M', 'duration'],
  ['P1DT2H30M', 'duration'],
  ['PT10.05S', 'duration'],
  ['SET:P1D', 'set'],
  ['SET:XXXX-WXX-3T08', 'set'],
  ['SET:XXXX-WXX-1/XXXX-WXX-5', 'set'],
  ['SET:XXXX-WXX-6,XXXX-WXX-7', 'set'],
  ['SET:XXXX-11/XXXX-03', 'set'],
  ['SET:XXXX-XX-XXT20', 'set'],
  ['PAST_REF', 'reference'],
  ['FUTURE_REF', 'reference'],
  ['', 'other'],
  ['someday', 'other'],
  ['../..', 'other'],
  ['2020/2021/2022', 'other'],
  ['P', 'other'],
  ['SET:whenever', 'other'],
];

describe('the notation of dates', () => {
  for (const [text, kind] of KINDS)
    it(`${text || 'nothing'}: ${kind}`, () => {
      const value = parseValue(text);
      assert.equal(value.kind, kind);
      assert.equal(printValue(value), text);
    });

  it('is the same for the same values alone', () => {
    for (const [a] of KINDS)
      for (const [b] of KINDS) assert.equal(sameValue(parseValue(a), parseValue(b)), a === b, `${a} and ${b}`);
  });

  it('takes any text', () => {
    const piece = fc.constantFrom(
      ...KINDS.map(([text]) => text),
      '/',
      'T',
      '-',
      'X',
      '~',
      '?',
      '%',
      ',',
      'P',
      'SET:',
      '..',
      '0',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
        const value = parseValue(pieces.join(''));
        assert.deepEqual(parseValue(printValue(value)), value);
      }),
    );
  });

  it('says whatever the finder finds', () => {
    const character = fc.constantFrom(
      ...'2019年初3月底10日号上中下旬周三每天点半至、，前后内历时去今明昨腊闰春秋最第一个',
    );
    fc.assert(
      fc.property(fc.array(character, { maxLength: 30 }), (characters) => {
        for (const context of [{}, { issueDate: '2024-08-20' }])
          for (const { value, alternatives } of datesIn(characters.join(''), context))
            for (const one of [value, ...alternatives]) {
              assert.notEqual(parseValue(one).kind, 'other', one);
              assert.equal(printValue(parseValue(one)), one);
            }
      }),
      { numRuns: 300 },
    );
  });
});
