/** Owns the state of the view that is exposed to tests and diagnosis. */
import type { PagePlace } from '../../core/reading-view/messages';

export interface ReadingState {
  readonly isReady: boolean;
  readonly leaf: string;
  readonly leaves: readonly string[];
  readonly script: string;
  readonly hasMarks: boolean;
  readonly stories: number;
  /** Which stories have been sent. */
  readonly sent: readonly number[];
  readonly cursor: PagePlace | null;
  /** Whether the page was last told to draw wavy lines beside titles. */
  readonly hasWavyTitles: boolean;
}
