/** Owns scanning a text: where a time expression may start, and which one does. Linear in the text. */
import { isArabicDigit, isChineseDigit } from '../../text/numerals';
import type { FoundExpression } from '../expression';
import { foldForDates } from '../vocabulary/folding';
import { isOneOf } from '../vocabulary/word-table';
import { READERS, readHit } from './choose-reader';
import { connectorEnd, skipSpaces } from './pieces/parts';

const NOTHING = 0;
const NUMBER = 1;
const WORD = 2;
/** A word that matches whatever follows. */
const CHARACTER = 4;

interface Triggers {
  readonly kinds: Uint8Array;
  /** A bit for each pair of code units, by hash. */
  readonly pairs: Uint8Array;
  /** What may follow a number. */
  readonly units: Uint8Array;
}

const PAIR_BITS = 65536;

function pairHash(a: number, b: number): number {
  return (a * 31 + b) & (PAIR_BITS - 1);
}

function buildTriggers(): Triggers {
  const kinds = new Uint8Array(65536);
  const pairs = new Uint8Array(PAIR_BITS);
  const units = new Uint8Array(65536);
  const start = (first: string, second: string): void => {
    kinds[first.charCodeAt(0)] = (kinds[first.charCodeAt(0)] ?? NOTHING) | WORD;
    pairs[pairHash(first.charCodeAt(0), second.charCodeAt(0))] = 1;
  };
  for (const { starts } of READERS) {
    for (const word of starts.words ?? []) {
      start(word.charAt(0), word.charAt(1));
      if (word.length === 1) kinds[word.charCodeAt(0)] = WORD | CHARACTER;
    }
    for (const [firsts, seconds] of starts.pairs ?? [])
      for (const first of firsts) for (const second of seconds) start(first, second);
    for (const unit of starts.numbers ?? '') units[unit.charCodeAt(0)] = 1;
  }
  for (let code = 0; code < 65536; code++)
    if (isArabicDigit(code) || isChineseDigit(code)) kinds[code] = (kinds[code] ?? 0) | NUMBER;
  return { kinds, pairs, units };
}

const TRIGGERS = buildTriggers();

const RANGE_MARKS = '-~';

/** Whether the second number of a range has a unit after it: 2-3人 is not a time. */
function hasUnit(text: string, at: number): boolean {
  let end = skipSpaces(text, connectorEnd(text, at - 1));
  while (((TRIGGERS.kinds[text.charCodeAt(end)] ?? NOTHING) & NUMBER) !== 0) end++;
  return (
    TRIGGERS.units[text.charCodeAt(skipSpaces(text, end))] === 1 && !isOneOf(RANGE_MARKS, text, skipSpaces(text, end))
  );
}

/** The end of the number at `at`, in one notation only: in 高三8月 the 三 is not part of it. */
function runEnd(text: string, at: number): number {
  const arabic = isArabicDigit(text.charCodeAt(at));
  let end = at + 1;
  for (; ; end++) {
    const code = text.charCodeAt(end);
    if (((TRIGGERS.kinds[code] ?? NOTHING) & NUMBER) === 0 || isArabicDigit(code) !== arabic) return end;
  }
}

/** Positions per step, so that a paragraph of a million characters takes many steps. */
const STRIDE = 2048;

/**
 * The time expressions of a folded text, in order, not overlapping; undefined where the reading may pause. One at a time,
 * as a paragraph may have thousands.
 */
export function* scanDatesSteps(folded: string): Generator<FoundExpression | undefined, undefined, undefined> {
  const { kinds, pairs, units } = TRIGGERS;
  const { length } = folded;
  let floor = 0;
  let pause = STRIDE;
  for (let at = 0; at < length; at++) {
    if (at >= pause) {
      pause = at + STRIDE;
      yield undefined;
    }
    const code = folded.charCodeAt(at);
    const kind = kinds[code] ?? NOTHING;
    if (kind === NOTHING) continue;
    let hit: FoundExpression | undefined;
    const worded = (kind & CHARACTER) !== 0 || pairs[pairHash(code, folded.charCodeAt(at + 1))] === 1;
    if ((kind & WORD) !== 0 && worded) hit = readHit(folded, at, floor);
    if (hit === undefined && (kind & NUMBER) !== 0) {
      const end = runEnd(folded, at);
      const unit = skipSpaces(folded, end);
      const ranged = end - at < 4 && isOneOf(RANGE_MARKS, folded, unit);
      if (ranged ? hasUnit(folded, unit + 1) : units[folded.charCodeAt(unit)] === 1 || unit > end)
        hit = readHit(folded, at, floor);
      if (hit === undefined) {
        at = end - 1;
        continue;
      }
    }
    if (hit === undefined) continue;
    floor = hit.end;
    at = hit.end - 1;
    yield hit;
  }
}

/** The same for unfolded text, all at once; the offsets are in `text`. */
export function scanDates(text: string): FoundExpression[] {
  return [...scanDatesSteps(foldForDates(text))].filter((found) => found !== undefined);
}
