/** Owns the answers of a generated page in the format of the annotated pages: roles of lines, and joins. */
import type { Cell } from './align';
import type { PlacedBlock } from './page-layout';

interface AnswerUnit {
  readonly id: string;
  readonly kind: 'article' | 'caption' | 'furniture';
  readonly lines: readonly [number, number];
  readonly headline: string | null;
  readonly roles: readonly { readonly line: number; readonly role: string }[];
  readonly markers: readonly unknown[];
}

export interface Answer {
  readonly id: string;
  readonly title: string;
  readonly traits: readonly string[];
  readonly split: string;
  readonly files: readonly {
    readonly path: string;
    readonly units: readonly AnswerUnit[];
    readonly joins: readonly (readonly [number, number])[];
    /** Lines with cells of several units, which are not scored. */
    readonly either: Readonly<Record<string, readonly number[]>>;
    /** The number of columns of the page's main part. */
    readonly columns: number;
    /** Stretches of lines in reading order: line, first column, last column exclusive. */
    readonly order: readonly (readonly [number, number, number])[];
  }[];
  readonly continuations: readonly [];
  readonly unresolved: readonly [];
  readonly ambiguous: readonly [];
  readonly references: readonly [];
}

/** How many characters may be misread at the end of one line and the start of the next. */
const SLACK = 3;

/** The answer for an aligned text; lines in answers are 1-based. */
export function answerOf(
  id: string,
  path: string,
  cells: readonly Cell[],
  blocks: readonly PlacedBlock[],
  columns: number,
  split: string,
): Answer {
  const found = cells.flatMap((cell) => {
    const block = cell.source && blocks[cell.source.block];
    return block !== undefined && cell.source !== undefined ? [{ cell, block, source: cell.source }] : [];
  });
  const inOrder = [...found].sort((a, b) => a.block.id - b.block.id || a.source.start - b.source.start);
  const joins: (readonly [number, number])[] = [];
  inOrder.forEach((one, at) => {
    const next = inOrder[at + 1];
    if (next?.block !== one.block || next.cell.line === one.cell.line) return;
    const isText = one.block.role === 'body' || one.block.role === 'caption';
    if (isText && Math.abs(next.source.start - one.source.end) <= SLACK)
      joins.push([one.cell.line + 1, next.cell.line + 1]);
  });
  const byLine = new Map<number, typeof found>();
  for (const one of found) byLine.set(one.cell.line, [...(byLine.get(one.cell.line) ?? []), one]);
  const mixed = [...byLine].flatMap(([line, all]) =>
    new Set(all.map(({ block }) => `${block.unit} ${block.role}`)).size > 1 ? [line + 1] : [],
  );
  const unitsBy = new Map<number, { line: number; role: string; block: PlacedBlock }[]>();
  const fixed: { line: number; role: string }[] = [];
  for (const [line, [first]] of byLine) {
    if (first === undefined) continue;
    const { block } = first;
    if (block.unit < 0) fixed.push({ line: line + 1, role: 'furniture' });
    else unitsBy.set(block.unit, [...(unitsBy.get(block.unit) ?? []), { line: line + 1, role: block.role, block }]);
  }
  const noise = [...new Set(cells.map(({ line }) => line))].filter((line) => !byLine.has(line));
  const span = (lines: readonly { line: number }[]): readonly [number, number] => [
    Math.min(...lines.map(({ line }) => line)),
    Math.max(...lines.map(({ line }) => line)),
  ];
  const units: AnswerUnit[] = [...unitsBy].map(([unit, rows]) => ({
    id: `a${unit + 1}`,
    kind: rows[0]?.block.kind ?? 'article',
    lines: span(rows),
    headline: blocks.find((block) => block.unit === unit && block.role === 'headline')?.text ?? null,
    roles: rows.map(({ line, role }) => ({ line, role })).sort((a, b) => a.line - b.line),
    markers: [],
  }));
  const rest = [...fixed, ...noise.map((line) => ({ line: line + 1, role: 'noise' }))].sort((a, b) => a.line - b.line);
  for (const [at, one] of rest.entries())
    units.push({
      id: `f${at + 1}`,
      kind: 'furniture',
      lines: [one.line, one.line],
      headline: null,
      roles: [one],
      markers: [],
    });
  const measures = ['story', 'headline', 'byline', 'caption', 'furniture', 'jump'];
  return {
    id,
    title: id,
    traits: [`${columns} columns`],
    split,
    files: [
      {
        path,
        units: units.sort((a, b) => a.lines[0] - b.lines[0]),
        joins,
        either: mixed.length === 0 ? {} : Object.fromEntries(measures.map((measure) => [measure, mixed])),
        columns,
        order: inOrder.map(({ cell }) => [cell.line + 1, cell.start, cell.end] as const),
      },
    ],
    continuations: [],
    unresolved: [],
    ambiguous: [],
    references: [],
  };
}
