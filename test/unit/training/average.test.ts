/** Owns the test of averaging trainings: features that only one has, rows left out, and choosing the strongest. */
import assert from 'node:assert/strict';
import { TAGS } from '../../../src/core/names/tagging/weights';
import { type Learnt, mean, strengths, strongest } from '../../../src/training/names/average';

/** A training whose rows hold one weight each, at the tag that begins a person. */
function learnt(rows: readonly (readonly [feature: number, weight: number, times: number])[], kept?: number[]): Learnt {
  const weights = { rows: new Float32Array(rows.length * 12), transitions: new Float32Array(TAGS * TAGS) };
  for (const [row, [, weight]] of rows.entries()) weights.rows[row * 12] = weight;
  weights.transitions[1] = rows.length;
  return {
    weights,
    features: Int32Array.from(rows, ([feature]) => feature),
    times: Int32Array.from(rows, ([, , times]) => times),
    ...(kept === undefined ? {} : { kept: Uint8Array.from(kept) }),
  };
}

/** The features of the mean with their weights. */
const read = (trainings: readonly Learnt[], count: number): [number, number][] => {
  const { features, weights } = mean(trainings, count);
  return [...features].map((feature, row) => [feature, weights.rows[row * 12] ?? Number.NaN]);
};

describe('the mean of trainings', () => {
  const first = learnt([
    [900, 2, 50],
    [7, -1, 50],
  ]);
  const second = learnt([
    [7, -3, 50],
    [40, 1, 50],
  ]);
  it('adds what each learnt by feature, whatever its row, and is in order', () => {
    assert.deepEqual(read([first, second], 9), [
      [7, -2],
      [40, 0.5],
      [900, 1],
    ]);
    assert.equal(mean([first, learnt([[1, 1, 1]])], 9).weights.transitions[1], 1.5);
  });
  it('is the training itself where there is one, or the same twice', () => {
    assert.deepEqual(read([first], 9), read([first, first], 9));
  });
  it('does not depend on the order', () => {
    assert.deepEqual(read([first, second], 2), read([second, first], 2));
  });
  it('keeps the strongest features', () => {
    assert.deepEqual(
      read([first, second], 2).map(([feature]) => feature),
      [7, 900],
    );
    const rare = learnt([[900, 2, 1]]);
    assert.deepEqual(
      read([rare, second], 2).map(([feature]) => feature),
      [7, 40],
      'one that hardly occurs matters less',
    );
  });
  it('takes nothing from rows that a training left out', () => {
    const without = learnt(
      [
        [7, -3, 50],
        [40, 1, 50],
      ],
      [1, 0],
    );
    assert.deepEqual(read([first, without], 9), [
      [7, -2],
      [900, 1],
    ]);
  });
});

describe('the strongest rows', () => {
  it('are as many as asked for, or all that have a weight', () => {
    const strength = strengths(learnt(Array.from({ length: 40 }, (_, at) => [at, at / 40, 10] as const)));
    assert.deepEqual(
      [...strongest(strength, 3)].flatMap((kept, row) => (kept === 1 ? [row] : [])),
      [37, 38, 39],
    );
    assert.equal(
      strongest(strength, 1_000).reduce((sum, one) => sum + one, 0),
      39,
    );
  });
});
