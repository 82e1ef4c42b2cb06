/** Anchors in arbitrary texts after arbitrary changes: they stand on their words, move with them, or are orphans; never a throw. */
import assert from 'node:assert/strict';
import { placesAfter } from '../../src/core/anchors/follow';
import { foldedWords, imageAfter, imageOfSteps } from '../../src/core/anchors/image';
import { anchorOf } from '../../src/core/anchors/make';
import { findAnchorsSteps } from '../../src/core/anchors/whole';
import { finish } from '../../src/core/steps';
import { isWellFormed } from '../../src/core/text/bytes/well-formed';
import { fuzzOf } from './fuzz';
import { anyText } from './texts';

export default fuzzOf(
  'anchors',
  (random) => [
    anyText(random, 40, 'page', 'odd'),
    anyText(random, 8, 'page', 'odd'),
    String(random(1e6)),
    String(random(1e6)),
  ],
  ([text = '', put = '', first = '', second = '']) => {
    const [one, two] = [Number(first) || 0, Number(second) || 0];
    const [start, length] = [one % (text.length + 1), 1 + (two % 40)];
    const anchor = anchorOf(text, { start, end: Math.min(text.length, start + length) });
    assert.ok([anchor.quote, anchor.prefix, anchor.suffix].every(isWellFormed), 'not well-formed');
    const [place] = finish(findAnchorsSteps(text, [anchor]));
    assert.ok(place);
    if (isWellFormed(text) && foldedWords(anchor.quote) !== '') {
      assert.ok(place.kind === 'found' && place.exact, 'not found in the text that it was made of');
      const words = text.slice(place.span.start, place.span.end);
      assert.equal(foldedWords(words), foldedWords(anchor.quote), 'found at other words');
    }
    const at = two % (text.length + 1);
    const end = Math.min(text.length, at + (one % 30));
    const now = text.slice(0, at) + put + text.slice(end);
    const change = { start: at, end, length: put.length };
    const image = imageAfter(finish(imageOfSteps(text)), put, change);
    assert.equal(image.text, finish(imageOfSteps(now)).text, 'the image of the change is another');
    const after = placesAfter(image, [anchor], [place], change);
    for (const found of [...finish(findAnchorsSteps(now, [anchor])), ...after]) {
      for (const span of found.kind === 'found' ? [found.span] : found.candidates) {
        assert.ok(span.start >= 0 && span.start < span.end && span.end <= now.length, 'outside the text');
      }
    }
  },
);
