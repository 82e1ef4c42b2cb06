/** Owns evaluating a query's conditions on an article: issue, page, names, days, notes. */

import { overlaps } from '../../text/span';
import { calendarPlaceOf, isDated } from '../calendar-place';
import type { IndexEntry } from '../index/records';
import type { Restored } from '../index/restore';
import type { Fold } from '../lookup';
import type { Condition, Days, SearchedNote, WantedCondition } from './model';

const overlap = (one: Days, other: Days): boolean => one.from <= other.to && other.from <= one.to;

/** Whether a document may match, judging by its index entry alone. */
export function documentFits({ day, paper }: IndexEntry, wanted: readonly WantedCondition[], fold: Fold): boolean {
  return wanted.every(({ condition, negated }) => {
    switch (condition.kind) {
      case 'date':
        return (condition.days.from <= day && day <= condition.days.to) !== negated;
      case 'paper':
        return fold(paper).includes(fold(condition.text)) !== negated;
      default:
        return true;
    }
  });
}

/** Whether the document mentions all wanted names, without their places. */
export function namesFit(restored: Restored, wanted: readonly WantedCondition[], fold: Fold): boolean {
  return wanted.every(({ condition, negated }) => {
    if (negated || condition.kind !== 'name') return true;
    const words = fold(condition.text);
    return restored.named().some(({ kind, name }) => kind === condition.is && fold(name).includes(words));
  });
}

/** Section titles: those in folios of its page, and those inside the article. */
function sectionsOf(restored: Restored, unit: number): readonly string[] {
  const units = restored.units();
  const page = units[unit]?.page ?? null;
  return restored.stretches().flatMap(({ role, unit: owner }, index) => {
    const own = role === 'section' && owner === unit;
    const other = units[owner];
    const folio = role === 'folio' || (role === 'section' && other?.kind === 'furniture');
    const near = folio && (other?.page === page || other?.page === null || page === null);
    return own || near ? [restored.words()[index] ?? ''] : [];
  });
}

/** The names of a kind that contain the folded words, as indexes of the document's mentions. */
export function mentionsLike(
  restored: Restored,
  condition: Extract<Condition, { kind: 'name' }>,
  fold: Fold,
): number[] {
  const wanted = fold(condition.text);
  return restored
    .names()
    .entities.filter(({ kind, name }) => kind === condition.is && fold(name).includes(wanted))
    .flatMap(({ mentions }) => mentions);
}

/** The dates of a document within an interval, as indexes. */
export function datesWithin(restored: Restored, days: Days): number[] {
  const stretches = restored.stretches();
  return restored.dates().flatMap(({ value, paragraph }, index) => {
    // timestamps in menus and lists are not part of an article
    if (stretches[paragraph]?.kind !== 'paragraph') return [];
    const place = calendarPlaceOf(value);
    return isDated(place) && overlap(place, days) ? [index] : [];
  });
}

/** The notes that contain the folded words, or have a tag that does. */
export function notesLike(
  notes: readonly SearchedNote[],
  { kind, text }: Extract<Condition, { kind: 'note' | 'tag' }>,
  fold: Fold,
): readonly SearchedNote[] {
  const wanted = fold(text);
  const isTagged = ({ tags }: SearchedNote): boolean => tags.some((tag) => fold(tag).includes(wanted));
  return notes.filter((note) => (kind === 'tag' ? isTagged(note) : fold(note.text).includes(wanted) || isTagged(note)));
}

/** The units in which a note is. */
function unitsOf(restored: Restored, notes: readonly SearchedNote[]): ReadonlySet<number> {
  if (notes.length === 0) return new Set();
  return new Set(
    restored
      .stretches()
      .flatMap(({ unit, pieces }) =>
        pieces.some((piece) => notes.some(({ span }) => overlaps(piece, span))) ? [unit] : [],
      ),
  );
}

/** The units that satisfy a condition; undefined for a condition on whole documents. */
export function unitsWhere(
  restored: Restored,
  condition: Condition,
  fold: Fold,
  notes: readonly SearchedNote[],
): ReadonlySet<number> | undefined {
  const stretches = restored.stretches();
  const all = (holds: (unit: number) => boolean): ReadonlySet<number> =>
    new Set(restored.units().flatMap((_, unit) => (holds(unit) ? [unit] : [])));
  // paragraphs and margins come first among the stretches, so their indexes are equal
  const unitOf = (paragraph: number | undefined): number => stretches[paragraph ?? -1]?.unit ?? -1;
  switch (condition.kind) {
    case 'name': {
      const { mentions } = restored.names();
      return new Set(mentionsLike(restored, condition, fold).map((index) => unitOf(mentions[index]?.paragraph)));
    }
    case 'day': {
      const dates = restored.dates();
      return new Set(datesWithin(restored, condition.days).map((index) => unitOf(dates[index]?.paragraph)));
    }
    case 'note':
    case 'tag':
      return unitsOf(restored, notesLike(notes, condition, fold));
    case 'page':
      return all((unit) => (restored.units()[unit]?.page ?? restored.head().page) === condition.page);
    case 'section': {
      const wanted = fold(condition.text);
      return all((unit) => sectionsOf(restored, unit).some((text) => fold(text).includes(wanted)));
    }
    case 'headline':
    case 'byline': {
      const wanted = fold(condition.text);
      return all((unit) => {
        const own = restored.units()[unit];
        const text = condition.kind === 'byline' ? own?.byline : `${own?.kicker} ${own?.headline} ${own?.deck}`;
        return fold(text ?? '').includes(wanted);
      });
    }
    default:
      return undefined;
  }
}
