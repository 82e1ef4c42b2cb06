/** Places of one character, and countries and provinces of two that are not cut into such. */
import { readRight } from './read';

describe('a country or province of two characters', () => {
  it('is one name though each of its characters could be one', () => {
    readRight(
      [
        '{l:西藏}的草场今年返青早。',
        '{l:巴西}政府提高了税率。',
        '{l:辽宁}的客商到会。',
        '近年来，{l:陕西}修了三条路。',
        '{l:西宁}多云，{l:兰州}晴。',
        '{l:拉美}国家签署协议。',
        '学者谈{l:西欧}与{l:中亚}。',
        '{l:西藏}、{l:青海}、{l:陕西}三省区联合行动。',
        '{l:巴西}的{l:圣保罗}下雨。',
        '从{l:辽宁}到{l:西藏}，火车走了四天。',
      ],
      ['place'],
      1,
    );
  });

  it('are two where they are a pair', () => {
    readRight(
      [
        '{l:中}{l:美}两国签署协定。',
        '{l:日}{l:韩}关系紧张。',
        '{l:京}{l:沪}高铁提速。',
        '{l:俄}{l:美}首脑通话。',
        '{l:苏}{l:浙}客商云集。',
        '{l:中}{l:日}贸易增长。',
      ],
      ['place'],
      1,
    );
  });
});

describe('a place of one character', () => {
  it('is found in the words of the press', () => {
    readRight(
      [
        '访{l:华}期间，他参观了工厂。',
        '驻{l:美}大使返国。',
        '{l:日}媒关注此事。',
        '{l:陸}客人數增加。',
        '{l:港}府回應傳媒查詢。',
        '{l:台}商回流投資。',
        '抵{l:京}参加会议。',
        '{l:俄}军方否认报道。',
        '来{l:华}留学的学生增多。',
        '{l:泰}王頒布敕令。',
        '旅{l:日}侨胞捐款。',
        '对{l:美}出口下降。',
      ],
      ['place'],
      3,
    );
  });

  it('is none within ordinary words', () => {
    readRight(
      [
        '中医与西医结合。',
        '日前，会议闭幕。',
        '美術館今日休館。',
        '港口的船都回来了。',
        '台風逼近，停班停課。',
        '法院受理此案。',
        '英雄模范作报告。',
        '德育为先。',
        '京剧演员登台。',
        '川菜很辣。'.replace('川菜', '川菜馆的菜'),
      ],
      ['place'],
      2,
    );
  });
});

describe('a country in one character', () => {
  it('is found before what countries have, and beside another', () => {
    readRight(
      [
        '{l:俄}总统与议会僵持不下。',
        '{l:罗马尼亚}大选结束，{l:罗}政府辞职。',
        '{l:中}、{l:阿}建交那年他还小。',
        '{l:中}{l:葡}双方交换了文本。',
        '{l:巴基斯坦}下雨，{l:巴}全国停电。',
        '{l:日}{l:俄}边境下了雪。',
        '{l:英}国防部证实。',
        '{l:泰}王颁布敕令。',
        '{l:墨西哥}发生地震，{l:墨}警方封路。',
        '在{l:华}投资的企业增多。',
        '发展{l:中}{l:非}合作关系。',
        '加强{l:中}{l:韩}友好。',
        '{l:奥}{l:中}关系很好。',
        '他访{l:意}期间学会了做面。',
      ],
      ['place'],
      2,
    );
  });

  it('is none in words, days and sides', () => {
    readRight(
      [
        '近日方才知道。',
        '其中方案很多。',
        '母亲日前后，商店打折。',
        '大家在采访中，说了很多。',
        '次日，俄顷雨止。',
        '他对法律很熟。',
        '参加方法很简单。',
        '集中美术作品。',
        '初中英语老师。',
        '他以总经理的身份出席。',
        '从来日子都这样过。',
        '印全国地图的厂。',
      ],
      ['place'],
      1,
    );
  });
});
