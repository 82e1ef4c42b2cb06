/** What is said again at the end of all tests. */
import assert from 'node:assert/strict';
import { failuresIn, retriesIn } from '../../hosts/failures';

describe('what failed', () => {
  it('is each failed test of our own reporters, up to the next test', () => {
    const output = [
      '  a suite',
      '    ✓ holds (3 ms)',
      '    ✗ does not hold',
      'Error: 1 is not 2',
      '    at test.ts:3:4',
      '    ✓ holds again (2 ms)',
      '    ✗ nor this',
      'Error: gone',
      '  another suite',
      '2 passed, 2 failed',
    ];
    assert.deepEqual(failuresIn(output.join('\n')), [...output.slice(2, 5), ...output.slice(6, 8)]);
  });

  it('is mocha’s list, without its colours', () => {
    const output =
      '  .!.\n\n\u001b[32m  2 passing\u001b[0m (5ms)\n\u001b[31m  1 failing\u001b[0m\n\n  1) a\n       b:\n     Error: x\n';
    assert.deepEqual(failuresIn(output), ['  1 failing', '', '  1) a', '       b:', '     Error: x']);
  });

  it('is the end of the output where no test says so', () => {
    const lines = Array.from({ length: 50 }, (_, index) => `line ${index}`);
    assert.deepEqual(failuresIn(lines.join('\n')), lines.slice(-20));
  });

  it('is not what passed when it was tried again, which is told of by itself', () => {
    const output = [
      '    ↻ slow',
      'Error: not within 60000 ms',
      '    at test.ts:3:4',
      '    ✓ slow (3 ms)',
      '1 passed, 0 failed',
    ];
    assert.deepEqual(retriesIn(output.join('\n')), output.slice(0, 2));
    const both = ['    ✗ wrong', 'Error: 1 is not 2', ...output];
    assert.deepEqual(failuresIn(both.join('\n')), both.slice(0, 2));
  });
});
