/** Words, sayings and places that look like people, and people who look like words. */
import { readRight } from './read';

describe('what looks like a person', () => {
  it('is none where it is a word, a saying or a place', () => {
    readRight(
      [
        '警钟长鸣，防患未然。',
        '熊熊烈火映红了半边天。',
        '干河两岸种满了柳树。',
        '挤进四强於願已足。',
        '高铁、马路、方案、成绩都在图上。',
        '关键词　目录　索引',
        '路遥知马力，日久见人心。',
        '海鮮檔生意興隆，馬經天天見報。',
        '金秋时节，温室大棚一片翠绿。',
        '严阵以待，众志成城。',
        '何时通车尚无定论。',
        '任何单位和个人不得侵占。',
        '于是大家都笑了。',
        '石破天惊的消息传来。',
        '常年在外打工的人回来了。',
        '水利工程年底竣工。',
      ],
      ['person'],
      1,
    );
  });

  it('is one where a title or a list says so', () => {
    readRight(
      [
        '局长{p:高峰}到会，{p:马路}、{p:温暖}、{p:何时}列席。',
        '（记者 {p:金秋}）',
        '书记{p:常青}主持，镇长{p:水清}讲话。',
        '{p:方向}、{p:成功}、{p:于海}三位同志当选。',
        '局长{p:高峰}主持会议。',
        '书记{p:常青}讲话，镇长{p:水清}主持。',
        '记者{p:马路}报道。',
        '教师{p:石磊}获奖。',
        '村民{p:关心}说，水退了。',
        '区长{p:方向明}、副区长{p:成功}到会。',
        '选手{p:温暖}夺冠。',
        '（通讯员 {p:何时}）',
      ],
      ['person'],
      1,
    );
  });
});
