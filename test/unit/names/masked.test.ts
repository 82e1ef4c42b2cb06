/** Names that papers mask, 张某 and 赵某强: people, whole, without what follows; and 某 that masks nobody. */
import assert from 'node:assert/strict';
import { gatherEntities } from '../../../src/core/corpus/entities';
import { analyse } from '../reading';
import { readRight, resources } from './read';

describe('a masked name', () => {
  it('is a person, whole, without what follows', () => {
    readRight(
      [
        '司机{p:庞某某}弃车逃走。',
        '女子{p:邵某}在车站报警。',
        '原告{p:史某}诉称，合同早已到期。',
        '{p:龚某某}、{p:贾某强}、{p:尹某}被拘留。',
        '被告{p:雷某}辩称此事与己无关。',
        '经查，{p:武某}伙同{p:康某}多次作案。',
        '{p:欧阳某}系该店会计。',
        '证人{p:温某甲}、{p:温某乙}到庭。',
        '民警在网吧找到{p:孟某}。',
        '据{p:秦某}交代，货是从{p:江某}手里买的。',
        '{p:白某}因琐事与{p:闫某}发生口角。',
        '店主{p:薛某}说，当晚没有客人。',
        '嫌疑人{p:常某}供认不讳。',
        '{p:崔某}的妻子{p:程某}也在场。',
        '業主{p:顏某}不服判決。',
        '{p:段某芳}（女，42岁）报了警。',
      ],
      ['person'],
      1,
    );
  });

  it('begins behind any word that its surname is no part of', () => {
    readRight(
      [
        '女子约{p:许某}到茶馆见面。',
        '他们雇{p:孙某}开车，又骗{p:高某}签字。',
        '该团伙诈骗{p:彭某}三万元。',
        '邻居认出{p:沈某某}，随即报警。',
        '保安拦住{p:郭某}盘问。',
        '两人殴打{p:吕某}后逃离。',
        '这批货来自于某海外工厂，源于某次会议。',
        '他曾任某中学校长，一时某些人反对。',
        '不准许某些车辆进入，允许某企业经营。',
        '事情发生在某地，人藏于某富商家中。',
        '双方就某项条款争执，高于某一标准的另议。',
        '他方某日来函，成某种默契。',
      ],
      ['person'],
      2,
    );
  });

  it('is one in a sentence with others, beside 某 that says "a certain"', () => {
    readRight(
      [
        '{p:白某}后来与{p:姚某}合租一屋。',
        '当晚，{p:武某}给{p:许某}打电话。',
        '{p:罗某}供述，{p:白某}没有动手。',
        '{p:韩某}受某公司委托，有某种嫌疑。',
        '{p:宋某}于某日离开，如某人所说。',
        '对某部门，{p:邓某}和某些邻居都有怨言。',
      ],
      ['person'],
      0,
    );
  });

  it('is none where 某 says "a certain"', () => {
    readRight(
      [
        '某公司拖欠工资。',
        '有关某地的传闻不实。',
        '在某种程度上，这也是机会。',
        '某日，他路过这里。',
        '他曾在某部队服役。',
        '某些人总爱抱怨。',
        '对方某公司的账户已被冻结。',
        '某某公司、某某厂都是化名。',
        '何时何地出了某种差错，没人知道。',
        '于某年某月某日立此字据。',
        '向某单位捐款。',
        '全某村的人都来了。',
      ],
      ['person'],
      1,
    );
  });

  it('is somebody else in every article', () => {
    const page = (text: string, key: string) => {
      const analysis = analyse(text, { path: key });
      return { key, page: analysis.page, names: analysis.names(resources) };
    };
    const one = page('四方路发生一起盗窃案\n\n嫌疑人庞某昨天被抓获。庞某今年三十岁。', '甲报/第1版.txt');
    const other = page('青河镇调解一起邻里纠纷\n\n村民庞某同意让出一米地。', '乙报/第1版.txt');
    const people = gatherEntities([one, other]).filter(({ kind }) => kind === 'person');
    assert.deepEqual(
      people.map(({ name, mentions }) => [name, mentions.length]),
      [
        ['庞某', 2],
        ['庞某', 1],
      ],
    );
  });
});
