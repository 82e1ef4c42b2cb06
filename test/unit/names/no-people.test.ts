/** What reads like a person and is none or more than one: idioms, a rare surname before a word, two teams, a rank behind a name. */
import { readRight } from './read';

describe('nobody', () => {
  it('is named by an idiom or by words that begin like a surname', () => {
    readRight(
      [
        '站台上人山人海，万马奔腾一般。',
        '顾名思义，蓝洞是蓝色的。',
        '大家任劳任怨。',
        '他们拿主意慢。',
        '专家谈武汉楼市。',
        '他拿冠军的那一年还小。',
        '队伍成群结队地走过。',
        '方兴未艾的行业。',
        '时不我待，马上动手。',
        '去年拿冠军的是一匹小马。',
        '江山如画，游人如织。',
        '令人欣喜的是收成好。',
      ],
      ['person'],
      2,
    );
  });

  it('is overlooked though the name is made of words', () => {
    readRight(
      [
        '船长{p:麻青春}、{p:冯岸}、{p:钟砚秋}上了岸。',
        '书记{p:高峰}到会。',
        '记者{p:马文明}报道。',
        '{p:王建国}和{p:李长江}是战友。',
        '校长{p:方向前}讲话。',
        '{p:黄河清}说，厂里人手不够。',
        '医生{p:白若冰}值班。',
        '{p:张光明}种了三十亩地。',
        '村民{p:何平安}家养牛。',
        '{p:刘志愿}的店开了十年。',
        '教练{p:江海洋}说，比赛很难。',
        '{p:陈胜利}是老党员。',
      ],
      ['person'],
      2,
    );
  });
});

describe('A vs B', () => {
  it('is two, and no person', () => {
    readRight(['霍芬海vs比勒菲', '桑普多VS卡塔尼亚', '申花vs鲁能，平局', '多特蒙德vs沙尔克：主胜'], ['person'], 0);
  });
});

describe('a rank behind a name', () => {
  it('is no part of it', () => {
    readRight(
      [
        '{p:奥尔加}公主出席婚礼。',
        '{p:腓特烈}大公去世。',
        '{p:玛格丽特}女王访问了三国。',
        '{p:伯恩哈德}亲王逝世。',
        '{p:卡特琳娜}公爵夫人到场。',
        '{p:巴塞洛缪}主教主持仪式。',
        '{p:科尔特斯}上校被捕。',
        '{p:贞仁}天皇爱种稻。',
        '{p:威廉}王储成婚。',
        '{p:帕特里克}少将指挥演习。',
        '{p:蒙哥马利}元帅抵达前线。',
        '{p:鲁道夫}皇帝退位。',
      ],
      ['person'],
      2,
    );
  });
});
