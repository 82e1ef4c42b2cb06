/**
 * Owns decoding the bytes of a text file: UTF-8, UTF-16 by its byte order mark, else whichever of GB18030 and Big5
 * gives the more plausible text.
 */
import { decodeBig5 } from './big5';

/** The platform's decoder, a TextDecoder: its label, the bytes, and whether malformed bytes are an error. */
export type NativeDecoder = (label: string, bytes: Uint8Array, fatal: boolean) => string;

/** VS Code's id of an encoding, and its decoder. */
const LEGACY: readonly { readonly id: string; read(bytes: Uint8Array, native: NativeDecoder): string }[] = [
  { id: 'utf8', read: (bytes, native) => native('utf-8', bytes, false) },
  { id: 'gb18030', read: (bytes, native) => native('gb18030', bytes, false) },
  { id: 'big5hkscs', read: (bytes, native) => decodeBig5(bytes, (run) => native('big5', run, false)) },
];

/**
 * The most frequent characters of either script, about a third of any Chinese text; wrong decodings rarely produce
 * them.
 */
const COMMON = new Set(
  '的一是在不了有和人這这中大為为上个個国國我以要他时時来來用们們生到作地於于出就分對对成會会可主發发年動动同工也能下過过子' +
    '说說產产種种面而方後后多定行學学法所民得經经十三之進进着著等部度家電电力里裡如水化高自二理起小物現现實实加量都兩两體体制機机' +
    '當当使點点從从業业本去把性好應应開开它合還还因由其些然前外天政四日那社義义事平形相全表間间樣样與与關关各重新線线內内數数正心' +
    '反你明看原又麼么利比或但質质氣气第向道命此變变條条只沒没結结解問问意建月公無无系軍军情者最立代想已通並并提直題题黨党程展五果' +
    '料象員员革位入常文總总次品式活設设及管特件長长求老頭头基資资邊边流路級级少圖图山統统接知較较將将組组見见計计別别手角期根論论' +
    '運运農农指幾几九區区強强放決决西被幹干做必戰战先回則则任取據据處处隊队南給给色光門门即保治北造百規规熱热領领七海口東东導导' +
    '版报報记記者区委书書记会议縣县市省镇鎮村',
);

/** The share of common characters among the first ones, minus a penalty for characters that no text contains. */
function readability(text: string): number {
  const sample = text.slice(0, 20_000);
  let score = 0;
  for (const character of sample) {
    const code = character.codePointAt(0) ?? 0;
    const impossible =
      code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff) || (code < 32 && code !== 9 && code !== 10 && code !== 13);
    if (COMMON.has(character)) score += 1;
    else if (impossible) score -= 4;
  }
  return score / Math.max(1, sample.length);
}

export interface Decoded {
  readonly text: string;
  /** VS Code's id of the encoding. */
  readonly encoding: string;
  /** The encoding was inferred from plausibility, not declared by the file. */
  readonly isGuessed: boolean;
}

/**
 * Decodes bytes that are not valid UTF-8; for a UTF-8 text with a few broken bytes, UTF-8 is still the most plausible.
 */
function decodeLegacy(bytes: Uint8Array, native: NativeDecoder): Decoded | undefined {
  const readings = LEGACY.map(({ id, read }) => {
    const text = read(bytes, native);
    return { text, encoding: id, score: readability(text) };
  });
  const best = readings.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score > 0 ? { text: best.text, encoding: best.encoding, isGuessed: true } : undefined;
}

/**
 * Decodes the bytes to text without a byte order mark; undefined if they are not text (a binary file). Never throws.
 */
export function decodeText(bytes: Uint8Array, native: NativeDecoder): Decoded | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { text: native('utf-16le', bytes, false), encoding: 'utf16le', isGuessed: false };
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return { text: native('utf-16be', bytes, false), encoding: 'utf16be', isGuessed: false };
  }
  // VS Code also treats a file with a NUL byte near its start as binary
  if (bytes.subarray(0, 512).includes(0)) return undefined;
  try {
    return { text: native('utf-8', bytes, true), encoding: 'utf8', isGuessed: false };
  } catch {
    return decodeLegacy(bytes, native);
  }
}
