/** Owns carrying notes and corrections over to a clean copy, anchored anew where their words occur in it. */
import { anchorOf } from '../anchors/make';
import type { Anchor } from '../anchors/model';
import { findAnchorsSteps } from '../anchors/whole';
import type { Correction } from '../corrections/model';
import type { Note } from '../notes/model';
import type { Sourced } from '../page/model';
import type { Steps } from '../steps';

/** Corrections that a clean copy makes redundant: its lines have the right roles, and continued stories are joined. */
const SETTLED: ReadonlySet<Correction['kind']> = new Set(['role', 'unit', 'join', 'jump', 'link', 'unlink']);

/** The anchors in the copy; undefined if their words are not found there with certainty. */
function* anchorsIn(copy: string, anchors: readonly Anchor[]): Steps<readonly (Anchor | undefined)[]> {
  const places = yield* findAnchorsSteps(copy, anchors);
  return places.map((place) => (place.kind === 'found' ? anchorOf(copy, place.span) : undefined));
}

/** The notes whose words occur in the copy, in order. */
export function* carriedNotesSteps(notes: readonly Note[], copy: string): Steps<readonly Note[]> {
  const found = yield* anchorsIn(
    copy,
    notes.map(({ at }) => at),
  );
  return notes.flatMap((note, index) => {
    const at = found[index];
    return at === undefined ? [] : [{ ...note, at }];
  });
}

/** Facts that the copy no longer contains as its folio was omitted: the day and the paper. */
export interface KnownOfSource {
  readonly issueDate: Sourced | null;
  readonly paper: Sourced | null;
}

/**
 * The corrections that apply to the copy: all those of names and words, and those of places whose words are found
 * there.
 */
export function* carriedCorrectionsSteps(
  corrections: readonly Correction[],
  copy: string,
  { issueDate, paper }: KnownOfSource,
): Steps<readonly Correction[]> {
  const wanted = corrections.filter(({ kind }) => !SETTLED.has(kind));
  const placed = wanted.filter((one) => 'at' in one);
  const found = yield* anchorsIn(
    copy,
    placed.map(({ at }) => at),
  );
  const anchors = new Map(placed.map((one, index) => [one as Correction, found[index]]));
  const carried = wanted.flatMap((one): readonly Correction[] => {
    if (!('at' in one)) return [one];
    const at = anchors.get(one);
    return at === undefined ? [] : [{ ...one, at } as Correction];
  });
  const says = (kind: Correction['kind']): boolean => carried.some((one) => one.kind === kind);
  return [
    ...carried,
    ...(issueDate === null || says('issue-date') ? [] : [{ kind: 'issue-date' as const, value: issueDate.value }]),
    ...(paper === null || says('paper') ? [] : [{ kind: 'paper' as const, value: paper.value }]),
  ];
}
