/** Owns the type of a rule: a function from the names in a line to the corrected names. */
import type { Role } from '../../page/model';
import type { Reason } from '../../reasons';
import type { Span } from '../../text/span';
import type { FoundName, Words } from '../found';

/** The text that rules see. */
export interface Line {
  readonly text: string;
  /** The text folded unit by unit; the same length. */
  readonly folded: string;
  readonly role: Role;
}

export type Rule = (found: readonly FoundName[], line: Line, words: Words) => readonly FoundName[];

/** The margin of names that rules add. */
export const RULED = 1.5;

/** A person found by a rule. */
export const ruled = (text: string, { start, end }: Span, reasons: readonly Reason[] = []): FoundName => ({
  start,
  end,
  form: text.slice(start, end),
  kind: 'person',
  margin: RULED,
  reasons,
});
