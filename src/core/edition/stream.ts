/** Owns the two forms of an edition: with all units in memory, and with units made lazily. */
import type { Steps } from '../steps';
import type { Edition, EditionStream, EditionUnit } from './model';

/** An edition with all its units in memory. */
export function* collectedSteps({ targets: _, notes: __, units, ...head }: EditionStream): Steps<Edition> {
  const all: EditionUnit[] = [];
  for (const unit of units()) {
    all.push(unit);
    yield undefined;
  }
  return { ...head, units: all };
}

/** An edition in memory, as one with lazily made units. */
export function streamOf({ units, ...head }: Edition): EditionStream {
  return {
    ...head,
    targets: new Map(units.map(({ id, kind, page, headline }) => [id, { kind, page, headline }])),
    notes: units.flatMap(({ blocks }) => blocks.flatMap((block) => block.notes)),
    units: () => units,
  };
}
