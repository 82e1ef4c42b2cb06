/** What readers of dates say that they can start with: the scanner stops there, and asks them. */
import assert from 'node:assert/strict';
import { READERS } from '../../../../src/core/dates/grammar/choose-reader';
import { anyOf, firstsOf, tableWords } from '../../../../src/core/dates/grammar/pieces/starts';
import { scanDates } from '../../../../src/core/dates/grammar/scan';
import { foldForDates } from '../../../../src/core/dates/vocabulary/folding';
import { words } from '../../../../src/core/dates/vocabulary/word-table';

/** For each reader, in their order, what it alone reads whole. */
const EXAMPLES: readonly (readonly [reads: string, examples: readonly string[]])[] = [
  ['set', ['每周三', '逢周三', '每年5月']],
  ['century and decade', ['上世纪80年代', '20世纪五六十年代', '公元前3世纪', '90年代末']],
  ['plan', ['“十四五”期间', '第十个五年计划', '“八五”计划期间']],
  ['reign', ['乾隆年间', '民国初年']],
  ['headed amount', ['近三年来', '过去十年', '未来两天', '连续14天']],
  ['named span', ['今明两天', '去今两年']],
  [
    'dated',
    ['2020年1月31日', '昨天上午', '正月初一', '农历八月十五', '前5个月', '下旬', '上午9时', '今（6）晚', '金秋'],
  ],
  ['seasons', ['今冬明春', '去冬']],
  ['period', ['改革开放以来', '抗战胜利后', '文革期间']],
  ['cyclical year', ['庚子年', '辛丑牛年']],
  ['amount', ['三天后', '半个月前', '数十年来', '几分钟前']],
  ['vague', ['近日', '目前', '今后']],
];

const readBy = (text: string): readonly number[] =>
  scanDates(text).map(({ start, end }) =>
    READERS.findIndex(({ read }) => {
      const found = read(foldForDates(text), start, start);
      return found?.start === start && found.end === end;
    }),
  );

describe('readers of dates', () => {
  it('are all shown here', () => assert.equal(EXAMPLES.length, READERS.length));

  for (const [index, [reads, examples]] of EXAMPLES.entries())
    it(`${reads}: is asked where it can start`, () => {
      for (const example of examples) {
        const text = `，${example}，`;
        const [found] = scanDates(text);
        assert.ok(found, example);
        assert.deepEqual(readBy(text), [index], example);
        const folded = foldForDates(text).charCodeAt(found.start);
        assert.ok(firstsOf(READERS[index]?.starts ?? {}).has(folded), example);
      }
    });
});

describe('starts', () => {
  it('of several readers are those of each', () => {
    const all = anyOf({ words: ['今天'] }, { pairs: [['周', '一二']] }, { numbers: '日' }, { numbers: '月' });
    assert.deepEqual(all, { words: ['今天'], pairs: [['周', '一二']], numbers: '日月' });
    assert.deepEqual(anyOf({ words: ['今天'] }, {}), { words: ['今天'], pairs: [] });
  });

  it('of a table are its words, with what must stand behind', () => {
    assert.deepEqual(tableWords([...words(1, '如<今年>轻'), ...words(2, '从<今+起凌')]), ['今年', '今起', '今凌']);
  });

  it('begin with characters of words and pairs, and with digits where numbers start', () => {
    const firsts = (starts: Parameters<typeof firstsOf>[0]) => (character: string) =>
      firstsOf(starts).has(character.charCodeAt(0));
    assert.deepEqual([...'今周一3月'].map(firsts({ words: ['今天'], pairs: [['周', '一']] })), [
      true,
      true,
      false,
      false,
      false,
    ]);
    assert.deepEqual([...'今周一3月'].map(firsts({ numbers: '月' })), [false, false, true, true, false]);
  });
});
