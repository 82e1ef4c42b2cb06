/** Where a name of two characters ends: before adverbs and verbs of saying that could end a given name, and not within one. */
import assert from 'node:assert/strict';
import { findNames } from '../../../src/core/names/find';
import { plainReading } from '../../../src/core/page/plain';
import { readRight, resources } from './read';

describe('a name of two characters', () => {
  it('ends before an adverb', () => {
    readRight(
      [
        '镇领导{p:吕衡}、{p:葛岚}均到会祝贺。',
        '{p:曹颖}正给学员们示范剪枝。',
        '他进门时，{p:裴远}正低头补渔网。',
        '{p:蒋萍}常到敬老院帮忙。',
        '她说，{p:汪雷}才是这条船的主人。',
        '{p:侯捷}、{p:邱岩}皆不认识这个人。',
        '{p:唐蕊}曾三次登上这座山。',
        '{p:贺青}已把钥匙交给邻居。',
        '消息传来，{p:姚晖}却一声不响。',
        '{p:丁涵}也没有料到雨会下这么久。',
        '{p:潘勇}还带来了两筐橘子。',
        '{p:钱旭}便不再推辞。',
      ],
      ['person'],
      1,
    );
  });

  it('ends before a noun of which only the last character would be left, if the longer name is not sure', () => {
    readRight(
      [
        '什么时候都饿的人{p:陈雨}奇葩的一天',
        '{p:郑成功}率军渡海。',
        '事后{p:蒋中正}派人前来。',
        '书法家{p:邓文原}则擅长章草。',
        '记者{p:吴家明}白天采访，晚上写稿。',
        '局长{p:周海光}在会上讲话。',
      ],
      ['person'],
      1,
    );
  });

  it('ends before a verb of saying', () => {
    readRight(
      [
        '{p:罗丽}称，自己并不在场。',
        '{p:许刚}道：“先把水放掉。”',
        '{p:夏兰}答，那天没有月亮。',
        '{p:江敏}说起这件事就笑。',
        '{p:范波}问：“船呢？”',
        '{p:魏华}指出，这笔账早该算清。',
      ],
      ['person'],
      1,
    );
  });
});

describe('a name of three characters', () => {
  it('keeps such a character where it is part of it', () => {
    readRight(
      [
        '区委书记{p:钟文正}主持会议，区长{p:陆均平}出席。',
        '{p:郑道明}、{p:林皆安}、{p:方才英}参加活动。',
        '（记者 {p:蔡常青}）',
        '教练{p:何正南}说，队员{p:韩道平}的伤不重。',
        '局长{p:苏克均}、副局长{p:徐又常}陪同调研。',
        '{p:陈守正}表示，下月可以完工。',
      ],
      ['person'],
      1,
    );
  });

  it('is one person with the same name that stands elsewhere alone', () => {
    const text = '区领导沈立、郭洋均参加活动。\n郭洋说，路灯年底前装好。\n郭洋随后来到工地。';
    const people = findNames(plainReading(text), resources).entities.filter(({ kind }) => kind === 'person');
    assert.deepEqual(
      people.map(({ name, mentions }) => [name, mentions.length]),
      [
        ['沈立', 1],
        ['郭洋', 3],
      ],
    );
  });
});

describe('a word of one character that ends no name', () => {
  it('is no part of a transliterated name', () => {
    readRight(
      [
        '前锋{p:塔诺维奇}也受了伤。',
        '教练{p:梅德诺}均未表态。',
        '画家{p:卡洛尼}却不肯露面。',
        '总统{p:雅各布森}已离开首都。',
        '门将{p:贝里斯}还在养伤。',
        '{p:阿·米哈伊诺夫}则投了反对票。',
      ],
      ['person'],
      1,
    );
  });
  it('makes nobody of a surname', () => {
    readRight(['苹果熟啦，谈啦，黄啦。', '稻子黄了，路通了。', '马呢？车呢？'], ['person'], 0);
  });
  it('stays where a Japanese name ends in it', () => {
    readRight(['选手{p:村上达也}和{p:田中和也}进入决赛。'], ['person'], 1);
  });
});
