/** Owns the order in which corrections apply: by creation time, whereas files store them by place. */
import type { Timestamped } from './model';

/** The corrections by the time when they were made, those without a time first; a stable sort. */
export function asMade<T extends Timestamped>(corrections: readonly T[]): readonly T[] {
  const when = ({ made = '' }: Timestamped): string => made;
  return [...corrections].sort((one, other) => (when(one) < when(other) ? -1 : when(one) > when(other) ? 1 : 0));
}
