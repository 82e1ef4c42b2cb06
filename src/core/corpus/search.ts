/** Owns looking up what a corpus holds by a typed query: people by name or pinyin initials, headlines, the sentences of a day. */
import type { PageReading, Unit } from '../page/model';
import type { CorpusEntity, CorpusMention } from './entities';
import { placeOf } from './when';

const WRITTEN_DAY = /^(-?\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})[日号號]?|月?)$/;
const DIGITS_DAY = /^(\d{4})(\d{2})(\d{2})$/;

/** 2020-01-31, 2020/1/31, 2020年1月31日, 20200131, 2020-01 as the key of a place on the calendar; undefined where it is none. */
export function timeOfQuery(query: string): string | undefined {
  const [, year, month, day] = WRITTEN_DAY.exec(query) ?? DIGITS_DAY.exec(query) ?? [];
  if (year === undefined || month === undefined) return undefined;
  const value = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
  const { grain, key } = placeOf(value);
  return grain === 'day' || grain === 'month' ? key : undefined;
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
export interface PersonForm {
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
