/** Seams: true ones are told from chance ones, and the tables are read as they were written. */
import assert from 'node:assert/strict';
import { packReader, packWriter } from '../../../../src/core/pack';
import { type SeamCounts, tripleKey } from '../../../../src/core/page/order/seam-tables';
import { holdOf, readSeams, SEAM_FEATURES, seamOf, writeSeams } from '../../../../src/core/page/order/seams';
import { pages } from '../../reading';
import { STORIES, setIn } from './columns';

const COUNTS: SeamCounts = {
  variants: [['國'.charCodeAt(0), '国'.charCodeAt(0)]],
  symbols: [...'中人国'].map((char) => char.charCodeAt(0)).sort((a, b) => a - b),
  single: [64, 64, 64],
  pairs: [2],
  pairCounts: [32],
  triples: [tripleKey(0, 2, 1)],
  tripleCounts: [16],
};

describe('seams', () => {
  const { seams } = pages;
  assert.ok(seams);

  it('tell words from the rubbish of a scan', () => {
    for (const words of ['青岚河上的新桥正式通车', '两岸的乡亲扶老携幼', '领导干部'])
      for (const rubbish of ['永嘴各中政', '武京南丘景京南', '文造干大奥日'])
        assert.ok(holdOf(seams, words) > holdOf(seams, rubbish));
    assert.ok(Number.isNaN(holdOf(seams, 'TEL 12')));
  });

  it('tell the row that a row goes on in from a row of another story', () => {
    let right = 0;
    let all = 0;
    for (const [at, story] of STORIES.entries()) {
      const rows = setIn(13, story);
      const others = setIn(13, STORIES[(at + 1) % STORIES.length] ?? '');
      rows.forEach((row, i) => {
        const next = rows[i + 1];
        const other = others[i + 1];
        if (next === undefined || other === undefined || next.length < 2 || row.endsWith('。')) return;
        all++;
        if (seamOf(seams, row, next) > seamOf(seams, row, other)) right++;
      });
    }
    assert.ok(right / all > 0.7, `${right} of ${all}`);
  });

  it('are the same in traditional characters', () => {
    assert.equal(seamOf(seams, '全體運動', '員參加'), seamOf(seams, '全体运动', '员参加'));
  });

  it('pass over spaces, and say little where there is nothing', () => {
    assert.equal(seamOf(seams, '全 体 运 动 ', ' 员 参 加'), seamOf(seams, '全体运动', '员参加'));
    assert.ok(Math.abs(seamOf(seams, '', '')) < 3);
  });

  it('are read as they were written', () => {
    const out = packWriter();
    const weights = SEAM_FEATURES.map((_, at) => (at === 1 ? 1 : 0));
    writeSeams(out, COUNTS, weights);
    const read = readSeams(packReader(out.finish()));
    const symbol = (char: string): number => read.tables.numberOf[char.charCodeAt(0)] ?? -1;
    assert.equal(symbol('國'), symbol('国'));
    assert.equal(symbol('龙'), read.tables.count);
    // number 0 before number 2 stands 32 times and is expected 64 × 64 / 193 times
    const [first = '', , last = ''] = [...'中人国'].sort();
    assert.ok(Math.abs(seamOf(read, first, last) - Math.log(32.5 / ((64 * 64) / 193 + 0.5))) < 0.01);
    assert.ok(seamOf(read, last, first) < -2);
  });

  it('refuse bytes that end too early', () => {
    const out = packWriter();
    writeSeams(out, COUNTS, []);
    assert.throws(() => readSeams(packReader(out.finish().slice(0, -6))), RangeError);
  });
});
