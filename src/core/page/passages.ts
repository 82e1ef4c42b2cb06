/** Owns what linguistic analysis covers: the paragraphs of a page, followed by its rows of furniture. */
import type { PageReading, Paragraph } from './model';

type Passages = Pick<PageReading, 'paragraphs' | 'margins'>;

/** Every paragraph, then every row of folio and furniture; the `paragraph` of a mention is an index of these. */
export const passagesOf = ({ paragraphs, margins }: Passages): readonly Paragraph[] =>
  margins.length === 0 ? paragraphs : [...paragraphs, ...margins];

/** The passage at an index. */
export const passageAt = ({ paragraphs, margins }: Passages, index: number): Paragraph | undefined =>
  index < paragraphs.length ? paragraphs[index] : margins[index - paragraphs.length];

/** Whether the passage at an index is a row of folio or furniture, which belongs to no story. */
export const isMargin = ({ paragraphs }: Pick<PageReading, 'paragraphs'>, index: number): boolean =>
  index >= paragraphs.length;
