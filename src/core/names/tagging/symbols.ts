/** Owns the symbols on which the model works: each UTF-16 unit is mapped to one, so that offsets are unchanged. */

/** The symbols of digits, small letters, capitals, kana and hangul; other symbols are the folded character itself. */
const DIGIT = 0x30;
const SMALL = 0x61;
const CAPITAL = 0x41;
const KANA = 0x3042;
const HANGUL = 0xac00;
/** The padding before and after a paragraph. */
export const EDGE = 1;

/** Equivalent punctuation: all characters of a string are mapped to its first. */
const SAME: readonly string[] = [
  '，,﹐',
  '。．.｡',
  '、､﹑',
  '；;',
  '：:∶﹕',
  '？?',
  '！!',
  '（(﹙',
  '）)﹚',
  '【[［〔',
  '】]］〕',
  '“"『「＂«',
  '”』」»',
  "‘'＇`",
  '《〈',
  '》〉',
  '—－-–―─~～',
  '…⋯',
  '　 \t\u00a0\u2002\u2003\u2009',
  '·•‧・･∙⋅●○◎',
  '/／|｜',
  '%％',
];

/** Builds the table from unit to symbol; `variants` are pairs of a traditional and a simplified UTF-16 unit. */
export function symbolTable(variants: readonly (readonly [number, number])[]): Uint16Array {
  const table = new Uint16Array(65536);
  for (let unit = 0; unit < 65536; unit++) table[unit] = unit;
  for (const [from, to] of variants) table[from] = to;
  const fill = (from: number, to: number, symbol: number): void => {
    table.fill(symbol, from, to + 1);
  };
  fill(0x30, 0x39, DIGIT);
  fill(0xff10, 0xff19, DIGIT);
  fill(0x61, 0x7a, SMALL);
  fill(0xff41, 0xff5a, SMALL);
  fill(0xc0, 0x24f, SMALL);
  fill(0x41, 0x5a, CAPITAL);
  fill(0xff21, 0xff3a, CAPITAL);
  fill(0x3041, 0x30ff, KANA);
  fill(0xac00, 0xd7a3, HANGUL);
  fill(0, 31, 0x3000);
  for (const group of SAME) for (const char of group) table[char.charCodeAt(0)] = group.charCodeAt(0);
  table[0x3007] = 0x3007;
  return table;
}

/** Writes the symbols of `text` to `out`, from index 0. */
export function readSymbols(text: string, table: Uint16Array, out: Uint16Array): void {
  for (let i = 0; i < text.length; i++) out[i] = table[text.charCodeAt(i)] ?? 0;
}
