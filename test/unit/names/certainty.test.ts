/** Owns the test of how sure a name is: the odds are those of counting out every reading of a clause. */
import assert from 'node:assert/strict';
import { certaintyBuffer, weighed } from '../../../src/core/names/tagging/certainty';
import { ARCS, CLOSED_TAGS, type Model, OPENING_TAGS, TAGS, tagOf } from '../../../src/core/names/tagging/weights';
import { chanceOf } from '../../../src/training/random';

const STEP = 0.03;

/** A model of chance transitions, and scores by tag of a text of so many symbols. */
function made(length: number, seed: number): { readonly model: Model; readonly scored: Int32Array } {
  const chance = chanceOf(seed);
  const transitions = new Int32Array(TAGS * TAGS).map(() => chance.below(80) - 40);
  const arcs = Float64Array.from(ARCS, ([from, to]) => Math.exp((transitions[from * TAGS + to] ?? 0) * STEP));
  const behind = Float64Array.from({ length: 400 }, (_, units) => Math.exp(-units * STEP));
  const scored = new Int32Array(length * TAGS).map((_, at) => (at % TAGS === 0 ? 0 : chance.below(160) - 100));
  const none = new Int32Array(0);
  return {
    model: {
      step: STEP,
      transitions,
      gains: none,
      arcs,
      behind,
      table: none,
      filter: none,
      characters: new Uint16Array(0),
    },
    scored,
  };
}

/** The probability of a name by adding up all readings; `tags` of the name from `start` on. */
function counted({ model, scored }: ReturnType<typeof made>, length: number, start: number, tags: readonly number[]) {
  const next = new Map<number, number[]>();
  for (const [from, to] of ARCS) next.set(from, [...(next.get(from) ?? []), to]);
  let all = 0;
  let named = 0;
  const walk = (at: number, before: number, weight: number, path: readonly number[]): void => {
    if (at === length) {
      if (!CLOSED_TAGS.includes(before)) return;
      all += weight;
      if (tags.every((tag, i) => path[start + i] === tag)) named += weight;
      return;
    }
    for (const tag of at === 0 ? OPENING_TAGS : (next.get(before) ?? [])) {
      const gain = (model.transitions[before * TAGS + tag] ?? 0) + (scored[at * TAGS + tag] ?? 0);
      walk(at + 1, tag, weight * Math.exp(gain * STEP), [...path, tag]);
    }
  };
  walk(0, 0, 1, []);
  return named / all;
}

const odds = (probability: number): number => Math.log(probability / (1 - probability));

describe('how sure a name is', () => {
  const LENGTH = 5;
  const NAMES: readonly (readonly [start: number, end: number, kind: number])[] = [
    [0, 1, 0],
    [0, 3, 1],
    [1, 3, 0],
    [2, 5, 2],
    [4, 5, 1],
  ];
  for (const seed of [1, 2, 3]) {
    it(`is its share among all readings of the clause (${seed})`, () => {
      const chance = made(LENGTH, seed);
      for (const [start, end, kind] of NAMES) {
        const tags = Array.from({ length: end - start }, (_, i) =>
          tagOf(kind, end - start === 1 ? 3 : i === 0 ? 0 : i === end - start - 1 ? 2 : 1),
        );
        const plain = new Uint16Array(LENGTH).fill('山'.charCodeAt(0));
        const [read] = weighed(chance.model, plain, LENGTH, chance.scored, certaintyBuffer(LENGTH), [
          { start, end, kind, margin: 0 },
        ]);
        const want = odds(counted(chance, LENGTH, start, tags));
        assert.ok(Math.abs((read?.margin ?? 0) - want) < 0.01, `${start}-${end}: ${read?.margin} for ${want}`);
      }
    });
  }

  it('does not look beyond the marks around it', () => {
    const { model, scored } = made(9, 7);
    const plain = Uint16Array.from([...'山水，高林平、石木'].map((char) => char.charCodeAt(0)));
    for (const at of [2, 6]) scored.fill(-0xffff, at * TAGS + 1, (at + 1) * TAGS);
    const name = { start: 3, end: 5, kind: 0, margin: 0 };
    const [whole] = weighed(model, plain, 9, scored, certaintyBuffer(9), [name]);
    const [alone] = weighed(model, plain.subarray(3, 6), 3, scored.subarray(3 * TAGS, 6 * TAGS), certaintyBuffer(3), [
      { ...name, start: 0, end: 2 },
    ]);
    assert.equal(whole?.margin, alone?.margin);
  });
});
