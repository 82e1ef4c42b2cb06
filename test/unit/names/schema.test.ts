import assert from 'node:assert/strict';
import { readReaderNames } from '../../../src/core/names/reader/schema';

describe('the schema of the reader’s names', () => {
  it('takes what is a name and leaves out what is none', () => {
    const name = { text: '黄大川', kind: 'person', titles: ['区长'], same: '大川' };
    const odd = [
      { text: '\ud800', kind: 'person' },
      { text: '', kind: 'person' },
      { text: 'x', kind: 'sing' },
      { text: 'x' },
      null,
      1,
      'x',
    ];
    assert.deepEqual(readReaderNames([name, ...odd, { text: '长平', kind: 'place' }]), [
      name,
      { text: '长平', kind: 'place' },
    ]);
    for (const none of [undefined, null, {}, 'x', { length: 1 }]) assert.equal(readReaderNames(none), undefined);
  });
});
