import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeSteps, NOTHING_ABOVE } from '../../../../src/core/page/labels/decode';
import { LABEL_COUNT as K, LABELS, labelIndex } from '../../../../src/core/page/labels/labels';
import { LEAST_FURNITURE, LEAST_START } from '../../../../src/core/page/labels/settle-labels';
import { transitionsOf } from '../../../../src/core/page/labels/transitions';
import { finish } from '../../../../src/core/steps';

const ALL = (1 << K) - 1;
const weight = fc.float({ min: -8, max: 8, noNaN: true });
/** So few rows and labels that every sequence can be tried. */
const FEW = (['H', 'B', 'F'] as const).map(labelIndex);
const [H = 0, B = 0, F = 0] = FEW;
const setOf = (few: number): number => FEW.reduce((set, label, at) => set | (((few >> at) & 1) << label), 0);

const chain = (most: number) =>
  fc.integer({ min: 1, max: most }).chain((rows) =>
    fc.record({
      scores: fc.array(weight, { minLength: rows * K, maxLength: rows * K }).map((all) => Float32Array.from(all)),
      transitions: fc
        .array(weight, { minLength: (K + 1) * K, maxLength: (K + 1) * K })
        .map((all) => Float32Array.from(all)),
      allowed: fc
        .array(fc.integer({ min: 1, max: 7 }), { minLength: rows, maxLength: rows })
        .map((all) => Uint16Array.from(all, setOf)),
    }),
  );

/** Every sequence of the few labels that is allowed, with its score. */
function sequences(scores: Float32Array, transitions: Float32Array, allowed: Uint16Array) {
  let all: { labels: readonly number[]; score: number }[] = [{ labels: [], score: 0 }];
  allowed.forEach((set, row) => {
    all = all.flatMap(({ labels, score }) =>
      FEW.filter((label) => (set & (1 << label)) !== 0).map((label) => ({
        labels: [...labels, label],
        score:
          score +
          (scores[row * K + label] ?? 0) +
          (transitions[(labels.at(-1) ?? K) * K + label] ?? 0) -
          (label === B && labels.every((one) => one === F) ? NOTHING_ABOVE : 0),
      })),
    );
  });
  return all;
}

describe('decoding', () => {
  it('gives the likeliest sequence, and the share of all sequences that have its label', () => {
    fc.assert(
      fc.property(chain(5), ({ scores, transitions, allowed }) => {
        const { labels, margin, starts } = finish(decodeSteps(scores, transitionsOf(transitions), allowed));
        const all = sequences(scores, transitions, allowed);
        const best = Math.max(...all.map(({ score }) => score));
        const likeliest = all.filter(({ score }) => best - score < 1e-3).map((one) => one.labels);
        const total = all.reduce((sum, { score }) => sum + Math.exp(score - best), 0);
        const share = (row: number, is: (label: number) => boolean) =>
          all.reduce((sum, one) => sum + (is(one.labels[row] ?? -1) ? Math.exp(one.score - best) : 0), 0) / total;
        const begins = (row: number) => share(row, (label) => 'HPCG'.includes(LABELS[label] ?? '-'));
        const isTakenBack = (one: readonly number[], row: number): boolean =>
          one[row] === H && one.slice(0, row).includes(H) && begins(row) < LEAST_START + 1e-3 && labels[row] !== H;
        const isGiven = (one: readonly number[], row: number): boolean =>
          one[row] === F &&
          one.slice(0, row).includes(H) &&
          share(row, (label) => label === F) < LEAST_FURNITURE + 1e-3 &&
          labels[row] === B;
        assert.ok(
          likeliest.some((one) =>
            one.every((label, row) => label === labels[row] || isTakenBack(one, row) || isGiven(one, row)),
          ),
          'the likeliest, but for beginnings and furniture that are not probable enough',
        );
        allowed.forEach((_, row) => {
          assert.ok(Math.abs((margin[row] ?? -1) - share(row, (label) => label === labels[row])) < 1e-3, 'margin');
          assert.ok(Math.abs((starts[row] ?? -1) - begins(row)) < 1e-3, 'starts');
          if (labels[row] === H && labels.indexOf(H) < row && allowed[row] !== 1 << H)
            assert.ok(begins(row) > LEAST_START - 1e-3, 'sure enough');
        });
      }),
    );
  });

  it('holds to what is allowed, and stays finite on a long page', () => {
    const rows = 20_000;
    const scores = Float32Array.from({ length: rows * K }, (_, at) => ((at * 7919) % 61) - 30);
    const transitions = Float32Array.from({ length: (K + 1) * K }, (_, at) => ((at * 104_729) % 41) - 20);
    const allowed = Uint16Array.from({ length: rows }, (_, row) => (row % 5 === 0 ? 1 << (row % K) : ALL));
    const { labels, margin } = finish(decodeSteps(scores, transitionsOf(transitions), allowed));
    assert.ok(labels.every((label, row) => ((allowed[row] ?? 0) & (1 << label)) !== 0));
    assert.ok(margin.every((one) => one >= 0 && one <= 1 + 1e-5));
  });

  it('lets no text go on below furniture alone, unless the reader says so', () => {
    const text = labelIndex('B');
    const scores = new Float32Array(3 * K).fill(-9);
    for (const row of [1, 2]) scores[row * K + text] = 4;
    scores[F] = 4;
    const read = (set: number) =>
      [
        ...finish(decodeSteps(scores, transitionsOf(new Float32Array((K + 1) * K)), Uint16Array.of(ALL, set, ALL)))
          .labels,
      ].map((label) => LABELS[label]);
    assert.ok(/^F[HPCGJ]B$/.test(read(ALL).join('')), read(ALL).join(''));
    assert.equal(read(1 << text)[1], 'B');
  });

  it('reads nothing as nothing', () => {
    const none = finish(
      decodeSteps(new Float32Array(), transitionsOf(new Float32Array((K + 1) * K)), new Uint16Array()),
    );
    assert.equal(none.labels.length, 0);
  });
});
