/** Owns testing whether two or three characters occur in the texts of an issue. */

/** If the texts are longer in total, in UTF-16 units, a filter is used. */
const SHORT = 200_000;
const BITS = 22;

/** The hash of up to three units. */
function hashOf(words: string, from: number, length: number): number {
  let hash = length;
  for (let at = from; at < from + length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x9e3779b1);
  return (hash ^ (hash >>> 15)) >>> (32 - BITS);
}

/**
 * Returns a function that tells whether words occur in the texts. For long texts a Bloom filter (one hash, over runs of two and three
 * units, built on first use) rejects most; the others are searched once each and cached.
 */
export function occursIn(texts: readonly string[]): (words: string) => boolean {
  const known = new Map<string, boolean>();
  const isLong = texts.reduce((sum, { length }) => sum + length, 0) > SHORT;
  let table: Uint8Array | undefined;
  const may = (words: string): boolean => {
    if (!isLong || words.length < 2 || words.length > 3) return true;
    table ??= tableOf(texts);
    const hash = hashOf(words, 0, words.length);
    return ((table[hash >>> 3] ?? 0) & (1 << (hash & 7))) !== 0;
  };
  return (words) => {
    const said = known.get(words);
    if (said !== undefined) return said;
    const found = may(words) && texts.some((text) => text.includes(words));
    known.set(words, found);
    return found;
  };
}

function tableOf(texts: readonly string[]): Uint8Array {
  const table = new Uint8Array(1 << (BITS - 3));
  for (const text of texts) {
    for (let at = 0; at + 1 < text.length; at++) {
      for (const length of [2, 3]) {
        const hash = hashOf(text, at, length);
        table[hash >>> 3] = (table[hash >>> 3] ?? 0) | (1 << (hash & 7));
      }
    }
  }
  return table;
}
