/** Owns letter-spacing: text set with a space after each character (把 疫 情 防 控, 2 0 2 3 年), read as if it were set normally. */
import { isHan } from './han';
import type { Span } from './span';

/** A text without the spaces of letter-spacing. */
export interface Tight {
  /** Without the spaces of letter-spacing; other spaces stay. */
  readonly text: string;
  /** The spans of the source that it consists of, in order, separated by spaces only. At least two. */
  readonly parts: readonly TightPart[];
}

/** A span of the source, and its offset in the tight text. */
interface TightPart extends Span {
  readonly at: number;
}

/** Characters between which a space separates no words: Chinese ones, digits, and punctuation of the same width. */
const isLetter = (code: number): boolean =>
  isHan(code) || (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
const isSign = (code: number): boolean =>
  (code >= 0x3001 && code <= 0x301f) ||
  (code >= 0xff01 && code <= 0xff65 && !isLetter(code)) ||
  (code >= 0x2010 && code <= 0x2026);
/** The first comparison settles it for Chinese characters. */
const isSpace = (code: number): boolean =>
  code <= 0x3000 && (code === 32 || code === 0x3000 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a));

/** Three letters, each followed by a space: a quick test that every letter-spaced text passes. */
const SEEN =
  /[\u3007\u3400-\u9fff\d０-９]([ \u00a0\u2000-\u200a\u3000]{1,3})[\u3007\u3400-\u9fff\d０-９]\1[\u3007\u3400-\u9fff\d０-９]/;

/** Whether a span of text contains at least two spaces. */
function hasSpaces(text: string, start: number, end: number): boolean {
  let spaces = 0;
  for (let at = start; at < end; at++) if (isSpace(text.charCodeAt(at)) && ++spaces === 2) return true;
  return false;
}

/** The least number of Chinese characters in a letter-spaced run: 王 芳 is a name, 甲 乙 丙 may be letter-spaced. */
const FEWEST_SPACED_HAN = 3;
/** If a run of a row is at least this long, shorter runs in the row are letter-spaced too. */
const WHOLE = 5;
const WIDEST = 3;

interface Token extends Span {
  /** No two letters are adjacent in it. */
  readonly loose: boolean;
  readonly han: number;
  readonly letters: number;
}

function tokensOf(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  for (let at = start; at < end; ) {
    if (isSpace(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const from = at;
    let loose = true;
    let han = 0;
    let letters = 0;
    let before = false;
    for (; at < end && !isSpace(text.charCodeAt(at)); at++) {
      const code = text.charCodeAt(at);
      const letter = isLetter(code);
      if ((!letter && !isSign(code)) || (letter && before)) loose = false;
      if (isHan(code)) han++;
      if (letter) letters++;
      before = letter;
    }
    tokens.push({ start: from, end: at, loose, han, letters });
  }
  return tokens;
}

interface Run {
  readonly tokens: readonly Token[];
  readonly han: number;
  readonly letters: number;
}

/** A run of single tokens with the same space between all neighbours. */
function runsOf(text: string, tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  let open: Token[] = [];
  let space = '';
  const close = (): void => {
    const sum = (count: (token: Token) => number): number => open.reduce((all, token) => all + count(token), 0);
    if (open.length > 1)
      runs.push({ tokens: open, han: sum(({ han }) => han), letters: sum(({ letters }) => letters) });
    open = [];
  };
  for (const token of tokens) {
    const last = open[open.length - 1];
    const between = last === undefined ? '' : text.slice(last.end, token.start);
    const fits = last === undefined || (between.length <= WIDEST && (open.length === 1 || between === space));
    if (!token.loose || !fits) close();
    if (!token.loose) continue;
    if (open.length === 1) space = between;
    open.push(token);
  }
  close();
  return runs;
}

/**
 * Reads `start`–`end` of the text (one line, UTF-16 offsets) without its letter-spacing; undefined if nothing in it is
 * letter-spaced. A run needs at least three single Chinese characters with equal spaces between them; names in a list
 * (王 芳　李 明) and the cells of a table are no run. Linear.
 */
export function tighten(text: string, start: number, end: number): Tight | undefined {
  if (!hasSpaces(text, start, end) || !SEEN.test(text.slice(start, end))) return undefined;
  const runs = runsOf(text, tokensOf(text, start, end));
  const whole = runs.some(({ han }) => han >= WHOLE);
  const parts: TightPart[] = [];
  let from = start;
  let at = 0;
  const add = (to: number): void => {
    parts.push({ start: from, end: to, at });
    at += to - from;
  };
  for (const { tokens, han, letters } of runs) {
    if (letters < 2 || (whole ? han === 0 : han < FEWEST_SPACED_HAN)) continue;
    for (const [index, token] of tokens.entries()) {
      const next = tokens[index + 1];
      if (next === undefined) break;
      add(token.end);
      from = next.start;
    }
  }
  if (parts.length === 0) return undefined;
  add(end);
  return { text: parts.map((part) => text.slice(part.start, part.end)).join(''), parts };
}

/** The last part that begins at or before an offset of the tight text (`at`) or of the source (`start`). */
function lastPart(parts: readonly TightPart[], where: 'at' | 'start', offset: number): TightPart | undefined {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((parts[middle]?.[where] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return parts[low];
}

/** The source offset of the unit `at` of the tight text; the end maps to the end of the source. */
export function sourceOffset({ parts }: Tight, at: number): number {
  const part = lastPart(parts, 'at', at);
  return part === undefined ? at : part.start + at - part.at;
}

/** The offset in the tight text of a source offset; a removed space maps to the position after the letter before it. */
export function tightOffset({ parts }: Tight, offset: number): number {
  const part = lastPart(parts, 'start', offset);
  return part === undefined ? offset : part.at + Math.min(part.end, Math.max(part.start, offset)) - part.start;
}
