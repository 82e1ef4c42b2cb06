/** Owns looking up what a corpus holds by a typed query: people by name or pinyin initials, headlines, the sentences of a day. */

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
/** What the day of a month may be left without: 一月卅一, 1月31. */
const BARE_DAY = /月[\d〇一二三四五六七八九十廿卅]{1,3}$/;

function keyOf(value: DateValue): string | undefined {
  const { grain, key } = calendarPlaceOf(value);
  return grain === 'day' || grain === 'month' || grain === 'year' ? key : undefined;
}

/**
 * The key of the day, month or year on the calendar that a query is: 2020-01-31, 2020/1/31, 20200131, 2020-01, and in the words of
 * a newspaper in any script and width, 2020年1月31日, 二〇二〇年一月卅一, 民國一〇九年. Without a year, 1月31日, it is the key of that
 * day of every year. Undefined where it is none.
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
  // read as it stands: of a page, a date alone would be its head
  const words = BARE_DAY.test(folded) ? `${folded}日` : folded;
  const [date, more] = findDates(plainReading(words));
  return date === undefined || more !== undefined || date.text !== words ? undefined : keyOf(date.value);
}

/** Makes two texts comparable: script, width and case folded. */
export type Fold = (text: string) => string;

/** What makes names alike: folding, and pinyin initials in small letters. */
export interface Likeness {
  readonly fold: Fold;
  readonly initials: (name: string) => string;
}

/** Whether a name, in any form, holds the folded query, or its initials begin with it: 卫锋, hwf. */
export function isLike({ forms }: Pick<CorpusEntity, 'forms'>, wanted: string, { fold, initials }: Likeness): boolean {
  const letters = /^[a-z]{2,}$/.test(wanted);
  return forms.some((form) => fold(form).includes(wanted) || (letters && initials(form).startsWith(wanted)));
}

/** A person under one of the forms of their name, with the first mention of that form. */
interface PersonForm {
  readonly person: CorpusEntity;
  readonly form: string;
  readonly first: CorpusMention;
}

/** The people whose name, or its initials in pinyin, hold the query; each under every form that their name is written in. */
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

/** The units whose headline holds the query. */
export function headlinesLike(page: PageReading, query: string, fold: Fold): readonly Unit[] {
  const wanted = fold(query);
  return page.units.filter(({ headline }) => headline !== '' && fold(headline).includes(wanted));
}
