/** Owns splitting adjacent places: 江苏省南通市 is a province and a city, in 东北地区 only 东北 is a name. */
import { ABBREVIATIONS, COUNTRIES, WHOLE_PAIRS } from '../tables/places';

const SINGLES = new RegExp(`^[${ABBREVIATIONS}]{2,4}$`);
const whole = new Set(WHOLE_PAIRS);

/** Three characters that include one for a continent are mostly a single name: 加西亚. */
const CONTINENTS = /[亚欧非拉]/;

/** Whether the folded place is a sequence of one-character places: 中美, 京津冀; not 巴西, 西藏. */
export const isPair = (text: string): boolean =>
  SINGLES.test(text) && !whole.has(text) && (text.length < 3 || text === '亚非拉' || !CONTINENTS.test(text));

/** Suffixes of administrative levels, largest first. Levels may be skipped, but their order is fixed. */
const LEVELS: readonly (readonly string[])[] = [
  ['特别行政区', '自治区', '省'],
  ['自治州', '地区', '市', '盟'],
  ['自治县', '自治旗', '县', '区', '市', '旗'],
  ['街道', '镇', '乡'],
];

const OUTER = [...COUNTRIES].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);

/** Characters after which 省, 市, 区 are no suffix: 城市, 地区, 小区. */
const NO_STEM = /(?:城|都|地|小|社|园|风景|开发|高新|工业|自治|特|新|大|东|西|南|北|中)$/;

/**
 * Splits a place name into its parts, largest first. Returns the end offsets of the parts relative to `text`, the last being its length;
 * [text.length] if it is a single name.
 */
export function placeParts(text: string): number[] {
  const ends: number[] = [];
  let at = 0;
  const outer = OUTER.find((name) => text.startsWith(name) && text.length - name.length >= 2);
  if (outer !== undefined && LEVELS.flat().some((ending) => text.endsWith(ending))) {
    at = outer.length;
    ends.push(at);
  }
  for (const endings of LEVELS) {
    let cut = -1;
    for (const ending of endings) {
      const found = text.indexOf(ending, at + 1);
      const end = found + ending.length;
      if (found < 0 || text.length - end < 2 || (cut >= 0 && end >= cut)) continue;
      const stem = text.slice(at, found);
      if (stem.length >= 2 ? !NO_STEM.test(stem) : false) cut = end;
    }
    if (cut < 0 || !LEVELS.flat().some((ending) => text.endsWith(ending))) continue;
    ends.push(cut);
    at = cut;
  }
  ends.push(text.length);
  return ends;
}
