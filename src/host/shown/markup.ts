/**
 * Owns the Markdown of hovers and tooltips, built from escaped words and the few forms below. No other module creates a MarkdownString, so
 * that text cannot inject markup, links, commands, images, entities or icons.
 */
import { MarkdownString, type Uri } from 'vscode';
import { beginningOf } from '../../core/text/cut';
import { formattedLines } from '../../core/text/markdown';
import { visible } from '../../core/text/shown';

/** The brand of values that only this module makes. */
declare const MADE: unique symbol;
/** Markdown in which everything from outside is escaped. */
export type Markup = string & { readonly [MADE]: true };

const made = (markup: string): Markup => markup as Markup;

/** Commands that links may run; each validates its arguments. */
type LinkedCommand =
  | '_bulletin.correct'
  | '_bulletin.anotherDay'
  | '_bulletin.samePerson'
  | '_bulletin.setReading'
  | '_bulletin.chooseForm'
  | 'bulletin.setIssueDate'
  | 'bulletin.goToOtherHalf';

/** The longest part of a hover, in UTF-16 units: a person may have a thousand titles. */
const LONGEST_WORDS = 2_000;

const escaped = (text: string): string => visible(text).replace(/[\\`*_{}[\]()#+\-.!|<>~$&:@]/g, '\\$&');

/** Escapes text for a MarkdownString. */
export const plainMarkdown = (text: string): string => escaped(beginningOf(text, LONGEST_WORDS));

/** Words without formatting. */
export const words = (text: string): Markup => made(plainMarkdown(text));
export const NOTHING: Markup = made('');

/** Formats words; empty or blank words stay unformatted, as Markdown would read the marks as a rule or as text. */
const marked =
  (mark: string) =>
  (inner: Markup): Markup =>
    inner.trim() === '' ? NOTHING : made(`${mark}${inner}${mark}`);
export const strong = marked('**');
export const emphasised = marked('*');

/** Escapes an address or query for the parentheses of a link. */
const address = (text: string): string =>
  text.replace(/[()\s<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
const titled = (title: string): string => (title === '' ? '' : ` "${plainMarkdown(title).replace(/"/g, '')}"`);

/** A link to a line of a file, counted from 1. */
export const lineLink = (text: string, uri: Uri, line: number, title = ''): Markup =>
  made(`[${words(text)}](${address(uri.with({ fragment: `L${line}` }).toString())}${titled(title)})`);

/** A link that runs one of the extension's commands. */
export const commandLink = (text: string, command: LinkedCommand, args: readonly unknown[], title = ''): Markup =>
  made(`[${words(text)}](command:${command}?${address(encodeURIComponent(JSON.stringify(args)))}${titled(title)})`);

/** Joins parts with a separator, which must be a constant. */
export const joined = (parts: readonly Markup[], between: string): Markup =>
  made(parts.filter((part) => part !== '').join(between));

/** Joins parts without a separator. */
export const run = (...parts: readonly Markup[]): Markup => made(parts.join(''));

/**
 * Words with simple formatting in Markdown: `*`, `_` and `~~`, lists, quotations and headings. Everything else is escaped: links, images,
 * code, HTML, tables, entities, icons and addresses. At most `most` UTF-16 units.
 */
export const formatted = (text: string, most = LONGEST_WORDS): Markup =>
  made(
    formattedLines(beginningOf(text, most), escaped)
      // keeps the reader's line breaks
      .join('  \n')
      .replace(/^ +$/gm, ''),
  );

/** A sentence of the interface from `l10n.t` without arguments, with markup in place of {0}, {1} …; the sentence must be a constant. */
export const filled = (sentence: string, ...parts: readonly Markup[]): Markup =>
  made(
    sentence
      .split(/\{(\d)\}/)
      .map((piece, at) => (at % 2 === 0 ? piece : (parts[Number(piece)] ?? '')))
      .join(''),
  );

/** A list of items. */
export const listOf = (items: readonly Markup[]): Markup => made(items.map((item) => `- ${item}`).join('\n'));

/** A MarkdownString of the paragraphs, without empty ones. Only `commands` are trusted in it. */
export function markdownOf(paragraphs: readonly Markup[], commands: readonly LinkedCommand[] = []): MarkdownString {
  const markdown = new MarkdownString(paragraphs.filter((part) => part.trim() !== '').join('\n\n'));
  if (commands.length > 0) markdown.isTrusted = { enabledCommands: commands };
  return markdown;
}

/** Words with the middle part emphasized. */
export const setOff = ({ before, words: inner, after }: { before: string; words: string; after: string }): Markup =>
  run(words(before), strong(words(inner)), words(after));
