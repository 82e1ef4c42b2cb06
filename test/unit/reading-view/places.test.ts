/** Owns that a place of a page is the same place in its text, and back, in either script. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertedEditionSteps } from '../../../src/core/edition/converted';
import type { Edition } from '../../../src/core/edition/model';
import { wholeUnits } from '../../../src/core/edition/whole';
import { placeIn, sourcePlaceOf } from '../../../src/core/reading-view/places';
import { readScriptTables } from '../../../src/core/script/convert';
import { finish } from '../../../src/core/steps';
import { sample, sampleTexts } from '../edition/editions';

const tables = readScriptTables(readFileSync(join(import.meta.dirname, '../../../dist/data/script.bin')));

/** Every character of an edition's stories with its place. */
function* characters(edition: Edition) {
  for (const whole of wholeUnits(edition))
    for (const [block, { text }] of whole.blocks.entries())
      for (let offset = 0; offset < text.length; offset++) yield { whole, block, offset, sign: text.charAt(offset) };
}

describe('places of a page', () => {
  it('lead to the very character of the text, and back', () => {
    const edition = sample();
    let seen = 0;
    for (const { whole, block, offset, sign } of characters(edition)) {
      const source = sourcePlaceOf(whole, { block, offset });
      assert.ok(source !== undefined);
      const text = sampleTexts[edition.documents[source.document]?.path ?? ''] ?? '';
      assert.equal(text.charAt(source.offset), sign, `block ${block}, ${offset}`);
      assert.deepEqual(placeIn(whole, source), { block, offset });
      seen++;
    }
    assert.ok(seen > 2_000);
  });

  it('lead to the same line of the text where it is shown in the other script', () => {
    const edition = sample();
    const converted = finish(convertedEditionSteps(edition, tables, 'tw'));
    let seen = 0;
    for (const { whole, block, offset } of characters(converted)) {
      const source = sourcePlaceOf(whole, { block, offset });
      const back = source && placeIn(whole, source);
      assert.equal(back?.block, block);
      assert.ok(Math.abs((back?.offset ?? -99) - offset) <= 2);
      seen++;
    }
    assert.ok(seen > 2_000);
  });

  it('are the nearest before where the text holds no character of the story', () => {
    const edition = sample();
    const [whole] = wholeUnits(edition).filter(({ unit }) => unit.kind === 'article');
    assert.ok(whole);
    const first = whole.blocks[0];
    const document = whole.unit.document;
    const text = sampleTexts[edition.documents[document]?.path ?? ''] ?? '';
    const behind = (first?.start ?? 0) + (first?.text.length ?? 0);
    assert.match(text.charAt(behind), /\s/);
    assert.deepEqual(placeIn(whole, { document, offset: behind }), { block: 0, offset: first?.text.length });
    assert.equal(placeIn(whole, { document, offset: -1 }), undefined);
    assert.equal(sourcePlaceOf(whole, { block: 9_999, offset: 0 }), undefined);
  });
});
