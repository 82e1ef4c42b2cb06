/** Texts that were taken back are found in the page as it was laid out, and become right answers. */
import assert from 'node:assert/strict';
import { alignText } from '../../../src/training/pages/make/align';
import { answerOf } from '../../../src/training/pages/make/answers';
import { proseOf } from '../../../src/training/pages/make/articles';
import { layPage, type PlacedBlock } from '../../../src/training/pages/make/page-layout';
import { byHeight } from '../../../src/training/pages/make/take-back';
import { chanceOf } from '../../../src/training/random';

const BLOCKS: readonly PlacedBlock[] = [
  { id: 0, role: 'furniture', text: '青柳日报　第2版', unit: -1, kind: 'furniture' },
  { id: 1, role: 'headline', text: '渡口停航五天居民改走大桥', unit: 0, kind: 'article' },
  {
    id: 2,
    role: 'body',
    text: '昨天上午区委书记到渡口检查工作要求在月底之前完成全部更换工作',
    unit: 0,
    kind: 'article',
  },
  { id: 3, role: 'headline', text: '图书馆延长开放时间', unit: 1, kind: 'article' },
  { id: 4, role: 'body', text: '市图书馆从本月起每天晚上九点才闭馆读者可以在网上预约', unit: 1, kind: 'article' },
];
const TEXT = `青柳日报 第2版
渡口停航五天居民改走大桥   图书馆延长开放时间
昨天上午区委书记到渡口检查 市图书馆从本月起每天晚上
工作要求在月底之前完成全部 九点才闭馆读者可以在网上
史换工作                   预约
~ ii 。`;

describe('a text that was taken back', () => {
  const cells = alignText(
    TEXT,
    BLOCKS.map(({ text }) => text),
  );
  const [file] = answerOf('1', 'page.txt', cells, BLOCKS, 2, 'train').files;
  assert.ok(file);

  it('is found stretch by stretch, misread characters or not', () => {
    const found = cells.map(({ line, source }) => [line, source?.block]);
    assert.deepEqual(found, [
      [0, 0],
      [1, 1],
      [1, 3],
      [2, 2],
      [2, 4],
      [3, 2],
      [3, 4],
      [4, 2],
      [4, 4],
      [5, undefined],
    ]);
  });

  it('has its order and its joins', () => {
    assert.deepEqual(file.joins, [
      [3, 4],
      [4, 5],
      [3, 4],
      [4, 5],
    ]);
    assert.deepEqual(
      file.order.map(([line]) => line),
      [1, 2, 3, 4, 5, 2, 3, 4, 5],
    );
    assert.equal(file.columns, 2);
  });

  it('has roles by line; lines of two stories count in no measure, rubbish is noise', () => {
    assert.deepEqual(file.either.headline, [2, 3, 4, 5]);
    assert.deepEqual(
      file.units.flatMap(({ roles }) => roles.filter(({ role }) => role === 'noise').map(({ line }) => line)),
      [6],
    );
  });
});

describe('made pages', () => {
  it('are the same for the same chance, and have every block once', () => {
    const prose = proseOf(['市图书馆从本月起延长开放时间。', '每天晚上九点才闭馆。']);
    const page = layPage(chanceOf(3), prose, 3);
    assert.deepEqual(layPage(chanceOf(3), prose, 3), page);
    for (const { id } of page.blocks) assert.equal(page.html.split(`data-block="${id}"`).length, 2);
    assert.equal(
      page.bands.some(({ columns }) => columns === 3),
      true,
    );
  });

  it('list lines by height, those of one height from left to right', () => {
    const lines = [
      { top: 10, left: 50, text: '二' },
      { top: 30, left: 0, text: '三' },
      { top: 12, left: 0, text: '一' },
    ];
    assert.equal(byHeight(lines, 4), '一\n二\n三');
  });
});
