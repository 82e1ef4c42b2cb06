/**
 * Owns the syllables of Mandarin: their tones, and converting pinyin to zhuyin and back by the rules of both spellings.
 */
import type { ReadingSystem } from './model';

/** A syllable without its tone mark: letters with ü, and the tone, 1–4, or 5 for the neutral one. */
interface Toned {
  readonly letters: string;
  readonly tone: number;
}

const MARKS: ReadonlyMap<string, number> = new Map([
  ['\u0304', 1],
  ['\u0301', 2],
  ['\u030c', 3],
  ['\u0300', 4],
]);

/** Splits a lower-case pinyin syllable into letters and tone: `lǜ` is lü, 4. */
export function tonedOf(syllable: string): Toned {
  let tone = 5;
  let letters = '';
  for (const sign of syllable.normalize('NFD')) {
    const marked = MARKS.get(sign);
    if (marked === undefined) letters += sign;
    else tone = marked;
  }
  return { letters: letters.normalize('NFC'), tone };
}

/** The vowel that bears the tone mark: a or e, the o of ou, else the last vowel. */
function markedAt(letters: string): number {
  const plain = /[aeê]|o(?=u)/.exec(letters);
  if (plain !== null) return plain.index;
  for (let at = letters.length - 1; at >= 0; at--) if (/[iouü]/.test(letters.charAt(at))) return at;
  return letters.search(/[mn]/);
}

/** Adds the tone mark: lü, 4 is `lǜ`. */
export function marked({ letters, tone }: Toned): string {
  const mark = [...MARKS].find(([, one]) => one === tone)?.[0];
  const at = markedAt(letters);
  if (mark === undefined || at < 0) return letters;
  return (letters.slice(0, at + 1) + mark + letters.slice(at + 1)).normalize('NFC');
}

/** Initials by their letters, longer ones first. */
const INITIALS: readonly (readonly [string, string])[] = [
  ['zh', 'ㄓ'],
  ['ch', 'ㄔ'],
  ['sh', 'ㄕ'],
  ['b', 'ㄅ'],
  ['p', 'ㄆ'],
  ['m', 'ㄇ'],
  ['f', 'ㄈ'],
  ['d', 'ㄉ'],
  ['t', 'ㄊ'],
  ['n', 'ㄋ'],
  ['l', 'ㄌ'],
  ['g', 'ㄍ'],
  ['k', 'ㄎ'],
  ['h', 'ㄏ'],
  ['j', 'ㄐ'],
  ['q', 'ㄑ'],
  ['x', 'ㄒ'],
  ['r', 'ㄖ'],
  ['z', 'ㄗ'],
  ['c', 'ㄘ'],
  ['s', 'ㄙ'],
];

/** Finals, spelt as after an initial; ü where pinyin writes u for it. */
const FINALS: ReadonlyMap<string, string> = new Map([
  ['a', 'ㄚ'],
  ['o', 'ㄛ'],
  ['e', 'ㄜ'],
  ['ê', 'ㄝ'],
  ['ai', 'ㄞ'],
  ['ei', 'ㄟ'],
  ['ao', 'ㄠ'],
  ['ou', 'ㄡ'],
  ['an', 'ㄢ'],
  ['en', 'ㄣ'],
  ['ang', 'ㄤ'],
  ['eng', 'ㄥ'],
  ['er', 'ㄦ'],
  ['i', 'ㄧ'],
  ['ia', 'ㄧㄚ'],
  ['io', 'ㄧㄛ'],
  ['ie', 'ㄧㄝ'],
  ['iai', 'ㄧㄞ'],
  ['iao', 'ㄧㄠ'],
  ['iu', 'ㄧㄡ'],
  ['iou', 'ㄧㄡ'],
  ['ian', 'ㄧㄢ'],
  ['in', 'ㄧㄣ'],
  ['iang', 'ㄧㄤ'],
  ['ing', 'ㄧㄥ'],
  ['u', 'ㄨ'],
  ['ua', 'ㄨㄚ'],
  ['uo', 'ㄨㄛ'],
  ['uai', 'ㄨㄞ'],
  ['ui', 'ㄨㄟ'],
  ['uei', 'ㄨㄟ'],
  ['uan', 'ㄨㄢ'],
  ['un', 'ㄨㄣ'],
  ['uen', 'ㄨㄣ'],
  ['uang', 'ㄨㄤ'],
  ['ueng', 'ㄨㄥ'],
  ['ong', 'ㄨㄥ'],
  ['ü', 'ㄩ'],
  ['üe', 'ㄩㄝ'],
  ['üan', 'ㄩㄢ'],
  ['ün', 'ㄩㄣ'],
  ['iong', 'ㄩㄥ'],
]);

/** Syllables without an initial, mapped to their finals: yi is i, wu is u, yu is ü. */
function finalAlone(letters: string): string {
  if (letters.startsWith('yong')) return 'iong';
  if (letters.startsWith('yu')) return `ü${letters.slice(2)}`;
  if (letters.startsWith('yi')) return letters.slice(1);
  if (letters.startsWith('y')) return `i${letters.slice(1)}`;
  if (letters.startsWith('wu')) return letters.slice(1);
  if (letters.startsWith('w')) return `u${letters.slice(1)}`;
  return letters;
}

/** Interjections without a final. */
const CRIES: ReadonlyMap<string, string> = new Map([
  ['m', 'ㄇ'],
  ['n', 'ㄋ'],
  ['ng', 'ㄫ'],
  ['hm', 'ㄏㄇ'],
  ['hng', 'ㄏㄫ'],
]);

const ZHUYIN_MARKS: readonly string[] = ['', '', 'ˊ', 'ˇ', 'ˋ', ''];

/** The zhuyin symbols of a syllable without its tone; undefined if the letters are not a syllable. */
function signsOf(letters: string): string | undefined {
  const cry = CRIES.get(letters);
  if (cry !== undefined) return cry;
  const initial = INITIALS.find(([spelt]) => letters.startsWith(spelt));
  if (initial === undefined) return FINALS.get(finalAlone(letters));
  const rest = letters.slice(initial[0].length);
  // zhi, si: the symbol of the consonant includes the vowel
  if (rest === 'i' && /^[zcsr]/.test(letters)) return initial[1];
  const after = /^[jqx]u/.test(letters) ? `ü${rest.slice(1)}` : rest;
  const final = FINALS.get(after);
  return final && initial[1] + final;
}

/** Whether letters without a tone mark are a syllable: `zhuang`, `lü`. */
export const isSyllable = (letters: string): boolean => signsOf(letters) !== undefined;

/** A pinyin syllable (`lǜ`) in zhuyin (`ㄌㄩˋ`); unchanged if it is no syllable. */
export function zhuyinOf(syllable: string): string {
  const { letters, tone } = tonedOf(syllable);
  const signs = signsOf(letters);
  if (signs === undefined) return syllable;
  // the mark of the neutral tone comes first
  return tone === 5 ? `˙${signs}` : signs + (ZHUYIN_MARKS[tone] ?? '');
}

/** A pinyin syllable in the given notation. */
export const written = (syllable: string, system: ReadingSystem): string =>
  system === 'pinyin' ? syllable : zhuyinOf(syllable);

/** Syllables without an initial whose spelling differs from their final. */
const ALONE = 'yi ya yo ye yai yao you yan yin yang ying yong yu yue yuan yun wu wa wo wai wei wan wen wang weng'.split(
  ' ',
);
/** Finals whose spelling is the same without an initial. */
const PLAIN = 'a o e ê ai ei ao ou an en ang eng er'.split(' ');
/** Spellings of finals that change after an initial. */
const SHORTENED: ReadonlySet<string> = new Set(['iou', 'uei', 'uen', 'ueng']);

/** The pinyin letters of each zhuyin syllable. */
const LETTERS_OF: ReadonlyMap<string, string> = new Map(
  [
    ...CRIES.keys(),
    ...ALONE,
    ...PLAIN,
    ...INITIALS.flatMap(([initial]) =>
      [...FINALS.keys()].flatMap((final) => {
        if (SHORTENED.has(final)) return [];
        return /^[jqx]$/.test(initial) ? [initial + final.replace('ü', 'u')] : [initial + final];
      }),
    ),
  ].flatMap((letters) => {
    const signs = signsOf(letters);
    return signs === undefined ? [] : [[signs, letters] as const];
  }),
);

const ZHUYIN_TONES: ReadonlyMap<string, number> = new Map([
  ['ˊ', 2],
  ['ˇ', 3],
  ['ˋ', 4],
  ['˙', 5],
]);

/** A zhuyin syllable in pinyin; undefined if it is not one. */
export function pinyinOf(zhuyin: string): string | undefined {
  const signs = zhuyin.replace(/[ˊˇˋ˙ˉ]/g, '').replace(/一/g, 'ㄧ');
  const mark = /[ˊˇˋ˙]/.exec(zhuyin)?.[0];
  const letters = LETTERS_OF.get(signs);
  return letters && marked({ letters, tone: (mark && ZHUYIN_TONES.get(mark)) || 1 });
}
