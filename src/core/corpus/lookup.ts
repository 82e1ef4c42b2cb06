/** Owns looking up a typed query in a corpus: people by name or pinyin initials, headlines, the sentences about a day. */

import { parseValue } from '../dates/calendar/notation';
import type { DateValue } from '../dates/calendar/value';
import { findDates } from '../dates/find';
import { foldForDates } from '../dates/vocabulary/folding';
import type { PageReading, Unit } from '../page/model';
import { plainReading } from '../page/plain';
import { calendarPlaceOf } from './calendar-place';
import type { CorpusEntity, CorpusMention } from './entities';

const WRITTEN_DAY = /^(-?\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/;
const DIGITS_DAY = /^(\d{4})(\d{2})(\d{2})$/;
/** A day of the month without 日: 一月卅一, 1月31. */
const BARE_DAY = /月[\d〇一二三四五六七八九十廿卅]{1,3}$/;

function keyOf(value: DateValue): string | undefined {
  const { grain, key } = calendarPlaceOf(value);
  return grain === 'day' || grain === 'month' || grain === 'year' ? key : undefined;
}

/**
 * The key of the day, month or year that a query denotes: 2020-01-31, 2020/1/31, 20200131, 2020-01, or in words as in newspapers, in any
 * script and width: 2020年1月31日, 二〇二〇年一月卅一, 民國一〇九年. Without a year, 1月31日 is the key of that day in every year. Undefined if the query is no
 * date.
 */
export function timeOfQuery(query: string): string | undefined {
  const folded = foldForDates(query);
  const [, year, month, day] = WRITTEN_DAY.exec(folded) ?? DIGITS_DAY.exec(folded) ?? [];
  if (year !== undefined && month !== undefined) {
    if (Number(month) < 1 || Number(month) > 12 || (day !== undefined && (Number(day) < 1 || Number(day) > 31)))
      return undefined;
    return keyOf(
      parseValue([year, month, ...(day === undefined ? [] : [day])].map((part) => part.padStart(2, '0')).join('-')),
    );
  }
  // parsed without page structure, in which a date alone would be a folio
  const words = BARE_DAY.test(folded) ? `${folded}日` : folded;
  const [date, more] = findDates(plainReading(words));
  return date === undefined || more !== undefined || date.text !== words ? undefined : keyOf(date.value);
}

/** Folds text for comparison: script, width and case. */
export type Fold = (text: string) => string;

/** How names are compared: by folding, and by pinyin initials in lower case. */
export interface Likeness {
  readonly fold: Fold;
  readonly initials: (name: string) => string;
}

/** Whether a name contains the folded query in any form, or its initials begin with it: 卫锋, hwf. */
export function isLike({ forms }: Pick<CorpusEntity, 'forms'>, wanted: string, { fold, initials }: Likeness): boolean {
  const letters = /^[a-z]{2,}$/.test(wanted);
  return forms.some((form) => fold(form).includes(wanted) || (letters && initials(form).startsWith(wanted)));
}

/** A person under one of their names, with its first mention. */
interface PersonForm {
  readonly person: CorpusEntity;
  readonly form: string;
  readonly first: CorpusMention;
}

/** The people whose name contains the query, or whose pinyin initials begin with it; listed under every form of their name. */
export function peopleLike(
  entities: readonly CorpusEntity[],
  query: string,
  likeness: Likeness,
): readonly PersonForm[] {
  const wanted = likeness.fold(query);
  return entities
    .filter((entity) => entity.kind === 'person' && isLike(entity, wanted, likeness))
    .flatMap((person) =>
      person.forms.flatMap((form) => {
        const first = person.mentions.find(({ mention }) => mention.text === form) ?? person.mentions[0];
        return first === undefined ? [] : [{ person, form, first }];
      }),
    );
}

/** The units whose headline contains the query. */
export function headlinesLike(page: PageReading, query: string, fold: Fold): readonly Unit[] {
  const wanted = fold(query);
  return page.units.filter(({ headline }) => headline !== '' && fold(headline).includes(wanted));
}
