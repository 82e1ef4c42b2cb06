/** Owns searching encoded text: folded by script, width and case, ignoring blanks, stretch by stretch. */
import { type Letters, PACKING, textOfUnits } from '../index/letters';
import { mayHold } from '../index/signature';
import type { Fold } from '../lookup';

/** The separator between stretches, which is no character. */
const EDGE = 0xffff;
const SPACE = 0x20;

/** An occurrence: pattern, stretch, and span in UTF-16 units of the stretch. */
export interface Occurrence {
  readonly pattern: number;
  readonly stretch: number;
  readonly at: number;
  readonly length: number;
}

/** Searches for all patterns in one pass; patterns are folded, without blanks, and not empty. */
export interface Scanner {
  /** Whether a text may contain a pattern, judging by its signature at `start`. */
  mayFind(pattern: number, bytes: Uint8Array, start: number): boolean;
  scan(bytes: Uint8Array, start: number, end: number): readonly Occurrence[];
}

/** Whether a folded unit is a blank, which may come between the characters of a word. */
const isBlank = (unit: number): boolean => unit === SPACE || unit === 9 || unit === 0xa0;

/** The folded form of every UTF-16 unit, computed once for each fold. */
export function foldedUnits(fold: Fold): Uint16Array {
  const all = Uint16Array.from({ length: 65536 }, (_, unit) => unit);
  const key = fold(textOfUnits(all, all.length));
  for (let unit = 0; unit < all.length; unit++) all[unit] = key.charCodeAt(unit);
  // the separator must not match any pattern
  all[EDGE] = 0;
  return all;
}

/** The characters that are folded to a unit, including itself. */
function formsOf(unit: number, folded: Uint16Array): readonly number[] {
  const forms = [unit];
  for (let form = folded.indexOf(unit); form >= 0; form = folded.indexOf(unit, form + 1)) forms.push(form);
  return forms;
}

/** Prepares a scan. `folded` is what `foldedUnits` made. */
export function makeScanner(patterns: readonly string[], letters: Letters, folded: Uint16Array): Scanner {
  const wanted = patterns.map((pattern) => {
    const own = new Uint16Array(pattern.length);
    for (let i = 0; i < pattern.length; i++) own[i] = pattern.charCodeAt(i);
    return own;
  });
  const first = new Uint8Array(65536);
  for (const pattern of wanted) first[pattern[0] ?? EDGE] = 1;
  first[EDGE] = 0;
  let text = new Uint16Array(1 << 14);

  const { one, escape: escaped } = PACKING;
  const units = letters.units.map((unit) => folded[unit] ?? unit);
  const variants = wanted.map((pattern) => [...new Set(pattern)].map((unit) => formsOf(unit, folded)));

  const unfold = (bytes: Uint8Array, start: number, end: number): number => {
    if (text.length < end - start) text = new Uint16Array((end - start) * 2);
    let length = 0;
    for (let i = start; i < end; ) {
      const byte = bytes[i++] as number;
      if (byte < one) text[length++] = units[byte] as number;
      else if (byte < escaped) text[length++] = units[one + ((byte - one) << 8) + (bytes[i++] as number)] as number;
      else if (byte === escaped) {
        text[length++] = folded[((bytes[i++] as number) << 8) | (bytes[i++] as number)] as number;
      } else text[length++] = EDGE;
    }
    return length;
  };

  /** The end of the pattern if it begins at `at`; else -1. */
  const matches = (pattern: Uint16Array, at: number, length: number): number => {
    let i = at + 1;
    for (let p = 1; p < pattern.length; p++, i++) {
      while (i < length && isBlank(text[i] as number)) i++;
      if (i >= length || text[i] !== pattern[p]) return -1;
    }
    return i;
  };

  return {
    mayFind: (pattern, bytes, start) => variants[pattern]?.every((forms) => mayHold(bytes, start, forms)) ?? false,
    scan(bytes, start, end) {
      const length = unfold(bytes, start, end);
      const found: Occurrence[] = [];
      let stretch = 0;
      let begins = 0;
      for (let i = 0; i < length; i++) {
        const unit = text[i] as number;
        if (unit === EDGE) {
          stretch++;
          begins = i + 1;
        } else if (first[unit] === 1) {
          for (let index = 0; index < wanted.length; index++) {
            const pattern = wanted[index];
            if (pattern === undefined || pattern[0] !== unit) continue;
            const stop = matches(pattern, i, length);
            if (stop >= 0) found.push({ pattern: index, stretch, at: i - begins, length: stop - i });
          }
        }
      }
      return found;
    },
  };
}
