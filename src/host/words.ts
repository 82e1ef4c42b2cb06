/** Owns the words that several features show: reasons and dates in the language of the interface, text made safe for markup. */
import { env, l10n } from 'vscode';
import type { Reason } from '../core/reasons';

/** A reason of the core in the reader's language. */
export function say(reason: Reason): string {
  return l10n.t(reason.text, ...reason.args);
}

/** The same as a line of its own, which begins with a capital where letters have them. */
export function saySentence(reason: Reason): string {
  const said = say(reason);
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** An ISO day in full with its weekday, in the language of the interface; the text itself where it is no day. */
export function dayInFull(iso: string): string {
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  if (day === null) return iso;
  const date = new Date(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])));
  return new Intl.DateTimeFormat(env.language, { dateStyle: 'full', timeZone: 'UTC' }).format(date);
}

/** Text as part of a MarkdownString: nothing in it can be markup, a link, an entity or an icon. */
export function plainMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~$&:@]/g, '\\$&').replace(/[\r\n]+/g, ' ');
}
