/** Owns the key by which names compare equal in both scripts: 黄卫锋 and 黃衛鋒. */

/** Maps a name to its key, which has the same length in UTF-16 units. */
export type FoldName = (name: string) => string;

const CHUNK = 4096;

/**
 * Folds by a table from unit to symbol (see symbols.ts); only Chinese characters and full-width forms are folded, so digits stay distinct.
 */
export function nameFolding(table: Uint16Array): FoldName {
  const folded = (unit: number): number => {
    if (unit >= 0x2e80 && unit < 0xd800 && (unit < 0x2fe0 || unit >= 0x3400)) return table[unit] ?? unit;
    // the full-width forms of ASCII
    return unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
  };
  return (name) => {
    // fast path: most texts are simplified and need no folding
    let first = 0;
    while (first < name.length && folded(name.charCodeAt(first)) === name.charCodeAt(first)) first++;
    if (first === name.length) return name;
    let key = name.slice(0, first);
    for (let from = first; from < name.length; from += CHUNK) {
      const units: number[] = [];
      for (let at = from; at < Math.min(name.length, from + CHUNK); at++) units.push(folded(name.charCodeAt(at)));
      key += String.fromCharCode(...units);
    }
    return key;
  };
}
