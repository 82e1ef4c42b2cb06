/** Owns setting the punctuation of a Chinese text as a printer would: the narrow signs of a keyboard become the wide ones of the script. */

/** Signs that stand behind Chinese words, each with its wide form. */
const BEHIND: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['?', '？'],
  ['!', '！'],
  [')', '）'],
]);
/** A Chinese character, or a sign of Chinese typesetting. */
const WIDE = /[\p{Script=Han}\u3001-\u303f\uff01-\uff65“”‘’—…]/u;

/**
 * The text with wide punctuation between Chinese words, unit for unit: 区长(右)说, becomes 区长（右）说，. Inside numbers and Latin
 * words (1,200; 9:30; e.g.) signs stay as they are. Linear.
 */
export function typeset(text: string): string {
  if (!/[,;:?!()]/.test(text)) return text;
  let out = '';
  /** Whether the brackets that are open became wide ones. */
  const open: boolean[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    const [before, after] = [out.charAt(at - 1), text.charAt(at + 1)];
    if (sign === '(') {
      const isWide = WIDE.test(after) || WIDE.test(before);
      open.push(isWide);
      out += isWide ? '（' : sign;
    } else if (sign === ')') out += (open.pop() ?? WIDE.test(before)) ? '）' : sign;
    else {
      // behind a figure or a Latin word, where Chinese goes on: 占60%,其中
      const isWide = WIDE.test(before) || (WIDE.test(after) && before !== ' ');
      out += isWide ? (BEHIND.get(sign) ?? sign) : sign;
    }
  }
  return out;
}
