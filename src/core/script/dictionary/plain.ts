/** Owns converting exactly as OpenCC does: which stages lead from a script to another, and running them. */

import type { Span } from '../../text/span';
import type { Pieces, ScriptSource, ScriptTarget } from '../model';
import type { Sections } from './layout';
import { composePieces, convertRange, type Judge, newOutput, type Output, reserve } from './matcher';
import { readPairs, type Stage, type Stages } from './stage';
import { type Decode, textOf, type Units, unify, unitsOf } from './units';

/** A converted text and where its lengths differ from the source's. */
export interface StagedConversion {
  readonly text: string;
  readonly pieces: Pieces;
  /** Source start and length of the phrases that the first stage found, where they were asked for. */
  readonly phrases: readonly number[];
}

type From = Exclude<ScriptSource, 'auto'>;

/** The stages to run one after the other; none where source and target are the same. */
export function routeOf(stages: Stages, from: From, to: ScriptTarget): readonly Stage[] {
  if (from === to) return [];
  if (from === 'cn') return to === 't' ? [stages.one('st')] : to === 'cn' ? [] : [stages.joined(to)];
  if (to === 'cn') return from === 't' ? [stages.one('ts')] : [stages.joined(`r${from}`)];
  const back = from === 't' ? [] : [stages.one(`r${from}`)];
  return to === 't' ? back : [...back, stages.one(to)];
}

/** What the first stage has to heed. */
interface Heeding {
  /** May refuse phrases. */
  readonly judge: Judge;
  /** What is left as it is; in order, without overlaps. */
  readonly kept: readonly Span[];
}

/** Converts a range but for what is kept; no phrase reaches into that. */
function convertAround(stage: Stage, { units, length }: Units, { judge, kept }: Heeding, out: Output): void {
  let from = 0;
  for (const { start, end } of kept) {
    convertRange(stage, units, from, start, out, judge);
    reserve(out, end - start);
    out.units.set(units.subarray(start, end), out.length);
    out.length += end - start;
    from = end;
  }
  convertRange(stage, units, from, length, out, judge);
}

/** The outputs of the stages of a route, which take turns part by part. */
type Outputs = (Output | undefined)[];

/** Converts units by the stages, compatibility ideographs unified first. */
function convertUnits(
  given: Units,
  route: readonly Stage[],
  sections: Sections,
  outputs: Outputs,
  decode: Decode | undefined,
  heeding: Heeding | undefined,
): StagedConversion {
  let source = given;
  let pieces: Pieces = [];
  let phrases: readonly number[] = [];
  if (source.compatible) {
    const unified = unify(source, readPairs(sections.u16('compatibility')));
    source = { ...source, units: unified.units, length: unified.length };
    pieces = unified.pieces;
  }
  for (const [index, stage] of route.entries()) {
    const heeded = index === 0 && pieces.length === 0 ? heeding : undefined;
    const out = outputs[index] ?? newOutput(2 * source.length + 3, heeded !== undefined);
    outputs[index] = out;
    out.length = 0;
    out.pieces = [];
    if (heeded === undefined) convertRange(stage, source.units, 0, source.length, out);
    else convertAround(stage, source, heeded, out);
    phrases = out.marks ?? phrases;
    source = { ...source, units: out.units, length: out.length };
    pieces = pieces.length === 0 ? out.pieces : composePieces(pieces, out.pieces);
  }
  const { units, length, surrogates } = source;
  const quick = decode !== undefined && !surrogates;
  return { text: quick ? decode(units.subarray(0, length)) : textOf(units, length), pieces, phrases };
}

/** Long texts are converted in parts of about so many units: what is read and written stays in the nearest caches. */
const PART = 1 << 15;

/** The end of the part that starts at `from`: behind a line break, which no phrase holds. */
function partEnd(text: string, from: number): number {
  if (text.length - from <= PART) return text.length;
  const last = text.lastIndexOf('\n', from + PART - 1);
  if (last >= from) return last + 1;
  const next = text.indexOf('\n', from + PART);
  return next < 0 ? text.length : next + 1;
}

/**
 * Converts by the stages, compatibility ideographs unified first. Where there is something to heed the phrases that were
 * found are told; a text whose lengths unifying changed is converted without.
 */
export function convertByStages(
  text: string,
  route: readonly Stage[],
  sections: Sections,
  decode?: Decode,
  heeding?: Heeding,
): StagedConversion {
  if (route.length === 0) return { text, pieces: [], phrases: [] };
  if (heeding !== undefined || text.length <= PART)
    return convertUnits(unitsOf(text), route, sections, [], decode, heeding);
  const texts: string[] = [];
  const pieces: number[] = [];
  const outputs: Outputs = [];
  let units: Uint16Array | undefined;
  let written = 0;
  for (let from = 0; from < text.length; ) {
    let to = partEnd(text, from);
    let source = unitsOf(text, from, to, units);
    // what is described may go on behind a line break
    if (source.describing && to < text.length) {
      to = text.length;
      source = unitsOf(text, from, to);
    }
    units = source.units;
    const part = convertUnits(source, route, sections, outputs, decode, undefined);
    for (let i = 0; i < part.pieces.length; i += 4) {
      pieces.push((part.pieces[i] as number) + from, part.pieces[i + 1] as number);
      pieces.push((part.pieces[i + 2] as number) + written, part.pieces[i + 3] as number);
    }
    texts.push(part.text);
    written += part.text.length;
    from = to;
  }
  return { text: texts.join(''), pieces, phrases: [] };
}
