/** Owns the two forms of an edition: all units at hand, and units that are made when they are asked for. */
import type { Steps } from '../steps';
import type { Edition, EditionStream, EditionUnit } from './model';

/** An edition with all its units at hand. */
export function* collectedSteps({ targets: _, notes: __, units, ...head }: EditionStream): Steps<Edition> {
  const all: EditionUnit[] = [];
  for (const unit of units()) {
    all.push(unit);
    yield undefined;
  }
  return { ...head, units: all };
}

/** An edition that is at hand, as one whose units are made when they are asked for. */
export function streamOf({ units, ...head }: Edition): EditionStream {
  return {
    ...head,
    targets: new Map(units.map(({ id, kind, page, headline }) => [id, { kind, page, headline }])),
    notes: units.flatMap(({ blocks }) => blocks.flatMap((block) => block.notes)),
    units: () => units,
  };
}
