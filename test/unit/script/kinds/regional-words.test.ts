/** Owns that a region's words are taken where they are words and mean what they say, and that what was replaced is told. */
import assert from 'node:assert/strict';
import { convertByDictionary } from '../../../../src/core/script/convert';
import { becomes, tables } from './forms';

describe('regional words', () => {
  becomes(
    `
    城堡的士兵 | 城堡的士兵
    打的士去机场 | 打計程車去機場
    体内存有毒素 | 體內存有毒素
    这么多任务 | 這麼多任務
    软件一开，这么多任务都排着 | 軟體一開，這麼多任務都排著
    理查找到了钥匙 | 理查找到了鑰匙
    他的士气高涨 | 他的士氣高漲
    运行机制 | 運行機制
    联系制度 | 聯繫制度
    文件精神 | 文件精神
    领导支持，群众支持 | 領導支持，群眾支持
    循环经济 | 循環經濟
    结婚对象 | 結婚對象
    少数组织 | 少數組織
    社区居民 | 社區居民
    这个软件支持多种文件 | 這個軟體支援多種檔案
    坐出租车去打印店 | 坐計程車去列印店
    硬盘空间 | 硬碟空間
    新西兰 | 紐西蘭
  `,
    'twp',
  );
  becomes('城堡的士兵，服务器 | 城堡的士兵，伺服器', 'hkp');

  it('are told with what stands there otherwise, also behind a broken line', () => {
    const source = '新软\n件上市，坐出租车';
    const { text, regional } = convertByDictionary(source, tables, { from: 'cn', to: 'twp' });
    assert.equal(text, '新軟\n體上市，坐計程車');
    assert.deepEqual(
      regional.map(({ start, end, text: word, plain }) => [source.slice(start, end), word, plain]),
      [
        ['软\n件', '軟體', '軟件'],
        ['出租车', '計程車', '出租車'],
      ],
    );
    assert.deepEqual(convertByDictionary(source, tables, { from: 'cn', to: 'tw' }).regional, []);
  });

  it('leave a name whole', () => {
    const names = [{ start: 0, end: 3, kind: 'person' as const }];
    assert.equal(convertByDictionary('里根总统', tables, { from: 'cn', to: 'twp', names: [] }).text.length, 4);
    assert.equal(convertByDictionary('文件明来了', tables, { from: 'cn', to: 'twp', names }).text, '文件明來了');
  });
});
