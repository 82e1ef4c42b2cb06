/** Owns the type of the message about a stored correction or note. */
import type { Uri } from 'vscode';

export interface Telling {
  /** What was done. */
  readonly done: string;
  /** Where it was stored, and what went wrong; '' if that need not be said. */
  readonly kept: string;
  /** Whether something went wrong that the reader can fix. */
  readonly isWrong: boolean;
  /** The effect of the button. */
  readonly hint: string;
  /** Whether there is anything to undo; false if it was not stored at all. */
  readonly canUndo: boolean;
  /** The malformed file, if that is what went wrong. */
  readonly malformed: Uri | undefined;
}
