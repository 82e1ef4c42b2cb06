/** Runs the examples of what must not stand beside a time: each is read where nothing stops it, and not where something does. */
import assert from 'node:assert/strict';
import { GUARDS, stopsAfter, stopsBefore } from '../../../../src/core/dates/vocabulary/guards';
import { datesIn } from '../read';

/** The mentions that are marked in an example, and those that are found in it. */
function read(marked: string): { readonly wanted: readonly string[]; readonly found: readonly string[] } {
  const wanted = [...marked.matchAll(/⟨([^⟩]*)⟩/g)].map(([, words = '']) => words);
  return { wanted, found: datesIn(marked.replace(/[⟨⟩]/g, '')).map(({ text }) => text) };
}

describe('guards of dates', () => {
  for (const [name, { reads, stops }] of Object.entries(GUARDS)) {
    it(`${name} lets pass: ${reads}`, () => {
      const { wanted, found } = read(reads);
      assert.ok(wanted.length > 0);
      assert.deepEqual(found, wanted);
    });
    it(`${name} stops: ${stops}`, () => {
      const { wanted, found } = read(stops);
      assert.deepEqual(found, wanted);
    });
  }

  it('stop by what stands before and behind, but for words that are no obstacle', () => {
    assert.ok(stopsBefore(GUARDS.bareDay, '休3日', 1));
    assert.ok(!stopsBefore(GUARDS.bareDay, '，3日', 1));
    assert.ok(stopsAfter(GUARDS.bareDay, '3日报', 2));
    assert.ok(!stopsAfter(GUARDS.bareDay, '3日报道', 2));
    assert.ok(!stopsAfter(GUARDS.bareDay, '3日', 2));
  });
});
