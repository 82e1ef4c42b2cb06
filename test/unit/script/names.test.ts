/** Owns that people's names keep their forms in traditional characters, and that nothing else is touched. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { convertByDictionary, readScriptTables } from '../../../src/core/script/convert';

const tables = readScriptTables(readFileSync(join(import.meta.dirname, '../../../dist/data/script.bin')));

/** Text with people in ｟ ｠, without the marks, and their spans. */
function marked(text: string): {
  readonly plain: string;
  readonly names: { start: number; end: number; kind: 'person' }[];
} {
  const names: { start: number; end: number; kind: 'person' }[] = [];
  let plain = '';
  for (const part of text.split(/(｟[^｠]*｠)/)) {
    const name = part.startsWith('｟') ? part.slice(1, -1) : '';
    if (name !== '') names.push({ start: plain.length, end: plain.length + name.length, kind: 'person' });
    plain += name || part;
  }
  return { plain, names };
}

describe('names in traditional characters', () => {
  const examples: readonly (readonly [string, string])[] = [
    ['区长｟范立冬｠的模范作用', '區長范立冬的模範作用'],
    ['局长｟于溪桥｠位于桐河', '局長于溪橋位於桐河'],
    ['书记｟钟砚秋｠敲钟', '書記鍾硯秋敲鐘'],
    ['船工｟余守义｠的业余生活', '船工余守義的業餘生活'],
    ['老兵｟鲜于望里｠在村里', '老兵鮮于望里在村裡'],
  ];
  for (const [text, expected] of examples) {
    it(expected, () => {
      const { plain, names } = marked(text);
      assert.equal(convertByDictionary(plain, tables, { to: 'tw', names }).text, expected);
    });
  }

  it('go by the dictionary alone when that is asked for', () => {
    const { plain, names } = marked('局长｟于溪桥｠');
    assert.equal(convertByDictionary(plain, tables, { to: 'tw', names, plain: true }).text, '局長於溪橋');
  });

  it('change only what a name holds, and lengths never, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'于范钟余里立冬鼠标软件的。a𠮷'), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(6), (plain, from, length) => {
        const start = Math.min(from, plain.length);
        const end = Math.min(start + length, plain.length);
        for (const to of ['tw', 'twp', 'hk'] as const) {
          const bare = convertByDictionary(plain, tables, { to });
          const named = convertByDictionary(plain, tables, { to, names: [{ start, end, kind: 'person' }] });
          assert.equal(named.text.length, bare.text.length);
          const rebuilt = named.edits.reduceRight(
            (whole, edit) => whole.slice(0, edit.start) + edit.text + whole.slice(edit.end),
            plain,
          );
          assert.equal(rebuilt, named.text);
        }
      }),
    );
  });
});

describe('names beside words of the dictionary', () => {
  for (const [kind, name, text, expected] of [
    ['place', '皇后桥', '游客走过皇后桥头', '遊客走過皇后橋頭'],
    ['organization', '拜占庭军', '当年拜占庭军撤退', '當年拜占庭軍撤退'],
    ['place', '金钟站', '列车开到金钟站', '列車開到金鐘站'],
    ['place', '山谷里', '山谷里的小路', '山谷裡的小路'],
    ['place', '石鱼涌', '石鱼涌的渔船', '石魚涌的漁船'],
    ['place', '于家湾', '走进于家湾', '走進于家灣'],
    ['person', '周一鹭', '周一鹭作报告', '周一鷺作報告'],
    ['person', '于某', '于某种意义上', '於某種意義上'],
    ['person', '郑冲', '将军郑冲上山', '將軍鄭沖上山'],
    ['person', '后藤莓', '后藤莓来访', '後藤莓來訪'],
  ] as const)
    it(`${text} is ${expected}`, () => {
      const start = text.indexOf(name);
      const names = [{ kind, start, end: start + name.length }];
      assert.equal(convertByDictionary(text, tables, { from: 'cn', to: 'tw', names }).text, expected);
    });
});

describe('surnames before titles', () => {
  const tw = (text: string): string => convertByDictionary(text, tables, { from: 'cn', to: 'tw' }).text;
  for (const [text, expected] of [
    ['由范师傅修好', '由范師傅修好'],
    ['嫌疑人余某某', '嫌疑人余某某'],
    ['钟老师来了', '鍾老師來了'],
    ['对于老师来说', '對於老師來說'],
    ['防范某些风险', '防範某些風險'],
    ['学校党某某', '學校党某某'],
  ] as const)
    it(`${text} is ${expected}`, () => assert.equal(tw(text), expected));

  it('a word stays a word where a recogniser takes it for a name', () => {
    const names = [{ start: 0, end: 2, kind: 'person' as const }];
    assert.equal(convertByDictionary('姜汤可以驱寒', tables, { from: 'cn', to: 'tw', names }).text, '薑湯可以驅寒');
  });
});
