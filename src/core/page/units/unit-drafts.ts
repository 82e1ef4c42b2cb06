/** Owns drafts: units under construction, as rows gathered with their roles. */

import type { Reason } from '../../reasons';
import { isHeadline } from '../lines/roles';
import type { Role, UnitKind } from '../model';

/** A row of a draft, by its index. */
export interface DraftRow {
  readonly index: number;
  role: Role;
}

/** A unit under construction. */
export interface UnitDraft {
  kind: UnitKind;
  readonly rows: DraftRow[];
  page: string | null;
  /** Whether a jump mark ended it: only names may follow. */
  closed: boolean;
  /** Probability that a unit begins with its first row, 0 to 1. */
  readonly sure: number;
  readonly reasons: Reason[];
}

const TEXT: ReadonlySet<Role> = new Set(['body', 'caption', 'section']);

export const hasText = ({ rows }: UnitDraft): boolean => rows.some(({ role }) => TEXT.has(role));
export const hasHead = ({ rows }: UnitDraft): boolean => rows.some(({ role }) => isHeadline(role));
