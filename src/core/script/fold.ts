/** Owns the search key that ignores script and width: 黄卫锋 finds 黃衛鋒, ＡＢ finds ab. */
import { foldCharacter } from '../text/fold';

/** Taiwan's 著 is 着 (隨著) as well as 著 (著名); searches find both. */
const LOOSE = new Map([[0x8457, 0x7740]]);

/**
 * A key of the same length (UTF-16 units) in which all forms of a character are equal: traditional and regional forms
 * become simplified, radicals become characters, full width becomes half width, capitals become lower case. Characters
 * outside the basic plane are unchanged.
 */
export function foldForSearch(text: string): string {
  let key = '';
  for (let i = 0; i < text.length; i++) {
    let unit = text.charCodeAt(i);
    // the full-width forms of ASCII, U+FF01–FF5E, and the ideographic space
    if (unit >= 0xff01 && unit <= 0xff5e) unit -= 0xfee0;
    else if (unit === 0x3000) unit = 0x20;
    if (unit >= 0x41 && unit <= 0x5a) unit += 0x20;
    else if (unit >= 0x2e80 && unit < 0xd800) unit = LOOSE.get(unit) ?? foldCharacter(unit);
    key += String.fromCharCode(unit);
  }
  return key;
}
