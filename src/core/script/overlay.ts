/** Owns laying stretches whose text is settled over a conversion, with every place kept. */
import type { Conversion, ScriptEdit } from './model';

/** A stretch of the source (UTF-16 offsets) and what has to stand there. */
export interface Forced {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is left of an edit outside a forced stretch; an edit that changes lengths cannot be cut and gives way. */
function outside(edit: ScriptEdit, from: number, to: number): Forced[] {
  if (edit.text.length !== edit.end - edit.start || from >= to) return [];
  return [{ start: from, end: to, text: edit.text.slice(from - edit.start, to - edit.start) }];
}

/** The conversion with the forced stretches laid over it; both in order, neither with overlaps. */
export function overlay(source: string, conversion: Conversion, forced: readonly Forced[]): Conversion {
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
