import assert from 'node:assert/strict';
import { requestedPages, requestsOf } from '../../../../src/core/page/rows/reader-requests';
import { prepared } from '../page-of';

const TEXT = ['@@ 题', '茶园丰收', '', '@@ 版 3', '@@ 断', '一亩三百斤。', '今年雨水好。'].join('\n');

describe('what the reader asks', () => {
  const { rows, directives } = prepared(TEXT);

  it('by a directive holds for the next line, and a page from there on', () => {
    assert.deepEqual(
      rows.map(({ line }) => line),
      [1, 5, 6],
    );
    assert.deepEqual(
      [...requestsOf(rows, directives, {})],
      [
        [0, { role: 'headline' }],
        [1, { join: false }],
      ],
    );
    assert.deepEqual([...requestedPages(rows, directives)], [[1, '3']]);
  });

  it('by a correction outdoes a directive, and one of a line that is gone asks nothing', () => {
    const corrections = [
      { kind: 'join', line: 5, joined: true },
      { kind: 'role', line: 6, role: 'byline' },
      { kind: 'jump', line: 6, jump: false },
      { kind: 'unit', line: 1, unit: 'caption' },
      { kind: 'role', line: 2, role: 'headline' },
      { kind: 'role', line: 99, role: 'headline' },
    ] as const;
    assert.deepEqual(
      [...requestsOf(rows, directives, { corrections })],
      [
        [0, { role: 'headline', kind: 'caption' }],
        [1, { join: true }],
        [2, { role: 'byline', jump: false }],
      ],
    );
  });
});
