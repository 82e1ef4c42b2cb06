/** Owns letter-spaced text: read as if it were set tight, every place kept. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { printValue } from '../../../src/core/dates/calendar/notation';
import { readNameResources } from '../../../src/core/names/find';
import { sourceOffset, tighten, tightOffset } from '../../../src/core/text/letter-spacing';
import { analyse, readPage } from '../reading';
import { assertProportionate } from '../scaling/measure';

const tight = (text: string): string => tighten(text, 0, text.length)?.text ?? text;

describe('letter-spacing', () => {
  for (const [spaced, read] of [
    ['把 疫 情 防 控 作 为 当 前 最 重 要 的 工 作', '把疫情防控作为当前最重要的工作'],
    ['（把 疫 情 防 控，抓 好）', '（把疫情防控，抓好）'],
    ['记者 黄 大 川 报道', '记者 黄大川 报道'],
    ['2 0 2 3 年 2 月 1 日', '2023年2月1日'],
    ['２ ０ ２ ３ 年 ２ 月 １ 日　星期三', '２０２３年２月１日　星期三'],
    ['中　国　共　产　党', '中国共产党'],
    ['本  期  内  容', '本期内容'],
    ['解 放 军 ， 在 北 京 演 习 。', '解放军，在北京演习。'],
    ['在 本 世 纪 前 20 年 里 ， 都 是', '在本世纪前 20 年里，都是'],
    ['区 委 书 记 许 卫 民  主 任 方 立 民', '区委书记许卫民  主任方立民'],
  ] as const) {
    it(`reads ${spaced}`, () => assert.equal(tight(spaced), read));
  }

  for (const text of [
    '王 芳　李 明　张建国　赵 强',
    '1 2 3 4 5 6 7 8 9',
    '东湖 11 8 2 26 西湖 9 7 1 22',
    'a b c d e f g',
    '社长 林一　总编 陈二',
    '国际 国内 体育 财经 娱乐',
    '甲 乙',
  ]) {
    it(`leaves ${text}`, () => assert.equal(tight(text), text));
  }

  it('keeps the way back to every letter, whatever the text', () => {
    const char = fc.constantFrom(...'天地玄黄12 　,。ab（）\u{20000}');
    fc.assert(
      fc.property(fc.string({ unit: char, maxLength: 60 }), (text) => {
        const read = tighten(text, 0, text.length);
        if (read === undefined) return;
        assert.equal(read.text.replace(/\s/g, ''), text.replace(/\s/g, ''));
        for (let at = 0; at < read.text.length; at++) {
          const offset = sourceOffset(read, at);
          assert.equal(text[offset], read.text[at]);
          assert.equal(tightOffset(read, offset), at);
        }
        assert.equal(sourceOffset(read, read.text.length), text.length);
      }),
    );
  });

  it('takes no longer for each letter of a long line', () => {
    const workFor = (letters: number) => {
      const text = '天 '.repeat(letters);
      return () => tighten(text, 0, text.length);
    };
    assertProportionate(workFor, 50_000, 400_000);
  });
});

describe('a letter-spaced page', () => {
  const text = [
    '把 疫 情 防 控 作 为 重 要 工 作',
    '',
    '本报讯 2 0 2 3 年 2 月 1 日，区委书记 黄 大 川 到 安 平 县 调 研 。 黄 大 川 强调，要 抓 好 春 耕 生 产 。（下 转 第 二 版）',
    '',
  ].join('\n');
  const names = readNameResources(readFileSync('dist/data/names.bin'));

  it('gives headlines set tight', () => {
    const [unit] = readPage(text).units;
    assert.equal(unit?.headline, '把疫情防控作为重要工作');
    assert.deepEqual(unit?.headlineSpan, { start: 0, end: text.indexOf('\n') });
  });

  it('gives dates and names over their letters with the spaces', () => {
    const analysis = analyse(text);
    assert.deepEqual(
      analysis.dates().map(({ value, start, end, spans }) => [printValue(value), text.slice(start, end), spans.length]),
      [['2023-02-01', '2 0 2 3 年 2 月 1 日', 1]],
    );
    const people = analysis.names(names).mentions.filter(({ kind }) => kind === 'person');
    assert.deepEqual(
      people.map((one) => [one.text, text.slice(one.start, one.end), one.spans.length]),
      [
        ['黄大川', '黄 大 川', 1],
        ['黄大川', '黄 大 川', 1],
      ],
    );
  });

  it('gives its jump line', () => {
    const [jump] = readPage(text).jumpLines;
    assert.equal(jump?.page, '2');
    assert.equal(jump?.text, '（下 转 第 二 版）');
  });
});
