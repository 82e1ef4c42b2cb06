import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readNameResources } from '../../../src/core/names/find';
import { packReader, packWriter } from '../../../src/core/pack';
import { finish } from '../../../src/core/steps';

const data = readFileSync(join(import.meta.dirname, '../../../dist/data/names.bin'));

describe('the names data file', () => {
  it('gives back the sets that were written, however dense', () => {
    const sets = fc.uniqueArray(fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: 2 ** 30 - 1 })), { maxLength: 400 });
    fc.assert(
      fc.property(sets, fc.nat({ max: 1_000 }), (values, after) => {
        const set = values.sort((a, b) => a - b);
        const out = packWriter();
        out.sortedSet(set);
        out.varint(after);
        const input = packReader(out.finish());
        assert.deepEqual([...input.sortedSet()], set);
        assert.equal(input.varint(), after);
      }),
    );
  });

  it('gives back numbers and texts', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 30), max: 2 ** 30 }), fc.string(), (number, text) => {
        const out = packWriter();
        out.signed(number);
        out.text(text);
        const input = packReader(out.finish());
        assert.equal(input.signed(), number);
        assert.equal(input.text(), text);
        assert.throws(() => input.byte(), RangeError);
      }),
    );
  });

  it('is refused where it is cut off or something else', () => {
    for (const size of [0, 1, 3, 100, data.length >> 1, data.length - 1]) {
      assert.throws(() => readNameResources(data.subarray(0, size)), RangeError, `${size} bytes`);
    }
    assert.throws(() => readNameResources(new Uint8Array(1_000).fill(7)), RangeError);
  });

  it('gives the same names whatever was read before', () => {
    const texts = [
      '区委书记钟砚秋来到白鹤街道，林怀川、郁文澜参加。',
      '外长埃尔南迪斯昨天抵达芦州，随行的有二十多人。',
      'plain words 12:30 ABC，。',
      '她和小满、张大爷在澄河边说了半天的话，谁也没有提起那件事',
    ];
    const first = texts.map((text) => finish(readNameResources(data).tagger.tag(text)));
    const { tagger } = readNameResources(data);
    for (const text of [...texts].reverse()) finish(tagger.tag(`${text}又及。`));
    assert.deepEqual(
      texts.map((text) => finish(tagger.tag(text))),
      first,
    );
  });
});
