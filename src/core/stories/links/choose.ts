/** Owns choosing links within an issue between halves that both have a mark; choices that are too close stay open. */
import type { Confidence } from '../../reasons';
import type { Steps } from '../../steps';
import { candidatesOf } from '../halves/candidates';
import { evidenceFor, newScratch, type PairEvidence, type PairPlace, WEIGHT } from '../halves/evidence';
import type { Half } from '../halves/halves';
import type { IssueToTie } from '../issue';
import type { AmbiguousJump, StoryLink } from '../model';
import { storyReason } from '../reasons';
import { assignSteps } from './assign';

const CERTAIN = 7;
const CERTAIN_MARGIN = 2.5;
/** How many halves are handled between two pauses. */
const ROWS = 64;

/** Marks that point between the same two pages, with the rank of each among those of its direction. */
interface Marks {
  readonly outs: Half[];
  readonly ins: Half[];
  readonly ranks: Map<Half, number>;
}

/** How two halves relate to the other marks of the issue. */
function placesOf(
  issue: IssueToTie,
  outs: readonly Half[],
  ins: readonly Half[],
): (out: Half, back: Half) => PairPlace {
  const groups = new Map<string, Marks>();
  const group = (key: string): Marks => {
    const known = groups.get(key) ?? { outs: [], ins: [], ranks: new Map<Half, number>() };
    groups.set(key, known);
    return known;
  };
  const add = (key: string, direction: 'outs' | 'ins', half: Half): void => {
    const { ranks, [direction]: own } = group(key);
    ranks.set(half, own.length);
    own.push(half);
  };
  for (const out of outs) for (const from of [out.page, '']) add(`${from}>${out.jump?.page}`, 'outs', out);
  for (const back of ins) for (const from of [back.jump?.page, '']) add(`${from}>${back.page}`, 'ins', back);
  const pages = new Set(
    issue.units.map(([document, unit]) => issue.documents[document]?.reading.units[unit]?.page ?? null),
  );
  return (out, back) => {
    const known = group(`${out.page}>${out.jump?.page}`);
    if (known.outs.length > 1 && known.outs.length === known.ins.length)
      return known.ranks.get(out) === known.ranks.get(back) ? 'rank' : undefined;
    const printed = back.jump?.page ?? null;
    const there = group(`>${back.page}`);
    if (back.page === null || out.jump?.page !== back.page || printed === null || pages.has(printed)) return undefined;
    return there.outs.length === 1 && there.ins.length === 1 ? 'only' : undefined;
  };
}

/** Chooses links between marked halves of one issue; serials and marks to other issues are excluded. A generator with pauses. */
export function* pairUp(
  issue: IssueToTie,
  allOuts: readonly Half[],
  allIns: readonly Half[],
  mayLink: (out: Half, back: Half) => boolean,
): Steps<{ readonly links: StoryLink[]; readonly ambiguous: AmbiguousJump[] }> {
  const outs = allOuts.filter(({ jump }) => jump?.kind === 'continuation');
  const ins = allIns.filter(({ jump }) => jump?.kind === 'continuation');
  const place = placesOf(issue, outs, ins);
  const scratch = newScratch();
  const evidence: Map<number, PairEvidence>[] = [];
  for (const [row, columns] of candidatesOf(outs, ins, issue.words.spread).entries()) {
    const line = new Map<number, PairEvidence>();
    for (const column of columns) {
      const [out, back] = [outs[row], ins[column]];
      if (out === undefined || back === undefined || !mayLink(out, back)) continue;
      line.set(column, evidenceFor(out, back, issue.words, place(out, back), scratch));
    }
    evidence.push(line);
    yield undefined;
  }
  const links: StoryLink[] = [];
  const ambiguous: AmbiguousJump[] = [];
  for (const { rows, columns } of yield* components(evidence, ins.length)) {
    yield undefined;
    const at = new Map(columns.map((column, index) => [column, index]));
    const values: ReadonlyMap<number, number>[] = [];
    for (const row of rows) {
      if (values.length % ROWS === ROWS - 1) yield undefined;
      const line = new Map<number, number>();
      for (const [column, { score }] of evidence[row] ?? []) {
        const index = at.get(column);
        if (index !== undefined && score > WEIGHT.threshold) line.set(index, score - WEIGHT.threshold);
      }
      values.push(line);
    }
    const close: { rows: Set<number>; columns: Set<number> }[] = [];
    const sure: { row: number; column: number; margin: number }[] = [];
    for (const { row, column, margin, rivals } of yield* assignSteps(values, columns.length)) {
      if (rivals.length > 0 && margin < WEIGHT.margin) {
        close.push({
          rows: new Set([row, ...rivals.map(([r]) => r)]),
          columns: new Set([column, ...rivals.map(([, c]) => c)]),
        });
      } else sure.push({ row, column, margin: rivals.length > 0 ? margin : Number.POSITIVE_INFINITY });
    }
    yield undefined;
    const open = merge(close);
    const groupOf = new Map(open.flatMap((group) => [...group.rows].map((row) => [row, group] as const)));
    yield undefined;
    for (const { row, column, margin } of sure) {
      const from = outs[rows[row] ?? -1];
      const to = ins[columns[column] ?? -1];
      const why = evidence[rows[row] ?? -1]?.get(columns[column] ?? -1);
      if (!from || !to || !why || groupOf.get(row)?.columns.has(column)) continue;
      links.push({ from: from.place, to: to.place, confidence: sureness(why, margin), reasons: why.reasons });
    }
    for (const group of open) {
      ambiguous.push({
        from: [...group.rows].sort((a, b) => a - b).flatMap((row) => outs[rows[row] ?? -1]?.place ?? []),
        to: [...group.columns].sort((a, b) => a - b).flatMap((column) => ins[columns[column] ?? -1]?.place ?? []),
        reason: storyReason('several'),
      });
    }
  }
  return { links, ambiguous };
}

function sureness({ score, reasons }: PairEvidence, margin: number): Confidence {
  const contradicted = reasons.some(
    ({ text }) => text === storyReason('pageOutWrong').text || text === storyReason('pageInWrong').text,
  );
  return score >= CERTAIN && margin >= CERTAIN_MARGIN && !contradicted ? 'certain' : 'likely';
}

interface Group {
  readonly rows: Set<number>;
  readonly columns: Set<number>;
}

/** Merges groups that share a row or a column, at the position of the last of them; n log n. */
function merge(groups: readonly Group[]): readonly Group[] {
  const sets = new Union(groups.length);
  for (const line of ['rows', 'columns'] as const) {
    const first = new Map<number, number>();
    for (const [index, group] of groups.entries()) {
      for (const one of group[line]) {
        const known = first.get(one);
        if (known === undefined) first.set(one, index);
        else sets.join(known, index);
      }
    }
  }
  const merged = new Map<number, Group & { last: number }>();
  for (const [index, group] of groups.entries()) {
    const root = sets.root(index);
    const union = merged.get(root) ?? { rows: new Set<number>(), columns: new Set<number>(), last: index };
    merged.set(root, union);
    for (const row of group.rows) union.rows.add(row);
    for (const column of group.columns) union.columns.add(column);
    union.last = index;
  }
  return [...merged.values()].sort((a, b) => a.last - b.last);
}

/** A union–find structure with path halving. */
class Union {
  readonly #parent: Int32Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, index) => index);
  }

  root(index: number): number {
    const parent = this.#parent;
    let at = index;
    while ((parent[at] as number) !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  }

  join(one: number, other: number): void {
    this.#parent[this.root(one)] = this.root(other);
  }
}

/** Splits the possible pairs into connected components, which share no half. */
function* components(
  evidence: readonly ReadonlyMap<number, PairEvidence>[],
  columns: number,
): Steps<{ rows: number[]; columns: number[] }[]> {
  const sets = new Union(evidence.length + columns);
  for (const [row, line] of evidence.entries()) {
    if (row % ROWS === ROWS - 1) yield undefined;
    for (const [column, { score }] of line) if (score > WEIGHT.threshold) sets.join(row, evidence.length + column);
  }
  const groups = new Map<number, { rows: number[]; columns: number[] }>();
  for (let index = 0; index < evidence.length + columns; index++) {
    const at = sets.root(index);
    const group = groups.get(at) ?? { rows: [], columns: [] };
    if (index < evidence.length) group.rows.push(index);
    else group.columns.push(index - evidence.length);
    groups.set(at, group);
  }
  return [...groups.values()].filter((group) => group.rows.length > 0 && group.columns.length > 0);
}
