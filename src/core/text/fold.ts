/** Owns folding: full-width, small-form and bracket variants, traditional forms and radicals are unified. */
import { unpackPairs } from './characters/character-pairs';
import * as packed from './tables/characters.generated';

const TRADITIONAL = unpackPairs(packed.TRADITIONAL);
const SHARED = unpackPairs(packed.SHARED);
const RADICALS = unpackPairs(packed.RADICALS);

const SIGNS: readonly (readonly [string, string])[] = [
  ['〔〕【】［］﹝﹞﹙﹚[]', '()()()()()()'],
  ['「」『』〝〞＂', '“”“”“”"'],
  ['﹐﹑﹒﹔﹕﹖﹗︰，', ',、.;:?!:,'],
  ['\u00a0\u2002\u2003\u2009\u3000\ufeff\t', '       '],
  // invisible characters: soft hyphen, zero width, Hangul fillers
  ['\u00ad\u200b\u200c\u200d\u2060\u3164\uffa0', '       '],
  ['○〇', '〇〇'],
];

/** For each UTF-16 unit the Chinese character to which it is folded: traditional forms to simplified ones, radicals to characters. */
const CHARACTERS: Uint16Array = (() => {
  const table = Uint16Array.from({ length: 65536 }, (_, code) => code);
  for (const pairs of [TRADITIONAL, SHARED]) {
    for (let i = 0; i < pairs.length; i += 2) table[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
  }
  for (let i = 0; i < RADICALS.length; i += 2)
    table[RADICALS.charCodeAt(i)] = table[RADICALS.charCodeAt(i + 1)] ?? RADICALS.charCodeAt(i + 1);
  return table;
})();

const TABLE: Uint16Array = (() => {
  const table = CHARACTERS.slice();
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0;
  for (const [from, to] of SIGNS) {
    for (let i = 0; i < from.length; i++) table[from.charCodeAt(i)] = to.charCodeAt(i);
  }
  return table;
})();

/** 1 for characters of traditional texts only, −1 for those of simplified texts only. */
const BALANCE: Int8Array = (() => {
  const balance = new Int8Array(65536);
  for (let i = 0; i < TRADITIONAL.length; i += 2) {
    balance[TRADITIONAL.charCodeAt(i)] = 1;
    balance[TRADITIONAL.charCodeAt(i + 1)] = -1;
  }
  for (let i = 0; i < SHARED.length; i += 2) {
    // 乾 and 著 are also simplified characters, but rare
    balance[SHARED.charCodeAt(i)] = 1;
  }
  return balance;
})();

/** How many more traditional than simplified characters are among the first `most`. */
export function scriptBalance(text: string, most: number): number {
  let balance = 0;
  for (let i = 0; i < text.length && i < most; i++) balance += BALANCE[text.charCodeAt(i)] ?? 0;
  return balance;
}

/** One UTF-16 code unit, folded. */
export function foldCode(code: number): number {
  return TABLE[code] ?? code;
}

/** One UTF-16 code unit: a traditional form or a radical as the simplified character, any other as it is. */
export function foldCharacter(code: number): number {
  return CHARACTERS[code] ?? code;
}

/**
 * Folds `text` code unit by code unit, so that offsets stay: full and small forms to ASCII, any bracket to `(` `)`, corner
 * quotes to curly ones, traditional characters to simplified ones, radicals to characters. Linear.
 */
export function fold(text: string): string {
  return mapped(text, TABLE);
}

const CHUNK = 8192;
/**
 * Texts up to this length are copied even if nothing changes: V8 accesses the characters of a slice of a long text more
 * slowly.
 */
const COPIED = 128;

/** The text with every code unit mapped by `table` (65,536 long). Linear. */
export function mapped(text: string, table: Uint16Array): string {
  let first = 0;
  while (first < text.length) {
    const code = text.charCodeAt(first);
    if (table[code] !== code) break;
    first++;
  }
  if (first === text.length && text.length > COPIED) return text;
  let out = '';
  for (let from = 0; from < text.length; from += CHUNK) {
    const end = Math.min(text.length, from + CHUNK);
    // arguments are passed from a plain array three times as fast as from a typed one
    const codes = new Array<number>(end - from);
    for (let i = from; i < end; i++) codes[i - from] = table[text.charCodeAt(i)] as number;
    const folded = String.fromCharCode.apply(null, codes);
    out = out === '' ? folded : out + folded;
  }
  return out;
}

const FIRST_RADICAL = 0x2e80;
const LAST_RADICAL = 0x2fdf;
const UNIFIED: ReadonlyMap<string, string> = new Map(
  Array.from({ length: RADICALS.length / 2 }, (_, i) => [RADICALS.charAt(i * 2), RADICALS.charAt(i * 2 + 1)] as const),
);

/** The text with every radical replaced by the character that it stands for; of the same length. Linear. */
export function withoutRadicals(text: string): string {
  let out = '';
  let kept = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < FIRST_RADICAL || code > LAST_RADICAL) continue;
    out += text.slice(kept, i) + (UNIFIED.get(text.charAt(i)) ?? text.charAt(i));
    kept = i + 1;
  }
  return kept === 0 ? text : out + text.slice(kept);
}
