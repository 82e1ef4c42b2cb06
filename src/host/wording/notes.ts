/** Owns wording notes and highlights briefly, for rows and lists. */
import { l10n } from 'vscode';
import type { Colour, Note } from '../../core/notes/model';
import { firstUnits } from '../../core/text/cut';
import { withoutFormatting } from '../../core/text/markdown';

/** Words of a note in a row, in UTF-16 units. */
const IN_ROW = 80;
/** How much of a note is read for this, in UTF-16 units. */
const READ = 4 * IN_ROW;

export const colourTitle = (colour: Colour): string =>
  ({
    yellow: l10n.t('Yellow, a thick line'),
    green: l10n.t('Green, a dashed line'),
    blue: l10n.t('Blue, a dotted line'),
    pink: l10n.t('Pink, a double line'),
  })[colour];

/** The beginning of a note's text without formatting marks; without text its tags, or its colour. */
export function noteTitle({ text, tags, colour }: Pick<Note, 'text' | 'tags' | 'colour'>): string {
  const said =
    firstUnits(withoutFormatting(firstUnits(text, READ)).replace(/\s+/g, ' ').trim(), IN_ROW) ||
    tags.map((tag) => `#${tag}`).join(' ');
  return said || (colour === undefined ? l10n.t('My Note') : colourTitle(colour));
}
