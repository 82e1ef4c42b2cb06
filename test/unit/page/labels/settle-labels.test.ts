import assert from 'node:assert/strict';
import { LABELS, type Label, labelIndex } from '../../../../src/core/page/labels/labels';
import {
  LEAST_CAPTION,
  LEAST_FURNITURE,
  LEAST_START,
  settleLabels,
} from '../../../../src/core/page/labels/settle-labels';

const ALL = (1 << LABELS.length) - 1;

/** The labels after settling; a row is its label and the probabilities of some labels. */
function settled(rows: readonly (readonly [Label, Readonly<Partial<Record<Label, number>>>])[], may = ALL): string {
  const labels = Uint8Array.from(rows, ([label]) => labelIndex(label));
  const probabilities = Float32Array.from(rows.flatMap(([, known]) => LABELS.map((label) => known[label] ?? 0)));
  settleLabels(
    labels,
    probabilities,
    Uint16Array.from(rows, (_, row) => (row === 0 ? ALL : may)),
  );
  return [...labels].map((label) => LABELS[label]).join('');
}
const without = (label: Label): number => ALL & ~(1 << labelIndex(label));

describe('settling labels that are not sure', () => {
  const first = ['H', { H: 1 }] as const;
  const text = ['B', { B: 1 }] as const;

  it('demotes a beginning that is not probable enough, and the headline lines that follow it', () => {
    const unsure = { H: LEAST_START - 0.1, S: 0.3, B: 0.2 };
    assert.equal(settled([first, ['H', unsure], ['h', { h: 0.4, B: 0.3, S: 0.2 }], text]), 'HSBB');
    assert.equal(settled([['H', unsure], text]), 'HB', 'the first of a page is kept');
    assert.equal(settled([first, ['H', { H: LEAST_START + 0.1 }], ['h', { h: 0.4, B: 0.3 }]]), 'HHh');
  });

  it('begins a caption that is probable enough in text', () => {
    const maybe = { B: 0.5, C: LEAST_CAPTION + 0.05 };
    assert.equal(settled([first, ['B', maybe], text]), 'HCB');
    assert.equal(settled([first, text, ['Y', { Y: 0.5, C: LEAST_CAPTION + 0.05 }]]), 'HBY', 'names are none');
    assert.equal(settled([first, ['B', { B: 0.6, C: LEAST_CAPTION - 0.05 }], text]), 'HBB');
    assert.equal(settled([first, ['B', { B: 0.5, C: 0.1, H: LEAST_CAPTION }], text]), 'HBB', 'no headline begins so');
    assert.equal(
      settled([
        ['G', { G: 1 }],
        ['B', maybe],
      ]),
      'GB',
      'not before an article has begun',
    );
    assert.equal(settled([first, ['B', maybe], text], without('C')), 'HBB', 'nor where the reader said what it is');
  });

  it('reads furniture that is not probable enough as text, if it is most probably that', () => {
    const garbled = { F: LEAST_FURNITURE - 0.1, B: 0.3, H: 0.2 };
    assert.equal(settled([first, text, ['F', garbled], text]), 'HBBB');
    assert.equal(settled([first, text, ['F', { F: LEAST_FURNITURE + 0.1, B: 0.3 }], text]), 'HBFB');
    assert.equal(
      settled([first, text, ['F', { F: 1 }], ['F', garbled], ['F', { F: 1 }]]),
      'HBFFF',
      'not among furniture',
    );
    assert.equal(settled([first, text, ['F', { F: 0.5, Y: 0.3, B: 0.1 }]]), 'HBF', 'names are rather none');
    assert.equal(settled([['F', garbled], first, text]), 'FHB', 'nor above all articles');
    assert.equal(settled([first, ['F', garbled]], 1 << labelIndex('F')), 'HF', 'nor where it must be furniture');
  });
});
