import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { buildScript } from '../../../src/build/script';
import { convertByDictionary, readScriptTables } from '../../../src/core/script/convert';
import fuzz, { DIRECTIONS, generator } from '../../fuzz/script.fuzz';

const bytes = buildScript();
const tables = readScriptTables(bytes);

describe('plain conversion', () => {
  it('is what opencc-js gives, for strings made of its dictionaries', async function () {
    this.timeout(120_000);
    let rounds = 0;
    const { wrong } = await fuzz.run(20260203, () => ++rounds > 1500);
    assert.deepEqual(wrong, []);
  });

  for (const [from, to] of DIRECTIONS) {
    it(`is what opencc-js gives for any string, ${from} to ${to}`, () => {
      const expected = Converter({ from, to });
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), (text) => {
          assert.equal(convertByDictionary(text, tables, { from, to, plain: true }).text, expected(text));
        }),
        { numRuns: 50, seed: 1 },
      );
    });
  }

  it('is the same in a long text, which is converted in parts', function () {
    this.timeout(120_000);
    const next = generator(5);
    const lines = Array.from({ length: 5000 }, next).filter((line) => !/[\u2ff0-\u2fff]/.test(line));
    const text = lines.join('\n');
    assert.ok(text.length > 70_000);
    for (const [from, to] of [
      ['cn', 't'],
      ['cn', 'twp'],
      ['tw', 'cn'],
    ] as const) {
      const conversion = convertByDictionary(text, tables, { from, to, plain: true });
      assert.equal(conversion.text, Converter({ from, to })(text));
      let made = '';
      let read = 0;
      for (const edit of conversion.edits) {
        made += text.slice(read, edit.start) + edit.text;
        read = edit.end;
      }
      assert.equal(made + text.slice(read), conversion.text);
    }
  });

  it('keeps what it does not know: lone surrogates, line breaks, private use', () => {
    const text = '\ud800发\udc00\r\n\ue123 \u0000';
    assert.equal(
      convertByDictionary(text, tables, { from: 'cn', to: 'tw', plain: true }).text,
      '\ud800發\udc00\r\n\ue123 \u0000',
    );
  });

  it('leaves a text alone whose script is the target', () => {
    const text = '後来里面';
    assert.equal(convertByDictionary(text, tables, { from: 'tw', to: 'tw', plain: true }).text, text);
  });
});

describe('the script data file', () => {
  it('is refused where it is something else', () => {
    assert.throws(() => readScriptTables(new Uint8Array(3)), RangeError);
    assert.throws(() => readScriptTables(new Uint8Array(4000)), RangeError);
    assert.throws(() => readScriptTables(bytes.subarray(0, bytes.length / 2)).stages.one('st'), RangeError);
  });

  it('is read from wherever it lies in a buffer', () => {
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    const { text } = convertByDictionary('发展', readScriptTables(shifted.subarray(1)), {
      from: 'cn',
      to: 'tw',
      plain: true,
    });
    assert.equal(text, '發展');
  });
});
