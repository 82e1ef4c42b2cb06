/** Owns the test of lists of those present and of credits in brackets, whose names may read like words. */
import { readRight } from './read';

describe('a list of those present', () => {
  it('is one of people, however much each reads like a word', () => {
    readRight(
      [
        '会上，{p:马路}、{p:温暖}、{p:高峰}列席。',
        '{p:方向}、{p:成功}、{p:于海}三位同志当选。',
        '{p:石磊}、{p:常青}、{p:方圆}、{p:雷鸣}等四人请假。',
        '座谈会开到中午，{p:金秋}、{p:白雪}出席。',
      ],
      ['person'],
      0,
    );
  });
  it('is none of places, bodies or things', () => {
    readRight(
      [
        '马路、方案、成绩都在图上。',
        '高山、平原、江河等三种地形。',
        '温度、湿度、风力三项指标达标。',
        '白菜、萝卜、土豆三样过冬。',
      ],
      ['person'],
      1,
    );
  });
});

describe('a credit in brackets', () => {
  it('names people', () => {
    readRight(
      [
        '本报讯（记者 {p:金秋} 通讯员 {p:何时}）昨天下了一场雨。',
        '（通讯员 {p:白雪}）',
        '（本报记者　{p:石磊}摄）',
        '（见习记者：{p:温馨}）',
      ],
      ['person'],
      0,
    );
  });
  it('and nothing else in brackets is one', () => {
    readRight(['雨量（单位 毫米）偏大。', '比赛（上午 金牌）照常。', '（记者站 编辑部）'], ['person'], 0);
  });
});
