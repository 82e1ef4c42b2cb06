import assert from 'node:assert/strict';
import { doubtsOf } from '../../../../src/core/page/labels/doubts';
import { prepared } from '../page-of';

const lines = (count: number, line: string): string => Array.from({ length: count }, () => line).join('\n');

/** The sentences of the doubts of a page whose labels are all so probable. */
function doubts(text: string, probable: (row: number) => number): readonly string[] {
  const { facts } = prepared(text);
  const margin = Float32Array.from(facts, (_, row) => probable(row));
  return doubtsOf(facts, { labels: new Uint8Array(facts.length), margin, starts: margin }).map(
    ({ text: said, args }) => `${args.join(' of ')}: ${said.includes('something else') ? 'open' : 'wordless'}`,
  );
}

describe('doubts of a page', () => {
  const page = lines(20, '青岚县的茶农今年收成不错。');

  it('are none where its labels are sure, but for a few', () => {
    assert.deepEqual(
      doubts(page, () => 0.98),
      [],
    );
    assert.deepEqual(
      doubts(page, (row) => (row < 5 ? 0.4 : 0.98)),
      [],
    );
  });

  it('are that many labels are open', () => {
    assert.deepEqual(
      doubts(page, (row) => (row < 9 ? 0.4 : 0.98)),
      ['9 of 20: open'],
    );
  });

  it('are that a scan left rows without words', () => {
    const rubbish = `${lines(8, '、 口 ] 丨')}\n${lines(12, '青岚县的茶农今年收成不错。')}`;
    assert.deepEqual(
      doubts(rubbish, () => 0.98),
      ['8 of 20: wordless'],
    );
  });

  it('are none of a short text, which says too little of itself', () => {
    assert.deepEqual(
      doubts(lines(5, '茶园'), () => 0.2),
      [],
    );
  });
});
