/** Owns the key by which names are the same in either script: 黄卫锋 and 黃衛鋒. */

/** Makes names comparable; the key has the length of the name, in UTF-16 units. */
export type FoldName = (name: string) => string;

/** Folding by a table unit → symbol (see symbols.ts); only Chinese characters and widths are folded, digits stay apart. */
export function nameFolding(table: Uint16Array): FoldName {
  return (name) => {
    let key = '';
    for (let at = 0; at < name.length; at++) {
      const unit = name.charCodeAt(at);
      if (unit >= 0x3400 && unit < 0xd800) key += String.fromCharCode(table[unit] ?? unit);
      // the full-width forms of ASCII
      else if (unit >= 0xff01 && unit <= 0xff5e) key += String.fromCharCode(unit - 0xfee0);
      else key += name.charAt(at);
    }
    return key;
  };
}
