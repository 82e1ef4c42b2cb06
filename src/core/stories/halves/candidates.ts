/**
 * Owns selecting the pairs of halves that are compared: all pairs in a usual issue; in a set with many more marks those that have a feature
 * in common, so that the work is linear in the marks.
 */
import { type Half, letters } from './halves';
import { rareRuns, type Spread } from './shared';

/** Up to this many pairs all are compared. */
const ALL = 4_096;
/** How many halves with the same feature, the nearest in rank, each half is compared with. */
const NEAR = 8;
/** How many rare words of a half are used as features. */
const RUNS = 24;

const bare = (page: string | null): string => (page ?? '').replace(/^[A-Z]+/, '');

/** The features of a half: page numbers that fit, headlines, labels, words that no others have. */
function traits(half: Half, outward: boolean, spread: Spread): readonly string[] {
  const { jump, page, heads } = half;
  if (jump?.label) return [`label ${jump.label}`];
  const [on, from] = outward ? [jump?.page ?? null, page] : [page, jump?.page ?? null];
  const title = letters(jump?.title ?? '');
  return [
    'any',
    ...(on === null ? [] : [`on ${bare(on)}`]),
    ...(from === null ? [] : [`from ${bare(from)}`]),
    ...[...heads, ...(title === '' ? [] : [title])].map((head) => `head ${head}`),
    ...rareRuns(half, spread)
      .slice(0, RUNS)
      .map((run) => `run ${run}`),
  ];
}

/** The halves by feature, in their order, with the rank of each among those that share the feature. */
function byTrait(halves: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [index, own] of halves.entries()) {
    for (const trait of new Set(own)) {
      const group = groups.get(trait) ?? [];
      groups.set(trait, group);
      group.push(index);
    }
  }
  return groups;
}

/** For each first half the second halves (indexes, ascending) that it is compared with. */
export function candidatesOf(
  outs: readonly Half[],
  ins: readonly Half[],
  spread: Spread,
): readonly (readonly number[])[] {
  const all = ins.map((_, column) => column);
  if (outs.length * ins.length <= ALL) return outs.map(() => all);
  const traitsOut = outs.map((half) => traits(half, true, spread));
  const groupsIn = byTrait(ins.map((half) => traits(half, false, spread)));
  const found = outs.map(() => new Set<number>());
  for (const [trait, rows] of byTrait(traitsOut)) {
    const columns = groupsIn.get(trait) ?? [];
    for (const [rank, row] of rows.entries()) {
      const middle = Math.round((rank * columns.length) / rows.length);
      const from = Math.max(0, Math.min(middle - NEAR / 2, columns.length - NEAR));
      for (const column of columns.slice(from, from + NEAR)) found[row]?.add(column);
    }
  }
  return found.map((columns) => [...columns].sort((a, b) => a - b));
}
