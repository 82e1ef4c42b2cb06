/** Owns converting exactly as OpenCC does: which stages lead from a script to another, and running them. */
import type { Sections } from './layout';
import { composePieces, convertRange, type Judge, newOutput } from './matcher';
import type { ScriptSource, ScriptTarget } from './model';
import type { Pieces } from './positions';
import { readPairs, type Stage, type Stages } from './stage';
import { type Decode, textOf, unify, unitsOf } from './units';

/** A converted text and where its lengths differ from the source's. */
export interface Converted {
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

/**
 * Converts by the stages, compatibility ideographs unified first. A judge may refuse phrases of the first stage; where
 * there is one the phrases that were found are told.
 */
export function convertPlain(
  text: string,
  route: readonly Stage[],
  sections: Sections,
  decode?: Decode,
  judge?: Judge,
): Converted {
  let source = unitsOf(text);
  let pieces: Pieces = [];
  let phrases: readonly number[] = [];
  if (route.length === 0) return { text, pieces, phrases };
  if (source.compatible) {
    const unified = unify(source, readPairs(sections.u16('compatibility')));
    source = { ...source, units: unified.units, length: unified.length };
    pieces = unified.pieces;
  }
  for (const [index, stage] of route.entries()) {
    const judged = judge !== undefined && index === 0;
    const out = newOutput(2 * source.length + 3, judged);
    convertRange(stage, source.units, 0, source.length, out, judged ? judge : undefined);
    // places are those of the source, unless unifying changed lengths
    if (judged && pieces.length === 0) phrases = out.marks ?? [];
    source = { ...source, units: out.units, length: out.length };
    pieces = pieces.length === 0 ? out.pieces : composePieces(pieces, out.pieces);
  }
  const { units, length, surrogates } = source;
  const quick = decode !== undefined && !surrogates;
  return { text: quick ? decode(units.subarray(0, length)) : textOf(units, length), pieces, phrases };
}
