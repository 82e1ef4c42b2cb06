/** After an edit, only what changed is read again. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FoundName } from '../../../src/core/names/found';
import { remembering, type StretchReader, stretchTagger } from '../../../src/core/names/stretches';
import { finish } from '../../../src/core/steps';

/** A reader to which every 甲 is a person, and that keeps what it was asked to read. */
function reader(): { read: StretchReader; asked: string[] } {
  const asked: string[] = [];
  const read: StretchReader = (stretch) => {
    asked.push(stretch);
    return [...stretch.matchAll(/甲/g)].map(
      ({ index }): FoundName => ({ start: index, end: index + 1, form: '甲', kind: 'person', margin: 1, reasons: [] }),
    );
  };
  return { read, asked };
}

const paragraphs = Array.from({ length: 300 }, (_, i) => `第${i}段，甲和乙来了。`);

describe('tagging a document again', () => {
  it('reads only the paragraph that was edited', () => {
    const { read, asked } = reader();
    const tagger = stretchTagger(remembering(read));
    for (const text of paragraphs) finish(tagger.tag(text));
    assert.equal(asked.length, 300);
    asked.length = 0;
    const edited = paragraphs.map((text, i) => (i === 123 ? `${text}甲又走了。` : text));
    const found = edited.map((text) => finish(tagger.tag(text)));
    assert.deepEqual(asked, [edited[123]]);
    assert.equal(found[123]?.length, 2);
    assert.equal(found[124]?.length, 1);
  });

  it('forgets what it has not met for long, and reads it right again', () => {
    const { read, asked } = reader();
    const tagger = stretchTagger(remembering(read, 10));
    for (const text of paragraphs) finish(tagger.tag(text));
    asked.length = 0;
    assert.equal(finish(tagger.tag(paragraphs[0] ?? '')).length, 1);
    assert.equal(asked.length, 1);
  });

  it('finds in a paragraph of any length what lies in its stretches', () => {
    const { read } = reader();
    const tagger = stretchTagger(remembering(read));
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('甲', '乙', '。', '，'), maxLength: 3_000 }), (text) => {
        const found = finish(tagger.tag(text));
        assert.deepEqual(
          found.map(({ start }) => start),
          [...text.matchAll(/甲/g)].map(({ index }) => index),
        );
      }),
      { numRuns: 30 },
    );
  });
});
