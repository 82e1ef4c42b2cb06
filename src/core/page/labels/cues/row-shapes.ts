/** Owns the shapes of rows: patterns that a row's words may match, as features of the learnt model. */
import { membershipIn } from '../../../text/characters/telling-characters';

/** A shape, with a row that matches it. */
interface RowShapePattern {
  readonly name: string;
  readonly pattern: RegExp;
  /**
   * Characters of which every matching row contains at least one: rows without any are not matched against the pattern.
   */
  readonly needs?: string;
  /** Characters of which one begins every matching row. */
  readonly begins?: string;
  readonly example: string;
}

const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LETTERS = `${CAPITALS}abcdefghijklmnopqrstuvwxyz`;
const SPACES = Array.from({ length: 65536 }, (_, code) => String.fromCharCode(code))
  .filter((one) => /\s/.test(one))
  .join('');
const DIGITS = '0123456789';
const NUMERALS = '一二三四五六七八九十';

/** Shapes of rows with digits, each with a row that matches it. Folded text. */
export const DIGIT_SHAPES: readonly RowShapePattern[] = [
  {
    name: 'full-date',
    needs: '-/.年',
    pattern: /(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}/,
    example: '更新 2023-02-01',
  },
  {
    name: 'month-day',
    needs: '月/-',
    pattern: /\d{1,2}月\d{1,2}日|\d{1,2}[/-]\d{1,2}(?!\d)/,
    example: '本报2月1日讯',
  },
  { name: 'clock', needs: ':', pattern: /\d{1,2}:\d{2}/, example: '10:52' },
  {
    name: 'date-alone',
    needs: '-/.月',
    begins: `([${SPACES}${DIGITS}`,
    pattern:
      /^[\s([]*(?:(?:19|20)\d\d\s?[-/.年]\s?)?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?[\s)\]]*(?:(?:(?:星期|周).|\d{1,2}:\d{2}(?::\d{2})?|\(?(?:星期|周).\)?)\s*)?$/,
    example: '2023年2月1日 星期三',
  },
  {
    name: 'date-first',
    needs: '年月日号',
    begins: DIGITS,
    pattern: /^(?:\d{4}年|\d{1,2}月|\d{1,2}[日号])/,
    example: '2月1日起停水',
  },
  {
    name: 'number-first',
    begins: `*#(${SPACES}${DIGITS}`,
    pattern: /^[*#\s(]*\d{1,3}(?:[.、)]|\s|$)/,
    example: '3. 河堤合龙',
  },
  { name: 'issue', needs: '第', pattern: /第\s?\d+\s?[期号版卷页面]/, example: '第33期' },
  {
    name: 'page',
    needs: `版页面-—${LETTERS}`,
    pattern: /第?\s?[A-Z]?\d{1,3}\s?[版页面]|^[A-Z]\d{1,2}|^[-—]\s?\d+\s?[-—]$|page \d/i,
    example: 'A02',
  },
  {
    name: 'amount',
    needs: '元%万亿人名米岁公吨',
    pattern: /\d\s?(?:元|%|万|亿|人|名|米|岁|公里|吨)/,
    example: '投资3亿',
  },
  {
    name: 'numbers-alone',
    begins: `${DIGITS}${SPACES}.,:/()|-`,
    pattern: /^[\d\s.,:/()|-]+$/,
    example: '12 / 30',
  },
];
/** The bits of `DIGIT_SHAPES` for rows that are or contain a day or a time. */
export const DATED = 0b1000001101;
/** The bit of `DIGIT_SHAPES` for rows that begin with a number. */
export const NUMBER_FIRST = 1 << DIGIT_SHAPES.findIndex(({ name }) => name === 'number-first');

/** Shapes of other rows, each with a row that matches it. Folded text. */
export const SHAPES: readonly RowShapePattern[] = [
  {
    name: 'numeral-first',
    begins: `(第${NUMERALS}`,
    pattern: /^[(]?[一二三四五六七八九十]{1,3}[)、.]|^第[一二三四五六七八九十百]{1,4}[编章节条项期版页]/,
    example: '一、概况',
  },
  {
    name: 'day-first',
    needs: '年月日',
    begins: `${NUMERALS}〇`,
    pattern: /^[一二三四五六七八九十〇]{1,4}[年月日]/,
    example: '三月五日',
  },
  {
    name: 'year-in-numerals',
    needs: '年国',
    pattern: /[一二三四五六七八九〇]{4}年|民国/,
    example: '民国三十七年',
  },
  {
    name: 'two-parts',
    needs: ' ',
    pattern: /[\u3400-\u9fff”》)!?] {1,8}[\u3400-\u9fff“《]/,
    example: '堤成 水退',
  },
  {
    name: 'three-parts',
    needs: SPACES,
    pattern: /\S\S\s{1,9}\S{2,40}\s{1,9}\S/,
    example: '首页 要闻 本地',
  },
  { name: 'field', needs: ':', pattern: /^[^:,。]{1,8}:/, example: '作者: 江晚晴' },
  { name: 'colon-last', needs: ':', pattern: /:$/, example: '决定如下:' },
  { name: 'bracketed', begins: '(', pattern: /^[(].*[)]$/, example: '(本报讯)' },
  { name: 'book', needs: '《', pattern: /《[^《》]{1,60}》/, example: '读《春汛》' },
  { name: 'quote', needs: '“', pattern: /“[^“”]{1,60}”/, example: '“两会”开幕' },
  { name: 'pause-first', needs: ',、。;', pattern: /^[^“(《]{0,2}[,、。;]/, example: '了,他说' },
  { name: 'list', begins: '-*+·•', pattern: /^[-*+·•]\s/, example: '- 河堤合龙' },
  { name: 'tag', needs: '<&', pattern: /<\/?[a-z]+|&nbsp;/i, example: '<br>' },
  {
    name: 'dotted-name',
    begins: '·',
    pattern: /^·[\u3400-\u9fff]{2,4}·$/,
    example: '·白露·',
  },
  {
    name: 'bracketed-dateline',
    begins: '(',
    pattern: /^[(][^()]{2,20}[讯电导道][)]/,
    example: '(中心报道)',
  },
  {
    name: 'turn',
    needs: ':',
    pattern: /^(?:问|答|[QA]|[\u3400-\u9fff]{2,4}):/,
    example: '问:几时开工?',
  },
  {
    name: 'couplet',
    needs: SPACES,
    pattern: /[\u3400-\u9fff]{4,12}[\s][\u3400-\u9fff]{4,12}$/,
    example: '长堤合龙 两岸欢腾',
  },
  { name: 'rule', begins: `-=_*~·.—+◆⊙#${SPACES}`, pattern: /^[-=_*~·.—+◆⊙#\s]{3,}$/, example: '------' },
  { name: 'capitals', begins: `${CAPITALS}${SPACES}`, pattern: /^[A-Z\s]+$/, example: 'QINGXI DAILY' },
  {
    name: 'trail',
    needs: '>»›/|',
    pattern: /\S\s*[>»›/|]\s*\S[^>»›/|]*[>»›/|]/,
    example: '首页 > 要闻 > 正文',
  },
];
/** The bit of `SHAPES` for rows that begin with a numeral. */
export const NUMERAL_FIRST = 1 << SHAPES.findIndex(({ name }) => name === 'numeral-first');

/** The distinct sets of required characters, in order. */
export const SETS: readonly string[] = [
  ...new Set(
    [...DIGIT_SHAPES, ...SHAPES].flatMap(({ needs, begins }) => [needs, begins]).filter((set) => set !== undefined),
  ),
];
const MEMBERSHIP = membershipIn(SETS);

/**
 * The sets of required characters that contain a UTF-16 unit, as bits; those of a text are the union over its units.
 */
export const setsOf = (code: number): number => MEMBERSHIP.sets[MEMBERSHIP.numbers[code] as number] as number;

interface Asked {
  readonly pattern: RegExp;
  /** The bit of the set that the row needs, and of the one that begins it; every bit if there is none. */
  readonly needs: number;
  readonly begins: number;
}
const bitOf = (set: string | undefined): number => (set === undefined ? -1 : 1 << SETS.indexOf(set));
const asked = (shapes: readonly RowShapePattern[]): readonly Asked[] =>
  shapes.map(({ pattern, needs, begins }) => ({ pattern, needs: bitOf(needs), begins: bitOf(begins) }));
const DIGITS_ASKED = asked(DIGIT_SHAPES);
const ASKED = asked(SHAPES);

function fits(shapes: readonly Asked[], text: string, sets: number): number {
  const first = text === '' ? 0 : setsOf(text.charCodeAt(0));
  let bits = 0;
  for (let i = 0; i < shapes.length; i++) {
    const { pattern, needs, begins } = shapes[i] as Asked;
    if ((needs === -1 || (needs & sets) !== 0) && (begins === -1 || (begins & first) !== 0) && pattern.test(text))
      bits |= 1 << i;
  }
  return bits;
}

/** Which shapes of rows with digits a row's words match, as bits; `sets` are those of its characters (`setsOf`). */
export const digitShapesOf = (text: string, sets: number): number => fits(DIGITS_ASKED, text, sets);

/** Which other shapes they match. */
export const shapesOf = (text: string, sets: number): number => fits(ASKED, text, sets);
