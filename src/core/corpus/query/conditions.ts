/** Owns whether an article is as a query's conditions say: by its issue, its page, its names and days. */

import { overlaps } from '../../text/span';
import { calendarPlaceOf, isDated } from '../calendar-place';
import type { IndexEntry } from '../index/records';
import type { Restored } from '../index/restore';
import type { Fold } from '../lookup';
import type { Condition, Days, SearchedNote, WantedCondition } from './model';

const overlap = (one: Days, other: Days): boolean => one.from <= other.to && other.from <= one.to;

/** Whether the document may hold what is wanted, told from its entry alone. */
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

/** Whether the document names all who are wanted, told without where. */
export function namesFit(restored: Restored, wanted: readonly WantedCondition[], fold: Fold): boolean {
  return wanted.every(({ condition, negated }) => {
    if (negated || condition.kind !== 'name') return true;
    const words = fold(condition.text);
    return restored.named().some(({ kind, name }) => kind === condition.is && fold(name).includes(words));
  });
}

/** Titles of sections: those that folios of its page print, and those inside the article. */
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

/** The names of a kind that hold folded words, as indexes of the document's mentions. */
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

/** The days that a document speaks of within a stretch, as indexes of its dates. */
export function datesWithin(restored: Restored, days: Days): number[] {
  const stretches = restored.stretches();
  return restored.dates().flatMap(({ value, paragraph }, index) => {
    // stamps of menus and lists are no part of what a text tells
    if (stretches[paragraph]?.kind !== 'paragraph') return [];
    const place = calendarPlaceOf(value);
    return isDated(place) && overlap(place, days) ? [index] : [];
  });
}

/** The notes that hold folded words, or have a tag that does. */
export function notesLike(
  notes: readonly SearchedNote[],
  { kind, text }: Extract<Condition, { kind: 'note' | 'tag' }>,
  fold: Fold,
): readonly SearchedNote[] {
  const wanted = fold(text);
  const isTagged = ({ tags }: SearchedNote): boolean => tags.some((tag) => fold(tag).includes(wanted));
  return notes.filter((note) => (kind === 'tag' ? isTagged(note) : fold(note.text).includes(wanted) || isTagged(note)));
}

/** The units that a note stands on. */
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

/** The units in which a condition holds; undefined where it is one of whole documents. */
export function unitsWhere(
  restored: Restored,
  condition: Condition,
  fold: Fold,
  notes: readonly SearchedNote[],
): ReadonlySet<number> | undefined {
  const stretches = restored.stretches();
  const all = (holds: (unit: number) => boolean): ReadonlySet<number> =>
    new Set(restored.units().flatMap((_, unit) => (holds(unit) ? [unit] : [])));
  // passages come first among the stretches, so their indexes are the same
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
