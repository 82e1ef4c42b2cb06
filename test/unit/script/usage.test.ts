/** Owns that a region's newspapers' forms are written, that hard line breaks are read over, and that some text is left alone. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { convertByDictionary, readScriptTables } from '../../../src/core/script/convert';
import { rewrap, unwrap } from '../../../src/core/script/unwrap';

const tables = readScriptTables(readFileSync(join(import.meta.dirname, '../../../dist/data/script.bin')));
const to = (target: 'tw' | 'hk' | 't') => (text: string) =>
  convertByDictionary(text, tables, { from: 'cn', to: target }).text;

describe('forms that newspapers write', () => {
  for (const [text, tw, hk] of [
    ['宣布回归', '宣布回歸', '宣佈回歸'],
    ['并为此念书，合并为一', '並為此念書，合併為一', '並為此念書，合併為一'],
    ['这出话剧和演出', '這齣話劇和演出', '這齣話劇和演出'],
    ['攀岩两周', '攀岩兩周', '攀岩兩周'],
    ['15天后养羊300只，仅5只有角', '15天後養羊300隻，僅5只有角', '15天後養羊300隻，僅5只有角'],
    ['截至2005只见人来，全年12只卖出一半', '截至2005只見人來，全年12只賣出一半', '截至2005只見人來，全年12只賣出一半'],
    ['坐车去鲗鱼涌，求得灵签', '坐車去鰂魚涌，求得靈籤', '坐車去鰂魚涌，求得靈籤'],
  ] as const)
    it(text, () => assert.deepEqual([to('tw')(text), to('hk')(text)], [tw, hk]));

  it('are those of families in places that no dictionary has', () => {
    const names = [{ start: 1, end: 4, kind: 'place' as const }];
    assert.equal(
      convertByDictionary('在于家沟，对于家沟通', tables, { from: 'cn', to: 'tw', names }).text,
      '在于家溝，對於家溝通',
    );
  });
});

describe('hard line breaks', () => {
  it('do not cut words', () => {
    assert.equal(to('tw')('理\r\n发后，头\n\n发短了'), '理\r\n髮後，頭\n\n髮短了');
  });

  it('do not cut names', () => {
    const names = [
      { start: 0, end: 2, kind: 'person' as const },
      { start: 4, end: 5, kind: 'person' as const },
    ];
    assert.equal(convertByDictionary('钟志\n\n云在', tables, { from: 'cn', to: 'tw', names }).text, '鍾志\n\n雲在');
  });

  it('are taken out and put back, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'发头\n\r，a𠮷\ud800'), maxLength: 30 });
    fc.assert(
      fc.property(text, (source) => {
        const unwrapped = unwrap(source);
        assert.equal(rewrap(unwrapped.text, [], unwrapped).text, source);
      }),
    );
  });

  it('stay where they are, whatever the text and the target', () => {
    const piece = fc.constantFrom('信息', '\n', '软', '件', '发', '打印', '机', '，', '\r\n', '鼠', '标', '我');
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 20 }).map((parts) => parts.join('')),
        (source) => {
          for (const target of ['tw', 'twp', 'hkp'] as const) {
            const { text, edits } = convertByDictionary(source, tables, { from: 'cn', to: target });
            assert.deepEqual(text.match(/[\r\n]/g), source.match(/[\r\n]/g));
            const made = edits.reduceRight(
              (whole, edit) => whole.slice(0, edit.start) + edit.text + whole.slice(edit.end),
              source,
            );
            assert.equal(made, text);
          }
        },
      ),
    );
  });
});

describe('what is left alone', () => {
  it('are clauses in traditional characters, beside those that are not', () => {
    assert.equal(to('tw')('他说：「關於皇后，我們台北見」发展'), '他說：「關於皇后，我們台北見」發展');
    assert.equal(to('tw')('皇后台北\n后来发展'), '皇后臺北\n後來發展');
  });

  it('are addresses', () => {
    assert.equal(to('tw')('见 https://a.example/发展/后.html 发展'), '見 https://a.example/发展/后.html 發展');
  });
});
