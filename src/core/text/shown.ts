/**
 * Owns sanitizing foreign text for parts of VS Code that interpret it: links and commands in messages and prompts, icons in lists and
 * lenses, bidirectional controls.
 */
import { beginningOf } from './cut';

/** The limit for any part of the interface, in UTF-16 units; a headline may be a megabyte. */
const LONGEST_SHOWN = 2_000;

/** What would end a line. */
const BREAKS = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g;
/** Controls, bidirectional marks and lone surrogates, which are shown by their code points. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;
/** `[words](command:…)` is a link in a message; VS Code knows no way to escape it. */
const LINK = /\](?=\()/g;
/** `$(name)` is an icon in a list. */
const ICON = /\$(?=\()/g;

const named = (sign: string): string => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** Makes invisible characters visible as [U+202E], as the editor does, and removes line breaks. */
export const visible = (text: string): string => text.replace(BREAKS, ' ').replace(UNSEEN, named);

/** Text that is safe in every part of the interface: one line, no link, no icon, nothing invisible, at most 2,000 units and an ellipsis. */
export const shown = (text: string): string =>
  visible(beginningOf(text, LONGEST_SHOWN)).replace(LINK, '] ').replace(ICON, '$ ');
