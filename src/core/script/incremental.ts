/** Owns incremental conversion: after an edit, unchanged parts are not converted again. */

import { finish, type Steps } from '../steps';
import { endsInHan, isHanCharacter } from '../text/han';
import { lazyConversion } from './conversion';
import type { ScriptTables } from './convert';
import { placesTogether } from './doubts/doubt-list';
import type { Conversion, ConvertOptions } from './model';
import { convertPrepared, type ReadyWords, readyWords } from './with-preferences';

/** A part of the text that can be converted independently. */
interface Part {
  /** Where it starts in the source. */
  readonly start: number;
  /** With offsets relative to the part. */
  readonly conversion: Conversion;
}

/** A conversion that can be updated after the text has changed. */
export interface Continued {
  readonly conversion: Conversion;
  readonly parts: ReadonlyMap<string, Conversion>;
  /** The options with which the parts were converted. */
  readonly wish: string;
  /** How many UTF-16 units of the source were actually converted for this result. */
  readonly converted: number;
}

const isBreak = (unit: string): boolean => unit === '\n' || unit === '\r';

/** Where parts begin: after line breaks that no word can span, as there is not a Chinese character on both sides. */
function* cutsOf(text: string): Generator<number> {
  for (let at = 0; at < text.length; ) {
    if (!isBreak(text.charAt(at))) {
      at++;
      continue;
    }
    const before = text.slice(Math.max(0, at - 2), at);
    while (at < text.length && isBreak(text.charAt(at))) at++;
    if (at < text.length && !(endsInHan(before) && isHanCharacter(text.slice(at, at + 2)))) yield at;
  }
  yield text.length;
}

/**
 * The spans of a list (in order) that lie in each part, for parts asked in order; offsets are relative to the part's
 * start.
 */
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

/** The pieces of all parts, with offsets in the whole. */
function piecesTogether(parts: readonly Part[]): number[] {
  const pieces: number[] = [];
  let at = 0;
  for (const { start, conversion } of parts) {
    const own = conversion.pieces;
    for (let i = 0; i < own.length; i += 4) {
      pieces.push((own[i] as number) + start, own[i + 1] as number);
      pieces.push((own[i + 2] as number) + at, own[i + 3] as number);
    }
    at += conversion.text.length;
  }
  return pieces;
}

/** Converts as `convertAsAsked` does, reusing parts of `before`. Never throws. */
export const convertIncrementally = (
  text: string,
  tables: ScriptTables,
  options: ConvertOptions,
  before?: Continued | undefined,
): Continued => finish(convertSteps(text, tables, options, before));

/** UTF-16 units converted per step. */
const PAUSE = 4_096;

/** The same in steps; `ready` holds the words and style of the options if they were prepared before. */
export function* convertSteps(
  text: string,
  tables: ScriptTables,
  options: ConvertOptions,
  before?: Continued | undefined,
  ready?: ReadyWords,
): Steps<Continued> {
  const { names = [], chosen = [], ...rest } = options;
  const words = ready ?? (yield* readyWords(rest));
  const wish = JSON.stringify(rest);
  const known = before?.wish === wish ? before.parts : undefined;
  const namesIn = taker(names);
  const chosenIn = taker([...chosen].sort((a, b) => a.start - b.start));
  const parts = new Map<string, Conversion>();
  const out: Part[] = [];
  let converted = 0;
  let start = 0;
  let paused = 0;
  for (const end of cutsOf(text)) {
    const source = text.slice(start, end);
    const own = { names: namesIn(start, end), chosen: chosenIn(start, end) };
    const key = own.names.length + own.chosen.length === 0 ? source : source + JSON.stringify(own);
    let part = parts.get(key) ?? known?.get(key);
    if (part === undefined) {
      part = convertPrepared(source, tables, { ...rest, ...own }, words);
      converted += source.length;
    }
    parts.set(key, part);
    out.push({ start, conversion: part });
    start = end;
    if (end - paused < PAUSE) continue;
    paused = end;
    yield undefined;
  }
  const whole = out.map((part) => part.conversion.text).join('');
  const conversion = lazyConversion(
    text,
    whole,
    piecesTogether(out),
    () => placesTogether(out.map((part) => ({ start: part.start, places: part.conversion.places }))),
    () =>
      out.flatMap(({ start, conversion: { regional } }) =>
        regional.map((word) => ({ ...word, start: word.start + start, end: word.end + start })),
      ),
  );
  return { conversion, parts, wish, converted };
}
