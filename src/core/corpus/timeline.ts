/** Owns the timeline of a corpus: the dates of many documents by year, month and day, with intervals and vague dates among them. */
import type { DateMention } from '../dates/model';
import type { PageReading } from '../page/model';
import { isMargin } from '../page/passages';
import { type CalendarPlace, calendarPlaceOf, isDated, wayTo } from './calendar-place';
import { sentenceOf } from './concordance';
import type { CorpusEntity } from './entities';

/** The part of a document that a timeline needs. */
interface DatedDocument {
  /** Unique in the corpus: a path or a URI. */
  readonly key: string;
  readonly page: PageReading;
  /** In text order. */
  readonly dates: readonly DateMention[];
}

export interface CorpusDate {
  readonly document: DatedDocument;
  readonly date: DateMention;
}

/** A year, month, day or other interval, with the mentions of it as a whole and the moments within it. */
export interface Moment extends CalendarPlace {
  /** In order of documents, then of text. */
  readonly mentions: readonly CorpusDate[];
  /** By start, longer ones first. */
  readonly moments: readonly Moment[];
}

interface Growing {
  readonly place: CalendarPlace;
  readonly mentions: CorpusDate[];
  readonly moments: Map<string, Growing>;
}

const inOrder = (a: CalendarPlace, b: CalendarPlace): number =>
  a.from - b.from || b.to - a.to || (a.key < b.key ? -1 : 1);

function grown({ place, mentions, moments }: Growing): Moment {
  return { ...place, mentions, moments: [...moments.values()].map(grown).sort(inOrder) };
}

/** The dates of the documents on one timeline. */
export function timelineOf(documents: readonly DatedDocument[]): readonly Moment[] {
  const root = new Map<string, Growing>();
  for (const document of documents) {
    for (const date of document.dates) {
      // timestamps in menus and lists are not part of an article
      if (isMargin(document.page, date.paragraph)) continue;
      let level = root;
      let last: Growing | undefined;
      for (const place of wayTo(calendarPlaceOf(date.value))) {
        last = level.get(place.key) ?? { place, mentions: [], moments: new Map() };
        level.set(place.key, last);
        level = last.moments;
      }
      last?.mentions.push({ document, date });
    }
  }
  return [...root.values()].map(grown).sort(inOrder);
}

/** All mentions of a moment and of the moments within it. */
export function mentionsIn({ mentions, moments }: Moment): readonly CorpusDate[] {
  return [...mentions, ...moments.flatMap(mentionsIn)];
}

/** The key of the time that a date denotes, however it is written; undefined if it has no place on the calendar. */
export function timeKey({ value }: Pick<DateMention, 'value'>): string | undefined {
  const place = calendarPlaceOf(value);
  return isDated(place) ? place.key : undefined;
}

/** Whether a date denotes the time of a key; a key without a year (XXXX-01-31) matches every year. */
export function isSameTime(date: Pick<DateMention, 'value'>, key: string): boolean {
  const own = timeKey(date);
  return own === key || (key.startsWith('XXXX-') && own !== undefined && own.slice(4) === key.slice(4));
}

/** The document with only those dates that are in a sentence with a mention of the entity. */
export function beside<T extends DatedDocument>(document: T, { mentions }: Pick<CorpusEntity, 'mentions'>): T {
  const { page } = document;
  const sentences = new Set<string>();
  for (const { document: own, mention } of mentions) {
    const sentence = own.key === document.key ? sentenceOf(page, mention) : undefined;
    if (sentence !== undefined) sentences.add(`${mention.paragraph} ${sentence.start}`);
  }
  const dates = document.dates.filter((date) => {
    const sentence = sentenceOf(page, date);
    return sentence !== undefined && sentences.has(`${date.paragraph} ${sentence.start}`);
  });
  return { ...document, dates };
}
