/** Owns the kinds of characters that patterns cannot be without: which of them stand in a text, so that no pattern is tried in vain. */

/** The characters of each kind, folded and as traditional texts have them; a character may be of several. */
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
  /** What every jump mark has one of. */
  turn: '转轉接续續上下未',
  /** What every dateline ends with. */
  wire: '讯电息',
  picture: '摄图/',
  /** What every pointer to a page has one of, but that of a letter and a nought. */
  pointer: '版见刊载看)',
  report: '报',
  /** What every paper's or periodical's name ends with. */
  press: '报讯刊闻息',
  /** What lines of editors, of an imprint, of a contact, of weather, of a week and of an issue have one of. */
  editor: '编觉版校班设制审读',
  imprint: '号售价份办管版印料内苏准证刷Nn',
  contact: '线话真邮箱信@',
  weather: '晴阴云雨雪',
  moon: '月历',
  week: '期周拜',
  sheet: '版张面',
  issue: '期号版张NV',
  folio: '版期号报编校年月日',
} as const;

type Kind = keyof typeof KINDS;

/** Each kind as a bit. */
export const KIND: Readonly<Record<Kind, number>> = Object.fromEntries(
  Object.keys(KINDS).map((name, bit) => [name, 1 << bit]),
) as Record<Kind, number>;

/**
 * Which of at most 31 sets UTF-16 units are in. Each unit has a number of one byte and each number its sets, so that the table of
 * all units stays small enough for the caches of a processor.
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

/** The kinds of which a character stands in the text, as bits of `KIND`. Linear. */
export function kindsIn(text: string): number {
  const { numbers, sets } = MEMBERSHIP;
  let kinds = 0;
  for (let i = 0; i < text.length; i++) kinds |= sets[numbers[text.charCodeAt(i)] as number] as number;
  return kinds;
}
