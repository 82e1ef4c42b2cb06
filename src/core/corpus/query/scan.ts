/** Owns finding words in packed text: script, width and case folded, blanks passed over, stretch by stretch. */
import { type Letters, PACKING } from '../../corpus/index/letters';
import type { Fold } from '../search';

/** Between stretches; no character. */
const EDGE = 0xffff;
const SPACE = 0x20;

/** One occurrence: which pattern, in which stretch, from where and how long, in UTF-16 units of the stretch. */
export interface Found {
  readonly pattern: number;
  readonly stretch: number;
  readonly at: number;
  readonly length: number;
}

/** Looks for all patterns in one pass; patterns are folded, without blanks and not empty. */
export interface Scanner {
  scan(bytes: Uint8Array, start: number, end: number): readonly Found[];
}

/** Whether a folded unit is a blank, which words may have between their characters. */
const isBlank = (unit: number): boolean => unit === SPACE || unit === 9 || unit === 0xa0;

/** The folded unit of each code; made once for a set of letters. */
export function foldedUnits(letters: Letters, fold: Fold): Uint16Array {
  const folded = new Uint16Array(letters.units.length);
  let text = '';
  for (const unit of letters.units) text += String.fromCharCode(unit);
  const key = fold(text);
  for (let i = 0; i < folded.length; i++) folded[i] = key.charCodeAt(i);
  return folded;
}

/** Prepares a scan. `units` is what `foldedUnits` made; `fold` is only asked for characters that no code holds. */
export function makeScanner(patterns: readonly string[], units: Uint16Array, fold: Fold): Scanner {
  const wanted = patterns.map((pattern) => {
    const own = new Uint16Array(pattern.length);
    for (let i = 0; i < pattern.length; i++) own[i] = pattern.charCodeAt(i);
    return own;
  });
  const first = new Uint8Array(65536);
  for (const pattern of wanted) first[pattern[0] ?? EDGE] = 1;
  first[EDGE] = 0;
  let text = new Uint16Array(1 << 14);

  const unfold = (bytes: Uint8Array, start: number, end: number): number => {
    if (text.length < end - start) text = new Uint16Array((end - start) * 2);
    let length = 0;
    for (let i = start; i < end; ) {
      const byte = bytes[i++] as number;
      if (byte < PACKING.one) text[length++] = units[byte] as number;
      else if (byte < PACKING.escape)
        text[length++] = units[PACKING.one + ((byte - PACKING.one) << 8) + (bytes[i++] as number)] as number;
      else if (byte === PACKING.escape) {
        const unit = ((bytes[i++] as number) << 8) | (bytes[i++] as number);
        text[length++] = unit === EDGE ? 0 : fold(String.fromCharCode(unit)).charCodeAt(0);
      } else text[length++] = EDGE;
    }
    return length;
  };

  /** Where the pattern ends if it begins at `at`; -1 where it does not. */
  const matches = (pattern: Uint16Array, at: number, length: number): number => {
    let i = at + 1;
    for (let p = 1; p < pattern.length; p++, i++) {
      while (i < length && isBlank(text[i] as number)) i++;
      if (i >= length || text[i] !== pattern[p]) return -1;
    }
    return i;
  };

  return {
    scan(bytes, start, end) {
      const length = unfold(bytes, start, end);
      const found: Found[] = [];
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
