import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildScript } from '../../../src/build/script';
import { convertByDictionary, readScriptTables } from '../../../src/core/script/convert';
import type { Conversion } from '../../../src/core/script/model';
import { editsWithin, toConverted, toOriginal } from '../../../src/core/script/positions';
import { DIRECTIONS, generator } from '../../fuzz/script.fuzz';

const tables = readScriptTables(buildScript());

const applied = (source: string, { edits }: Conversion): string => {
  let out = '';
  let from = 0;
  for (const edit of edits) {
    assert.ok(edit.start >= from && edit.end > edit.start);
    out += source.slice(from, edit.start);
    assert.equal(edit.at, out.length);
    out += edit.text;
    from = edit.end;
  }
  return out + source.slice(from);
};

function check(source: string, conversion: Conversion): void {
  assert.equal(applied(source, conversion), conversion.text);
  assert.equal(toConverted(conversion.pieces, 0), 0);
  assert.equal(toConverted(conversion.pieces, source.length), conversion.text.length);
  assert.equal(toOriginal(conversion.pieces, conversion.text.length), source.length);
  let from = 0;
  for (const edit of [...conversion.edits, { start: source.length, end: source.length }]) {
    for (let offset = from; offset <= edit.start; offset++)
      assert.equal(toOriginal(conversion.pieces, toConverted(conversion.pieces, offset)), offset);
    from = edit.end;
  }
  for (let offset = 1; offset <= source.length; offset++)
    assert.ok(toConverted(conversion.pieces, offset) >= toConverted(conversion.pieces, offset - 1));
}

describe('positions', () => {
  for (const [from, to] of DIRECTIONS) {
    it(`lead there and back outside edits, and edits make the text, ${from} to ${to}`, () => {
      const next = generator(7);
      for (let i = 0; i < 300; i++) {
        const source = next();
        check(source, convertByDictionary(source, tables, { from, to, plain: true }));
      }
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), (source) => {
          check(source, convertByDictionary(source, tables, { from, to, plain: true }));
        }),
        { numRuns: 30, seed: 2 },
      );
    });
  }

  it('count within a word that became longer', () => {
    const conversion = convertByDictionary('用U盘吧', tables, { from: 'cn', to: 'twp', plain: true });
    assert.equal(conversion.text, '用隨身碟吧');
    assert.deepEqual(conversion.edits, [{ start: 1, end: 3, at: 1, text: '隨身碟' }]);
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((offset) => toConverted(conversion.pieces, offset)),
      [0, 1, 2, 4, 5],
    );
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5].map((offset) => toOriginal(conversion.pieces, offset)),
      [0, 1, 2, 3, 3, 4],
    );
  });

  it('cut an edit at the ends of what is selected, but for one that changes lengths', () => {
    const { edits } = convertByDictionary('头发后面', tables, { from: 'cn', to: 'tw', plain: true });
    assert.deepEqual(edits, [{ start: 0, end: 3, at: 0, text: '頭髮後' }]);
    assert.deepEqual(
      editsWithin(edits, [
        { start: 0, end: 1 },
        { start: 2, end: 4 },
      ]),
      [
        { start: 0, end: 1, at: 0, text: '頭' },
        { start: 2, end: 3, at: 2, text: '後' },
      ],
    );
    const longer = convertByDictionary('用U盘吧', tables, { from: 'cn', to: 'twp', plain: true }).edits;
    assert.deepEqual(editsWithin(longer, [{ start: 0, end: 2 }]), []);
    assert.deepEqual(editsWithin(longer, [{ start: 0, end: 3 }]), longer);
  });
});
