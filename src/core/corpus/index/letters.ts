/**
 * Owns the text encoding of the index: one byte for the commonest characters of newspapers, two for other Chinese ones, three for the rest.
 */

/**
 * The characters with one byte: digits and punctuation, then the commonest of the project's own sample texts. Their order is part of the
 * format: changing it requires a new version of the index.
 */
const COMMON =
  '0123456789 ，。、；：！？“”《》（）()—…·%-/\n' +
  '的一人了年在十三上大日是到有中会来长学月生二家不子天说国出他者工小第主民下老个区水本里名任员四公市同新我院开报时前成作记全明和文部高发地元县山为行后' +
  '要车于局安五今师两教南江事法表委路分得方电六海百书八台场都回金女通理业起代口去万手着河等把道队以七校过就北告社周九期好自点';
const ONE = 168;

/** The ranges of the basic plane with two bytes, first and last character; each begins at a multiple of 256. */
const TWO: readonly (readonly [number, number])[] = [
  [0x0000, 0x00ff],
  [0x2000, 0x20ff],
  [0x3000, 0x30ff],
  [0x4e00, 0x9fff],
  [0xff00, 0xffff],
];
const ESCAPE = 254;
/** Separates stretches of text; no match spans it. */
export const BREAK = 255;

/** The mapping between encoded bytes and UTF-16 units. */
export interface Letters {
  /** Code units of the one-byte codes, then of the two-byte codes in order. */
  readonly units: Uint16Array;
  /** Writes the packed text from `at` on into `bytes`, which has room for three bytes a unit; returns where it ends. */
  pack(text: string, bytes: Uint8Array, at: number): number;
  /** The text of `bytes` from `start` up to `end`; a break becomes ''. */
  unpack(bytes: Uint8Array, start: number, end: number): string;
}

/** How many UTF-16 units are converted to a string at once, as engines limit the number of arguments. */
const CHUNK = 4096;

/** The first `length` units as a string. */
export function textOfUnits(units: Uint16Array, length: number): string {
  let text = '';
  for (let i = 0; i < length; i += CHUNK) {
    const chunk = units.subarray(i, Math.min(length, i + CHUNK)) as unknown as number[];
    text += String.fromCharCode.apply(null, chunk);
  }
  return text;
}

/** Builds the tables, in a fraction of a millisecond; callers cache them. */
export function makeLetters(): Letters {
  const total = TWO.reduce((sum, [first, last]) => sum + last - first + 1, ONE);
  const units = new Uint16Array(total);
  /** The code of each unit plus 1; 0 if it has none. */
  const codes = new Uint16Array(65536);
  let code = ONE;
  for (const [first, last] of TWO) {
    for (let unit = first; unit <= last; unit++) {
      units[code] = unit;
      codes[unit] = ++code;
    }
  }
  for (let i = 0; i < ONE; i++) {
    const unit = COMMON.charCodeAt(i);
    units[i] = unit;
    codes[unit] = i + 1;
  }
  return {
    units,
    pack(text, bytes, start) {
      let at = start;
      for (let i = 0; i < text.length; i++) {
        const unit = text.charCodeAt(i);
        const own = (codes[unit] ?? 0) - 1;
        if (own < 0) {
          bytes[at++] = ESCAPE;
          bytes[at++] = unit >> 8;
          bytes[at++] = unit & 0xff;
        } else if (own < ONE) bytes[at++] = own;
        else {
          bytes[at++] = ONE + ((own - ONE) >> 8);
          bytes[at++] = (own - ONE) & 0xff;
        }
      }
      return at;
    },
    unpack(bytes, start, end) {
      const text = new Uint16Array(end - start);
      let length = 0;
      for (let i = start; i < end; ) {
        const byte = bytes[i++] ?? BREAK;
        if (byte < ONE) text[length++] = units[byte] ?? 0;
        else if (byte < ESCAPE) text[length++] = units[ONE + ((byte - ONE) << 8) + (bytes[i++] ?? 0)] ?? 0;
        else if (byte === ESCAPE) text[length++] = ((bytes[i++] ?? 0) << 8) | (bytes[i++] ?? 0);
      }
      return textOfUnits(text, length);
    },
  };
}

/** For scanners: bytes below `one` are a character; those below `escape` are the first of two; `escape` is followed by the unit. */
export const PACKING = { one: ONE, escape: ESCAPE } as const;
