/** Owns the input of linking: one issue of one paper with its documents, units and words. */
import type { PaperIssue } from './editions';
import type { IssueWords } from './halves/evidence';
import type { Half } from './halves/halves';
import type { StoryDocument } from './model';

/** One issue of one paper, with the halves in it. */
export interface IssueToTie {
  readonly edition: PaperIssue;
  readonly documents: readonly StoryDocument[];
  /** Units as [document, unit], in reading order. */
  readonly units: readonly (readonly [number, number])[];
  readonly outs: Half[];
  readonly ins: Half[];
  readonly words: IssueWords;
  /** Makes a half from a unit without a mark. */
  half(document: number, unit: number, outward: boolean): Half | undefined;
}
