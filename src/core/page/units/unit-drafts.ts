/** Owns units in the making: rows gathered with their roles, and what the parse of a page keeps while it goes. */
import type { Reason } from '../../reasons';
import type { Layout } from '../labels/layout';
import type { RowFacts } from '../labels/row-facts';
import type { FrontMatter } from '../lines/front-matter';
import type { Role, UnitKind } from '../model';
import type { ReaderRequest } from '../rows/reader-requests';

/** A unit in the making; rows by index. */
export interface Draft {
  kind: UnitKind;
  readonly rows: { readonly index: number; role: Role }[];
  page: string | null;
  /** What ended it: nothing more belongs to it but names after a mark. */
  closed: 'mark' | 'names' | 'dateline' | 'credit' | undefined;
  readonly reasons: Reason[];
  score: number;
}

/** What the parse reads. */
export interface Parse {
  readonly facts: readonly RowFacts[];
  readonly layout: Layout;
  readonly display: readonly boolean[];
  /** Whether every story of the page opens with a dateline, names or a mark. */
  readonly formal: boolean;
  readonly pages: readonly (string | null)[];
  readonly requests: ReadonlyMap<number, ReaderRequest>;
  readonly front: FrontMatter;
}

/** The parse under way. */
export interface State extends Parse {
  readonly drafts: Draft[];
  current: Draft | undefined;
  /** A story that a caption interrupted. */
  suspended: Draft | undefined;
}

export const HEADLINES: ReadonlySet<Role> = new Set(['kicker', 'headline', 'subheadline', 'caption-title']);
export const hasBody = (draft: Draft): boolean => draft.rows.some(({ role }) => role === 'body' || role === 'caption');
export const hasHead = (draft: Draft): boolean => draft.rows.some(({ role }) => HEADLINES.has(role));

/** Begins a unit at a row; it is the last of the drafts. */
export function open(state: State, kind: UnitKind, index: number): Draft {
  const draft: Draft = { kind, rows: [], page: state.pages[index] ?? null, closed: undefined, reasons: [], score: 0 };
  state.drafts.push(draft);
  return draft;
}

/** A unit of one row. */
export function single(state: State, index: number, kind: UnitKind, role: Role): void {
  open(state, kind, index).rows.push({ index, role });
}
