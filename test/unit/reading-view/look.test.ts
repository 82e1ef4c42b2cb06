/** Owns that switches are read from whatever was kept, and messages from whatever is sent. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lookFrom, USUAL_LOOK } from '../../../src/core/reading-view/look';
import { readFromPage, readKept, readToPage } from '../../../src/core/reading-view/messages';

describe('the look', () => {
  it('keeps each switch that it knows, and is usual where it does not', () => {
    assert.deepEqual(lookFrom({ script: 'traditional', direction: 'sideways', size: 99, marks: false, other: 1 }), {
      ...USUAL_LOOK,
      script: 'traditional',
      marks: false,
    });
    for (const kept of [undefined, null, 'vertical', 7, []]) assert.deepEqual(lookFrom(kept), USUAL_LOOK);
  });
});

describe('messages', () => {
  it('are read by their shape, and anything else is none', () => {
    const place = { story: 0, block: 1, offset: 2 };
    assert.deepEqual(readFromPage({ type: 'go', turn: 3, place, stays: true, more: 1 }), {
      type: 'go',
      turn: 3,
      place,
      stays: true,
    });
    for (const wrong of [
      { type: 'go', turn: -1, place, stays: true },
      { type: 'go', turn: 1, place: { ...place, offset: 1.5 }, stays: true },
      { type: 'run', command: 'workbench.action.quit' },
      { type: 'find', ask: 1, words: '长'.repeat(201) },
    ])
      assert.equal(readFromPage(wrong), undefined);
    assert.deepEqual(readKept({ key: 'file:///1.txt', offset: 4 }), { key: 'file:///1.txt', offset: 4 });
    fc.assert(
      fc.property(fc.anything(), (value) => {
        readFromPage(value);
        readToPage(value);
        readKept(value);
      }),
    );
  });
});
