/** Tests of sets of UTF-16 units: what begins and ends with a member. */
import { strict as assert } from 'node:assert';
import { UnitSet } from '../../../src/core/text/characters/unit-set';

describe('a set of units', () => {
  const set = new UnitSet('报》A');
  it('tells what begins and what ends with a member', () => {
    assert.deepEqual(
      [set.begins('报社'), set.ends('报社'), set.begins('清溪日报'), set.ends('清溪日报')],
      [true, false, false, true],
    );
    assert.ok(set.ends('《清溪日报》') && set.begins('A') && set.ends('A'));
  });
  it('holds nothing else, and no empty text', () => {
    assert.ok(!set.begins('') && !set.ends('') && !set.begins('\0') && !set.ends('a'));
  });
});
