/** Owns which characters are framed as doubtful: what a careful editor would look at twice, and not what is plain. */
import assert from 'node:assert/strict';
import { convertByDictionary } from '../../../../src/core/script/convert';
import { SETTLED } from '../../../../src/core/script/tables/settled';
import { OPEN } from '../../../../src/core/script/with-preferences';
import { tables } from './forms';

const framed = (text: string): string =>
  convertByDictionary(text, tables, { from: 'cn', to: 'tw' })
    .doubts.filter(({ risk }) => risk >= OPEN)
    .map(({ start }) => text.charAt(start))
    .sort()
    .join('');

describe('frames of doubt', () => {
  for (const text of [
    '健全机制，完善制度',
    '会议结束后，他回去了',
    '学校里很安静',
    '他们只认为这样',
    '一次性增发两万个',
    '创造奇迹',
    '汇率保持稳定',
    '内蒙古自治区',
    '大力炼铁',
    '限制作品',
    '刘大娘的儿子',
    '日本当局上周五表示',
    '辛同志作了检讨',
  ])
    it(`is none in ${text}`, () => assert.equal(framed(text), ''));

  for (const [text, right] of [
    ['咸昌里，是一个村', '里'],
    ['村民代表余国琮', '余'],
    ['宜居宜游', '游'],
    ['画家张世杰', '杰'],
    ['西南战干团', '干'],
    ['两只是他的', '只'],
    ['这秤很准', '准'],
  ] as const)
    it(`is around ${right} in ${text}`, () => assert.equal(framed(text), right));

  for (const { character, form, sure, open } of SETTLED) {
    it(`lets ${character} be surely ${form} in ${sure}, not in ${open}`, () => {
      const settled = tables.settled();
      assert.ok([...sure].some((one, at) => one === character && settled(sure, at, form)));
      assert.ok(open.includes(character));
      assert.ok([...open].every((one, at) => one !== character || !settled(open, at, form)));
    });
  }
});
