/**
 * Owns whether a part of a year or month without that year or month belongs to the one that the paragraph mentioned last: 2019年初动工，年底完工.
 */
import { civil } from '../calendar/gregorian';
import { type DayStretch, sameDays } from '../calendar/stretches';
import { nearBy, type ParagraphPlace, type SaidYear } from './article-state';
import type { Placed, Surroundings } from './year';

/** Whether there is no sentence end between the place and the mention. */
export function inSentence({ text, place }: Surroundings, at: ParagraphPlace): boolean {
  return nearBy(text, at, place, text.length);
}

/** Words before a date that indicate a comparison, or counting from it. */
const COMPARING = /[比较較自从從由]/;

/** Whether something is compared with the mention: 比年初增长. */
export function isCompared({ text, place }: Surroundings): boolean {
  return COMPARING.test(text.slice(place.span.start - 1, place.span.start));
}

/**
 * Whether `taken`, a part of the year or month mentioned before, is meant rather than that of the issue: the same paragraph mentioned it,
 * did not refer to the present since (目前), and does not refer to the future while the part is in the past.
 */
export function isInHand(taken: DayStretch, said: SaidYear, around: Surroundings): boolean {
  const { reading, place, cue } = around;
  if (said.at.paragraph !== place.paragraph) return false;
  const { present, centre } = reading;
  if (present?.paragraph === place.paragraph && present.span.start > said.at.span.start) return false;
  if (centre === undefined || cue !== 'future' || taken.to >= centre.day) return true;
  // 2019年初动工，计划年底完工: what was the future then
  return inSentence(around, said.at) && civil(centre.day).year - said.year > 1;
}

/** `taken` first, then the best candidate relative to the issue. */
export function placedFirst(taken: DayStretch, at: ParagraphPlace, own: Placed): Placed {
  const other = own.stretches.find((one) => !sameDays(one, taken));
  return { stretches: other === undefined ? [taken] : [taken, other], basis: 'context', at };
}
