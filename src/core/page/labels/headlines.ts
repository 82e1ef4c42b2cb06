/** Owns how much a line reads like a headline: log-odds of its words and marks, before anything around it counts. */
import { isHan } from '../../text/fold';
import { listsPeople } from '../lines/bylines';

/**
 * Log-odds of headline against column-break fragment. Measured on 1.16 million printed headlines (1990–2022) and 8,202
 * fragments of 8–45 characters; the length terms are softened for local bulletins, which print long two-part headlines.
 */
const ODDS = {
  innerStop: -7.5,
  finalStop: -8.2,
  twoCommas: -6.1,
  oneComma: -3.1,
  noComma: 1.1,
  unbalanced: -5.4,
  startsClosing: -5.9,
  endsOpen: -5.6,
  startsDate: -4.1,
  listComma: -3.1,
  le: -2.2,
  de: -1.5,
  says: -1.3,
  pronoun: -1.1,
  twoParts: 2.9,
  endsBracket: 1.2,
  dash: 1.5,
  upTo20: 0.9,
  upTo36: -0.5,
  upTo48: -2.5,
  longer: -7,
  tiny: -1.5,
  noHan: -6,
  people: -12,
  table: -8,
  colons: -4,
} as const;

const CLOSING = ',.。、;:!?)”’》〉%';
const OPENING = '(“‘《〈';
const DATED =
  /^(?:\d{4}年|\d{1,2}月\d{1,2}[日号]|\d{1,2}[日号]|[〇一二三四五六七八九十]{1,3}月[〇一二三四五六七八九十]{1,3}[日号]|日前|近日|昨日|昨天|今日上午|今年以来|连日来)/;
const SAYS = /说|表示|介绍|指出|强调|认为|告诉/;

/** Whether brackets and quotes of a folded line pair up. */
export function isBalanced(line: string): boolean {
  let brackets = 0;
  let quotes = 0;
  let titles = 0;
  let straight = 0;
  for (let i = 0; i < line.length; i++) {
    const char = line.charAt(i);
    if (char === '(') brackets++;
    else if (char === ')') brackets--;
    else if (char === '“') quotes++;
    else if (char === '”') quotes--;
    else if (char === '《') titles++;
    else if (char === '》') titles--;
    else if (char === '"') straight ^= 1;
    if (brackets < 0 || quotes < 0 || titles < 0) return false;
  }
  return brackets === 0 && quotes === 0 && titles === 0 && straight === 0;
}

/** Whether the folded line ends a sentence. */
export const isFinished = (tail: string): boolean =>
  /[。!?…;](?:[”’)》"]{0,2})$|[。!?][”’"]$|——$|\.$/.test(tail.slice(-4));

/** Whether a folded line is the row of a table: 1 东湖 11 8 2 26, or of a programme: 19:30 女排联赛. */
export function isTableRow(line: string): boolean {
  if (/^\d{1,2}:\d{2}\s/.test(line)) return true;
  const cells = line.split(/[\s|]+/).filter((cell) => cell !== '');
  return cells.length >= 3 && cells.filter((cell) => /^[-+]?[\d.,:/%]+$/.test(cell)).length * 2 > cells.length;
}

/** The score of a folded short line without its marks: above 0 it reads like a headline, below like a piece of body. */
export function headlineOdds(line: string): number {
  if (line.length > 70) return ODDS.longer + ODDS.finalStop;
  if (isTableRow(line)) return ODDS.table;
  let commas = 0;
  let lists = 0;
  let stops = 0;
  let han = 0;
  let le = false;
  let de = false;
  let pronoun = false;
  for (let i = 0; i < line.length; i++) {
    const char = line.charAt(i);
    if (char === ',') commas++;
    else if (char === '、') lists++;
    else if (char === '。' || char === ';') stops++;
    else if (char === '了') le = true;
    else if (char === '的') de = true;
    else if (char === '他' || char === '她' || char === '我')
      pronoun ||= char !== '我' || !/我[国省市县区校院军党们]/.test(line);
    if (isHan(line.charCodeAt(i))) han++;
  }
  const last = line.slice(-1);
  // 一、说“让”
  if (/^[一二三四五六七八九十]{1,3}、/.test(line)) lists--;
  let odds = 0;
  if (han === 0) odds += ODDS.noHan;
  else if (han < 3) odds += ODDS.tiny;
  const finalStop = /[。;]$|[。][”’)]$/.test(line);
  if (finalStop) odds += ODDS.finalStop;
  if (stops > (finalStop ? 1 : 0)) odds += ODDS.innerStop;
  odds += commas > 1 ? ODDS.twoCommas : commas === 1 ? ODDS.oneComma : ODDS.noComma;
  if (commas === 1 && /^[^,]{3,14},[^,]{3,14}[!?]?$/.test(line)) odds += 1.8;
  if (!isBalanced(line)) odds += ODDS.unbalanced;
  if (CLOSING.includes(line.charAt(0)) && line.charAt(0) !== '.') odds += ODDS.startsClosing;
  if (',、;:'.includes(last) || OPENING.includes(last)) odds += ODDS.endsOpen;
  if (DATED.test(line)) odds += ODDS.startsDate;
  if (lists > 0) odds += lists === 1 ? ODDS.listComma / 2 : ODDS.listComma;
  if (le) odds += ODDS.le;
  if (de) odds += ODDS.de;
  if (SAYS.test(line)) odds += ODDS.says;
  if (pronoun) odds += ODDS.pronoun;
  if (/[\u3400-\u9fff”》)!?%\d] {1,8}[\u3400-\u9fff“《(\d]/.test(line)) odds += ODDS.twoParts;
  if (/:.+:/.test(line)) odds += ODDS.colons;
  if (listsPeople(line)) odds += ODDS.people;
  if (last === ')') odds += ODDS.endsBracket;
  if (line.startsWith('—')) odds += ODDS.dash;
  const length = line.length;
  odds += length <= 20 ? ODDS.upTo20 : length <= 36 ? ODDS.upTo36 : length <= 48 ? ODDS.upTo48 : ODDS.longer;
  return odds;
}
