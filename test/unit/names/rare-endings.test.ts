/** Where a name of two characters goes on: with a rare character behind it, and not with a verb, a word or a people. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commonTable } from '../../../src/build/generated/common-characters';
import { readRight } from './read';

describe('a rare character behind a name', () => {
  it('is part of it', () => {
    readRight(
      [
        '記者{p:邱欣憓}花蓮傳真。',
        '{p:王添財}的長孫女{p:彭雅憓}表示，舊屋已經賣掉。',
        '主任{p:林贊紘}到場說明。',
        '（記者{p:蔡佩珈}攝）',
        '教练{p:许明庥}没有换人。',
        '区领导{p:冯起溍}、{p:葛文埴}参加。',
        '局长{p:唐万勰}介绍了工程的进展。',
        '{p:丁睿靓}昨天没有来。',
        '船长{p:贺文喆}第一个跳下水。',
        '村民{p:杜国燚}把网收了起来。',
        '医生{p:温文翀}查完房才走。',
        '代表{p:卢宗堃}发言。',
      ],
      ['person'],
      2,
    );
  });

  it('is not if it is a verb, begins a word, or belongs to another name', () => {
    readRight(
      [
        '其后{p:朱棣}谒陵，三日乃还。',
        '自{p:孔子}殁，弟子各归其国。',
        '书记{p:陈立}莅临指导。',
        '记者{p:王芳}瞥见一个人影。',
        '{p:李红}倏地站了起来。',
        '厂长{p:高强}斟酌再三，没有签字。',
        '{p:赵敏}、{p:闫磊}、{p:荀真}到会。',
        '{p:张伟}拎着两只桶。',
        '{p:周洁}瞅了他一眼。',
        '{p:马超}嗫嚅着说不出话。',
        '教师{p:刘洋}踱到窗前。',
        '{p:孙梅}攥着车票。',
      ],
      ['person'],
      2,
    );
  });

  it('is none of the table of common ones, which is level 1 of the standard', () => {
    const file = join(import.meta.dirname, '../../../src/core/text/tables/common-characters.generated.ts');
    assert.equal(readFileSync(file, 'utf8'), commonTable(), 'run npx tsx src/build/generated/common-characters.ts');
    assert.equal(/'(.*)'/.exec(commonTable())?.[1]?.length, 3755);
  });
});
