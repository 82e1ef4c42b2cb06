/** Owns the way from strings to arrays of UTF-16 units and back, and unifying compatibility ideographs on it. */
import { describedEnd, newOutput, type Output, sizeAt } from './matcher';

/** A text as units, with one unit of padding, as the matcher wants it. */
export interface Units {
  readonly units: Uint16Array;
  readonly length: number;
  /** Whether a surrogate is in it, which may be one without a partner. */
  readonly surrogates: boolean;
  /** Whether a compatibility ideograph may be in it. */
  readonly compatible: boolean;
  /** Whether an ideographic description character is in it. */
  readonly describing: boolean;
}

/** The units of a text from `from` to `to`, in one pass; in `into` where that is long enough. */
export function unitsOf(text: string, from = 0, to = text.length, into?: Uint16Array): Units {
  const length = to - from;
  const units = into !== undefined && into.length > length ? into : new Uint16Array(length + 1);
  let compatible = false;
  let surrogates = false;
  let describing = false;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(from + i);
    units[i] = unit;
    if (unit >= 0x3000 && unit < 0xd800) continue;
    if (unit < 0x3000) {
      if (unit >= 0x2ff0) describing = true;
      continue;
    }
    if (unit < 0xe000) surrogates = true;
    // U+F900–FAFF, and U+2F800–2FA1F whose high surrogate is D87E
    if (unit >= 0xf900 ? unit < 0xfb00 : unit === 0xd87e) compatible = true;
  }
  units[length] = 0;
  return { units, length, compatible, surrogates, describing };
}

/** Makes a string of units without stray surrogates, faster than the language can: TextDecoder where the host has one. */
export type Decode = (units: Uint16Array) => string;

/** Few enough arguments for every engine's stack, enough to make the calls not count. */
const CHUNK = 4096;

/** The text of the first `length` units; surrogates without a partner stay as they are. */
export function textOf(units: Uint16Array, length: number): string {
  if (length <= CHUNK) return String.fromCharCode.apply(null, units.subarray(0, length) as unknown as number[]);
  const parts: string[] = [];
  for (let i = 0; i < length; i += CHUNK)
    parts.push(String.fromCharCode.apply(null, units.subarray(i, Math.min(length, i + CHUNK)) as unknown as number[]));
  return parts.join('');
}

/** Replaces characters by those they are unified with, as OpenCC does before it converts. */
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
