/** Owns the way between offsets before and after conversion; a stand-in until the script engine brings its own. */
import type { ScriptEdit } from './model';

export function toConverted(edits: readonly ScriptEdit[], offset: number): number {
  return edits.length === 0 ? offset : offset;
}

export function toOriginal(edits: readonly ScriptEdit[], offset: number): number {
  return edits.length === 0 ? offset : offset;
}
