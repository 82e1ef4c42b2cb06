/** Owns the tree items of the Dates tree, with their accessibility labels. */

import { l10n, ThemeIcon, Uri } from 'vscode';
import { hasYear } from '../../core/corpus/calendar-place';
import { inContext } from '../../core/corpus/concordance';
import type { Moment } from '../../core/corpus/timeline';
import { rangeOf } from '../../host/documents/ranges';
import { emphasised, joined, markdownOf, setOff, words } from '../../host/shown/markup';
import { type Row, shortBefore } from '../../host/shown/rows';
import { formatDay, formatDays, inChinese } from '../../host/wording/days';
import { titleOf, valueTitle } from '../../host/wording/times';
import type { DateNode, MomentNode, SaidNode, WholeNode } from './model';

/** How much of the sentence precedes the date in its row, in UTF-16 units, as rows are narrow. */
const BEFORE = 12;

const timesSaid = (count: number): string =>
  count === 1 ? l10n.t('mentioned once') : l10n.t('mentioned {0} times', count);

/** Whether it is an interval between two days. */
const isOfDays = ({ value }: Moment): boolean =>
  value.kind === 'span' && value.from.date?.grain === 'day' && value.to.date?.grain === 'day';

/** The title without what the parent rows already say. */
function shortTitle({ moment, within }: MomentNode): string {
  if (!hasYear(moment)) return titleOf(moment);
  // `long` would be 一月 in Chinese, which does not go with 1日
  const month = inChinese() ? 'numeric' : 'long';
  if (moment.grain === 'month' && within === 'year') return formatDay(moment.from, { month });
  if (moment.grain === 'day' && within === 'month')
    return `${formatDay(moment.from, { day: 'numeric' })} ${formatDay(moment.from, { weekday: 'short' })}`;
  if (isOfDays(moment) && within !== 'nothing') return formatDays(moment.from, moment.to, { year: false });
  return titleOf(moment);
}

function momentIcon({ grain }: Moment): ThemeIcon | undefined {
  if (grain === 'day') return new ThemeIcon('calendar');
  return grain === 'stretch' ? new ThemeIcon('arrow-both') : undefined;
}

function momentRow(node: MomentNode): Row {
  const { moment, count, open } = node;
  const icon = momentIcon(moment);
  const dated = ['day', 'month', 'year', 'stretch'].includes(moment.grain);
  const facts = [titleOf(moment), timesSaid(count)];
  return {
    label: shortTitle(node),
    unfolds: open ? 'open' : 'closed',
    ...(icon === undefined ? {} : { icon }),
    description: [String(count)],
    contextValue: dated ? 'time' : 'vague',
    tooltip: facts,
    heard: facts,
  };
}

function wholeRow({ moment, children }: WholeNode): Row {
  const title = moment.grain === 'month' ? l10n.t('The month as a whole') : l10n.t('The year as a whole');
  return {
    label: title,
    unfolds: 'closed',
    description: [String(children.length)],
    contextValue: 'time',
    heard: [titleOf(moment), title, timesSaid(children.length)],
  };
}

function saidRow({ said: { document, date } }: SaidNode): Row {
  const { page } = document;
  const sentence = inContext(page, date);
  const unit = page.units[page.paragraphs[date.paragraph]?.unit ?? 0];
  const article = unit?.headline ? l10n.t('In: {0}', unit.headline) : '';
  const title = valueTitle(date.value);
  return {
    label: shortBefore(sentence, BEFORE),
    contextValue: 'said',
    tooltip: markdownOf([setOff(sentence), emphasised(joined([words(title), words(article)], ' · '))]),
    heard: [sentence.before + sentence.words + sentence.after, title, article],
    command: {
      command: 'vscode.open',
      title: l10n.t('Go to Mention'),
      arguments: [Uri.parse(document.key, true), { selection: rangeOf(page.lines, date) }],
    },
  };
}

export function dateRow(node: DateNode): Row {
  switch (node.type) {
    case 'moment':
      return momentRow(node);
    case 'whole':
      return wholeRow(node);
    case 'said':
      return saidRow(node);
  }
}
