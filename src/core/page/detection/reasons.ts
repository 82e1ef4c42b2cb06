/**
 * Owns the sentences that say why a text was recognised as a bulletin; user interfaces use them as keys of their
 * translations.
 */

export const DETECT_REASONS = {
  jumps: 'it has jump lines: {0}',
  folios: 'it has folio lines: {0}',
  datelines: 'stories open or end with a dateline: {0}',
  bylines: 'lines name reporters or photographers: {0}',
  furniture: 'it has lines of a masthead or its foot: {0}',
  days: 'lines say when it came out: {0}',
  paper: 'it names its paper or bulletin',
  frontMatter: 'its head names a page or a paper',
  manner: 'it reads like pages of papers and bulletins',
} as const;
