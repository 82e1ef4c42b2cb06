import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decode, encode } from 'iconv-lite';
import { hkscsTable } from '../../../../src/build/generated/hkscs';
import { decodeBig5 } from '../../../../src/core/text/bytes/big5';
import { decodeText, type NativeDecoder } from '../../../../src/core/text/bytes/decode';
import { fromUtf8, toUtf8 } from '../../../../src/core/text/bytes/utf8';
import { read } from '../../../manifest/sources';

const native: NativeDecoder = (label, bytes, fatal) => new TextDecoder(label, { fatal }).decode(bytes);
const big5 = (bytes: Uint8Array): string => decodeBig5(bytes, (run) => native('big5', run, false));
const NEWS = '本報訊（記者 黃大川）區長昨日到渡口看望值守的工人，並在現場召開會議，部署防汛工作。';

describe('Big5', () => {
  it('is made of the table of iconv-lite', () => {
    assert.equal(
      read('src/core/text/tables/hkscs.generated.ts'),
      hkscsTable(),
      'run npx tsx src/build/generated/hkscs.ts',
    );
  });

  it('is read with the characters of Hong Kong, as a decoder that knows them reads it', () => {
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        if (trail > 0x7e && trail < 0xa1) continue;
        const bytes = Uint8Array.of(lead, trail);
        const wanted = decode(bytes, 'big5-hkscs');
        // what has no character, or is written as two, is left to the platform
        if (wanted.includes('\ufffd') || Array.from(wanted).length !== 1 || /[\ue000-\uf8ff]/.test(wanted)) continue;
        assert.equal(big5(bytes), wanted, `${lead.toString(16)}${trail.toString(16)}`);
      }
    }
  });

  it('mixes with ASCII and what is malformed, and never throws', () => {
    const text = '啲嘢喺度：㗎，Big5 嚟嘅。𨋢';
    assert.equal(big5(encode(text, 'big5-hkscs')), text);
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void big5(bytes)));
  });
});

describe('text files', () => {
  const cases: readonly (readonly [encoding: string, bytes: Uint8Array, isGuessed: boolean, text?: string])[] = [
    ['utf8', Buffer.from(NEWS), false],
    ['utf8', Buffer.from(`\ufeff${NEWS}`), false],
    ['utf16le', encode(NEWS, 'utf16le', { addBOM: true }), false],
    ['utf16be', encode(NEWS, 'utf16be', { addBOM: true }), false],
    ['gb18030', encode(NEWS, 'gb18030'), true],
    ['big5hkscs', encode(NEWS, 'big5'), true],
    ['big5hkscs', encode(`${NEWS}佢哋嚟咗呢度，搭𨋢落街。`, 'big5-hkscs'), true, `${NEWS}佢哋嚟咗呢度，搭𨋢落街。`],
  ];
  for (const [encoding, bytes, isGuessed, text = NEWS] of cases) {
    it(`in ${encoding}${isGuessed ? ', guessed' : ''} are read as they were written: ${bytes.length} bytes`, () => {
      assert.deepEqual(decodeText(bytes, native), { text, encoding, isGuessed });
    });
  }

  it('that are none are none', () => {
    assert.equal(decodeText(Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0, 1), native), undefined);
    assert.equal(decodeText(new Uint8Array(64).fill(0xff), native), undefined);
  });
});

describe('UTF-8 that loses nothing', () => {
  it('gives any bytes back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        assert.deepEqual([...toUtf8(fromUtf8(bytes))], [...bytes]);
      }),
    );
  });

  it('is what the platform reads where the bytes are well-formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const bytes = new TextEncoder().encode(text);
        assert.equal(fromUtf8(bytes), text);
        assert.deepEqual(toUtf8(text), bytes);
      }),
    );
  });
});
