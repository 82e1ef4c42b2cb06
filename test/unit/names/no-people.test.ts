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

  it('is named by a people, by a word in a form that no surname has, or by a word behind a title', () => {
    readRight(
      [
        '汪達爾人攻入城中，阿瓦爾人在北邊。',
        '艾努人与尼夫赫人世代为邻。',
        '盖德人在此住了三百年。',
        '中國隊於四強戰中擊敗對手。',
        '我們於嵐園訪問了她。',
        '課程於妙然樓召開。',
        '故意毀損、塗劃、沾污旗幟者罰款。',
        '個別院領導同志，也可以當著群眾的面檢討。',
        '就是在平常，个别院领导同志也到食堂打饭。',
        '他是韩国歌手拿冠军的那一个吗？',
        '後生可畏，餘味無窮。',
        '範本已經印好，穀雨前發下去。',
      ],
      ['person'],
      1,
    );
  });

  it('is not where the surname is written so, the title stands before a list, or 人 begins a word', () => {
    readRight(
      [
        '区领导{p:镇海洋}、{p:冯斌}、{p:王斌}、{p:谢小兵}参加会议。',
        '主任{p:于家麒}出席。',
        '導演{p:范文芳}說，戲還沒拍完。',
        '记者{p:余秋阳}报道。',
        '{p:陈立}人称“老船长”。',
        '{p:谷文华}、{p:郁达}到会。',
        '教授{p:涂光明}主持。',
        '村支书{p:张国梁}人缘很好。',
      ],
      ['person'],
      1,
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
