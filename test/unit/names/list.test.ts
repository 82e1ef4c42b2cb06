import assert from 'node:assert/strict';
import { parseNameList } from '../../../src/core/names/list';

describe("the reader's list of names", () => {
  it('reads names with kinds and titles, and leaves comments out', () => {
    const list = '# 区里的人\n高峰\n温暖 人 区长、书记\r\n长平 地 # 镇\n\n向前 非\n秦川 局长';
    assert.deepEqual(parseNameList(list), [
      { text: '高峰', kind: 'person' },
      { text: '温暖', kind: 'person', titles: ['区长', '书记'] },
      { text: '长平', kind: 'place' },
      { text: '向前', kind: 'none' },
      { text: '秦川', kind: 'person', titles: ['局长'] },
    ]);
  });
});
