/** Owns the signature of a text: a Bloom filter of its characters, so that most texts need not be scanned. */

/** The size of a signature in bytes: a page has some five hundred different characters, so about one bit in eight is set. */
export const SIGNATURE = 512;
const BITS = SIGNATURE * 8;

/** The bit of a UTF-16 unit. */
const bitOf = (unit: number): number => (Math.imul(unit, 0x9e3779b1) >>> 8) % BITS;

export function addToSignature(signature: Uint8Array, text: string): void {
  for (let i = 0; i < text.length; i++) {
    const bit = bitOf(text.charCodeAt(i));
    signature[bit >> 3] = (signature[bit >> 3] ?? 0) | (1 << (bit & 7));
  }
}

/** Whether the text whose signature begins at `start` may contain one of the units. */
export const mayHold = (bytes: Uint8Array, start: number, units: readonly number[]): boolean =>
  units.some((unit) => {
    const bit = bitOf(unit);
    return (((bytes[start + (bit >> 3)] ?? 0) >> (bit & 7)) & 1) === 1;
  });
