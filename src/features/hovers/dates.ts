/** Owns the hover of a date: the full day, its distance from the issue's day, what it was derived from, and alternatives. */
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

/** The day in the lunar calendar, 庚子年正月初八, in the script of the interface. */
function lunarTitle(day: number): string | undefined {
  const lunar = dayToLunar(day);
  if (lunar === undefined) return undefined;
  const words = `${cycleName(lunar.year)}年${lunarWords(lunar)}`;
  const traditional = /^zh-(?:tw|hk|mo)/i.test(env.language);
  return traditional ? words.replace('闰', '閏').replace('腊', '臘') : words;
}

/** The words that a date was derived from, with their 0-based line: the dateline, or a date mentioned before. */
function basisPlace({ page }: Analysis, { basis, basisAt, paragraph, start }: DateMention) {
  const source = basisAt === null ? undefined : passageAt(page, basisAt.paragraph);
  if (basisAt === null || source === undefined) return undefined;
  const { span } = basisAt;
  const at = sourceSpans(source, span.start, span.end)[0];
  if (at === undefined || (basisAt.paragraph === paragraph && at.start === start)) return undefined;
  const words = basisWords(source.text, span, basis === 'dateline');
  return { words, line: page.lines.lineAt(at.start) };
}

/** The day from which a relative date was counted, if it is outside the sentence: that of the article, else of the issue. */
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

/** A link that corrects the value of the date; the markup trusts only this command. */
function correctionLink(analysis: Analysis, uri: Uri, date: DateMention, value: DateValue): Markup {
  const correction: Correction = { kind: 'date', at: anchorOf(analysis.text, date), value: printValue(value) };
  const args = [uri.toString(), correction];
  return commandLink(valueTitle(value), '_bulletin.correct', args, l10n.t('Keep this as the date; it can be undone'));
}

/** The day in the lunar calendar, and its distance from the issue's day. */
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

/** The corrections that can be made; if the issue's day is unknown, a link to set it. */
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

/** `correctable` is false in a view, which is made from the reader's texts but is none itself. */
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
