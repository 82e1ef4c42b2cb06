/** Long work pauses: one paragraph of any length is read in many steps, with the same result as at once. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readNameResources } from '../../src/core/names/find';
import type { Steps } from '../../src/core/steps';
import { analyse } from './reading';

const SENTENCE = '1月31日上午，钟砚秋、林怀川来到白鹤街道，检查河道整治工作。';
const LONG = SENTENCE.repeat(2_000);
/** Characters that one step may read at most, with room for a stretch that is cut at a sentence's end. */
const MOST = 4_096;

function counted<T>(steps: Steps<T>): { count: number; value: T } {
  for (let count = 1; ; count++) {
    const step = steps.next();
    if (step.done) return { count, value: step.value };
  }
}

describe('a paragraph of sixty thousand characters', () => {
  it('has its dates found in many steps, all of them', () => {
    const { count, value } = counted(analyse(LONG).datesSteps());
    assert.ok(count > LONG.length / MOST, `only ${count} steps`);
    assert.equal(value.length, 2_000);
    assert.deepEqual(analyse(LONG).dates(), value);
  });

  it('has its names found in many steps', () => {
    const resources = readNameResources(readFileSync('dist/data/names.bin'));
    const { count, value } = counted(analyse(LONG).namesSteps(resources));
    assert.ok(count > LONG.length / MOST, `only ${count} steps`);
    assert.ok(value.mentions.length >= 4_000, `only ${value.mentions.length} mentions`);
  });
});
