/** Owns what a rule is: names and the line they stand in to names. */
import type { Role } from '../../page/model';
import type { Reason } from '../../reasons';
import type { Span } from '../../text/span';
import type { FoundName, Words } from '../found';

/** A text as rules see it. */
export interface Line {
  readonly text: string;
  /** Every unit folded to its symbol; the same length. */
  readonly folded: string;
  readonly role: Role;
}

export type Rule = (found: readonly FoundName[], line: Line, words: Words) => readonly FoundName[];

/** What a rule adds is about as sure as that. */
const RULED = 1.5;

/** A person whom a rule finds. */
export const ruled = (text: string, { start, end }: Span, reasons: readonly Reason[] = []): FoundName => ({
  start,
  end,
  form: text.slice(start, end),
  kind: 'person',
  margin: RULED,
  reasons,
});
