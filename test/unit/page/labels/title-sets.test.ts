/** Owns the test of what titles that are set alike say of each other. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { roomOfPage } from '../../../../src/core/page/labels/cues/page-view';
import { decodeSteps } from '../../../../src/core/page/labels/decode';
import { LABEL_COUNT as K, LABELS, type Label, labelIndex } from '../../../../src/core/page/labels/labels';
import { supportSteps, titleSetsSteps } from '../../../../src/core/page/labels/title-sets';
import { transitionsOf } from '../../../../src/core/page/labels/transitions';
import { finish } from '../../../../src/core/steps';
import { rowsOf } from './rows-of';

const BRIDGE = '昨天清早，青岚河上的新桥正式通车，两岸的乡亲扶老携幼赶来看热闹，桥头挤满了人。';
const KELP = '白屿渔港的第一批海带上岸，渔民忙着装车，合作社的账本上又添了一笔，价钱比去年好。';
const ALL = (1 << K) - 1;
const H = labelIndex('H');

/** Numbers a label for each row: those named, the rest 0. */
const table = (...rows: readonly Readonly<Partial<Record<Label, number>>>[]): Float32Array =>
  Float32Array.from(rows.flatMap((row) => LABELS.map((label) => row[label] ?? 0)));

describe('titles that are set alike', () => {
  const setsOf = (lines: readonly string[]): number[] => [
    ...finish(titleSetsSteps(rowsOf(lines.join('\n')), roomOfPage(lines.length))),
  ];

  it('are told from others by blank lines, numbers, signs and levels; text is in no set', () => {
    const [bridge, first, , kelp, second] = setsOf([
      '青岚河新桥通车',
      '一、工程队住了两年',
      BRIDGE,
      '',
      '白屿渔港海带上岸',
      '二、合作社统一装车',
      KELP,
    ]).filter((set, at) => at === 2 || set >= 0);
    assert.equal(bridge, kelp);
    assert.equal(first, second);
    assert.notEqual(bridge, first);
    assert.deepEqual(setsOf([BRIDGE, KELP]), [-1, -1]);
    assert.deepEqual(setsOf(['## 青岚河新桥通车', BRIDGE, '### 工程队住了两年', KELP]), [0, -1, 1, -1]);
  });

  it('raise a doubtful one where the others are headlines, and lower it where they are not', () => {
    const raised = (others: Readonly<Partial<Record<Label, number>>>): number => {
      const scores = new Float32Array(3 * K);
      const probabilities = table(others, { H: 0.5, S: 0.5 }, others);
      assert.equal(finish(supportSteps(scores, probabilities, Int32Array.of(0, 0, 0))), true);
      return scores[K + H] ?? 0;
    };
    assert.ok(raised({ H: 0.95, S: 0.05 }) > 1);
    assert.ok(raised({ H: 0.05, S: 0.95 }) < -1);
    assert.ok(Math.abs(raised({ H: 0.5, B: 0.5 })) < 0.01);
  });

  it('say more of each other than of the rest of the page, and nothing where one stands alone', () => {
    const scores = new Float32Array(4 * K);
    const sure = { H: 0.98, S: 0.02 };
    const probabilities = table(sure, sure, { H: 0.5, S: 0.5 }, { H: 0.5, S: 0.5 });
    finish(supportSteps(scores, probabilities, Int32Array.of(0, 0, 0, 1)));
    assert.ok((scores[2 * K + H] ?? 0) > (scores[3 * K + H] ?? 0));
    assert.ok((scores[3 * K + H] ?? 0) > 0);
    const alone = new Float32Array(2 * K);
    assert.equal(finish(supportSteps(alone, table(sure, { B: 1 }), Int32Array.of(0, -1))), false);
    assert.ok(alone.every((score) => score === 0));
  });

  it('change no score but that of a headline, of titles, by a bounded amount', () => {
    const row = fc.record({
      set: fc.integer({ min: -1, max: 3 }),
      chances: fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: K, maxLength: K }),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const sets = Int32Array.from(rows.slice(), ({ set }) => Math.min(set, rows.length - 1));
        const scores = new Float32Array(rows.length * K);
        finish(supportSteps(scores, Float32Array.from(rows.flatMap(({ chances }) => chances)), sets));
        scores.forEach((score, at) => {
          if (at % K !== H || sets[Math.floor(at / K)] === -1) assert.equal(score, 0);
          else assert.ok(Math.abs(score) < 4, String(score));
        });
      }),
    );
  });

  it('are read together', () => {
    const scores = table({ H: 3 }, { B: 5 }, { H: 1, S: 1.5 }, { B: 5 }, { H: 3 }, { B: 5 });
    for (let cell = 0; cell < scores.length; cell++) if (scores[cell] === 0) scores[cell] = -6;
    const transitions = new Float32Array((K + 1) * K);
    const allowed = new Uint16Array(6).fill(ALL);
    const read = (sets?: Int32Array): string =>
      [...finish(decodeSteps(scores, transitionsOf(transitions), allowed, sets)).labels]
        .map((label) => LABELS[label])
        .join('');
    assert.equal(read(), 'HBSBHB');
    assert.equal(read(Int32Array.of(0, -1, 0, -1, 0, -1)), 'HBHBHB');
    assert.equal(read(new Int32Array(6).fill(-1)), 'HBSBHB');
  });
});
