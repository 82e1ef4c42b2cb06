/** Owns when a piece of time that says no year or month is of the one that the paragraph named last: 2019年初动工，年底完工. */
import { civil } from '../calendar/gregorian';
import { type DayStretch, sameDays } from '../calendar/stretches';
import { nearBy, type ParagraphPlace, type SaidYear } from './article-state';
import type { Placed, Surroundings } from './year';

/** Whether nothing ends a sentence between the place and the mention. */
export function inSentence({ text, place }: Surroundings, at: ParagraphPlace): boolean {
  return nearBy(text, at, place, text.length);
}

/** Before a date: something is compared with it, or counted from it. */
const COMPARING = /[比较較自从從由]/;

/** Whether the mention is what something is compared with: 比年初增长. */
export function isCompared({ text, place }: Surroundings): boolean {
  return COMPARING.test(text.slice(place.span.start - 1, place.span.start));
}

/**
 * Whether `taken`, a piece of the year or month that was named before, is meant rather than that of the issue: the same paragraph
 * named it, has not come back to the present since (目前), and does not speak of the future while the piece lies in the past.
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

/** `taken` first, then the best candidate that the issue gives. */
export function placedFirst(taken: DayStretch, at: ParagraphPlace, own: Placed): Placed {
  const other = own.stretches.find((one) => !sameDays(one, taken));
  return { stretches: other === undefined ? [taken] : [taken, other], basis: 'context', at };
}
