import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorOf } from '../../../src/core/anchors/make';
import {
  type Change,
  changed,
  giving,
  inverse,
  isDone,
  NO_CHANGE,
  takingBack,
  then,
  withChange,
} from '../../../src/core/corrections/change';
import type { Correction, Sidecar } from '../../../src/core/corrections/model';
import { EMPTY_SIDECAR, printSidecar, readSidecar, withCorrection } from '../../../src/core/corrections/sidecar';

const text = '守住堤坝\n7月3日，记者来到堤上。';
const at = anchorOf(text, { start: 0, end: 4 });
const day = anchorOf(text, { start: 5, end: 9 });
const WORDS = ['甲', '乙', '丙'];
const some: readonly Correction[] = [
  ...WORDS.flatMap((from) => [1, 2].map((n): Correction => ({ kind: 'word', from, to: `${from}${n}` }))),
  { kind: 'role', at, role: 'body', was: 'headline' },
  { kind: 'role', at, role: 'headline' },
  { kind: 'date', at: day, value: '2020-07-03' },
  { kind: 'no-date', at: day },
];
const sidecarOf = (corrections: readonly Correction[]): Sidecar => corrections.reduce(withCorrection, EMPTY_SIDECAR);
const arbitrary = fc.array(fc.constantFrom(...some), { maxLength: 6 }).map(sidecarOf);
/** What a reader does: gives something, or takes something back. */
const done = (sidecar: Sidecar, correction: Correction, give: boolean): Change =>
  give ? giving(correction, sidecar) : takingBack([correction], sidecar);
const sorted = (corrections: readonly Correction[]): readonly string[] =>
  corrections.map((one) => JSON.stringify(one)).sort();

describe('a change of corrections', () => {
  it('and its inverse leave the file as it was, with fields that nobody knows', () => {
    fc.assert(
      fc.property(arbitrary, fc.constantFrom(...some), fc.boolean(), (given, correction, give) => {
        const file = printSidecar(given).replaceAll('"kind"', '"by":"me","kind"');
        const sidecar = readSidecar(file);
        const change = done(sidecar, correction, give);
        const after = withChange(sidecar, change);
        assert.ok(isDone(change, after.corrections));
        assert.equal(printSidecar(withChange(after, inverse(change))), file);
      }),
    );
  });

  it('after another is as both one after the other', () => {
    fc.assert(
      fc.property(
        arbitrary,
        fc.array(fc.tuple(fc.constantFrom(...some), fc.boolean()), { maxLength: 6 }),
        (sidecar, steps) => {
          let all = NO_CHANGE;
          let now = sidecar;
          for (const [correction, give] of steps) {
            const change = done(now, correction, give);
            all = then(all, change);
            now = withChange(now, change);
          }
          assert.deepEqual(sorted(changed(all, sidecar.corrections)), sorted(now.corrections));
        },
      ),
    );
  });

  it('about a date takes the place of what was said of it before: a day, or that it is none', () => {
    const first = withChange(EMPTY_SIDECAR, giving({ kind: 'date', at: day, value: '2020-07-03' }, EMPTY_SIDECAR));
    const second = withChange(first, giving({ kind: 'no-date', at: day }, first));
    assert.deepEqual(second.corrections, [{ kind: 'no-date', at: day }]);
  });
});
