/** Owns changes of what a sidecar says: corrections that come and corrections that go, and how each is undone. */
import type { Correction, Sidecar } from './model';
import { aboutTheSame } from './sidecar';

/** A correction, with its line as it stood in the file, where it has fields that are not known. */
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

/** Whether two corrections say the same, of the same moment. */
export const isSame = (one: Correction, other: Correction): boolean => printOf(one) === printOf(other);

/** Whether two corrections say the same, whenever they were made. */
export function saysTheSame({ made: _, ...one }: Correction, { made: __, ...other }: Correction): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Which of the corrections a change leaves as they are. */
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

/** The sidecar after a change; what is put in stands there with its line as it stood. */
export function withChange(sidecar: Sidecar, change: Change): Sidecar {
  const lines = new Map(sidecar.lines);
  for (const { correction, line } of change.given) if (line !== undefined) lines.set(correction, line);
  return { ...sidecar, lines, corrections: changed(change, sidecar.corrections) };
}

/** The change that gives a correction to a sidecar, with what it takes the place of. */
export function giving(correction: Correction, { corrections, lines }: Pick<Sidecar, 'corrections' | 'lines'>): Change {
  return {
    taken: corrections.filter((one) => aboutTheSame(one, correction)).map((one) => entryOf(one, lines)),
    given: [{ correction }],
  };
}

/** The change that takes corrections back; those that are not there are passed over. */
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

/** The change that undoes a change. */
export const inverse = ({ taken, given }: Change): Change => ({ taken: given, given: taken });

const prints = (entries: readonly Entry[]): string =>
  JSON.stringify(entries.map(({ correction }) => printOf(correction)).sort());

/** Whether two changes come to the same. */
export const isSameChange = (one: Change, other: Change): boolean =>
  prints(one.taken) === prints(other.taken) && prints(one.given) === prints(other.given);

/** Whether a sidecar after a change is as the change wants it. */
export function isDone({ taken, given }: Change, corrections: readonly Correction[]): boolean {
  const there = new Set(corrections.map(printOf));
  const wanted = new Set(given.map(({ correction }) => printOf(correction)));
  return (
    [...wanted].every((print) => there.has(print)) &&
    taken.every(({ correction }) => wanted.has(printOf(correction)) || !there.has(printOf(correction)))
  );
}

/** Two changes one after the other, as one. */
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
