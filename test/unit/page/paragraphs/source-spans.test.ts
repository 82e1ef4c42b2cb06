import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Piece } from '../../../../src/core/page/model';
import { paragraphOf, paragraphOffset, sourceSpans } from '../../../../src/core/page/paragraphs/source-spans';
import { coveringSpan } from '../../../../src/core/text/span';

/** A paragraph whose pieces stand in the source in the order of `places`, with a line break behind each. */
function paragraph(lengths: readonly number[], places: readonly number[]) {
  const starts = new Map<number, number>();
  let from = 0;
  for (const piece of places) {
    starts.set(piece, from);
    from += (lengths[piece] ?? 0) + 1;
  }
  let at = 0;
  const pieces = lengths.map((length, index): Piece => {
    const start = starts.get(index) ?? 0;
    at += length;
    return { at: at - length, start, end: start + length };
  });
  return paragraphOf(0, 'body', '字'.repeat(at), pieces);
}

const shuffled = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 }).chain((lengths) =>
  fc.record({
    lengths: fc.constant(lengths),
    places: fc.shuffledSubarray([...lengths.keys()], { minLength: lengths.length }),
  }),
);

describe('the way between a paragraph and its source', () => {
  it('leads there and back, also where columns were taken apart', () => {
    fc.assert(
      fc.property(shuffled, ({ lengths, places }) => {
        const one = paragraph(lengths, places);
        for (let at = 0; at < one.text.length; at++) {
          const [span, ...more] = sourceSpans(one, at, at + 1);
          assert.ok(span && more.length === 0 && span.end - span.start === 1);
          assert.equal(paragraphOffset(one, span.start), at);
        }
      }),
    );
  });

  it('keeps no second order where the pieces ascend', () => {
    assert.equal(paragraph([3, 2, 4], [0, 1, 2]).order, undefined);
    assert.deepEqual(paragraph([3, 2, 4], [2, 0, 1]).order, [2, 0, 1]);
  });

  it('says nothing of a place between its pieces', () => {
    const one = paragraph([3, 2], [1, 0]);
    assert.equal(paragraphOffset(one, 100), undefined);
  });

  it('has one place for a stretch that a break cuts, its beginning where the rest stands above', () => {
    assert.deepEqual(coveringSpan(sourceSpans(paragraph([3, 3], [0, 1]), 2, 4)), { start: 2, end: 5 });
    assert.deepEqual(coveringSpan(sourceSpans(paragraph([3, 3], [1, 0]), 2, 4)), { start: 6, end: 7 });
    assert.equal(coveringSpan([]), undefined);
  });
});
