import assert from 'node:assert/strict';
import { datelineOf, endsInDateline } from '../../../../src/core/page/lines/datelines';

const HEADS: readonly (readonly [head: string, dateline: string | undefined, date?: string])[] = [
  ['本报讯 茶园丰收', '本报讯'],
  ['本报讯(记者 沈望舒)茶园丰收', '本报讯'],
  ['新华社青岚7月22日电 茶园丰收', '新华社青岚7月22日电', '- 7 22'],
  ['(新华社青岚2023年7月22日电)茶园丰收', '(新华社青岚2023年7月22日电)', '2023 7 22'],
  ['据新华社电 茶园丰收', '据新华社电'],
  ['青岚七月廿二日专电 茶园丰收', '青岚七月廿二日专电', '- 七 廿二'],
  ['(本报记者沈望舒报道)茶园丰收', '(本报记者沈望舒报道)'],
  ['本报讯员说茶园丰收', undefined],
  ['茶园丰收,本报讯', undefined],
  ['电影院今天开门', undefined],
  ['', undefined],
];

describe('datelines', () => {
  for (const [head, dateline, date = '- - -'] of HEADS)
    it(`${head || 'nothing'}: ${dateline ?? 'none'}`, () => {
      const found = datelineOf(head);
      assert.equal(found && head.slice(0, found.length), dateline);
      const { year, month, day } = found?.date ?? {};
      if (found) assert.equal([year, month, day].map((part) => part ?? '-').join(' '), date);
    });

  it('end a story in brackets', () => {
    assert.ok(endsInDateline('茶园丰收。(本报永兴岛7月22日电)'));
    assert.ok(endsInDateline('茶园丰收(新华社电)。'));
    assert.ok(!endsInDateline('茶园丰收。(沈望舒 摄)'));
    assert.ok(!endsInDateline('本报讯'));
  });
});
