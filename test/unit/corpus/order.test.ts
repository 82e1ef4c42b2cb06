import assert from 'node:assert/strict';
import fc from 'fast-check';
import { gatherEntities } from '../../../src/core/corpus/entities';
import { documentsOf, firstAndLast, mentionFrom } from '../../../src/core/corpus/order';
import { fold, marked } from '../names/names';

const later = marked('澄浦报\n\n2023年2月5日\n\n渡口停航\n\n{p:钟砚秋}到了渡口。{p:钟砚秋}走了。', 'a/1.txt');
const earlier = marked('澄浦报\n\n2023年2月1日\n\n渡口停航\n\n{p:钟砚秋}到了渡口。', 'b/1.txt');
const [person] = gatherEntities([later, earlier], fold);
assert.ok(person);
const places = person.mentions.map(({ document, mention }) => `${document.key} ${mention.start}`);
const from = (key: string | undefined, offset: number, direction: 1 | -1): string => {
  const found = mentionFrom(person, key, offset, direction);
  return `${found?.document.key} ${found?.mention.start}`;
};

describe('the order of mentions', () => {
  it('leads on from a place, through all documents and round', () => {
    const [first, second, third] = places;
    const start = person.mentions[0]?.mention.start ?? 0;
    assert.equal(from('a/1.txt', 0, 1), first);
    assert.equal(from('a/1.txt', start, 1), second);
    assert.equal(from('a/1.txt', 1000, 1), third);
    assert.equal(from('b/1.txt', 1000, 1), first);
    assert.equal(from('a/1.txt', 0, -1), third);
    assert.equal(from('elsewhere', 0, 1), first);
    assert.equal(from(undefined, 0, -1), first);
  });

  it('comes round to where it began, from any place', () => {
    fc.assert(
      fc.property(fc.constantFrom('a/1.txt', 'b/1.txt'), fc.nat(60), (key, offset) => {
        const seen = new Set<string>();
        let at = mentionFrom(person, key, offset, 1);
        for (let step = 0; step < person.mentions.length && at !== undefined; step++) {
          seen.add(`${at.document.key} ${at.mention.start}`);
          at = mentionFrom(person, at.document.key, at.mention.start, 1);
        }
        assert.equal(seen.size, person.mentions.length);
      }),
    );
  });

  it('is of days, not of paths, for the first and the last', () => {
    const [first, last] = firstAndLast(person) ?? [];
    assert.deepEqual([first?.document.key, last?.document.key], ['b/1.txt', 'a/1.txt']);
    assert.equal(last, person.mentions[1]);
    assert.equal(documentsOf(person), 2);
  });
});
