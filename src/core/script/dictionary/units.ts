/** Owns converting between strings and arrays of UTF-16 units, and unifying compatibility ideographs in the process. */
import { describedEnd, newOutput, type Output, sizeAt } from './matcher';

/** A text as units, with one unit of padding as the matcher requires. */
export interface Units {
  readonly units: Uint16Array;
  readonly length: number;
  /** Whether it contains a surrogate, which may be unpaired. */
  readonly surrogates: boolean;
  /** Whether it may contain a compatibility ideograph. */
  readonly compatible: boolean;
  /** Whether it contains an ideographic description character. */
  readonly describing: boolean;
}

const COMPATIBLE = 1;
const SURROGATE = 2;
const DESCRIBING = 4;
/** What a unit may be, for each sixteen units: a text is read once, so one lookup stands for the comparisons. */
const KINDS: Uint8Array = (() => {
  const kinds = new Uint8Array(65536 >> 4);
  kinds.fill(DESCRIBING, 0x2ff0 >> 4, 0x3000 >> 4);
  kinds.fill(SURROGATE, 0xd800 >> 4, 0xe000 >> 4);
  kinds.fill(COMPATIBLE, 0xf900 >> 4, 0xfb00 >> 4);
  // U+2F800–2FA1F, whose high surrogate is D87E
  kinds[0xd87e >> 4] = SURROGATE | COMPATIBLE;
  return kinds;
})();

/** The units of a text from `from` to `to`, in one pass; written to `into` if that is long enough. */
export function unitsOf(text: string, from = 0, to = text.length, into?: Uint16Array): Units {
  const length = to - from;
  const units = into !== undefined && into.length > length ? into : new Uint16Array(length + 1);
  let seen = 0;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(from + i);
    units[i] = unit;
    seen |= KINDS[unit >>> 4] as number;
  }
  units[length] = 0;
  return {
    units,
    length,
    compatible: (seen & COMPATIBLE) !== 0,
    surrogates: (seen & SURROGATE) !== 0,
    describing: (seen & DESCRIBING) !== 0,
  };
}

/** Decodes units without unpaired surrogates faster than String.fromCharCode: TextDecoder, if the host has it. */
export type Decode = (units: Uint16Array) => string;

/** Few enough arguments for every engine's stack, and enough to make the cost of the calls negligible. */
const CHUNK = 4096;

/** The text of the first `length` units; unpaired surrogates are preserved. */
export function textOf(units: Uint16Array, length: number): string {
  if (length <= CHUNK) return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
  const parts: string[] = [];
  for (let i = 0; i < length; i += CHUNK)
    parts.push(String.fromCharCode.apply(null, units.subarray(i, Math.min(length, i + CHUNK)) as unknown as number[]));
  return parts.join('');
}

/** Replaces compatibility ideographs by their unified characters, as OpenCC does before converting. */
export function unify(source: Units, compatibility: ReadonlyMap<string, string>): Output {
  const { units, length } = source;
  const out = newOutput(2 * length + 1, false);
  for (let i = 0; i < length; ) {
    const described = describedEnd(units, i, length);
    if (described > 0) {
      while (i < described) out.units[out.length++] = units[i++] as number;
      continue;
    }
    const size = sizeAt(units, i, length);
    const character = textOf(units.subarray(i, i + size), size);
    const value = compatibility.get(character) ?? character;
    if (value.length !== size) out.pieces.push(i, size, out.length, value.length);
    for (let j = 0; j < value.length; j++) out.units[out.length++] = value.charCodeAt(j);
    i += size;
  }
  return out;
}
