/** Owns looking up what a corpus holds by a typed query: people by name or pinyin initials, headlines, the sentences of a day. */
import type { PageReading, Unit } from '../page/model';
import type { CorpusEntity } from './entities';
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

/** The people whose name, or its initials in pinyin, hold the query. */
export function peopleLike(
  entities: readonly CorpusEntity[],
  query: string,
  fold: Fold,
  initials: (name: string) => string,
): readonly CorpusEntity[] {
  const wanted = fold(query);
  const letters = /^[a-z]{2,}$/.test(wanted);
  return entities.filter(
    ({ kind, name }) =>
      kind === 'person' && (fold(name).includes(wanted) || (letters && initials(name).startsWith(wanted))),
  );
}

/** The units whose headline holds the query. */
export function headlinesLike(page: PageReading, query: string, fold: Fold): readonly Unit[] {
  const wanted = fold(query);
  return page.units.filter(({ headline }) => headline !== '' && fold(headline).includes(wanted));
}
