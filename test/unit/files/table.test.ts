import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cell, printTable, readTable, type Separator } from '../../../src/core/files/table';

const value = fc.string({
  unit: fc.constantFrom('a', '区', '"', '\t', ',', '\n', '\r', ' ', '=', '＝', '-', '1', "'"),
  maxLength: 8,
});
const FORMULAS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1)',
  '＝1',
  '＋1',
  '－甲',
  '＠甲',
  '\t=1',
  ' =1',
  '　=1',
  '\ufeff=1',
  '\r=1',
  '=HYPERLINK("http://x","y")',
  "-2+3+cmd|' /C calc'!A0",
];

describe('tables', () => {
  it('are read by a CSV reader as they were written, but for the apostrophe before a formula', () => {
    for (const separator of ['\t', ','] as const satisfies readonly Separator[]) {
      fc.assert(
        fc.property(fc.array(fc.array(value, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) => {
          const read = readTable(printTable(rows, separator), separator);
          assert.equal(read.length, rows.length);
          for (const [at, row] of rows.entries()) {
            assert.deepEqual(
              read[at]?.map((one, column) => (one === row[column] ? one : one.replace(/^'/, ''))),
              row,
            );
          }
        }),
      );
    }
  });

  it('hold no cell that a spreadsheet would run', () => {
    for (const formula of FORMULAS) {
      const [row] = readTable(`${cell(formula, '\t')}\tx`, '\t');
      assert.ok(row?.[0]?.startsWith("'"), JSON.stringify(formula));
    }
  });

  it('leave numbers, dates and names as they are', () => {
    for (const plain of ['-3', '+4.5', '2023-02-01', '黄大川', '—', 'a=b']) assert.equal(cell(plain, '\t'), plain);
  });

  it('read anything', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', 'a', ',', '\n', '\r', '\t') }),
        (text) => void readTable(text, ','),
      ),
    );
    assert.deepEqual(readTable('\ufeff"a ""b""",c\r\n,\nd', ','), [['a "b"', 'c'], ['', ''], ['d']]);
  });
});
