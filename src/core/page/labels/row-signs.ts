/**
 * Owns the signs of a row: its folded words, width and counts of characters, from which the cues of the labels are made; long
 * because they are counted in one walk over the row.
 */
import { isHan } from '../../text/fold';
import { isName } from '../lines/bylines';
import type { RowFacts } from '../lines/row-facts';
import { CONTACT_GROUPS, LABEL_WORDS } from './vocabulary';

/** What kind of character stands at a row's end. */
export const CHARACTER_CLASSES = [
  'none',
  'han',
  'digit',
  'latin',
  'opening',
  'closing',
  'stop',
  'pause',
  'bullet',
  'rule',
  'other',
] as const;
const MEMBERS: readonly (readonly [number, string])[] = [
  [4, '(“‘《〈"'],
  [5, ')”’》〉'],
  [6, '。!?…'],
  [7, ',、;:'],
  [8, '●■▶▲◆★□○◇▼△·•◎※►▪'],
  [9, '-—–*#>|_=~+'],
];
const CLASS_OF: ReadonlyMap<number, number> = new Map(
  MEMBERS.flatMap(([group, members]) => [...members].map((one) => [one.charCodeAt(0), group] as const)),
);

/** The index in `CHARACTER_CLASSES` of a UTF-16 unit; NaN (no character) is 0. */
export function characterClassOf(code: number): number {
  if (Number.isNaN(code)) return 0;
  if (isHan(code)) return 1;
  if (code >= 48 && code <= 57) return 2;
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return 3;
  return CLASS_OF.get(code) ?? 10;
}

/** Where in its row a telling word was met, added up. */
export const WORD_PLACE = { anywhere: 1, first: 2, last: 4 } as const;

export interface RowSigns {
  readonly facts: RowFacts;
  /** The row's words, folded and simplified; of a long row its beginning. */
  readonly text: string;
  /** The end of the row, folded and simplified. */
  readonly tail: string;
  /** In full-width columns. */
  readonly width: number;
  readonly han: number;
  readonly digits: number;
  readonly latin: number;
  readonly signs: number;
  readonly commas: number;
  readonly stops: number;
  readonly spaces: number;
  /** Classes of its first and last characters. */
  readonly first: number;
  readonly last: number;
  /** By group of `WORD_GROUPS`: sum of `WORD_PLACE`, 0 where no word of the group stands in the row. */
  readonly words: Uint8Array;
  /** Bit by bit which of `DIGIT_SHAPES` and `SHAPES` fit. */
  readonly digitShapes: number;
  readonly shapes: number;
  /** The kinds of characters in the row one after another, hashed; and of its beginning alone. */
  readonly outline: number;
  readonly outset: number;
  /** Long enough to be text of a story. */
  readonly long: boolean;
  /** May be a headline by its looks. */
  readonly titular: boolean;
  /** Has links whose addresses were taken out: 1, or 2 where it begins with one; 0 where it has none. */
  readonly links: number;
  /** Is a day or a time, or has one as web pages print it. */
  readonly dated: boolean;
  readonly name: boolean;
}

/** What rows with digits look like, each with a row that it fits. Folded text. */
export const DIGIT_SHAPES: readonly {
  readonly name: string;
  readonly pattern: RegExp;
  readonly example: string;
}[] = [
  {
    name: 'full-date',
    pattern: /(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}/,
    example: '更新 2023-02-01',
  },
  {
    name: 'month-day',
    pattern: /\d{1,2}月\d{1,2}日|\d{1,2}[/-]\d{1,2}(?!\d)/,
    example: '本报2月1日讯',
  },
  { name: 'clock', pattern: /\d{1,2}:\d{2}/, example: '10:52' },
  {
    name: 'date-alone',
    pattern:
      /^[\s([]*(?:(?:19|20)\d\d\s?[-/.年]\s?)?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?[\s)\]]*(?:(?:(?:星期|周).|\d{1,2}:\d{2}(?::\d{2})?|\(?(?:星期|周).\)?)\s*)?$/,
    example: '2023年2月1日 星期三',
  },
  {
    name: 'date-first',
    pattern: /^(?:\d{4}年|\d{1,2}月|\d{1,2}[日号])/,
    example: '2月1日起停水',
  },
  {
    name: 'number-first',
    pattern: /^[*#\s(]*\d{1,3}(?:[.、)]|\s|$)/,
    example: '3. 河堤合龙',
  },
  { name: 'issue', pattern: /第\s?\d+\s?[期号版卷页面]/, example: '第33期' },
  {
    name: 'page',
    pattern: /第?\s?[A-Z]?\d{1,3}\s?[版页面]|^[A-Z]\d{1,2}|^[-—]\s?\d+\s?[-—]$|page \d/i,
    example: 'A02',
  },
  {
    name: 'amount',
    pattern: /\d\s?(?:元|%|万|亿|人|名|米|岁|公里|吨)/,
    example: '投资3亿',
  },
  { name: 'numbers-alone', pattern: /^[\d\s.,:/()|-]+$/, example: '12 / 30' },
];
const DATED = 0b1000001101;

/** What other rows look like, each with a row that it fits. Folded text. */
export const SHAPES: readonly {
  readonly name: string;
  readonly pattern: RegExp;
  readonly example: string;
}[] = [
  {
    name: 'numeral-first',
    pattern: /^[(]?[一二三四五六七八九十]{1,3}[)、.]|^第[一二三四五六七八九十百]{1,4}[编章节条项期版页]/,
    example: '一、概况',
  },
  {
    name: 'day-first',
    pattern: /^[一二三四五六七八九十〇]{1,4}[年月日]/,
    example: '三月五日',
  },
  {
    name: 'year-in-numerals',
    pattern: /[一二三四五六七八九〇]{4}年|民国/,
    example: '民国三十七年',
  },
  {
    name: 'two-parts',
    pattern: /[\u3400-\u9fff”》)!?] {1,8}[\u3400-\u9fff“《]/,
    example: '堤成 水退',
  },
  {
    name: 'three-parts',
    pattern: /\S\S\s{1,9}\S{2,40}\s{1,9}\S/,
    example: '首页 要闻 本地',
  },
  { name: 'field', pattern: /^[^:,。]{1,8}:/, example: '作者: 江晚晴' },
  { name: 'colon-last', pattern: /:$/, example: '决定如下:' },
  { name: 'bracketed', pattern: /^[(].*[)]$/, example: '(本报讯)' },
  { name: 'book', pattern: /《[^《》]{1,60}》/, example: '读《春汛》' },
  { name: 'quote', pattern: /“[^“”]{1,60}”/, example: '“两会”开幕' },
  { name: 'pause-first', pattern: /^[^“(《]{0,2}[,、。;]/, example: '了,他说' },
  { name: 'list', pattern: /^[-*+·•]\s/, example: '- 河堤合龙' },
  { name: 'tag', pattern: /<\/?[a-z]+|&nbsp;/i, example: '<br>' },
  {
    name: 'dotted-name',
    pattern: /^·[\u3400-\u9fff]{2,4}·$/,
    example: '·白露·',
  },
  {
    name: 'bracketed-dateline',
    pattern: /^[(][^()]{2,20}[讯电导道][)]/,
    example: '(中心报道)',
  },
  {
    name: 'turn',
    pattern: /^(?:问|答|[QA]|[\u3400-\u9fff]{2,4}):/,
    example: '问:几时开工?',
  },
  {
    name: 'couplet',
    pattern: /[\u3400-\u9fff]{4,12}[\s][\u3400-\u9fff]{4,12}$/,
    example: '长堤合龙 两岸欢腾',
  },
  { name: 'rule', pattern: /^[-=_*~·.—+◆⊙#\s]{3,}$/, example: '------' },
  { name: 'capitals', pattern: /^[A-Z\s]+$/, example: 'QINGXI DAILY' },
  {
    name: 'trail',
    pattern: /\S\s*[>»›/|]\s*\S[^>»›/|]*[>»›/|]/,
    example: '首页 > 要闻 > 正文',
  },
];

function fits(shapes: readonly { readonly pattern: RegExp }[], text: string): number {
  let bits = 0;
  for (let i = 0; i < shapes.length; i++) if (shapes[i]?.pattern.test(text) === true) bits |= 1 << i;
  return bits;
}

/** The kinds of characters one after another, runs of one kind as one, hashed; `most` kinds from the beginning. */
function outlineOf(text: string, most: number): number {
  let hash = 7;
  let before = 0;
  let count = 0;
  for (let i = 0; i < text.length && count < most; i++) {
    const code = text.charCodeAt(i);
    const group = characterClassOf(code);
    const kind = group <= 3 ? group : code <= 32 ? 4 : code;
    if (kind !== before || group > 3) {
      hash = (Math.imul(hash, 31) + kind) | 0;
      count++;
    }
    before = kind;
  }
  return hash;
}

const WIDE = new Set([...'“”‘’…—'].map((one) => one.charCodeAt(0)));
const SIGNS = new Set([...',.:;!?()'].map((one) => one.charCodeAt(0)));
/** A link as Markdown has it, its square brackets folded: the words and the address, which the end of what is looked at may cut. */
const LINK = /!?\(([^()]{1,100})\)\((?:https?:|\/|#|\.)[^()\s]{0,120}(?:\)|$)/g;

/** An address that goes on behind what is looked at, and what stands in no address. */
const OPEN_ADDRESS = /\)\((?:https?:|\/|#|\.)[^()\s]{0,120}$/;
const TEXT_CHARACTER = /[\u3400-\u9fff]/;

/** The words of a row with the addresses of its links taken out: `(春耕)(https://…)` is 春耕. */
const withoutAddresses = (written: string): string =>
  written.includes(')(') ? written.replace(LINK, '$1').trim() || written : written;

/** Columns of the row; `text` is `written`, the row or its beginning, without addresses. */
function widthOf({ row }: RowFacts, text: string, written: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // a sign behind a Han character is printed as wide as it, and narrow only since the row was folded
    const wide = code >= 0x2e80 || WIDE.has(code) || (SIGNS.has(code) && isHan(text.charCodeAt(i - 1)));
    width += wide ? 1 : 0.5;
  }
  if (row.isShort) return width;
  // what follows the beginning of a long row is as wide as it, but where it is only the end of an address
  const addressed = OPEN_ADDRESS.test(written) && !TEXT_CHARACTER.test(row.tail);
  return addressed ? width : width * (1 + (row.length - written.length) / Math.max(1, text.length));
}

/** Widths of rows that are text, and of those that end like text. */
const TEXT = 40;
const FINISHED_TEXT = 22;

/** The signs of a row. Bounded work. */
export function signsOf(facts: RowFacts): RowSigns {
  const { row } = facts;
  const written = row.isShort ? facts.text || row.head : row.head;
  const text = withoutAddresses(written);
  const tail = row.isShort ? text : row.tail;
  const width = widthOf(facts, text, written);
  let han = 0;
  let digits = 0;
  let latin = 0;
  let signs = 0;
  let commas = 0;
  let stops = 0;
  let spaces = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const group = characterClassOf(code);
    if (group === 1) han++;
    else if (group === 2) digits++;
    else if (group === 3) latin++;
    else if (code <= 32) spaces++;
    else {
      signs++;
      if (code === 44 || code === 0x3001) commas++;
      else if (code === 0x3002) stops++;
    }
  }
  const words = new Uint8Array(LABEL_WORDS.groups);
  LABEL_WORDS.find(text, (group, start, end) => {
    const place =
      WORD_PLACE.anywhere + (start === 0 ? WORD_PLACE.first : 0) + (end === text.length ? WORD_PLACE.last : 0);
    words[group] = (words[group] ?? 0) | place;
  });
  const digitShapes = digits > 0 ? fits(DIGIT_SHAPES, text) : 0;
  const first = characterClassOf(text.charCodeAt(0));
  const last = characterClassOf(tail.charCodeAt(tail.length - 1));
  const dated = (digitShapes & DATED) !== 0;
  const furnished = width < 30 && CONTACT_GROUPS.some((group) => (words[group] ?? 0) > 0);
  const plain = facts.tag !== 'folio' && facts.tag !== 'furniture' && facts.tag !== 'mark' && facts.tag !== 'names';
  return {
    facts,
    text,
    tail,
    width,
    han,
    digits,
    latin,
    signs,
    commas,
    stops,
    spaces,
    first,
    last,
    words,
    digitShapes,
    shapes: fits(SHAPES, text),
    outline: outlineOf(text, 14),
    outset: outlineOf(text, 4),
    long: width >= TEXT || (width >= FINISHED_TEXT && facts.finished),
    titular:
      plain &&
      width >= 6 &&
      width <= 48 &&
      han >= text.length * 0.55 &&
      !dated &&
      !furnished &&
      stops === 0 &&
      (!facts.finished || /[!?]$/.test(tail)) &&
      first !== 5 &&
      first !== 7,
    links: text === written ? 0 : /^!?\(/.test(written) ? 2 : 1,
    dated,
    name: width <= 8 && isName(text.replace(/\s/g, '')),
  };
}
