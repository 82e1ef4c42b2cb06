/** Transliterated names without a title, and firms by their brand, which are cut into no characters of places. */
import { readRight } from './read';

describe('a transliterated name without a title', () => {
  it('is a person', () => {
    readRight(
      [
        '{p:德拉甘}强调，谈判仍有希望。',
        '{p:蒙塔诺}接球后左脚射门得分。',
        '{p:开普勒}提出了三条定律。',
        '{p:雷诺阿}的画挂在二楼。',
        '昨晚，{p:萨维奇}与{p:埃托拉}同时被换下。',
        '{p:卡波夫斯基}、{p:迪莫拉}并列第三。',
        '会谈结束后，{p:帕特尔}没有回答记者的问题。',
        '{p:贝尔蒙多}还表示，他不会辞职。',
        '读了{p:萨克雷}的小说，他很受震动。',
        '{p:哈塔米耶}昨天抵达{l:开罗}。',
        '{p:约翰逊}发现了这颗彗星。',
        '对{p:斯卡洛}的提名，议会下周表决。',
      ],
      ['person'],
      2,
    );
  });
});

describe('a firm by its brand', () => {
  it('is a body, whole', () => {
    readRight(
      [
        '{o:国美}去年净利润下滑。',
        '{o:京东}、{o:淘宝}等平台降价。',
        '{o:三菱重工}宣布召回。',
        '{o:日立}和{o:松下}都派人参展。',
        '他辞去{o:华为}的工作回乡。',
        '{o:格力}股价涨停。',
        '{o:住友化学}社长来访。',
        '{o:美团}与{o:滴滴}签约。',
        '{o:比亚迪}的新车上市。',
        '{o:西门子}在{l:成都}设厂。',
        '{o:宁德时代}获得订单。',
        '{o:腾讯}收购了这家公司。',
      ],
      ['organization'],
      2,
    );
  });

  it('and words of everyday life are not cut into places', () => {
    readRight(
      [
        '贵宾到访，请走二号门。',
        '{l:苏州}设站后，客流大增。',
        '今日宁静，适合读书。',
        '新书发布会下午举行。',
        '德才兼备的干部很多。',
        '中午吃面，晚上吃饭。',
        '青年教师均已到校。',
        '川流不息的人群。',
        '英明的决定。',
        '美不胜收的景色。',
        '以德服人，以理服人。',
        '台下掌声如雷。',
      ],
      ['place'],
      1,
    );
  });
});
