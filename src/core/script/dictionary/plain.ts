/** Owns converting exactly as OpenCC does: the chain of stages from one script to another, and running it. */

import type { Span } from '../../text/span';
import type { Pieces, ScriptSource, ScriptTarget } from '../model';
import type { Sections } from './layout';
import { composePieces, convertRange, type Judge, newOutput, type Output, reserve } from './matcher';
import { readPairs, type Stage, type Stages } from './stage';
import { type Decode, textOf, type Units, unify, unitsOf } from './units';

/** A converted text, and where its lengths differ from the source's. */
export interface StagedConversion {
  readonly text: string;
  readonly pieces: Pieces;
  /** Source start and length of the phrases matched by the first stage, if requested. */
  readonly phrases: readonly number[];
}

type From = Exclude<ScriptSource, 'auto'>;

/** The stages to run in order; none if source and target are the same. */
export function routeOf(stages: Stages, from: From, to: ScriptTarget): readonly Stage[] {
  if (from === to) return [];
  if (from === 'cn') return to === 't' ? [stages.one('st')] : to === 'cn' ? [] : [stages.joined(to)];
  if (to === 'cn') return from === 't' ? [stages.one('ts')] : [stages.joined(`r${from}`)];
  const back = from === 't' ? [] : [stages.one(`r${from}`)];
  return to === 't' ? back : [...back, stages.one(to)];
}

/** Constraints on the first stage. */
interface Heeding {
  /** May veto phrases. */
  readonly judge: Judge;
  /** Spans left unchanged; in order, without overlaps. */
  readonly kept: readonly Span[];
}

/** Converts a range except for the kept spans; no phrase is matched into them. */
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

/** The output buffers of the stages, which alternate part by part. */
type Outputs = (Output | undefined)[];

/** Converts units by the stages, after unifying compatibility ideographs. */
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

/** Long texts are converted in parts of about this many units, so that input and output stay in the fastest caches. */
const PART = 1 << 15;

/** The end of the part that starts at `from`: after a line break, which no phrase spans. */
function partEnd(text: string, from: number): number {
  if (text.length - from <= PART) return text.length;
  const last = text.lastIndexOf('\n', from + PART - 1);
  if (last >= from) return last + 1;
  const next = text.indexOf('\n', from + PART);
  return next < 0 ? text.length : next + 1;
}

/**
 * Converts by the stages, after unifying compatibility ideographs. With constraints, the matched phrases are returned;
 * a text whose length the unification changed is converted without constraints.
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
  let converted = '';
  const pieces: number[] = [];
  const outputs: Outputs = [];
  let units: Uint16Array | undefined;
  let written = 0;
  for (let from = 0; from < text.length; ) {
    let to = partEnd(text, from);
    let source = unitsOf(text, from, to, units);
    // an ideographic description may continue after a line break
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
    converted += part.text;
    written += part.text.length;
    from = to;
  }
  return { text: converted, pieces, phrases: [] };
}
