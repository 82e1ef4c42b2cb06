/** Owns the reader's requests, from directive lines in the text or from corrections, merged into one per row. */

import type { PageContext, Role, UnitKind } from '../model';
import type { Directive } from './directives';
import type { Row } from './rows';

/** What is requested for a row; it overrides all evidence. */
export interface ReaderRequest {
  /** A unit begins here. */
  readonly start?: boolean;
  readonly role?: Role;
  /** The kind of the unit that contains the row. */
  readonly kind?: UnitKind;
  /** Whether it continues the paragraph before. */
  readonly join?: boolean;
  /** Whether its mark words are a jump mark. */
  readonly jump?: boolean;
}

/** A directive with its line. */
export interface PlacedDirective {
  readonly row: Row;
  readonly directive: Directive;
}

const ASKED: Readonly<Record<Exclude<Directive['kind'], 'page'>, ReaderRequest>> = {
  story: { start: true },
  head: { role: 'headline' },
  sub: { role: 'section' },
  photo: { start: true, kind: 'caption' },
  skip: { role: 'furniture' },
  join: { join: true },
  break: { join: false },
};

/** Requests by row index; a correction overrides a directive. */
export function requestsOf(
  rows: readonly Row[],
  directives: readonly PlacedDirective[],
  context: PageContext,
): ReadonlyMap<number, ReaderRequest> {
  const requests = new Map<number, ReaderRequest>();
  const placed = placesOf(rows);
  const add = (index: number, request: ReaderRequest): void => {
    if (index >= 0 && index < rows.length) requests.set(index, { ...requests.get(index), ...request });
  };
  for (const { row, directive } of directives) {
    if (directive.kind !== 'page') add(placed(row.line), ASKED[directive.kind]);
  }
  for (const correction of context.corrections ?? []) {
    const index = placed(correction.line);
    if (rows[index]?.line !== correction.line) continue;
    if (correction.kind === 'role') add(index, { role: correction.role });
    else if (correction.kind === 'join') add(index, { join: correction.joined });
    else if (correction.kind === 'jump') add(index, { jump: correction.jump });
    else add(index, { kind: correction.unit });
  }
  return requests;
}

/** The pages that directives set, by the row from which each applies. */
export function requestedPages(
  rows: readonly Row[],
  directives: readonly PlacedDirective[],
): ReadonlyMap<number, string> {
  const placed = placesOf(rows);
  return new Map(
    directives.flatMap(({ row, directive }): [number, string][] =>
      directive.kind === 'page' ? [[placed(row.line), directive.page]] : [],
    ),
  );
}

/**
 * Gives the index of the first row on or after a line; one past the last if there is none. The rows may be in any
 * order.
 */
function placesOf(rows: readonly Row[]): (line: number) => number {
  let inText: readonly number[] | undefined;
  return (line) => {
    inText ??= rows.map((_, index) => index).sort((a, b) => (rows[a]?.start ?? 0) - (rows[b]?.start ?? 0));
    let low = 0;
    let high = inText.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rows[inText[middle] ?? 0]?.line ?? 0) < line) low = middle + 1;
      else high = middle;
    }
    return inText[low] ?? rows.length;
  };
}
