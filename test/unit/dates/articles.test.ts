import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { printValue } from '../../../src/core/dates/calendar/notation';
import { findDates, findDatesSteps } from '../../../src/core/dates/find';
import { edtfOf } from '../../../src/core/export/edtf';
import type { PageReading } from '../../../src/core/page/model';
import { plainReading } from '../../../src/core/page/plain';
import { check, datesIn, ISSUE } from './read';

describe('dates: the order of resolution', () => {
  it('a dateline moves 今天 and bare days away from the issue date', () => {
    check('本报临江⟨2月1日=2020-02-01⟩电 老船工⟨今天=2020-02-01⟩收网，⟨昨天=2020-01-31⟩还有雨。', { issueDate: ISSUE });
    const [, today] = datesIn('本报临江2月1日电 老船工今天收网。');
    assert.equal(today?.basis, 'dateline');
    assert.deepEqual(today?.basisAt, { paragraph: 0, span: { start: 4, end: 8 } });
  });

  it('a bracket behind a word says which day it means, against all else', () => {
    check('⟨今天=2020-01-08⟩（⟨1月8日=2020-01-08⟩），渠首开闸，⟨昨天=2020-01-07⟩刚检修完。');
    check('⟨前日=2020-02-02⟩（⟨2日=2020-02-02⟩）⟨下午=2020-02-02TAF⟩，艇队返港。');
  });

  it('words that point back take the day mentioned last', () => {
    check('⟨1月20日=2020-01-20⟩，专家进村；⟨当晚=2020-01-20TEV⟩开会，⟨次日=2020-01-21⟩施工，⟨三天后=2020-01-23⟩完工。');
    check('⟨1995年5月=1995-05⟩立项，⟨同年12月=1995-12⟩开工，⟨翌年=1996⟩建成。');
    check('⟨2000年1—11月=2000-01/2000-11⟩造林六万亩，比⟨1999年同期=1999-01/1999-11⟩多。');
  });

  it('a clock takes its day, and its half of the day, from those before it', () => {
    check('⟨26日下午1时27分=2020-01-26T13:27⟩起火，⟨1时54分=2020-01-26T13:54⟩扑灭。');
    check('从⟨去年12月31日晚上8时半=2019-12-31T20:30⟩开席，至⟨凌晨1时=2020-01-01T01⟩散场。');
  });

  it('a month without a year is the nearest one, the future where the words say so', () => {
    check('⟨12月19日=2019-12-19⟩，船下水。');
    check('⟨七月一日起=2020-07-01/..⟩将推广新的船证。');
    const [date] = datesIn('8月20日，渡口改建。');
    assert.deepEqual([date?.value, date?.alternatives], ['2019-08-20', ['2020-08-20']]);
  });

  it('a year said just before carries over', () => {
    check('⟨1947年=1947⟩（⟨民國36年=1947⟩）⟨5月=1947-05⟩，學校遷址。');
  });

  it('each article starts afresh', () => {
    const text = '本报临江1月8日电 今天收网。\n今天开渠。';
    const plain = plainReading(text);
    const [unit] = plain.units;
    assert.ok(unit);
    const page: PageReading = {
      ...plain,
      units: [unit, { ...unit, id: 'a2' }],
      paragraphs: plain.paragraphs.map((paragraph, index) => ({ ...paragraph, unit: index })),
    };
    const values = findDates(page, { issueDate: ISSUE }).map(({ value }) => printValue(value));
    assert.deepEqual(values, ['2020-01-08', '2020-01-08', '2020-02-03']);
  });

  it('says plainly what it cannot know without an issue date', () => {
    check('⟨1月31日=XXXX-01-31⟩，⟨昨天=XXXX-XX-XX⟩，⟨去年=XXXX⟩，⟨2019年5月=2019-05⟩。', {});
  });

  it('weeks of papers in traditional characters start on Sunday, unless the setting says otherwise', () => {
    const sunday = { issueDate: '2004-07-04' };
    check('他在⟨上周三=2004-06-30⟩入院，這個說法來自醫院。', sunday);
    check('他在⟨上周三=2004-06-23⟩入院，這個說法來自醫院。', { ...sunday, weekStart: 1 });
  });
});

describe('dates: a mention cut by a line break', () => {
  it('is one mention with a span for each piece', () => {
    const text = '老人回忆,1月31\n\n日上午雾很大。';
    const plain = plainReading(text);
    const page: PageReading = {
      ...plain,
      paragraphs: [
        {
          unit: 0,
          role: 'body',
          text: '老人回忆,1月31日上午雾很大。',
          pieces: [
            { at: 0, start: 0, end: 9 },
            { at: 9, start: 11, end: 19 },
          ],
        },
      ],
    };
    const [date] = findDates(page, { issueDate: ISSUE });
    assert.deepEqual(date?.spans, [
      { start: 5, end: 9 },
      { start: 11, end: 14 },
    ]);
    assert.deepEqual(
      [date?.start, date?.end, date?.text, date && printValue(date.value)],
      [5, 14, '1月31日上午', '2020-01-31TMO'],
    );
  });
});

const PIECES = [
  ...'年月日号时点分秒至到-、，。（）“”上下前后本今昨去明初廿卅闰每近',
  ...[
    '2020',
    '1',
    '31',
    '二〇一九',
    '十二',
    '三',
    '周',
    '星期',
    '世纪',
    '年代',
    '正月',
    '农历',
    '民国',
    '光绪',
    '春节',
    '清明',
    '上午',
    '凌晨',
  ],
  ...['季度', '个月', '小时', '十四五', '公元前', '电', ' ', '\n', '同期', '以来', '期间', '甲子'],
];

describe('dates: any text', () => {
  const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join(''));

  it('gives mentions in order that do not overlap and are the text they say', () => {
    fc.assert(
      fc.property(text, (source) => {
        let end = 0;
        for (const date of datesIn(source)) {
          assert.ok(date.start >= end && date.end > date.start);
          assert.equal(source.slice(date.start, date.end), date.text);
          assert.ok(!date.alternatives.includes(date.value));
          end = date.end;
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('says no year that four digits cannot', () => {
    const far = ['二〇一九二〇一九年以来', '公元前20192019年以来', '99999年前', '一百万天后'];
    const values = far.flatMap((text) => datesIn(text).flatMap(({ value, alternatives }) => [value, ...alternatives]));
    assert.deepEqual(
      values.filter((value) => !value.startsWith('P') && /\d{5}/.test(value)),
      [],
    );
  });

  it('gives values that an EDTF library parses, where EDTF can say them', () => {
    const { parse } = createRequire(import.meta.url)('edtf') as { parse(value: string): unknown };
    fc.assert(
      fc.property(text, (source) => {
        for (const date of findDates(plainReading(source), { issueDate: ISSUE })) {
          for (const value of [date.value, ...date.alternatives]) {
            const edtf = edtfOf(value);
            if (edtf !== undefined) assert.doesNotThrow(() => parse(edtf), `${date.text} ${printValue(value)} ${edtf}`);
          }
        }
      }),
      { numRuns: 1500 },
    );
  });
});

describe('dates: in slices', () => {
  it('rests while it reads one long paragraph, and finds what it finds at once', () => {
    const page = plainReading('1月31日上午，渡口恢复通航，次日又停。'.repeat(4000));
    const steps = findDatesSteps(page, { issueDate: ISSUE });
    let rests = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) rests++;
    assert.ok(rests > 10, `${rests} rests`);
    assert.deepEqual(step.value, findDates(page, { issueDate: ISSUE }));
  });
});

describe('dates: what is to come', () => {
  it('is looked for ahead where the words do, in either script', () => {
    check('渡口⟨9月=2019-09⟩停航。');
    check('渡口将于⟨9月=2020-09⟩停航。');
    check('渡口將於⟨9月=2020-09⟩停航，預計⟨10月=2020-10⟩復航。');
  });
});
