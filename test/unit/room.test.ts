/** Owns the test of carving typed arrays out of one buffer. */
import assert from 'node:assert/strict';
import { Room } from '../../src/core/room';

describe('room', () => {
  it('gives arrays of zeros that share no byte, whatever is taken', () => {
    for (const bytes of [0, 8, 100, 4096]) {
      const room = new Room(bytes);
      const taken = [room.bytes(3), room.doubles(5), room.units(7), room.ints(1), room.floats(0), room.bytes(9)];
      assert.deepEqual(
        taken.map(({ length }) => length),
        [3, 5, 7, 1, 0, 9],
      );
      for (const [at, array] of taken.entries()) array.fill(at + 1);
      const more = room.ints(200);
      assert.ok(more.every((one) => one === 0));
      for (const [at, array] of taken.entries()) assert.ok(array.every((one) => one === at + 1));
    }
  });
});
