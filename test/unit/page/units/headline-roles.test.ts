import assert from 'node:assert/strict';
import { headlineRoles } from '../../../../src/core/page/units/headline-roles';
import { factsOf } from '../page-of';

/** Lines of a block with their roles: K kicker, H headline, D deck. */
const BLOCKS: readonly (readonly [roles: string, ...lines: string[]])[] = [
  ['H', '茶园丰收'],
  ['KH', '全县茶叶工作会议昨日召开', '一亩茶园收两百斤鲜叶'],
  ['HD', '茶园丰收', '——青岚县夏茶采收侧记'],
  ['HD', '茶园丰收', '（记青岚县夏茶采收）'],
  ['HD', '一亩茶园收两百斤鲜叶', '季小满强调把茶叶卖到城里去'],
  ['HD', '渡口停航五天', '过河的居民改走大桥，公交增开三趟'],
  ['KHD', '全县茶叶工作会议昨日召开', '一亩茶园收两百斤鲜叶', '季小满主持并讲话'],
  ['KHDD', '全县茶叶工作会议召开', '一亩茶园收两百斤', '季小满主持', '江晚晴出席'],
];

describe('the lines of a headline block', () => {
  for (const [roles, ...lines] of BLOCKS)
    it(`${lines.join(' / ')} are ${roles}`, () => {
      const letters = headlineRoles(lines.map(factsOf)).map((role) =>
        role === 'kicker' ? 'K' : role === 'headline' ? 'H' : 'D',
      );
      assert.equal(letters.join(''), roles);
    });

  it('have exactly one headline, however many they are', () => {
    for (let count = 1; count < 12; count++) {
      const roles = headlineRoles(Array.from({ length: count }, (_, at) => factsOf(`第${at}行茶园丰收`)));
      assert.equal(roles.filter((role) => role === 'headline').length, 1);
    }
    assert.deepEqual(headlineRoles([]), []);
  });
});
