/** Owns wording that several features share: reasons, days, directions of jump lines. */
import { env, l10n } from 'vscode';
import type { JumpLine } from '../../core/page/model';
import type { Reason } from '../../core/reasons';

/** A reason of the core in the language of the interface. */
export function say(reason: Reason): string {
  return l10n.t(reason.text, ...reason.args);
}

/** The words with a capital at the start, if their script has capitals. */
export const asSentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const saySentence = (reason: Reason): string => asSentence(say(reason));

/** Where a jump line leads, in words, as screen readers do not read arrows. */
export function sayWay({ direction, page }: Pick<JumpLine, 'direction' | 'page'>): string {
  if (page === null)
    return direction === 'out' ? l10n.t('continued on another page') : l10n.t('continued from another page');
  return direction === 'out' ? l10n.t('continued on page {0}', page) : l10n.t('continued from page {0}', page);
}

/** An ISO day in full with its weekday, in the language of the interface; unchanged if it is no day. */
export function dayInFull(iso: string): string {
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  if (day === null) return iso;
  const date = new Date(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])));
  return new Intl.DateTimeFormat(env.language, { dateStyle: 'full', timeZone: 'UTC' }).format(date);
}

export const notesCounted = (count: number): string => (count === 1 ? l10n.t('1 note') : l10n.t('{0} notes', count));

export const timesNamed = (count: number): string =>
  count === 1 ? l10n.t('named once') : l10n.t('named {0} times', count);
