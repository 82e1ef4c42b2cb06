/** The spans of a line that may be cells of columns, and how they fit by where they stand. */
import assert from 'node:assert/strict';
import { beginningAfter, fitOf, wholeFit } from '../../../../src/core/page/order/cell-fit';
import { type CellSpan, cellSpansOf } from '../../../../src/core/page/order/cell-spans';
import { pages } from '../../reading';
import { rowsOf } from './columns';

function spansOf(line: string): CellSpan[][] {
  const { seams } = pages;
  assert.ok(seams);
  return cellSpansOf(line, rowsOf(line), 0, seams);
}

const textsOf = (line: string): string[] =>
  spansOf(line).map(([span]) => (span === undefined ? '' : line.slice(span.cell.start, span.cell.end)));

/** The only span of a line that stands `indent` spaces from the left. */
function spanAt(indent: number): CellSpan {
  const [[span] = []] = spansOf(`${' '.repeat(indent)}渡口停航五天`);
  assert.ok(span);
  return span;
}

describe('spans that may be cells', () => {
  it('are the pieces between spaces, and neighbours together', () => {
    assert.deepEqual(textsOf('  渡口停航  居民改走 2023 年大桥'), ['渡口停航', '居民改走', '2023', '年大桥']);
    assert.deepEqual(
      spansOf('渡口停航 居民改走').map((spans) => spans.length),
      [2, 1],
    );
  });

  it('keep letter-spaced words in one, and English words', () => {
    assert.deepEqual(textsOf('渡 口 停 航 五 天   居民改走'), ['渡 口 停 航 五 天', '居民改走']);
    assert.deepEqual(textsOf('歌手 Wu Mingyuan 居民'), ['歌手', 'Wu Mingyuan', '居民']);
  });

  it('are less likely one the wider the gap in them is', () => {
    const [[, wide] = []] = spansOf('渡口停航    居民改走');
    const [[, narrow] = []] = spansOf('渡口停航 居民改走');
    const [[alone, mixed] = []] = spansOf('渡口停航 2023');
    assert.ok(wide && narrow && mixed && alone);
    assert.ok(wide.whole < narrow.whole && narrow.whole < mixed.whole && mixed.whole < alone.whole);
  });

  it('stand at places in both measures', () => {
    const [, [span] = []] = spansOf(' 渡口停航  居民');
    assert.deepEqual(span?.cell.from, { units: 7, halves: 10 });
    assert.deepEqual(span?.to, { units: 9, halves: 14 });
  });
});

describe('the fit of a cell in a column', () => {
  const begin = [
    { units: 0, halves: 0 },
    { units: 20, halves: 20 },
  ];
  const fitting = (indent: number, column: number): number =>
    fitOf(spanAt(indent), column, { begin, usually: begin }, 'halves');

  it('is best at its beginning, then as an indent, then near it', () => {
    assert.ok(fitting(20, 1) > fitting(24, 1));
    assert.ok(fitting(24, 1) > fitting(17, 1));
    assert.ok(fitting(17, 1) > fitting(0, 1));
    assert.ok(fitting(20, 1) > fitting(20, 0));
  });

  it('is worse if it reaches into the next column', () => {
    assert.ok(fitting(4, 0) > fitting(17, 0));
  });

  it('is that of a whole row beside the first column', () => {
    assert.ok(
      wholeFit(spanAt(0), { units: 0, halves: 0 }, 'halves') >
        wholeFit(spanAt(30), begin[0] ?? spanAt(0).to, 'halves') - 0.1,
    );
  });

  it('moves the column, unless the cell is indented', () => {
    const column = { units: 20, halves: 20 };
    assert.deepEqual(beginningAfter(column, spanAt(18).cell), { units: 18, halves: 18 });
    assert.deepEqual(beginningAfter(column, spanAt(22).cell), column);
  });
});
