/** Owns tables of names by the hash of their first two UTF-16 units, with a bit for each length of the names that begin so. */

/** The hash of two units. */
export const hashOfTwo = (first: number, second: number): number => first * 31 + second;
/** The same of those at `at`. */
export const hashOfTwoAt = (text: string, at: number): number =>
  hashOfTwo(text.charCodeAt(at), text.charCodeAt(at + 1));

/**
 * A table by such a hash, cut to the bits of the table's length: small, so that it stays in a processor's cache, and at most one in sixteen
 * full.
 */
export function tableByTwo(forms: number): Uint16Array {
  return new Uint16Array(1 << Math.min(16, Math.max(12, 32 - Math.clz32(forms * 16))));
}
