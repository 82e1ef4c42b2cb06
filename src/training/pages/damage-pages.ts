/** Owns simulating scans: lines cut at a column's width, misread characters, noise between lines, page numbers. */
import { LABELS, type Label, labelIndex } from '../../core/page/labels/labels';
import type { Chance } from '../random';
import type { Answer, AnsweredPage } from './answers';

interface Line {
  readonly text: string;
  readonly answer: Answer | undefined;
}

const RUBBISH: Answer = { label: labelIndex('F'), role: 'noise', start: false, free: new Set() };
/** The label of the continuation lines of a cut line; lines with other labels are not cut. */
const GOES_ON: Readonly<Partial<Record<Label, Label>>> = {
  H: 'h',
  h: 'h',
  P: 'B',
  B: 'B',
  C: 'c',
  c: 'c',
  G: 'g',
  g: 'g',
};
const HAN = /[\u3400-\u9fff]/;
const POINT = /[，。、]/;
/** Punctuation that stays on a full line. */
const HANGS = /[，。、；：！？”]/;
/** Specks that are read where nothing is printed, or for a comma. */
const SPECKS = [...'#·.,，）>《1一丨/！'];
const BLURRED = [' ', '．', ',', '。', ''];

/** The narrowest column in characters, and the number of widths. */
const NARROWEST = 14;
const WIDTHS = 32;
/** The least number of Han characters of a page that is damaged, and the length of a long line. */
const FEWEST = 100;
const LONG = 50;

/** The parameters for one page. */
interface Manner {
  readonly width: number;
  /** The share of misread characters, in text and in headlines. */
  readonly misread: number;
  readonly misreadHeads: number;
  /** The share of lines that are preceded by noise. */
  readonly rubbish: number;
  readonly blanks: boolean;
  readonly indent: string;
  /** The page's characters, from which wrong ones are drawn. */
  readonly pool: readonly string[];
}

function mannerOf(pool: readonly string[], chance: Chance): Manner {
  const width = NARROWEST + chance.below(WIDTHS);
  const misread = chance.pick([0, 0, 0.01, 0.03, 0.06]);
  return {
    width,
    misread,
    rubbish: chance.pick([0, 0.04, 0.08, 0.15]),
    blanks: chance.happens(0.25),
    misreadHeads: chance.happens(0.3) ? Math.max(misread, 0.15) : misread,
    indent: chance.happens(0.4) ? '  ' : '',
    pool,
  };
}

/** The text with some characters misread or missing. */
function misread(text: string, share: number, { pool }: Manner, chance: Chance): string {
  if (share === 0) return text;
  const wrong = (char: string): string => {
    if (HAN.test(char) && chance.happens(share)) return chance.happens(0.15) ? '' : chance.pick(pool);
    return POINT.test(char) && chance.happens(share * 2) ? chance.pick(BLURRED) : char;
  };
  return [...text].map(wrong).join('');
}

function rubbish({ pool }: Manner, chance: Chance): Line {
  const length = chance.happens(0.3) ? 1 : 2 + chance.below(9);
  const one = (): string => (chance.happens(0.12) ? chance.pick(SPECKS) : chance.pick(pool));
  return { text: Array.from({ length }, one).join(''), answer: RUBBISH };
}

/** A line as a scan would have it, cut at the column's width, with noise between. */
function scanned(text: string, answer: Answer, manner: Manner, chance: Chance): Line[] {
  const name = LABELS[answer.label];
  const further = name === undefined ? undefined : GOES_ON[name];
  const isHead = further === 'h';
  let rest = misread(
    text.trim().replace(/^[#*>\s]+/, ''),
    isHead ? manner.misreadHeads : manner.misread,
    manner,
    chance,
  );
  if (name === 'B' && rest.length > manner.width) rest = manner.indent + rest;
  const lines: Line[] = [];
  while (rest !== '') {
    if (name !== 'F' && manner.rubbish > 0 && chance.happens(manner.rubbish)) lines.push(rubbish(manner, chance));
    const full = further === undefined ? rest.length : manner.width;
    const end = HANGS.test(rest.charAt(full)) ? full + 1 : full;
    const isFirst = !lines.some((line) => line.answer !== RUBBISH);
    const label = isFirst || further === undefined ? answer.label : labelIndex(further);
    lines.push({ text: rest.slice(0, end), answer: { ...answer, label, start: isFirst && answer.start } });
    rest = rest.slice(end);
  }
  return lines;
}

const ABOUT_NUMBERS: readonly (readonly [string, string])[] = [
  ['·', '·'],
  ['— ', ' —'],
  ['', '。'],
  ['. ', '.'],
  ['第', ''],
  ['', ''],
];

/** A simulated scan of the page; undefined if it has too little text, or nothing was damaged. */
export function damaged(page: AnsweredPage, chance: Chance): AnsweredPage | undefined {
  const pool = [...page.text].filter((char) => HAN.test(char));
  if (pool.length < FEWEST) return undefined;
  const manner = mannerOf(pool, chance);
  const written = page.text.split(/\r\n|\n|\r/);
  if (manner.misread + manner.rubbish === 0 && !written.some((line) => line.length > LONG)) return undefined;
  const lines: Line[] = written.flatMap((text, at) => {
    const answer = page.answers.get(at);
    if (answer !== undefined) return scanned(text, answer, manner, chance);
    return manner.blanks ? [{ text: '', answer: undefined }] : [];
  });
  if (chance.happens(0.4)) {
    const [before, after] = chance.pick(ABOUT_NUMBERS);
    lines.push({ text: `${before}${1 + chance.below(90)}${after}`, answer: RUBBISH });
  }
  const answers = new Map(lines.flatMap(({ answer }, at) => (answer === undefined ? [] : [[at, answer] as const])));
  const text = lines.map((line) => line.text).join('\n');
  return { ...page, id: `${page.id} damaged`, text, answers, joins: [], optionalJoins: [] };
}
