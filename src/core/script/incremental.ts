/** Owns converting a text again after it changed: what stayed as it was is not converted again. */
import type { ScriptTables } from './convert';
import type { Conversion, ConvertOptions, ScriptDoubt, ScriptEdit } from './model';
import { convertAsAsked } from './own';

/** A stretch of the text that converts by itself; `edits` and `doubts` have the places of the whole text. */
interface Part {
  readonly start: number;
  readonly at: number;
  readonly text: string;
  readonly edits: readonly ScriptEdit[];
  readonly doubts: readonly ScriptDoubt[];
}

/** A conversion that can be carried on when the text has changed. */
export interface Continued {
  readonly conversion: Conversion;
  readonly parts: ReadonlyMap<string, Part>;
  /** What the parts were converted for. */
  readonly wish: string;
  /** How many UTF-16 units of the source were converted to make this one. */
  readonly converted: number;
}

const ENDS_HAN = /\p{Script=Han}$/u;
const STARTS_HAN = /^\p{Script=Han}/u;
const isBreak = (unit: string): boolean => unit === '\n' || unit === '\r';

/** Where parts begin: after line breaks over which no word can go on, as there is no Chinese character on both sides. */
function* cutsOf(text: string): Generator<number> {
  for (let at = 0; at < text.length; ) {
    if (!isBreak(text.charAt(at))) {
      at++;
      continue;
    }
    const before = text.slice(Math.max(0, at - 2), at);
    while (at < text.length && isBreak(text.charAt(at))) at++;
    if (at < text.length && !(ENDS_HAN.test(before) && STARTS_HAN.test(text.slice(at, at + 2)))) yield at;
  }
  yield text.length;
}

/** The spans of a list (in order) that lie in each part, taken part by part; places count from the part's start. */
function taker<T extends { readonly start: number; readonly end: number }>(spans: readonly T[]) {
  let next = 0;
  return (start: number, end: number): T[] => {
    const taken: T[] = [];
    for (; next < spans.length; next++) {
      const span = spans[next];
      if (span === undefined || span.start >= end) break;
      if (span.start >= start && span.end <= end) {
        taken.push({ ...span, start: span.start - start, end: span.end - start });
      }
    }
    return taken;
  };
}

function moved(part: Part, start: number, at: number): Part {
  if (part.start === start && part.at === at) return part;
  const by = start - part.start;
  const shift = at - part.at;
  return {
    start,
    at,
    text: part.text,
    edits: part.edits.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by, at: edit.at + shift })),
    doubts: part.doubts.map((doubt) => ({ ...doubt, start: doubt.start + by, end: doubt.end + by })),
  };
}

/** Converts as `convertAsAsked` does; parts that `before` has are taken from there. Never throws. */
export function convertOn(
  text: string,
  tables: ScriptTables,
  options: ConvertOptions,
  before?: Continued | undefined,
): Continued {
  const { names = [], chosen = [], ...rest } = options;
  const wish = JSON.stringify(rest);
  const known = before?.wish === wish ? before.parts : undefined;
  const namesIn = taker(names);
  const chosenIn = taker([...chosen].sort((a, b) => a.start - b.start));
  const parts = new Map<string, Part>();
  const out: Part[] = [];
  let converted = 0;
  let start = 0;
  let at = 0;
  for (const end of cutsOf(text)) {
    const source = text.slice(start, end);
    const own = { names: namesIn(start, end), chosen: chosenIn(start, end) };
    const key = own.names.length + own.chosen.length === 0 ? source : source + JSON.stringify(own);
    let part = parts.get(key) ?? known?.get(key);
    if (part === undefined) {
      const conversion = convertAsAsked(source, tables, { ...rest, ...own });
      converted += source.length;
      part = { start: 0, at: 0, text: conversion.text, edits: conversion.edits, doubts: conversion.doubts };
    }
    part = moved(part, start, at);
    parts.set(key, part);
    out.push(part);
    start = end;
    at += part.text.length;
  }
  const conversion: Conversion = {
    text: out.map((part) => part.text).join(''),
    edits: out.flatMap(({ edits }) => edits),
    doubts: out.flatMap(({ doubts }) => doubts).sort((a, b) => b.risk - a.risk),
  };
  return { conversion, parts, wish, converted };
}
