/** Owns 涂 as smearing beside the family of that name, and 污, which Taiwan's laws and papers write so. */
import assert from 'node:assert/strict';
import { convertByDictionary } from '../../../../src/core/script/convert';
import { becomes, tables } from './forms';

/** What becomes of a text in which a recogniser takes what is in ⟨ ⟩ for a person. */
function withPerson(marked: string): string {
  const start = marked.indexOf('⟨');
  const end = marked.indexOf('⟩') - 1;
  const text = marked.replace(/[⟨⟩]/g, '');
  const names = [{ start, end, kind: 'person' as const }];
  return convertByDictionary(text, tables, { from: 'cn', to: 'tw', names }).text;
}

describe('smearing', () => {
  for (const [marked, right] of [
    ['毁损、⟨涂划⟩、破坏', '毀損、塗劃、破壞'],
    ['折断、⟨涂刻⟩树干', '折斷、塗刻樹幹'],
    ['先⟨涂厚厚⟩一层', '先塗厚厚一層'],
    ['再⟨涂薄薄⟩一层', '再塗薄薄一層'],
    ['拔草、⟨种菜⟩、养鸡', '拔草、種菜、養雞'],
    ['开荒、⟨种豆⟩', '開荒、種豆'],
    ['停车、⟨占道⟩、摆摊', '停車、佔道、擺攤'],
    ['⟨涂建国⟩、李明到会', '涂建國、李明到會'],
    ['⟨涂明⟩、李红', '涂明、李紅'],
    ['⟨涂厚德⟩说', '涂厚德說'],
    ['⟨种师道⟩领兵', '种師道領兵'],
    ['⟨占地成⟩说', '占地成說'],
  ] as const)
    it(`${marked} becomes ${right}`, () => assert.equal(withPerson(marked), right));

  describe('where nobody is recognised', () => {
    becomes(`
      禁止涂划墙面 | 禁止塗劃牆面
      把墙涂白 | 把牆塗白
      涂改成绩 | 塗改成績
      涂某到会 | 涂某到會
      涂先生 | 涂先生
    `);
  });
});

describe('dirt', () => {
  becomes(`
    环境污染 | 環境污染
    贪污受贿 | 貪污受賄
    污水、污泥和污点 | 污水、污泥和污點
  `);
});

describe('dirt in Hong Kong', () => {
  becomes('环境污染 | 環境污染', 'hk');
});
