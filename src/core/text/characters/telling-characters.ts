/** Owns prefilter character sets: a pattern that needs a character of a set is only tried on texts that contain one. */

/** The characters of each set in folded and traditional form; a character may be in several sets. */
const KINDS = {
  digit: '0123456789',
  capital: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  small: 'abcdefghijklmnopqrstuvwxyz',
  /** Sentences have them, lines of names and folios do not. */
  stop: '。!?',
  clause: ',，;；',
  quote: '“”',
  title: '《》',
  bracket: '()',
  year: '年',
  month: '月',
  /** Between the numbers of a day that is printed without words. */
  parting: '-./',
  /** Every jump mark has one of these. */
  turn: '转轉接续續上下未',
  /** Every dateline ends with one of these. */
  wire: '讯电息',
  picture: '摄图/',
  /** Every pointer to a page has one of these, except a letter with a zero. */
  pointer: '版见刊载看)',
  report: '报',
  /** The name of every paper or periodical ends with one of these. */
  press: '报讯刊闻息',
  /** Every line of editors, of an imprint, of contact data, of weather, of a weekday or of an issue number has one of these. */
  editor: '编觉版校班设制审读',
  imprint: '号售价份办管版印料内苏准证刷Nn',
  contact: '线话真邮箱信@',
  weather: '晴阴云雨雪',
  moon: '月历',
  week: '期周拜',
  sheet: '版张面',
  issue: '期号版张NV',
  folio: '版期号报编校年月日',
  /** Every title of a writer has one of these; every line of their work has a slash. */
  signer: '者员生稿译文组师笔写理',
  slash: '/:∕╱',
} as const;

type Kind = keyof typeof KINDS;

/** Each kind as a bit. */
export const KIND: Readonly<Record<Kind, number>> = Object.fromEntries(
  Object.keys(KINDS).map((name, bit) => [name, 1 << bit]),
) as Record<Kind, number>;

/**
 * Membership of UTF-16 units in up to 31 sets. Each unit is mapped to a byte and each byte to a bit set, so that the table of all units
 * fits into processor caches.
 */
interface Membership {
  /** By UTF-16 unit. */
  readonly numbers: Uint8Array;
  /** By number, bit n for the set n. */
  readonly sets: Int32Array;
}

/** The membership of units in sets of characters, in their order; there are at most 255 different characters. */
export function membershipIn(sets: readonly string[]): Membership {
  const numbers = new Uint8Array(65536);
  const bits = new Int32Array(256);
  let last = 0;
  sets.forEach((members, set) => {
    for (let i = 0; i < members.length; i++) {
      const code = members.charCodeAt(i);
      if (numbers[code] === 0) numbers[code] = ++last;
      const number = numbers[code] as number;
      bits[number] = (bits[number] as number) | (1 << set);
    }
  });
  if (last > 255) throw new RangeError('too many characters for sets of this form');
  return { numbers, sets: bits };
}

const MEMBERSHIP = membershipIn(Object.values(KINDS));

/** The sets of which the text contains a character, as bits of `KIND`. Linear. */
export function kindsIn(text: string): number {
  const { numbers, sets } = MEMBERSHIP;
  let kinds = 0;
  for (let i = 0; i < text.length; i++) kinds |= sets[numbers[text.charCodeAt(i)] as number] as number;
  return kinds;
}
