/** Owns choosing the links of one issue between halves that both carry a mark, and leaving open what is too close. */
import type { Confidence } from '../reasons';
import { assign } from './assign';
import { type Evidence, evidenceFor, newScratch, type Place, WEIGHT } from './evidence';
import type { Half } from './halves';
import type { Issue } from './issue';
import type { AmbiguousJump, StoryLink } from './model';
import { because } from './reasons';

const CERTAIN = 7;
const CERTAIN_MARGIN = 2.5;

/** How two halves stand to the other marks of the issue. */
function placesOf(issue: Issue, outs: readonly Half[], ins: readonly Half[]): (out: Half, back: Half) => Place {
  const groups = new Map<string, { outs: Half[]; ins: Half[] }>();
  const group = (key: string) => {
    const known = groups.get(key) ?? { outs: [], ins: [] };
    groups.set(key, known);
    return known;
  };
  for (const out of outs) {
    group(`${out.page}>${out.jump?.page}`).outs.push(out);
    group(`>${out.jump?.page}`).outs.push(out);
  }
  for (const back of ins) {
    group(`${back.jump?.page}>${back.page}`).ins.push(back);
    group(`>${back.page}`).ins.push(back);
  }
  const pages = new Set(
    issue.units.map(([document, unit]) => issue.documents[document]?.reading.units[unit]?.page ?? null),
  );
  return (out, back) => {
    const known = group(`${out.page}>${out.jump?.page}`);
    if (known.outs.length > 1 && known.outs.length === known.ins.length)
      return known.outs.indexOf(out) === known.ins.indexOf(back) ? 'rank' : undefined;
    const printed = back.jump?.page ?? null;
    const there = group(`>${back.page}`);
    if (back.page === null || out.jump?.page !== back.page || printed === null || pages.has(printed)) return undefined;
    return there.outs.length === 1 && there.ins.length === 1 ? 'only' : undefined;
  };
}

/** Chooses links among marked halves of one issue; serials and other issues' marks are not looked at here. */
export function pairUp(
  issue: Issue,
  allOuts: readonly Half[],
  allIns: readonly Half[],
  mayLink: (out: Half, back: Half) => boolean,
): { readonly links: StoryLink[]; readonly ambiguous: AmbiguousJump[] } {
  const outs = allOuts.filter(({ jump }) => jump?.kind === 'continuation');
  const ins = allIns.filter(({ jump }) => jump?.kind === 'continuation');
  const place = placesOf(issue, outs, ins);
  const scratch = newScratch();
  const evidence: Evidence[][] = outs.map((out) =>
    ins.map((back) => {
      if (!mayLink(out, back)) return { score: Number.NEGATIVE_INFINITY, reasons: [] };
      return evidenceFor(out, back, issue.words, place(out, back), scratch);
    }),
  );
  const links: StoryLink[] = [];
  const ambiguous: AmbiguousJump[] = [];
  for (const { rows, columns } of components(evidence, ins.length)) {
    const values = rows.map((r) => columns.map((c) => Math.max(0, (evidence[r]?.[c]?.score ?? 0) - WEIGHT.threshold)));
    const close: { rows: Set<number>; columns: Set<number> }[] = [];
    const sure: { row: number; column: number; margin: number }[] = [];
    for (const { row, column, margin, rivals } of assign(values)) {
      if (rivals.length > 0 && margin < WEIGHT.margin) {
        close.push({
          rows: new Set([row, ...rivals.map(([r]) => r)]),
          columns: new Set([column, ...rivals.map(([, c]) => c)]),
        });
      } else sure.push({ row, column, margin: rivals.length > 0 ? margin : Number.POSITIVE_INFINITY });
    }
    const open = merge(close);
    for (const { row, column, margin } of sure) {
      const from = outs[rows[row] ?? -1];
      const to = ins[columns[column] ?? -1];
      const why = evidence[rows[row] ?? -1]?.[columns[column] ?? -1];
      if (!from || !to || !why || open.some((group) => group.rows.has(row) && group.columns.has(column))) continue;
      links.push({ from: from.place, to: to.place, confidence: sureness(why, margin), reasons: why.reasons });
    }
    for (const group of open) {
      ambiguous.push({
        from: [...group.rows].sort((a, b) => a - b).flatMap((row) => outs[rows[row] ?? -1]?.place ?? []),
        to: [...group.columns].sort((a, b) => a - b).flatMap((column) => ins[columns[column] ?? -1]?.place ?? []),
        reason: because('several'),
      });
    }
  }
  return { links, ambiguous };
}

function sureness({ score, reasons }: Evidence, margin: number): Confidence {
  const contradicted = reasons.some(
    ({ text }) => text === because('pageOutWrong').text || text === because('pageInWrong').text,
  );
  return score >= CERTAIN && margin >= CERTAIN_MARGIN && !contradicted ? 'certain' : 'likely';
}

/** Merges groups that share a row or a column. */
function merge(
  groups: readonly { rows: Set<number>; columns: Set<number> }[],
): { rows: Set<number>; columns: Set<number> }[] {
  const merged: { rows: Set<number>; columns: Set<number> }[] = [];
  for (const group of groups) {
    const touching = merged.filter(
      (one) => [...one.rows].some((r) => group.rows.has(r)) || [...one.columns].some((c) => group.columns.has(c)),
    );
    const union = { rows: new Set(group.rows), columns: new Set(group.columns) };
    for (const one of touching) {
      for (const row of one.rows) union.rows.add(row);
      for (const column of one.columns) union.columns.add(column);
      merged.splice(merged.indexOf(one), 1);
    }
    merged.push(union);
  }
  return merged;
}

/** Splits the pairs that are possible at all into sets that have nothing to do with each other. */
function components(
  evidence: readonly (readonly Evidence[])[],
  columns: number,
): { rows: number[]; columns: number[] }[] {
  const parent = Array.from({ length: evidence.length + columns }, (_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  evidence.forEach((line, row) => {
    line.forEach(({ score }, column) => {
      if (score > WEIGHT.threshold) parent[root(row)] = root(evidence.length + column);
    });
  });
  const groups = new Map<number, { rows: number[]; columns: number[] }>();
  for (let index = 0; index < parent.length; index++) {
    const at = root(index);
    const group = groups.get(at) ?? { rows: [], columns: [] };
    if (index < evidence.length) group.rows.push(index);
    else group.columns.push(index - evidence.length);
    groups.set(at, group);
  }
  return [...groups.values()].filter((group) => group.rows.length > 0 && group.columns.length > 0);
}
