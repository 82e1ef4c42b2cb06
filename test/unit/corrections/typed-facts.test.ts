/** What readers type for a day and for a paper: every way of writing one is read, and what is wrong is told apart. */
import assert from 'node:assert/strict';
import { typedDay, typedPaper } from '../../../src/core/corrections/typed-facts';

describe('a typed day', () => {
  const DAYS: readonly string[] = [
    '2020-02-03',
    '2020-2-3',
    '2020/2/3',
    '2020.2.3',
    '2020.02.03.',
    '20200203',
    '2020年2月3日',
    '2020年2月3号',
    '2020 年 2 月 3 日',
    '2020年2月3日 星期一',
    '2020年2月3日（星期一）',
    '2020-02-03 周一',
    '２０２０年２月３日',
    '２０２０－０２－０３',
    '二〇二〇年二月三日',
    '二零二零年二月三日',
    '民國109年2月3日',
    '民国一〇九年二月三日',
    '中華民國109年2月3日',
    '109年2月3日',
    '109.2.3',
    '109/02/03',
    '公元2020年2月3日',
    ' 2020-02-03 ',
  ];
  for (const typed of DAYS)
    it(`reads ${typed}`, () => assert.deepEqual(typedDay(typed), { kind: 'day', date: '2020-02-03' }));

  it('reads day first where it can be nothing else', () => {
    assert.deepEqual(typedDay('15/3/2001'), { kind: 'day', date: '2001-03-15' });
    assert.deepEqual(typedDay('3/15/2001'), { kind: 'day', date: '2001-03-15' });
    assert.deepEqual(typedDay('29/2/2020'), { kind: 'day', date: '2020-02-29' });
  });

  it('asks where day and month may be either way round', () => {
    assert.deepEqual(typedDay('5/3/2001'), { kind: 'open', dates: ['2001-03-05', '2001-05-03'] });
  });

  for (const typed of [
    '2023-02-29',
    '2020-13-01',
    '2020年2月30日',
    '20200230',
    '31/4/2020',
    '民國109年2月30日',
    '2020/0/3',
  ])
    it(`knows that there is no ${typed}`, () => assert.deepEqual(typedDay(typed), { kind: 'no-such-day' }));

  for (const typed of [
    '',
    'yesterday',
    '2020',
    '2月3日',
    '2020年2月',
    '2020-02-03 至 2020-02-05',
    '第3期',
    '2'.repeat(500),
  ])
    it(`does not take “${typed.slice(0, 20)}” for a day`, () =>
      assert.deepEqual(typedDay(typed), { kind: 'not-understood' }));
});

describe('a typed paper', () => {
  for (const [typed, name] of [
    ['海南日报', '海南日报'],
    [' 海南日报 ', '海南日报'],
    ['《海南日报》', '海南日报'],
    ['《 海南日报 》', '海南日报'],
    ['The China Press 僑報', 'The China Press 僑報'],
    ['《文艺报》与《诗刊》', '《文艺报》与《诗刊》'],
  ] as const)
    it(`reads ${typed}`, () => assert.equal(typedPaper(typed), name));

  for (const typed of ['', '  ', '《》', '报\n纸', '报\ud800', '报'.repeat(101)])
    it(`takes nothing from ${JSON.stringify(typed.slice(0, 6))}`, () => assert.equal(typedPaper(typed), undefined));
});
