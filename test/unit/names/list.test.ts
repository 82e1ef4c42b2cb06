import assert from 'node:assert/strict';
import { parseNameList } from '../../../src/core/names/reader/list';

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

  it('reads whose other form a name is', () => {
    assert.deepEqual(parseNameList('老船工 = 郁春生\n郁镇长 人 镇长＝郁春生 # 前年起\n= 谁'), [
      { text: '老船工', kind: 'person', same: '郁春生' },
      { text: '郁镇长', kind: 'person', titles: ['镇长'], same: '郁春生' },
    ]);
  });
});
