/** Owns the test of the learnt weights: written, read, and added up. */
import assert from 'node:assert/strict';
import { packReader, packWriter } from '../../../../src/core/pack';
import { featuresOf } from '../../../../src/core/page/labels/features';
import { LABEL_COUNT as K } from '../../../../src/core/page/labels/labels';
import { readLabelModel, writeLabelModel } from '../../../../src/core/page/labels/model';
import { scoreRowsSteps } from '../../../../src/core/page/labels/scores';
import { preparePageSteps } from '../../../../src/core/page/read';
import { finish } from '../../../../src/core/steps';

const PAGE = '青岚河新桥通车\n昨天清早，青岚河上的新桥正式通车，两岸的乡亲扶老携幼赶来看热闹。\n返回首页';
const STEP = 1 / 32;

describe('the weights of the labels', () => {
  const { facts } = finish(preparePageSteps(PAGE, undefined, {}));
  const features = featuresOf(facts, undefined);
  const keys = [...new Set(features.flatMap((row) => [...row]))].sort((a, b) => a - b);
  const weights = keys.flatMap((key) => Array.from({ length: K }, (_, label) => ((key + label * 37) % 253) - 126));
  const transitions = Array.from({ length: (K + 1) * K }, (_, cell) => cell - 70);
  const out = packWriter();
  writeLabelModel(out, { step: STEP, transitions, keys, weights });
  const bytes = out.finish();
  const model = readLabelModel(packReader(bytes));

  it('have keys of 30 bits', () => assert.ok(keys.every((key) => key >= 0 && key < 2 ** 30)));
  it('are read as they were written', () => {
    assert.deepEqual(
      [...model.transitions.scores],
      transitions.map((units) => units * STEP),
    );
  });
  it('are added up for each row and label', () => {
    const { scores } = finish(scoreRowsSteps(facts, model, undefined));
    features.forEach((row, at) => {
      for (let label = 0; label < K; label++) {
        const sum = [...row].reduce((units, key) => units + (weights[keys.indexOf(key) * K + label] ?? 0), 0);
        assert.equal(scores[at * K + label], Math.fround(sum * STEP));
      }
    });
  });
  it('say where the bytes end too early', () => {
    assert.throws(() => readLabelModel(packReader(bytes.slice(0, bytes.length - 1))), RangeError);
  });
  it('give nothing for a page of no rows', () => {
    assert.equal(finish(scoreRowsSteps([], model, undefined)).scores.length, 0);
  });
});
