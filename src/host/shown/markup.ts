/**
 * Owns the Markdown of hovers and tooltips: it is made of words, which are escaped, and of the few forms below. No other place
 * makes a MarkdownString, so that nothing in a text can be markup, a link, a command, an image, an entity or an icon.
 */
import { MarkdownString, type Uri } from 'vscode';
import { beginningOf } from '../../core/text/cut';
import { formattedLines } from '../../core/text/markdown';
import { visible } from '../../core/text/shown';

/** What only this module makes. */
declare const MADE: unique symbol;
/** Markdown in which everything that is not ours is escaped. */
export type Markup = string & { readonly [MADE]: true };

const made = (markup: string): Markup => markup as Markup;

/** Commands that links of ours may run; each checks what it is given. */
type LinkedCommand =
  | '_bulletin.correct'
  | '_bulletin.anotherDay'
  | '_bulletin.samePerson'
  | '_bulletin.setReading'
  | '_bulletin.chooseForm'
  | 'bulletin.setIssueDate'
  | 'bulletin.goToOtherHalf';

/** No part of a hover is longer, in UTF-16 units: a person may have a thousand titles. */
const LONGEST_WORDS = 2_000;

const escaped = (text: string): string => visible(text).replace(/[\\`*_{}[\]()#+\-.!|<>~$&:@]/g, '\\$&');

/** Text as a part of a MarkdownString. */
export const plainMarkdown = (text: string): string => escaped(beginningOf(text, LONGEST_WORDS));

/** Words, as they are. */
export const words = (text: string): Markup => made(plainMarkdown(text));
export const NOTHING: Markup = made('');

/** Words that must not run into a mark beside them: an empty stretch would be read as a rule or as nothing. */
const marked =
  (mark: string) =>
  (inner: Markup): Markup =>
    inner.trim() === '' ? NOTHING : made(`${mark}${inner}${mark}`);
export const strong = marked('**');
export const emphasised = marked('*');

/** An address or a query as it stands in the brackets of a link. */
const address = (text: string): string =>
  text.replace(/[()\s<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
const titled = (title: string): string => (title === '' ? '' : ` "${plainMarkdown(title).replace(/"/g, '')}"`);

/** A link to a line (from 1) of a file. */
export const lineLink = (text: string, uri: Uri, line: number, title = ''): Markup =>
  made(`[${words(text)}](${address(uri.with({ fragment: `L${line}` }).toString())}${titled(title)})`);

/** A link that runs one command of ours. */
export const commandLink = (text: string, command: LinkedCommand, args: readonly unknown[], title = ''): Markup =>
  made(`[${words(text)}](command:${command}?${address(encodeURIComponent(JSON.stringify(args)))}${titled(title)})`);

/** Parts side by side; what stands between them is ours. */
export const joined = (parts: readonly Markup[], between: string): Markup =>
  made(parts.filter((part) => part !== '').join(between));

/** Parts one after another with nothing between. */
export const run = (...parts: readonly Markup[]): Markup => made(parts.join(''));

/**
 * Words with plain formatting as Markdown writes it: set off by `*`, `_` and `~~`, in lists, quotations and headings. Everything
 * else is only words: no link, image, code, HTML, table, entity, icon or address in it is one. At most `most` UTF-16 units.
 */
export const formatted = (text: string, most = LONGEST_WORDS): Markup =>
  made(
    formattedLines(beginningOf(text, most), escaped)
      // a line of the reader's is a line
      .join('  \n')
      .replace(/^ +$/gm, ''),
  );

/** A sentence of the interface, as `l10n.t` gives it without arguments, with markup in its places {0}, {1} …; the sentence is ours. */
export const filled = (sentence: string, ...parts: readonly Markup[]): Markup =>
  made(
    sentence
      .split(/\{(\d)\}/)
      .map((piece, at) => (at % 2 === 0 ? piece : (parts[Number(piece)] ?? '')))
      .join(''),
  );

/** A list of items. */
export const listOf = (items: readonly Markup[]): Markup => made(items.map((item) => `- ${item}`).join('\n'));

/** The paragraphs as what a hover or tooltip shows; empty ones are left out. Only `commands` can be run from it. */
export function markdownOf(paragraphs: readonly Markup[], commands: readonly LinkedCommand[] = []): MarkdownString {
  const markdown = new MarkdownString(paragraphs.filter((part) => part.trim() !== '').join('\n\n'));
  if (commands.length > 0) markdown.isTrusted = { enabledCommands: commands };
  return markdown;
}

/** Words with those in the middle set off. */
export const setOff = ({ before, words: inner, after }: { before: string; words: string; after: string }): Markup =>
  run(words(before), strong(words(inner)), words(after));
