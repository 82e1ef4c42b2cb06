/**
 * Owns making text from files fit to be shown where VS Code reads more than letters in it: links and commands in messages and
 * prompts, icons in lists and lenses, signs that turn the order of what stands around them.
 */
import { beginningOf } from './cut';

/** No sink shows more, in UTF-16 units; a headline may be a megabyte. */
const LONGEST_SHOWN = 2_000;

/** What would end a line. */
const BREAKS = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g;
/** Controls, signs of direction, and units of half a character: they are shown as what they are. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;
/** `[words](command:…)` is a link in a message; VS Code knows no way to escape it. */
const LINK = /\](?=\()/g;
/** `$(name)` is an icon in a list. */
const ICON = /\$(?=\()/g;

const named = (sign: string): string => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** The text with what cannot be seen made visible as [U+202E], as the editor shows it, and without line breaks. */
export const visible = (text: string): string => text.replace(BREAKS, ' ').replace(UNSEEN, named);

/** Text as every sink may be given it: one line, no link, no icon, nothing unseen, at most 2,000 units and an ellipsis. */
export const shown = (text: string): string =>
  visible(beginningOf(text, LONGEST_SHOWN)).replace(LINK, '] ').replace(ICON, '$ ');
