import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Edit, withEdit } from '../../../src/core/anchors/edits';

const applied = (text: string, { start, end, put }: Edit): string => text.slice(0, start) + put + text.slice(end);

describe('edits that wait', () => {
  it('are one for what is typed in a row, and taken back', () => {
    const typed = [...'渡口停航'].reduce<readonly Edit[]>(
      (edits, put, at) => withEdit(edits, { start: 5 + at, end: 5 + at, put }),
      [],
    );
    assert.deepEqual(typed, [{ start: 5, end: 5, put: '渡口停航' }]);
    assert.deepEqual(withEdit(typed, { start: 3, end: 8, put: '' }), [{ start: 3, end: 5, put: '航' }]);
  });

  it('make of a text what they made of it one by one', () => {
    const edit = fc.tuple(fc.nat(30), fc.nat(6), fc.string({ maxLength: 4 }));
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(edit, { maxLength: 12 }), (text, all) => {
        let now = text;
        let waiting: readonly Edit[] = [];
        for (const [at, taken, put] of all) {
          const start = Math.min(at, now.length);
          const one = { start, end: Math.min(now.length, start + taken), put };
          now = applied(now, one);
          waiting = withEdit(waiting, one);
        }
        assert.equal(waiting.reduce(applied, text), now);
      }),
    );
  });
});
