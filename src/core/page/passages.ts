/** Owns what language work goes over: the paragraphs of a page and, behind them, its rows of furniture. */
import type { PageReading, Paragraph } from './model';

type Passages = Pick<PageReading, 'paragraphs' | 'margins'>;

/** Every paragraph, then every row of folio and furniture; the `paragraph` of a mention is an index of these. */
export const passagesOf = ({ paragraphs, margins }: Passages): readonly Paragraph[] =>
  margins.length === 0 ? paragraphs : [...paragraphs, ...margins];

/** The passage of an index. */
export const passageAt = ({ paragraphs, margins }: Passages, index: number): Paragraph | undefined =>
  index < paragraphs.length ? paragraphs[index] : margins[index - paragraphs.length];

/** Whether the passage of an index is a row of folio or furniture: what stands there is no part of a story. */
export const isMargin = ({ paragraphs }: Pick<PageReading, 'paragraphs'>, index: number): boolean =>
  index >= paragraphs.length;
