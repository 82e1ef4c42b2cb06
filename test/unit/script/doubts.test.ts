/** Owns that phrases keep to words, and that what stays doubtful is said with its forms and the reason. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { convertByDictionary, readScriptTables } from '../../../src/core/script/convert';
import { toConverted } from '../../../src/core/script/positions';
import { generator } from '../../fuzz/script.fuzz';

const tables = readScriptTables(readFileSync(join(import.meta.dirname, '../../../dist/data/script.bin')));
const tw = (text: string) => convertByDictionary(text, tables, { from: 'cn', to: 'tw' });

describe('phrases of the dictionary', () => {
  for (const [text, expected] of [
    ['指南针被发明出来', '指南針被發明出來'],
    ['动力装置包括发动机', '動力裝置包括發動機'],
    ['讲述本国历史', '講述本國歷史'],
    ['理发后，头发短了', '理髮後，頭髮短了'],
    ['新旧皇后后来和好', '新舊皇后後來和好'],
  ] as const)
    it(`keep to words: ${expected}`, () => assert.equal(tw(text).text, expected));

  it('do not reach into a name from outside', () => {
    const names = [{ start: 1, end: 4, kind: 'person' as const }];
    assert.equal(convertByDictionary('上周恩泽', tables, { from: 'cn', to: 'tw', names }).text, '上周恩澤');
  });
});

describe('doubts', () => {
  it('put a name and a strange division before what a word settles', () => {
    const names = [{ start: 0, end: 3, kind: 'person' as const }];
    const { doubts } = convertByDictionary('云海波说，冲，头发', tables, { from: 'cn', to: 'tw', names });
    assert.deepEqual(
      doubts.filter(({ risk }) => risk > 0.2).map(({ start }) => start),
      [5, 0],
    );
    assert.ok(doubts.some(({ chosen, risk }) => chosen === '髮' && risk < 0.1));
  });

  it('are characters of the source with the form that stands there, riskiest first, whatever the text', () => {
    const next = generator(11);
    const texts = [...Array.from({ length: 300 }, next), ...fc.sample(fc.string({ unit: 'binary' }), 100)];
    for (const text of texts) {
      for (const to of ['t', 'tw', 'twp', 'hk', 'hkp', 'cn'] as const) {
        const conversion = convertByDictionary(text, tables, { from: to === 'cn' ? 'tw' : 'cn', to });
        let last = 1;
        for (const { start, end, chosen, candidates, risk } of conversion.doubts) {
          assert.ok(risk > 0 && risk <= last);
          last = risk;
          assert.ok(candidates.length > 1 && candidates.includes(chosen));
          assert.equal(end, start + 1);
          const at = toConverted(conversion.pieces, start);
          assert.equal(conversion.text.slice(at, at + chosen.length), chosen);
        }
      }
    }
  });
});
