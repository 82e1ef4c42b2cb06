/** Owns when a piece of time that says no year or month is of the one that the paragraph named last: 2019年初动工，年底完工. */
import { civil } from '../calendar/gregorian';
import { type DayStretch, sameDays } from '../calendar/stretches';
import { nearBy, type ParagraphPlace, type SaidYear } from './article-state';
import type { Placed, Surroundings } from './year';

/** Whether nothing ends a sentence between the place and the mention. */
export function inSentence({ text, place }: Surroundings, at: ParagraphPlace): boolean {
  return nearBy(text, at, place, text.length);
}

/** What what follows is compared with, or counted from. */
const COMPARING = /[比较較自从從由]/;

/** Whether the mention is what something is compared with: 比年初增长. */
export function isCompared({ text, place }: Surroundings): boolean {
  return COMPARING.test(text.slice(place.span.start - 1, place.span.start));
}

/**
 * Whether `taken`, the piece of the year or month in hand, is meant rather than the issue's: the paragraph named it, did not
 * come to the present since, and does not speak of what is to come while the piece is past.
 */
export function isInHand(taken: DayStretch, said: SaidYear, around: Surroundings): boolean {
  const { reading, place, cue } = around;
  if (said.at.paragraph !== place.paragraph) return false;
  const { present, centre } = reading;
  if (present?.paragraph === place.paragraph && present.span.start > said.at.span.start) return false;
  if (centre === undefined || cue !== 'future' || taken.to >= centre.day) return true;
  // 2019年初动工，计划年底完工: what was to come then
  return inSentence(around, said.at) && civil(centre.day).year - said.year > 1;
}

/** `taken` before the best of what the issue would say. */
export function placedFirst(taken: DayStretch, at: ParagraphPlace, own: Placed): Placed {
  const other = own.stretches.find((one) => !sameDays(one, taken));
  return { stretches: other === undefined ? [taken] : [taken, other], basis: 'context', at };
}
