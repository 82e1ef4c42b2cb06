import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linesOf } from '../../../src/core/text/lines';

describe('lines', () => {
  it('ends a line at \\n, \\r\\n and a lone \\r', () => {
    const lines = linesOf('甲\r\n乙\n丙\r丁');
    assert.deepEqual(
      [0, 1, 2, 3].map((line) => lines.text(line)),
      ['甲', '乙', '丙', '丁'],
    );
    assert.equal(lines.count, 4);
  });

  it('finds the line of every offset of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\r', '\n', '版', '𠮷', ' ') }), (text) => {
        const lines = linesOf(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const line = lines.lineAt(offset);
          assert.ok(lines.span(line).start <= offset);
          assert.ok(line === lines.count - 1 || offset < lines.span(line + 1).start);
        }
      }),
    );
  });
});
