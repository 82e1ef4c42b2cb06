/** Owns the key by which searches fold scripts and widths: 黄卫锋 finds 黃衛鋒, ＡＢ finds ab. */
import type { ScriptTables } from './convert';
import type { Stage } from './stage';

const after = (stage: Stage, unit: number): number => (unit + (stage.delta[unit] as number)) & 0xffff;

/**
 * A key of the same length (UTF-16 units) in which the forms of one character are the same: traditional and regional forms
 * become simplified, full width half, capitals small. Characters outside the basic plane stay as they are.
 */
export function foldForSearch(text: string, tables: ScriptTables): string {
  const region = tables.stages.one('rtw');
  const simplified = tables.stages.one('ts');
  let key = '';
  for (let i = 0; i < text.length; i++) {
    let unit = text.charCodeAt(i);
    // the full-width forms of ASCII, U+FF01–FF5E, and the ideographic space
    if (unit >= 0xff01 && unit <= 0xff5e) unit -= 0xfee0;
    else if (unit === 0x3000) unit = 0x20;
    if (unit >= 0x41 && unit <= 0x5a) unit += 0x20;
    else if (unit >= 0x3400 && unit < 0xd800) unit = after(simplified, after(region, unit));
    key += String.fromCharCode(unit);
  }
  return key;
}
