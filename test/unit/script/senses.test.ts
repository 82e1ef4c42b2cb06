/** Owns that the words beside a character decide its form: each row of the table decides its example and leaves the other. */
import assert from 'node:assert/strict';
import { readSenses, type Senses, senseForms } from '../../../src/core/script/rules/senses';
import { assertProportionate } from '../scaling/measure';
import { tables } from './kinds/forms';

/** The table with one row alone. */
function only(index: number): Senses {
  const rows = [...readSenses().values()].flat();
  const row = rows[index];
  return row === undefined ? new Map() : new Map([[row.sense.character.charCodeAt(0), [row]]]);
}

describe('words beside a character', () => {
  for (const [index, { sense }] of [...readSenses().values()].flat().entries()) {
    const { character, form, decides, leaves } = sense;
    it(`make ${character} ${form} in ${decides}, not in ${leaves}`, () => {
      assert.deepEqual(
        senseForms(decides, [], only(index), tables.words).map(({ form: found }) => found),
        [form],
      );
      assert.ok(leaves.includes(character));
      assert.deepEqual(senseForms(leaves, [], only(index), tables.words), []);
    });
  }

  it('are looked at within bounds: the time grows as the text does', () => {
    const workFor = (length: number) => {
      const text = '自制里干发游只斗丑'.repeat(length);
      return () => senseForms(text, [], tables.senses(), tables.words);
    };
    assertProportionate(workFor, 500, 4_000);
  });
});
