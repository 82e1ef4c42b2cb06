import assert from 'node:assert/strict';
import { titlesBefore } from '../../../src/core/names/titles';

const titlesAt = (text: string, name: string) => titlesBefore(text, text.indexOf(name));

describe('titles before a name', () => {
  it('are gathered along the chain, without what stands before it', () => {
    assert.deepEqual(titlesAt('随后，区委副书记、区长、区政协主席林怀川要求', '林怀川'), [
      '区委副书记',
      '区长',
      '区政协主席',
    ]);
    assert.deepEqual(titlesAt('会上区委书记钟砚秋讲话', '钟砚秋'), ['区委书记']);
  });

  it('are none where a name follows something else', () => {
    assert.deepEqual(titlesAt('他和钟砚秋一起来了', '钟砚秋'), []);
  });
});
