/** Owns the text by which a part of a story is identified: its headline, or its beginning. */
import type { PageReading, Piece, Role } from '../../page/model';
import type { StoryPlace } from '../model';

const TEXT: ReadonlySet<Role> = new Set(['body', 'caption']);

/** The parts of a reading from which its words are taken. */
type Worded = Pick<PageReading, 'text' | 'units' | 'paragraphs' | 'jumpLines'>;

/** The pieces of a unit's text in reading order; where columns were separated, that is not the source order. */
function piecesOfUnit({ paragraphs }: Worded, unit: number): readonly Piece[] {
  return paragraphs.flatMap(({ unit: own, role, pieces }) => (own === unit && TEXT.has(role) ? pieces : []));
}

/**
 * The index in `pieces` of the one that contains `offset`, or of the next one in the source; past the last if there is
 * none.
 */
function pieceAt(pieces: readonly Piece[], offset: number): number {
  let best = pieces.length;
  pieces.forEach(({ start, end }, at) => {
    if (end > offset && start < (pieces[best]?.start ?? Number.POSITIVE_INFINITY)) best = at;
  });
  return best;
}

/**
 * The first words of a unit (index in the reading) that are read at or after `offset`, in joined paragraphs and without jump
 * lines; about `length` UTF-16 units, ending in … where there is more. '' where nothing stands there.
 */
export function wordsFrom(reading: Worded, unit: number, offset: number, length: number): string {
  const pieces = piecesOfUnit(reading, unit);
  const first = offset <= (reading.units[unit]?.start ?? 0) ? 0 : pieceAt(pieces, offset);
  let words = '';
  for (let at = first; at < pieces.length && words.length <= 2 * length; at++) {
    const { start, end } = pieces[at] as Piece;
    words += reading.text.slice(at === first ? Math.max(start, offset) : start, end);
  }
  for (const jump of reading.jumpLines) if (jump.unit === unit) words = words.replace(jump.text, '');
  const characters = [...words.trim()];
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : characters.join('');
}

/** The number of characters used as a title if a part has no headline. */
const TITLE = 16;

/** The title of the part at a place: its headline, or its first words. */
export function titleAt(reading: Worded, { unit, offset }: StoryPlace): string {
  return reading.units[unit]?.headline || wordsFrom(reading, unit, offset, TITLE) || wordsFrom(reading, unit, 0, TITLE);
}
