/** Owns what the reader asks of a conversion beside its target: words of their own, and punctuation. */
import { convert, type ScriptTables } from './convert';
import type { Conversion, ConvertOptions, ScriptEdit, ScriptTarget } from './model';

/** A word of the reader's: `from` becomes `to`; the same word twice stays as it is. */
export interface OwnWord {
  readonly from: string;
  readonly to: string;
}

/** A stretch of the source (UTF-16 offsets) and what has to stand there. */
interface Forced {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Reads conversion.txt: one word a line, what it becomes after a tab, spaces, → or ->; a word alone stays as it is; the
 * rest of a line after # is a remark. Lines that hold more are passed over. Never throws.
 */
export function readOwnWords(text: string): OwnWord[] {
  const words: OwnWord[] = [];
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    const [from, to, ...rest] = (line.split('#', 1)[0] ?? '')
      .replaceAll('->', ' ')
      .replaceAll('→', ' ')
      .split(/\s/)
      .filter((part) => part !== '');
    if (from !== undefined && rest.length === 0) words.push({ from, to: to ?? from });
  }
  return words;
}

/** Where the words stand in the text, the longest at each place; of two with the same `from` the later holds. */
function findWords(text: string, words: readonly OwnWord[]): Forced[] {
  const byFirst = new Map<string, Map<string, string>>();
  for (const { from, to } of words) {
    const first = from.charAt(0);
    if (first === '') continue;
    const same = byFirst.get(first) ?? new Map<string, string>();
    byFirst.set(first, same.set(from, to));
  }
  const ordered = new Map(
    [...byFirst].map(([first, same]) => [first, [...same].sort(([a], [b]) => b.length - a.length)] as const),
  );
  const found: Forced[] = [];
  for (let at = 0; at < text.length; ) {
    const match = ordered.get(text.charAt(at))?.find(([from]) => text.startsWith(from, at));
    if (match === undefined) {
      at++;
      continue;
    }
    found.push({ start: at, end: at + match[0].length, text: match[1] });
    at += match[0].length;
  }
  return found;
}

const TO_CORNERS: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };
const TO_CURLS: Readonly<Record<string, string>> = { '「': '“', '」': '”', '『': '‘', '』': '’' };
const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };
const HAN = /\p{Script=Han}/u;

/** Quotes in the manner of the target; half-width stops after a Chinese character become wide ones. */
function findPunctuation(text: string, to: ScriptTarget): Forced[] {
  const quotes = to === 'cn' ? TO_CURLS : TO_CORNERS;
  const found: Forced[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    const other = quotes[unit] ?? (HAN.test(text.charAt(at - 1)) ? WIDE[unit] : undefined);
    if (other !== undefined) found.push({ start: at, end: at + 1, text: other });
  }
  return found;
}

/** What is left of an edit outside a forced stretch; an edit that changes lengths cannot be cut and gives way. */
function outside(edit: ScriptEdit, from: number, to: number): Forced[] {
  if (edit.text.length !== edit.end - edit.start || from >= to) return [];
  return [{ start: from, end: to, text: edit.text.slice(from - edit.start, to - edit.start) }];
}

/** The conversion with the forced stretches laid over it; both in order, neither with overlaps. */
function overlay(source: string, conversion: Conversion, forced: readonly Forced[]): Conversion {
  if (forced.length === 0) return conversion;
  const pieces: Forced[] = [...forced];
  let next = 0;
  for (const edit of conversion.edits) {
    while ((forced[next]?.end ?? Number.POSITIVE_INFINITY) <= edit.start) next++;
    let from = edit.start;
    let touched = false;
    for (let i = next; i < forced.length; i++) {
      const one = forced[i];
      if (one === undefined || one.start >= edit.end) break;
      touched = true;
      pieces.push(...outside(edit, from, one.start));
      from = one.end;
    }
    pieces.push(...(touched ? outside(edit, from, edit.end) : [edit]));
  }
  pieces.sort((a, b) => a.start - b.start);
  const edits: ScriptEdit[] = [];
  const out: string[] = [];
  let read = 0;
  let shift = 0;
  for (const { start, end, text } of pieces) {
    if (source.slice(start, end) === text) continue;
    out.push(source.slice(read, start), text);
    edits.push({ start, end, at: start + shift, text });
    shift += text.length - (end - start);
    read = end;
  }
  out.push(source.slice(read));
  // a place that the reader settled is in doubt no more
  const settled = new Set<number>();
  for (const { start, end } of forced) for (let at = start; at < end; at++) settled.add(at);
  return { text: out.join(''), edits, doubts: conversion.doubts.filter(({ start }) => !settled.has(start)) };
}

/** Converts as the reader wants it: `words` and `punctuation` of the options hold. Never throws. */
export function convertAsAsked(text: string, tables: ScriptTables, options: ConvertOptions): Conversion {
  const conversion = convert(text, tables, options);
  if (options.plain) return conversion;
  const marked = options.punctuation ? overlay(text, conversion, findPunctuation(text, options.to)) : conversion;
  return overlay(text, marked, findWords(text, options.words ?? []));
}

/** Whether the text is plainly in the target's script already: far more would change on the way to the other one. */
export function isAlready(text: string, tables: ScriptTables, to: ScriptTarget): boolean {
  const toTraditional = convert(text, tables, { to: 't', from: 'cn', plain: true }).edits.length;
  const toSimplified = convert(text, tables, { to: 'cn', from: 't', plain: true }).edits.length;
  const [wanted, other] = to === 'cn' ? [toSimplified, toTraditional] : [toTraditional, toSimplified];
  return other > 4 * wanted;
}
