/**
 * Owns correcting the punctuation of Chinese text for typesetting: half-width marks become the full-width ones of the
 * script.
 */

/** Marks after Chinese words, each with its full-width form. */
const BEHIND: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['?', '？'],
  ['!', '！'],
  [')', '）'],
]);
/** A Chinese character, or a Chinese punctuation mark. */
const WIDE = /[\p{Script=Han}\u3001-\u303f\uff01-\uff65“”‘’—…]/u;

/**
 * The text with full-width punctuation between Chinese words, unit for unit: 区长(右)说, becomes 区长（右）说，. Marks inside
 * numbers and Latin words (1,200; 9:30; e.g.) are unchanged. Linear.
 */
export function typeset(text: string): string {
  if (!/[,;:?!()]/.test(text)) return text;
  let out = '';
  /** Whether each open bracket was made full-width. */
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
      // after a number or a Latin word, if Chinese follows: 占60%,其中
      const isWide = WIDE.test(before) || (WIDE.test(after) && before !== ' ');
      out += isWide ? (BEHIND.get(sign) ?? sign) : sign;
    }
  }
  return out;
}
