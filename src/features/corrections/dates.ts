/** Owns the commands by which the reader sets the day that a date means. */

import { type Disposable, l10n } from 'vscode';
import { anchorOf } from '../../core/anchors/make';
import { typedDate } from '../../core/corrections/typed-date';
import { printValue } from '../../core/dates/calendar/notation';
import type { DateValue } from '../../core/dates/calendar/value';
import type { Services } from '../../host/services';
import { askFor } from '../../host/shown/messages';
import { registerCommandWith } from '../../host/shown/register-command';
import { dateAt } from './actions';
import { placeFrom } from './arguments';
import { correct } from './by-itself';
import type { Said } from './said';

/** Kinds of value that the input box does not show in notation, since nobody types them. */
const UNTYPED: ReadonlySet<DateValue['kind']> = new Set(['duration', 'set', 'reference']);

export function registerDateCommands(services: Services, said: Said): Disposable {
  const { analyses, log } = services;
  return registerCommandWith(log, '_bulletin.anotherDay', placeFrom(services), async ({ document, start }) => {
    const analysis = await analyses.of(document);
    const { text, page } = analysis;
    const date = dateAt(analysis, start);
    if (date === undefined) return;
    const now = printValue(date.value);
    const read = (typed: string): string | undefined => typedDate(typed, page.issueDate?.value);
    const typed = await askFor({
      title: l10n.t('Another Day for “{0}”', date.text),
      prompt: l10n.t('A day, month, year or stretch of time, in words or as EDTF'),
      placeHolder: '2022-02-08, 2022年2月8日, 民國111年2月8日, 2022-02, 2022-21, 198X',
      value: UNTYPED.has(date.value.kind) ? '' : now,
      validateInput: (words) =>
        read(words) === undefined ? l10n.t('This is no date, or no such day exists.') : undefined,
    });
    const value = typed === undefined ? undefined : read(typed);
    if (value === undefined || value === now) return;
    await correct(services, said, document.uri, { kind: 'date', at: anchorOf(text, date), value });
  });
}
