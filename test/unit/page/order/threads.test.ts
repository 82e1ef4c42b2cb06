/** The search for columns, on seams that are known beforehand. */
import assert from 'node:assert/strict';
import { type RowEvidence, type Zone, zonesSteps } from '../../../../src/core/page/order/threads';
import { finish } from '../../../../src/core/steps';

/** Rows by column: 'ababab' are two columns in turn; '.' a row of neither. Rows of one letter go on in each other. */
function evidenceOf(columns: string): RowEvidence {
  return {
    edge(a, b) {
      const last = columns.lastIndexOf(columns.charAt(b), b - 1);
      return columns.charAt(b) !== '.' && last === a ? 2 : -1;
    },
    isCut: () => true,
    isWide: () => false,
    isBehind: () => false,
    joined: () => 0,
    isFinished: () => false,
  };
}

const zones = (columns: string): Zone[] => finish(zonesSteps(0, columns.length, evidenceOf(columns)));
const letters = ({ columnOf }: Zone): string =>
  columnOf.map((column) => (column < 0 ? '.' : 'abcdef'.charAt(column))).join('');

describe('columns among rows', () => {
  for (const columns of ['abababababababab', 'abcabcabcabcabcabc', 'abcdeabcdeabcdeabcde', 'abababbaababababab']) {
    it(`are found as they stand: ${columns}`, () => {
      const [zone, ...more] = zones(columns);
      assert.deepEqual(more, []);
      assert.ok(zone);
      assert.equal(letters(zone), columns);
      assert.equal(zone.columns, new Set(columns).size);
    });
  }

  it('may have a column that ends before the others', () => {
    const [zone] = zones('abcabcabcabcabcacacacacac');
    assert.ok(zone);
    assert.equal(letters(zone), 'abcabcabcabcabcacacacacac');
  });

  it('pass over a row that belongs to none', () => {
    const [zone] = zones('ababababab.ababababab');
    assert.ok(zone);
    assert.equal(letters(zone).replace('.', ''), 'abababababababababab');
    assert.equal(zone.columnOf[10], -1);
  });

  it('are none where each row goes on in the next, or none in any', () => {
    assert.deepEqual(zones('aaaaaaaaaaaaaaaaaaaaaaaa'), []);
    assert.deepEqual(zones('........................'), []);
    assert.deepEqual(finish(zonesSteps(0, 0, evidenceOf(''))), []);
  });

  it('begin and end inside a page', () => {
    const page = 'aaaaaaaaaabcbcbcbcbcbcbcbcdddddddddddd';
    const [zone, ...more] = zones(page);
    assert.deepEqual(more, []);
    assert.ok(zone);
    assert.ok(zone.first >= 9 && zone.first <= 11, String(zone.first));
    const columnsOf = (letter: string): Set<number | undefined> =>
      new Set([...page].flatMap((one, row) => (one === letter && row > 11 ? [zone.columnOf[row - zone.first]] : [])));
    assert.deepEqual([columnsOf('b').size, columnsOf('c').size], [1, 1]);
    assert.notDeepEqual(columnsOf('b'), columnsOf('c'));
  });

  it('take rows of one line from left to right, or join them', () => {
    const rows = 'ab'.repeat(8);
    const evidence = { ...evidenceOf(rows), isBehind: (row: number) => row % 2 === 1 };
    const [zone, ...more] = finish(zonesSteps(0, rows.length, evidence));
    assert.deepEqual(more, []);
    assert.ok(zone);
    assert.equal(letters(zone), rows);
    const joined = { ...evidence, edge: () => 0, joined: () => 9 };
    assert.deepEqual(finish(zonesSteps(0, rows.length, joined)), []);
  });
});
