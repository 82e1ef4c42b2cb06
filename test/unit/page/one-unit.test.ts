/** Owns the test that a chronicle, a table, a list of names or of titles is one unit: its lines begin no stories. */
import assert from 'node:assert/strict';
import { readPage } from '../reading';

const STORY = [
  '青岚河大桥建成通车',
  '本报讯（记者 叶小舟）昨天清早，青岚河大桥正式通车，两岸的乡亲扶老携幼赶来看热闹。',
  '大桥长三百二十米，宽十二米，历时两年零四个月建成，从前进城要坐半个时辰的渡船。',
];

/** Texts that are one unit each, by kind. */
const ONE_UNIT: Readonly<Record<string, readonly string[]>> = {
  chronicle: [
    '青岚县一九八七年大事记',
    '1月3日 县人民医院新门诊楼破土动工。',
    '2月11日 青岚河渡口换用新趸船，日运客量增加一倍。',
    '3月5日 县委召开农村工作会议，部署春耕生产。',
    '4月20日 青岚茶厂试制的新茶通过省级鉴定。',
    '6月1日 县少年宫落成，林知远同志为少年宫题写匾额。',
    '8月17日 特大暴雨，青岚河水位超过警戒线一米二，全县三千民工上堤抢险。',
    '10月9日 县图书馆迁入新址，藏书增至六万册。',
    '12月26日 青岚河大桥动工兴建。',
  ],
  table: [
    '青岚县篮球联赛积分表',
    '名次 球队 场次 胜 负 积分',
    '1 茶厂队 8 7 1 15',
    '2 教工队 8 6 2 14',
    '3 渡口队 8 5 3 13',
    '4 粮站队 8 3 5 11',
    '5 供销社队 8 2 6 10',
    '6 林场队 8 1 7 9',
  ],
  names: [
    '青岚县先进教师名单',
    '一等奖',
    '林知远 苏小棠 白露 江晚晴',
    '二等奖',
    '陆承远 沈望舒 顾念慈 贺兰山 黄卫锋 叶小舟',
    '三等奖',
    '方若水 秦牧野 温如玉 石大川 宋清河 许云帆',
  ],
};

describe('one unit', () => {
  for (const [kind, lines] of Object.entries(ONE_UNIT)) {
    it(`is a ${kind} by itself, and below a story`, () => {
      const alone = readPage(lines.join('\n'));
      assert.deepEqual(
        alone.units.filter(({ kind }) => kind === 'article').map((unit) => unit.lines),
        [[0, lines.length - 1]],
      );
      const page = readPage([...STORY, '', ...lines].join('\n'));
      assert.deepEqual(
        page.units.filter(({ kind }) => kind === 'article').map((unit) => unit.lines[0]),
        [0, STORY.length + 1],
      );
    });
  }

  it('is a list of titles, which are no headlines', () => {
    const titles = [
      '本期目录',
      '青岚河大桥建成通车……1',
      '茶农增收的三条路子……3',
      '少年宫里的合唱队……5',
      '渡口旧事……8',
      '读者来信……12',
    ];
    const page = readPage([...titles, '', ...STORY].join('\n'));
    const begun = page.units.filter(({ kind }) => kind === 'article').map((unit) => unit.lines[0]);
    assert.ok(
      begun.every((line) => line === 0 || line === titles.length + 1),
      `${begun}`,
    );
    assert.ok(begun.includes(titles.length + 1));
  });
});
