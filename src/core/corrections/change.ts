/** Owns changes of a sidecar, as corrections added and removed, and inverting them. */
import type { Correction, Sidecar } from './model';
import { aboutTheSame } from './sidecar';

/** A correction with its original line, if that has unknown fields. */
interface Entry {
  readonly correction: Correction;
  readonly line?: string;
}

/** Corrections that are removed and corrections that are added; an added one replaces those about the same thing. */
export interface Change {
  readonly taken: readonly Entry[];
  readonly given: readonly Entry[];
}

export const NO_CHANGE: Change = { taken: [], given: [] };

const printOf = (correction: Correction): string =>
  JSON.stringify(Object.entries(correction).sort(([one], [other]) => (one < other ? -1 : 1)));

/** Whether two corrections are equal, including their time. */
export const isSame = (one: Correction, other: Correction): boolean => printOf(one) === printOf(other);

/** Whether two corrections are equal except for their time. */
export function saysTheSame({ made: _, ...one }: Correction, { made: __, ...other }: Correction): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The corrections that a change does not affect. */
function leftBy({ taken, given }: Change, corrections: readonly Correction[]): readonly Correction[] {
  const gone = new Set(taken.map(({ correction }) => printOf(correction)));
  return corrections.filter(
    (one) => !gone.has(printOf(one)) && !given.some(({ correction }) => aboutTheSame(one, correction)),
  );
}

/** The corrections after a change. */
export const changed = (change: Change, corrections: readonly Correction[]): readonly Correction[] => [
  ...leftBy(change, corrections),
  ...change.given.map(({ correction }) => correction),
];

/** The sidecar after a change; an added correction keeps its original line. */
export function withChange(sidecar: Sidecar, change: Change): Sidecar {
  const lines = new Map(sidecar.lines);
  for (const { correction, line } of change.given) if (line !== undefined) lines.set(correction, line);
  return { ...sidecar, lines, corrections: changed(change, sidecar.corrections) };
}

/** The change that adds a correction to a sidecar, and removes those that it replaces. */
export function giving(correction: Correction, { corrections, lines }: Pick<Sidecar, 'corrections' | 'lines'>): Change {
  return {
    taken: corrections.filter((one) => aboutTheSame(one, correction)).map((one) => entryOf(one, lines)),
    given: [{ correction }],
  };
}

/** The change that removes corrections; missing ones are ignored. */
export function takingBack(
  wanted: readonly Correction[],
  { corrections, lines }: Pick<Sidecar, 'corrections' | 'lines'>,
): Change {
  const prints = new Set(wanted.map(printOf));
  return {
    taken: corrections.filter((one) => prints.has(printOf(one))).map((one) => entryOf(one, lines)),
    given: [],
  };
}

function entryOf(correction: Correction, lines: Sidecar['lines']): Entry {
  const line = lines.get(correction);
  return line === undefined ? { correction } : { correction, line };
}

/** The inverse of a change. */
export const inverse = ({ taken, given }: Change): Change => ({ taken: given, given: taken });

const prints = (entries: readonly Entry[]): string =>
  JSON.stringify(entries.map(({ correction }) => printOf(correction)).sort());

/** Whether two changes have the same effect. */
export const isSameChange = (one: Change, other: Change): boolean =>
  prints(one.taken) === prints(other.taken) && prints(one.given) === prints(other.given);

/** Whether the corrections are as they should be after a change. */
export function isDone({ taken, given }: Change, corrections: readonly Correction[]): boolean {
  const there = new Set(corrections.map(printOf));
  const wanted = new Set(given.map(({ correction }) => printOf(correction)));
  return (
    [...wanted].every((print) => there.has(print)) &&
    taken.every(({ correction }) => wanted.has(printOf(correction)) || !there.has(printOf(correction)))
  );
}

/** Composes two changes. */
export function then(first: Change, second: Change): Change {
  const undone = new Set(second.taken.map(({ correction }) => printOf(correction)));
  const given = first.given.filter(
    ({ correction }) =>
      !undone.has(printOf(correction)) && !second.given.some((later) => aboutTheSame(correction, later.correction)),
  );
  const back = new Set(second.given.map(({ correction }) => printOf(correction)));
  const taken = first.taken.filter(({ correction }) => !back.has(printOf(correction)));
  return { taken: [...taken, ...second.taken], given: [...given, ...second.given] };
}
