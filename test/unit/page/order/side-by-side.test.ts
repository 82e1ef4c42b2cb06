/** Columns that stand side by side in the lines of a text, as `pdftotext -layout` and text browsers leave them. */
import assert from 'node:assert/strict';
import { gutterGroups, middleAt } from '../../../../src/core/page/order/gutter-groups';
import { guttersSteps, linePiecesOf } from '../../../../src/core/page/order/gutters';
import { finish } from '../../../../src/core/steps';
import { order, readingOf, STORIES, setIn } from './columns';

const [first = '', second = '', third = ''] = STORIES;

/** Columns printed side by side, the second and later ones at their offset in half-width columns. */
function beside(width: number, ...columns: readonly (readonly string[])[]): string {
  const height = Math.max(...columns.map(({ length }) => length));
  return Array.from({ length: height }, (_, at) =>
    columns
      .map((column) => {
        const text = column[at] ?? '';
        return text + ' '.repeat(Math.max(1, width - text.length * 2));
      })
      .join('')
      .trimEnd(),
  ).join('\n');
}

describe('columns side by side', () => {
  it('are taken apart, each line into the rows of its columns', () => {
    const text = beside(30, setIn(12, first), setIn(12, second));
    assert.equal(readingOf(text), first + second);
    const { rows, stretches } = order(text);
    assert.deepEqual(
      stretches.map(({ columns, kind }) => [columns, kind]),
      [[2, 'side-by-side']],
    );
    for (const { start, end } of rows) assert.equal(text.slice(start, end).trim(), text.slice(start, end));
  });

  it('are taken apart where one space is all that stands between', () => {
    assert.equal(readingOf(beside(27, setIn(12, first), setIn(12, third))), first + third);
  });

  it('may be three, below a headline that reaches over them', () => {
    const text = `青柳镇三件大事一起办好\n\n${beside(30, setIn(12, third), setIn(12, first), setIn(12, second))}`;
    assert.equal(readingOf(text), `青柳镇三件大事一起办好${third}${first}${second}`);
  });

  it('may be aligned by characters, each as wide as a space, as PDF converters do', () => {
    const dated = setIn(12, third.replace(/四十多|一千二百/g, '2023'));
    const other = setIn(12, first);
    const lines = Array.from({ length: Math.max(dated.length, other.length) }, (_, at) =>
      `${(dated[at] ?? '').padEnd(20)}${other[at] ?? ''}`.trimEnd(),
    );
    assert.equal(readingOf(lines.join('\n')), dated.join('') + other.join(''));
  });

  it('begin again below a headline across them', () => {
    const above = beside(30, setIn(12, first), setIn(12, second));
    const below = beside(30, setIn(12, third), setIn(12, first));
    const headline = '青柳镇三件大事一起办好全镇群众拍手称快再添新路';
    assert.equal(readingOf(`${above}\n\n${headline}\n\n${below}`), first + second + headline + third + first);
  });

  for (const [what, text] of [
    [
      'a table',
      Array.from({ length: 20 }, (_, at) => `第${at + 1}生产队        早稻面积${at * 12}亩      完成`).join('\n'),
    ],
    ['a list of names', Array.from({ length: 12 }, () => '林守田    周明远    沈望舒    陈立冬').join('\n')],
    [
      'a contents list',
      Array.from({ length: 12 }, (_, at) => `社区食堂受欢迎老人乐开怀${'　'.repeat(6)}${at + 1}`).join('\n'),
    ],
  ] as const) {
    it(`are none in ${what}`, () => {
      assert.deepEqual(order(text).stretches, []);
    });
  }
});

describe('gutters', () => {
  const pieces = (line: string): ReturnType<typeof linePiecesOf> => linePiecesOf(line, 0, line.length, 0);

  it('stand between pieces, which are counted in half-width columns', () => {
    assert.deepEqual(
      pieces('渡口  A1 版　　新貌').map(({ start, end, from, to }) => [start, end, from, to]),
      [
        [0, 2, 0, 4],
        [4, 8, 6, 11],
        [10, 12, 15, 19],
      ],
    );
  });

  it('are a white stripe down several lines', () => {
    const lines = Array.from({ length: 8 }, () => pieces('渡口停航五天    居民改走大桥'));
    assert.deepEqual(finish(guttersSteps(lines, () => false)), [{ first: 0, last: 7, from: 12, to: 16 }]);
  });

  it('end where lines run across', () => {
    const across = pieces('渡口停航五天居民改走大桥记者今天前往采访');
    const lines = [...Array.from({ length: 8 }, () => pieces('渡口停航五天    居民改走大桥')), across, across, across];
    assert.equal(finish(guttersSteps(lines, () => false))[0]?.last, 7);
  });

  it('that follow each other down the page are one, each where it is; side by side they are two', () => {
    const gutter = (first: number, last: number, at: number) => ({ first, last, from: at, to: at + 2 });
    const groups = gutterGroups([gutter(0, 40, 30), gutter(41, 60, 46), gutter(0, 60, 80)], 12);
    assert.deepEqual(
      groups.map(({ gutters }) => gutters.length),
      [2, 1],
    );
    const [moved] = groups;
    assert.ok(moved);
    assert.deepEqual([middleAt(moved, 10), middleAt(moved, 50), middleAt(moved, 70)], [31, 47, 47]);
    assert.equal(gutterGroups([gutter(0, 60, 30), gutter(0, 60, 46), gutter(0, 60, 80)], 12).length, 3);
  });
});
