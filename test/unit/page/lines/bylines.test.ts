import assert from 'node:assert/strict';
import { listsPeople, namesOf } from '../../../../src/core/page/lines/bylines';
import { isName, mayBeSurname } from '../../../../src/core/page/lines/personal-names';

/** Line, and the names that it says; undefined where it says more than names. */
const LINES: readonly (readonly [line: string, names: readonly string[] | undefined])[] = [
  ['本报记者 沈望舒', ['沈望舒']],
  ['本报记者 沈望舒 通讯员 江晚晴 文/图', ['沈望舒', '江晚晴']],
  ['记者 沈望舒 摄', ['沈望舒']],
  ['余澜摄', ['余澜']],
  ['(沈望舒)', ['沈望舒']],
  ['□沈望舒', ['沈望舒']],
  ['李 明', ['李明']],
  ['本报评论员', ['本报评论员']],
  ['(科研处)', ['科研处']],
  ['市司法局 供稿', ['市司法局']],
  ['作者:江晚晴/沈望舒', ['江晚晴', '沈望舒']],
  ['作者:Jonathan Reed', ['Jonathan Reed']],
  ['·江晚晴·', ['江晚晴']],
  ['[作者] 江晚晴', ['江晚晴']],
  ['[摄影] 沈望舒', ['沈望舒']],
  ['By 江晚晴', ['江晚晴']],
  ['By Jonathan Reed', ['Jonathan Reed']],
  ['《临淮日报》社论', ['《临淮日报》社论']],
  ['(联合报╱记者江晚晴╱台北报导)', ['江晚晴']],
  ['(记者江晚晴台北报导)', ['江晚晴']],
  ['本报通讯员', ['本报通讯员']],
  ['本报记者', ['本报记者']],
  ['本报记者江晚晴通讯员沈望舒', ['江晚晴', '沈望舒']],
  ['文/江晚晴 图/沈望舒', ['江晚晴', '沈望舒']],
  ['江晚晴/文', ['江晚晴']],
  ['文:江晚晴 图:沈望舒', ['江晚晴', '沈望舒']],
  ['(江晚晴 摄影报道)', ['江晚晴']],
  // what only looks like names
  ['(西部高校)', undefined],
  ['阴影 阴影', undefined],
  ['作者:春天的田野', undefined],
  ['·茶园丰收·', undefined],
  ['记者江晚晴台北报导了这场比赛', undefined],
  ['文:Spring', undefined],
  ['茶园丰收', undefined],
  ['[作者] 春天的田野', undefined],
  ['By', undefined],
  ['Jonathan Reed', undefined],
  ['CONTACT US', undefined],
  ['《临淮日报》', undefined],
  ['记者从县里了解到', undefined],
  ['路桥。', undefined],
  ['', undefined],
];

describe('bylines', () => {
  for (const [line, names] of LINES)
    it(`${line || 'nothing'}: ${names?.join('、') ?? 'none'}`, () => {
      assert.deepEqual(namesOf(line)?.names, names);
    });

  it('say whether they are about a picture, titled, in brackets', () => {
    const { picture, titled, bracketed } = namesOf('(记者 沈望舒 摄)') ?? {};
    assert.deepEqual([picture, titled, bracketed], [true, true, true]);
    const plain = namesOf('沈望舒');
    assert.deepEqual([plain?.picture, plain?.titled, plain?.bracketed], [false, false, false]);
  });

  it('tell a personal name from other words', () => {
    for (const name of ['沈望舒', '季小满', '欧阳修', '李 明']) assert.ok(isName(name), name);
    for (const words of ['茶园丰收', '高兴', '欧阳', '李', '沈望舒来']) assert.ok(!isName(words), words);
    assert.ok(mayBeSurname('沈') && !mayBeSurname('茶'));
  });

  it('are no lists of people', () => {
    assert.ok(listsPeople('东塘县:陈满仓 李守业 王大田'));
    assert.ok(!listsPeople('东塘县:茶园 丰收 陈满仓'));
    assert.ok(!listsPeople('陈满仓 李守业'));
  });
});
