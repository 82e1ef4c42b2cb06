/** Owns collecting the content of an issue's overview from its texts. */

import { calendarPlaceOf } from '../corpus/calendar-place';
import { gatherSteps, isAside, type NamedDocument } from '../corpus/entities';
import type { DateMention } from '../dates/model';
import type { PageReading, Unit } from '../page/model';
import { isMargin } from '../page/passages';
import { isStoryKind } from '../page/surely-stories';
import { leavesOf } from '../reading-view/leaves';
import type { Steps } from '../steps';
import type { Stories, StoryPlace } from '../stories/model';
import { firstUnits } from '../text/cut';
import { oneLine } from '../text/plain';
import type {
  ItemPlace,
  OnSheet,
  OpenEnd,
  OverviewData,
  OverviewDay,
  OverviewItem,
  OverviewPerson,
  OverviewSheet,
  OverviewTarget,
  OverviewTie,
} from './model';

/** A text of the issue. */
export interface OverviewText extends NamedDocument {
  /** '/' between names. */
  readonly path: string;
  readonly dates: readonly DateMention[];
}

/** Maximum number of items per page, people and days. */
const MOST_SHEETS = 100;
const MOST_ITEMS = 60;
const MOST_PEOPLE = 15;
/** People mentioned once are shown only if fewer than this are mentioned more often. */
const FEWEST_LOUD = 5;
const MOST_DAYS = 40;
/** Maximum length of a headline, and of the excerpt of a text without one, in UTF-16 units. */
const FIRST_WORDS = 20;
const LONGEST_TITLE = 120;

/** Offset of a unit's words, after a backward mark. */
function wordsFrom({ text, jumpLines }: PageReading, index: number, { start, end }: Unit): number {
  const first = start + text.slice(start, end).search(/\S/);
  return jumpLines.find((jump) => jump.unit === index && jump.start <= first && jump.end > first)?.end ?? start;
}

/** `before` is the headline of the part that the unit continues, used if it has none of its own. */
function itemOf(document: string, reading: PageReading, index: number, before: string): OverviewItem | undefined {
  const unit = reading.units[index];
  if (unit === undefined || !isStoryKind(unit)) return undefined;
  const said = oneLine(firstUnits(unit.headline || before, LONGEST_TITLE));
  const words = reading.text.slice(wordsFrom(reading, index, unit), unit.end).trimStart();
  return {
    kind: unit.kind === 'caption' ? 'caption' : 'article',
    title: said === '' ? oneLine(firstUnits(words, FIRST_WORDS)) : said,
    length: Math.max(1, unit.end - unit.start),
    target: { document, offset: unit.headlineSpan?.start ?? unit.start },
  };
}

const placeKey = (document: string, unit: number): string => `${document}\n${unit}`;

/** Counts the mentions of one thing by sheet, with the first mention on each. */
class BySheet {
  readonly #sheets = new Map<number, { count: number; readonly target: OverviewTarget }>();

  add(sheet: number, target: OverviewTarget): void {
    const known = this.#sheets.get(sheet);
    if (known === undefined) this.#sheets.set(sheet, { count: 1, target });
    else known.count++;
  }

  get all(): readonly OnSheet[] {
    return [...this.#sheets]
      .map(([sheet, { count, target }]) => ({ sheet, count, target }))
      .sort((a, b) => a.sheet - b.sheet);
  }
}

function* peopleSteps(
  texts: readonly OverviewText[],
  sheetOf: (document: string, unit: number) => number | undefined,
  fold: ((text: string) => string) | undefined,
): Steps<readonly OverviewPerson[]> {
  const people: OverviewPerson[] = [];
  for (const entity of yield* gatherSteps(texts, fold)) {
    if (entity.kind !== 'person' || isAside(entity)) continue;
    const sheets = new BySheet();
    for (const { document, mention } of entity.mentions) {
      const unit = document.page.paragraphs[mention.paragraph]?.unit;
      const sheet = unit === undefined ? undefined : sheetOf(document.key, unit);
      if (sheet !== undefined) sheets.add(sheet, { document: document.key, offset: mention.start });
    }
    const { all } = sheets;
    const count = all.reduce((sum, one) => sum + one.count, 0);
    if (count > 0) people.push({ name: oneLine(entity.name), titles: entity.titles.map(oneLine), count, sheets: all });
  }
  people.sort((a, b) => b.count - a.count);
  const loud = people.filter(({ count }) => count > 1);
  return (loud.length >= FEWEST_LOUD ? loud : people).slice(0, MOST_PEOPLE);
}

function daysOf(texts: readonly OverviewText[]): readonly OverviewDay[] {
  const days = new Map<string, { count: number; readonly from: number; readonly target: OverviewTarget }>();
  for (const { key, page, dates } of texts) {
    for (const { value, start, paragraph } of dates) {
      if (isMargin(page, paragraph)) continue;
      const place = calendarPlaceOf(value);
      if (place.grain !== 'day' || !/^\d{4}-\d\d-\d\d$/.test(place.key)) continue;
      const known = days.get(place.key);
      if (known === undefined)
        days.set(place.key, { count: 1, from: place.from, target: { document: key, offset: start } });
      else known.count++;
    }
  }
  return [...days]
    .sort(([, a], [, b]) => b.count - a.count || b.from - a.from)
    .slice(0, MOST_DAYS)
    .sort(([, a], [, b]) => a.from - b.from)
    .map(([day, { count, target }]) => ({ day, count, target }));
}

/** The displayed items of stories: the ends of links, and open ends. */
function tiesOf(
  { links, unresolved, ambiguous }: Stories,
  placeOf: (place: StoryPlace) => ItemPlace | undefined,
): { readonly ties: readonly OverviewTie[]; readonly open: readonly OpenEnd[] } {
  const targetOf = ({ document, jump, offset }: StoryPlace): OverviewTarget => ({
    document,
    offset: jump?.start ?? offset,
  });
  const ties = links.flatMap(({ from, to, confidence }): readonly OverviewTie[] => {
    const [start, end] = [placeOf(from), placeOf(to)];
    return start && end ? [{ from: start, to: end, confidence, target: targetOf(to) }] : [];
  });
  const missing = unresolved.flatMap(({ place, jump }): readonly OpenEnd[] => {
    const at = placeOf(place);
    const { direction, page } = jump;
    return at === undefined || direction === 'refer'
      ? []
      : [{ at, direction, page, kind: 'missing', target: targetOf(place) }];
  });
  const several = ambiguous.flatMap(({ from, to }) =>
    [...(from.length <= to.length ? from : to)].flatMap((place): readonly OpenEnd[] => {
      const at = placeOf(place);
      if (at === undefined || place.jump === null || place.jump.direction === 'refer') return [];
      const { direction, page } = place.jump;
      return [{ at, direction, page, kind: 'several', target: targetOf(place) }];
    }),
  );
  return { ties, open: [...missing, ...several] };
}

/**
 * Collects the overview of the texts of one issue, in steps; `stories` are those of the issue, `fold` maps names of
 * both scripts to one.
 */
export function* overviewSteps(
  texts: readonly OverviewText[],
  stories: Stories,
  fold?: (text: string) => string,
): Steps<OverviewData> {
  const byKey = new Map(texts.map((text) => [text.key, text]));
  const sheetOfUnit = new Map<string, number>();
  const placeOfUnit = new Map<string, ItemPlace>();
  const sheets: OverviewSheet[] = [];
  const before = new Map(
    stories.links.map(({ from, to }) => [
      placeKey(to.document, to.unit),
      byKey.get(from.document)?.page.units[from.unit]?.headline ?? '',
    ]),
  );
  for (const { page, key: document, units } of leavesOf(texts).slice(0, MOST_SHEETS)) {
    const text = byKey.get(document);
    if (text === undefined) continue;
    const { page: reading, path } = text;
    const file = path.slice(path.lastIndexOf('/') + 1);
    const items: OverviewItem[] = [];
    let more = 0;
    for (const unit of units) {
      sheetOfUnit.set(placeKey(document, unit), sheets.length);
      const item = itemOf(document, reading, unit, before.get(placeKey(document, unit)) ?? '');
      if (item === undefined) continue;
      if (items.length === MOST_ITEMS) more++;
      else {
        placeOfUnit.set(placeKey(document, unit), { sheet: sheets.length, item: items.length });
        items.push(item);
      }
    }
    const first = reading.units[units[0] ?? 0]?.start ?? 0;
    sheets.push({ page, file: oneLine(file), items, more, target: { document, offset: first } });
    yield undefined;
  }
  const { ties, open } = tiesOf(stories, ({ document, unit }) => placeOfUnit.get(placeKey(document, unit)));
  const people = yield* peopleSteps(texts, (document, unit) => sheetOfUnit.get(placeKey(document, unit)), fold);
  const days = daysOf(texts);
  const issueDay = texts.find(({ page }) => page.issueDate !== null)?.page.issueDate?.value ?? '';
  return { sheets, ties, open, people, days, issueDay };
}
