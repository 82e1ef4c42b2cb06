/** Owns the reader's preferences for a conversion besides its target: their own words, and punctuation. */

import { finish, type Steps } from '../steps';
import { isHanCharacter } from '../text/han';
import { WordTable } from '../text/word-table';
import { convertByDictionary, type ScriptTables } from './convert';
import type { Conversion, ConvertOptions, ScriptTarget } from './model';
import { type Forced, overlay } from './overlay';
import { toConverted } from './positions';

/** A word of the reader's: `from` becomes `to`; equal words keep the word unchanged. */
export interface OwnWord {
  readonly from: string;
  readonly to: string;
}

/**
 * Reads conversion.txt: one word per line, followed by its replacement after a tab, spaces, → or ->; a word alone stays
 * unchanged; # begins a comment. Lines with more fields are ignored. Never throws.
 */
export const readOwnWords = (text: string): OwnWord[] => finish(ownWordsSteps(text));

/** Lines per step. */
const STRIDE = 512;

/** The same in steps. */
export function* ownWordsSteps(text: string): Steps<OwnWord[]> {
  const words: OwnWord[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    if (index % STRIDE === STRIDE - 1) yield undefined;
    const [from, to, ...rest] = (line.split('#', 1)[0] ?? '')
      .replaceAll('->', ' ')
      .replaceAll('→', ' ')
      .split(/\s/)
      .filter((part) => part !== '');
    if (from !== undefined && rest.length === 0) words.push({ from, to: to ?? from });
  }
  return words;
}

/** Maximum number of the reader's words; beyond it the last lists win, as they are closest to the text. */
export const MOST_WORDS = 100_000;

/** The reader's words and house style, prepared once for converting a text part by part. */
export interface ReadyWords {
  readonly words: WordTable<string>;
  readonly style: ReadonlyMap<string, string>;
}

/** Prepares words and style, in steps; of two entries with the same `from` the later wins. */
export function* readyWords({ words = [], style = [] }: Pick<ConvertOptions, 'words' | 'style'>): Steps<ReadyWords> {
  // line breaks must be preserved
  const usable = words.slice(-MOST_WORDS).filter(({ from, to }) => !/[\r\n]/.test(from + to));
  yield undefined;
  const table = yield* WordTable.of(usable.map(({ from, to }) => [from, to] as const));
  return { words: table, style: new Map(style.slice(-MOST_WORDS).map(({ from, to }) => [from, to])) };
}

/** Matches of the words in the text, the longest at each place. */
function findWords(text: string, words: WordTable<string>): Forced[] {
  const found: Forced[] = [];
  for (let at = 0; at < text.length; ) {
    const word = words.at(text, at);
    if (word !== undefined) found.push({ start: at, end: at + word.length, text: word.value });
    at += word?.length ?? 1;
  }
  return found;
}

/** Pairs of signs, as 'ab cd': a becomes b, c becomes d. */
const signs = (pairs: string): ReadonlyMap<string, string> =>
  new Map(pairs.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]));
const TO_CORNERS = signs('“「 ”」 ‘『 ’』');
const TO_CURLS = signs('「“ 」” 『‘ 』’');
const WIDE = signs(',， ;； :： ?？ !！');

/** Quotation marks in the style of the target; half-width punctuation after a Chinese character becomes full-width. */
function findPunctuation(text: string, to: ScriptTarget): Forced[] {
  const quotes = to === 'cn' ? TO_CURLS : TO_CORNERS;
  const found: Forced[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    const other = quotes.get(unit) ?? (isHanCharacter(text.charAt(at - 1)) ? WIDE.get(unit) : undefined);
    if (other !== undefined) found.push({ start: at, end: at + 1, text: other });
  }
  return found;
}

/** The risk from which the form of a character is open; below it, a dictionary word decides. */
export const OPEN = 0.05;

/**
 * The places that house style decides. Within a possible dictionary word the form is used only if the dictionary has it
 * there: 念 as 唸 makes 唸書 and leaves 觀念. Persons' names are left alone.
 */
function findStyle(
  text: string,
  conversion: Conversion,
  tables: ScriptTables,
  options: ConvertOptions,
  formOf: ReadyWords['style'],
): Forced[] {
  const { names = [] } = options;
  if (formOf.size === 0) return [];
  const plain = convertByDictionary(text, tables, { ...options, plain: true });
  const people = names.filter(({ kind }) => kind === 'person');
  let next = 0;
  const inName = (at: number): boolean => {
    while ((people[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
    return (people[next]?.start ?? Number.POSITIVE_INFINITY) <= at;
  };
  const found: Forced[] = [];
  const { starts, tell } = conversion.places;
  for (let index = 0; index < starts.length; index++) {
    const start = starts[index] as number;
    const form = formOf.get(text.charAt(start));
    if (form === undefined || !tell(index).candidates.includes(form) || inName(start)) continue;
    const listed = plain.text.charAt(toConverted(plain.pieces, start)) === form;
    if (listed || tell(index).word === undefined) found.push({ start, end: start + 1, text: form });
  }
  return apart(found);
}

/** In order; of two that overlap, the earlier is kept. */
function apart(stretches: readonly Forced[]): Forced[] {
  const kept: Forced[] = [];
  let end = 0;
  for (const one of [...stretches].sort((a, b) => a.start - b.start)) {
    if (one.start < end || one.end <= one.start) continue;
    kept.push(one);
    end = one.end;
  }
  return kept;
}

/**
 * Converts according to the reader's preferences. The more specific preference wins: chosen places of the options, then
 * words, then punctuation and house style, then the dictionary. Never throws.
 */
export const convertWithPreferences = (text: string, tables: ScriptTables, options: ConvertOptions): Conversion =>
  convertPrepared(text, tables, options, finish(readyWords(options)));

/** The same with prepared words and style; those in the options are ignored. */
export function convertPrepared(
  text: string,
  tables: ScriptTables,
  options: ConvertOptions,
  ready: ReadyWords,
): Conversion {
  const { to, plain, punctuation, chosen = [] } = options;
  const conversion = convertByDictionary(text, tables, options);
  if (plain) return conversion;
  const styled = overlay(text, conversion, findStyle(text, conversion, tables, options, ready.style));
  const marked = punctuation ? overlay(text, styled, findPunctuation(text, to)) : styled;
  return overlay(text, overlay(text, marked, findWords(text, ready.words)), apart(chosen));
}

/** Whether the text is clearly in the target's script already: converting it the other way would change far more. */
export function isAlready(text: string, tables: ScriptTables, to: ScriptTarget): boolean {
  const toTraditional = convertByDictionary(text, tables, { to: 't', from: 'cn', plain: true }).edits.length;
  const toSimplified = convertByDictionary(text, tables, { to: 'cn', from: 't', plain: true }).edits.length;
  const [wanted, other] = to === 'cn' ? [toSimplified, toTraditional] : [toTraditional, toSimplified];
  return other > 4 * wanted;
}
