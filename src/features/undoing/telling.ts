/** Owns the shape of what the reader is told of something that they said and that was kept. */
import type { Uri } from 'vscode';

export interface Telling {
  /** What was done. */
  readonly done: string;
  /** Where it was kept, and what stood in the way; '' where that need not be said. */
  readonly kept: string;
  /** Something is wrong that the reader can put right. */
  readonly isWrong: boolean;
  /** What the button beside it does. */
  readonly hint: string;
  /** Whether there is anything to undo: what was not kept at all leaves nothing. */
  readonly canUndo: boolean;
  /** The file that is malformed. */
  readonly malformed: Uri | undefined;
}
