/** Owns the key by which searches fold scripts and widths; a stand-in until the script engine brings its own. */
import type { ScriptTables } from './convert';

/** A key of the same length (UTF-16 units) in which forms of one character are the same. */
export function foldForSearch(text: string, _tables: ScriptTables): string {
  return text.toLowerCase();
}
