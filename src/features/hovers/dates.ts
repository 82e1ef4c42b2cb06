/** Owns the hover of a date: the day in full, how far from the issue, what it was told from, and what else it may be. */
import { env, l10n, type MarkdownString, type Uri } from 'vscode';
import type { Analysis } from '../../core/analysis';
import { anchorOf } from '../../core/anchors/make';
import { calendarPlaceOf, hasYear } from '../../core/corpus/calendar-place';
import type { Correction } from '../../core/corrections/model';
import { cycleName } from '../../core/dates/calendar/cycle';
import { parseIsoDay } from '../../core/dates/calendar/gregorian';
import { dayToLunar, lunarWords } from '../../core/dates/calendar/lunar';
import { printValue } from '../../core/dates/calendar/notation';
import { type DateValue, isPartlyUnknown } from '../../core/dates/calendar/value';
import { basisWords } from '../../core/dates/dateline';
import type { DateMention } from '../../core/dates/model';
import { sourceSpans } from '../../core/page/paragraphs/source-spans';
import { passageAt } from '../../core/page/passages';
import type { Reports } from '../../host/log';
import { eachOf } from '../../host/shown/each';
import {
  commandLink,
  emphasised,
  filled,
  joined,
  lineLink,
  type Markup,
  markdownOf,
  NOTHING,
  strong,
  words,
} from '../../host/shown/markup';
import { distanceTitle, valueTitle } from '../../host/wording/times';
import { dayInFull } from '../../host/wording/words';

/** 庚子年正月初八, in the characters of the interface. */
function lunarTitle(day: number): string | undefined {
  const lunar = dayToLunar(day);
  if (lunar === undefined) return undefined;
  const words = `${cycleName(lunar.year)}年${lunarWords(lunar)}`;
  const traditional = /^zh-(?:tw|hk|mo)/i.test(env.language);
  return traditional ? words.replace('闰', '閏').replace('腊', '臘') : words;
}

/** The words that a date was told from and their 0-based line: the whole dateline, or the date mentioned before. */
function basisPlace({ page }: Analysis, { basis, basisAt, paragraph, start }: DateMention) {
  const source = basisAt === null ? undefined : passageAt(page, basisAt.paragraph);
  if (basisAt === null || source === undefined) return undefined;
  const { span } = basisAt;
  const at = sourceSpans(source, span.start, span.end)[0];
  if (at === undefined || (basisAt.paragraph === paragraph && at.start === start)) return undefined;
  const words = basisWords(source.text, span, basis === 'dateline');
  return { words, line: page.lines.lineAt(at.start) };
}

/** The day that a date was counted from where it was counted from one outside the sentence: that of its article, else of the issue. */
function countedFrom(
  { page }: Analysis,
  { paragraph }: DateMention,
): { readonly day: string; readonly own: boolean } | undefined {
  const own = page.units[passageAt(page, paragraph)?.unit ?? -1]?.day?.value;
  const day = own ?? page.issueDate?.value;
  return day === undefined ? undefined : { day, own: own !== undefined && own !== page.issueDate?.value };
}

function basisLine(analysis: Analysis, uri: Uri, date: DateMention): Markup {
  const from = countedFrom(analysis, date);
  const place = basisPlace(analysis, date);
  if (place !== undefined && (date.basis === 'dateline' || date.basis === 'context')) {
    const line = place.line + 1;
    const said = words(l10n.t('from “{0}”', place.words));
    return joined([said, lineLink(l10n.t('line {0}', line), uri, line)], ', ');
  }
  switch (date.basis) {
    case 'explicit':
      return words(l10n.t('as written'));
    case 'issue':
      if (from === undefined) return NOTHING;
      return words(
        from.own
          ? l10n.t('from the day of this article, {0}', dayInFull(from.day))
          : l10n.t('from the issue date {0}', dayInFull(from.day)),
      );
    case 'dateline':
      return words(l10n.t('from the dateline of the article'));
    case 'context':
      return words(l10n.t('from a date mentioned before it'));
    case 'reader':
      return words(l10n.t('as you corrected it'));
    case 'none':
      return isPartlyUnknown(date.value) ? words(l10n.t('the issue date is not known')) : NOTHING;
  }
}

/** A link that gives the date another value for good; it runs no other command than that. */
function correctionLink(analysis: Analysis, uri: Uri, date: DateMention, value: DateValue): Markup {
  const correction: Correction = { kind: 'date', at: anchorOf(analysis.text, date), value: printValue(value) };
  const args = [uri.toString(), correction];
  return commandLink(valueTitle(value), '_bulletin.correct', args, l10n.t('Keep this as the date; it can be undone'));
}

/** The day in the lunar calendar, and how far it is from the issue. */
function dayLine({ page }: Analysis, { value }: DateMention): Markup {
  const place = calendarPlaceOf(value);
  if (place.grain !== 'day' || !hasYear(place)) return NOTHING;
  const lunar = lunarTitle(place.from);
  const issue = parseIsoDay(page.issueDate?.value);
  return joined(
    [
      lunar === undefined ? NOTHING : words(l10n.t('lunar calendar {0}', lunar)),
      issue === undefined ? NOTHING : words(distanceTitle(place.from, issue)),
    ],
    ' · ',
  );
}

function othersLine(analysis: Analysis, uri: Uri, date: DateMention, correctable: boolean): Markup {
  if (date.alternatives.length === 0) return NOTHING;
  const others = date.alternatives.map((value) =>
    correctable ? correctionLink(analysis, uri, date, value) : words(valueTitle(value)),
  );
  return filled(l10n.t('or: {0}'), joined(others, ' · '));
}

/** What can be said of the date otherwise; without a day of the issue, the way to giving it. */
function correctLine({ text, page }: Analysis, uri: Uri, date: DateMention, correctable: boolean): Markup {
  if (!correctable) return NOTHING;
  const key = uri.toString();
  const none: Correction = { kind: 'no-date', at: anchorOf(text, date) };
  const links = [
    commandLink(l10n.t('not a date'), '_bulletin.correct', [key, none], l10n.t('Keep that this is no date')),
    commandLink(l10n.t('another day…'), '_bulletin.anotherDay', [key, date.start]),
    page.issueDate === null ? commandLink(l10n.t('Set Issue Date…'), 'bulletin.setIssueDate', []) : NOTHING,
  ];
  return joined(links, ' · ');
}

/** `correctable`: whether the document is a text of the reader's own, not a view made from one. */
export function dateHover(
  analysis: Analysis,
  uri: Uri,
  date: DateMention,
  correctable: boolean,
  log: Reports,
): MarkdownString {
  const lines: readonly (() => Markup)[] = [
    () => strong(words(valueTitle(date.value))),
    () => dayLine(analysis, date),
    () => emphasised(basisLine(analysis, uri, date)),
    () => othersLine(analysis, uri, date, correctable),
    () => correctLine(analysis, uri, date, correctable),
  ];
  const made = eachOf(
    'a line of the hover of a date',
    lines,
    log,
    (line) => [line()],
    () => [words(l10n.t('This line cannot be shown; the log says why'))],
  );
  return markdownOf(made, ['_bulletin.correct', '_bulletin.anotherDay', 'bulletin.setIssueDate']);
}
