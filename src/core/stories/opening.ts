/** Owns the words by which a part of a story is recognised: its headline, or how it begins. */
import type { PageReading, Role } from '../page/model';
import type { StoryPlace } from './model';

const TEXT: ReadonlySet<Role> = new Set(['body', 'caption']);

/**
 * The first words of a unit (index in the reading) that stand at or after `offset`, in joined paragraphs and without jump
 * lines; about `length` UTF-16 units, ending in … where there is more. '' where nothing stands there.
 */
export function wordsFrom(reading: PageReading, unit: number, offset: number, length: number): string {
  let words = '';
  for (const { unit: own, role, pieces } of reading.paragraphs) {
    if (own !== unit || !TEXT.has(role)) continue;
    for (const { start, end } of pieces) {
      if (end > offset) words += reading.text.slice(Math.max(start, offset), end);
    }
    if (words.length > 2 * length) break;
  }
  for (const jump of reading.jumpLines) if (jump.unit === unit) words = words.replace(jump.text, '');
  const characters = [...words.trim()];
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : characters.join('');
}

/** Characters of a part without a headline that stand for one. */
const TITLE = 16;

/** What the part at a place is called: its headline, or the first words that are read there. */
export function titleAt(reading: PageReading, { unit, offset }: StoryPlace): string {
  return reading.units[unit]?.headline || wordsFrom(reading, unit, offset, TITLE) || wordsFrom(reading, unit, 0, TITLE);
}
