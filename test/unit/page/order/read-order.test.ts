/** The order of rows: interleaved columns are taken apart, other text stays, and every row is read once. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { orderSteps } from '../../../../src/core/page/order/read-order';
import { finish } from '../../../../src/core/steps';
import { assertProportionate } from '../../scaling/measure';
import { interleave, order, readingOf, rowsOf, STORIES, setIn } from './columns';

const [first = '', second = '', third = ''] = STORIES;

describe('the order of rows', () => {
  it('takes two columns apart', () => {
    const text = interleave([setIn(12, first), setIn(12, second)]).join('\n');
    assert.equal(readingOf(text), first + second);
  });

  it('takes three columns apart, with a headline above and a plain paragraph below', () => {
    const head = '青柳新闻\n各地要闻三则\n';
    const tail = `\n\n${first.slice(0, 90)}\n${second.slice(0, 80)}`;
    const text = `${head}${interleave([setIn(11, third), setIn(11, first), setIn(11, second)]).join('\n')}${tail}`;
    assert.ok(readingOf(text).startsWith(`青柳新闻各地要闻三则${third}${first}`));
    const { stretches } = order(text);
    assert.deepEqual(
      stretches.map(({ columns, kind }) => [columns, kind]),
      [[3, 'interleaved']],
    );
  });

  it('takes columns apart that stand with a blank line between all rows', () => {
    const text = interleave([setIn(12, first), setIn(12, third)]).join('\n\n');
    assert.equal(readingOf(text), first + third);
  });

  it('reads columns that do not end at one height', () => {
    const text = interleave([setIn(12, first), setIn(12, second.slice(0, 84))]).join('\n');
    assert.equal(readingOf(text), first + second.slice(0, 84));
  });

  it('takes columns apart that stand in one line with a single space between, as PDF converters leave them', () => {
    const [left, middle, right] = [setIn(12, first), setIn(12, second), setIn(12, third)];
    // the left column is higher by half a line at times, so that its rows have lines of their own
    const lines = left.flatMap((row, at) => {
      const beside = [middle[at], right[at]].filter((cell) => cell !== undefined).join(' ');
      return at % 4 === 3 ? [row, beside] : [beside === '' ? row : `${row} ${beside}`];
    });
    const text = lines.filter((line) => line !== '').join('\n');
    const rest = (column: readonly string[]): string => column.slice(0, left.length).join('');
    assert.equal(readingOf(text), first + rest(middle) + rest(right));
    assert.deepEqual(
      order(text).stretches.map(({ columns, kind }) => [columns, kind]),
      [[3, 'side-by-side']],
    );
  });

  it('keeps a row whole in which a space is only a space', () => {
    const rows = setIn(12, first).map((row, at) => (at === 4 ? `${row.slice(0, 5)} ${row.slice(5)}` : row));
    const text = interleave([rows, setIn(12, second)]).join('\n');
    assert.equal(readingOf(text), rows.join('') + second);
    assert.deepEqual(
      order(text).stretches.map(({ kind }) => kind),
      ['interleaved'],
    );
  });

  for (const [what, text] of [
    ['hard-wrapped text', setIn(16, first + second).join('\n')],
    ['paragraphs', STORIES.join('\n\n')],
    [
      'a list of names',
      Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨', (name) => `${name}建国　青柳镇中心小学教师`).join('\n'),
    ],
    ['verse', '床前看月光\n疑是地上霜\n举头望山月\n低头思故乡\n'.repeat(8)],
    ['a table', Array.from({ length: 30 }, (_, at) => `第${at + 1}组　${at * 3}人　合格`).join('\n')],
    ['nothing', ''],
  ] as const) {
    it(`leaves ${what} as it stands`, () => {
      const rows = rowsOf(text);
      const ordered = order(text, rows);
      assert.equal(ordered.rows, rows);
      assert.deepEqual(ordered.stretches, []);
    });
  }

  it('leaves everything as it stands without seams', () => {
    const text = interleave([setIn(12, first), setIn(12, second)]).join('\n');
    const rows = rowsOf(text);
    assert.equal(finish(orderSteps(text, rows, undefined)).rows, rows);
  });

  it('reads every row once, whatever the text', () => {
    const piece = fc.oneof(
      fc.constantFrom(...setIn(9, first), ...setIn(9, second), ...setIn(14, third)),
      fc.string({ maxLength: 12 }),
      fc.constantFrom('', '　　', '。', '（下转第二版）', '2023年2月1日', 'ABC'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 90 }), (lines) => {
        const text = lines.join('\n');
        const rows = rowsOf(text);
        const ordered = order(text, rows);
        assert.deepEqual(
          [...ordered.rows].sort((a, b) => a.start - b.start),
          rows,
        );
        for (const {
          lines: [from, to],
          columns,
        } of ordered.stretches)
          assert.ok(from < to && columns >= 2);
      }),
      { numRuns: 150 },
    );
  });

  it('takes time in proportion to the rows', () => {
    const block = `${interleave([setIn(12, first), setIn(12, second), setIn(12, third)]).join('\n')}\n\n${first}\n\n`;
    const workFor = (times: number) => {
      const text = block.repeat(times);
      const rows = rowsOf(text);
      return () => order(text, rows);
    };
    assertProportionate(workFor, 20, 160, 4);
  });
});
