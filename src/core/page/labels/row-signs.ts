/**
 * Owns the signs of a row: its folded words, width and counts of characters, from which the cues of the labels are made; long
 * because they are counted in one walk over the row.
 */
import { isHan } from '../../text/han';
import { isName } from '../lines/personal-names';
import type { RowFacts } from '../lines/row-facts';
import { DATED, digitShapesOf, setsOf, shapesOf } from './row-shapes';
import { CONTACT_GROUPS, LABEL_WORDS } from './vocabulary';

/**
 * What kind of character stands at a row's end: 0 none, 1 Han, 2 digit, 3 Latin, 4 opening mark, 5 closing mark, 6 stop, 7 pause,
 * 8 bullet, 9 rule, 10 other.
 */
const MEMBERS: readonly (readonly [number, string])[] = [
  [4, '(“‘《〈"'],
  [5, ')”’》〉'],
  [6, '。!?…'],
  [7, ',、;:'],
  [8, '●■▶▲◆★□○◇▼△·•◎※►▪'],
  [9, '-—–*#>|_=~+'],
];
/** Class by UTF-16 unit. */
const CLASS_OF: Uint8Array = (() => {
  const table = Uint8Array.from({ length: 65536 }, (_, code) => {
    if (isHan(code)) return 1;
    if (code >= 48 && code <= 57) return 2;
    return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) ? 3 : 10;
  });
  for (const [group, members] of MEMBERS) for (const one of members) table[one.charCodeAt(0)] = group;
  return table;
})();

/** The class of a UTF-16 unit; NaN (no character) is 0. */
const characterClassOf = (code: number): number => CLASS_OF[code] ?? 0;

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

/** Kinds of characters of which the outline is made, and its beginning. */
const OUTLINE = 14;
const OUTSET = 4;

/** The kinds of characters one after another, runs of one kind as one, hashed: those of the beginning, and more. */
function outlinesOf(text: string): { readonly outline: number; readonly outset: number } {
  let hash = 7;
  let outset = 7;
  let before = 0;
  let count = 0;
  for (let i = 0; i < text.length && count < OUTLINE; i++) {
    const code = text.charCodeAt(i);
    const group = CLASS_OF[code] as number;
    const kind = group <= 3 ? group : code <= 32 ? 4 : code;
    if (kind !== before || group > 3) {
      hash = (Math.imul(hash, 31) + kind) | 0;
      if (++count <= OUTSET) outset = hash;
    }
    before = kind;
  }
  return { outline: hash, outset };
}

/** By UTF-16 unit: 2 as wide as a Han character, 1 so behind one, where it is printed wide and narrow only since the row was folded. */
const WIDE_OF: Uint8Array = (() => {
  const table = Uint8Array.from({ length: 65536 }, (_, code) => (code >= 0x2e80 ? 2 : 0));
  for (const one of '“”‘’…—') table[one.charCodeAt(0)] = 2;
  for (const one of ',.:;!?()') table[one.charCodeAt(0)] = 1;
  return table;
})();
/** A link as Markdown has it, its square brackets folded: the words and the address, which the end of what is looked at may cut. */
const LINK = /!?\(([^()]{1,100})\)\((?:https?:|\/|#|\.)[^()\s]{0,120}(?:\)|$)/g;

/** An address that goes on behind what is looked at, and what stands in no address. */
const OPEN_ADDRESS = /\)\((?:https?:|\/|#|\.)[^()\s]{0,120}$/;
const TEXT_CHARACTER = /[\u3400-\u9fff]/;

/** The words of a row with the addresses of its links taken out: `(春耕)(https://…)` is 春耕. */
const withoutAddresses = (written: string): string =>
  written.includes(')(') ? written.replace(LINK, '$1').trim() || written : written;

/** Columns of a row of whose `written` beginning the words are `text` without addresses, and as wide as `width`. */
function wholeWidth({ row }: RowFacts, text: string, written: string, width: number): number {
  if (row.isShort) return width;
  // what follows the beginning of a long row is as wide as it, but where it is only the end of an address
  const addressed = OPEN_ADDRESS.test(written) && !TEXT_CHARACTER.test(row.tail);
  return addressed ? width : width * (1 + (row.length - written.length) / Math.max(1, text.length));
}

/** Widths of rows that are text, and of those that end like text. */
const TEXT = 40;
const FINISHED_TEXT = 22;

function hasAny(words: Uint8Array, groups: readonly number[]): boolean {
  for (let i = 0; i < groups.length; i++) if ((words[groups[i] as number] as number) > 0) return true;
  return false;
}

/** The signs of a row. Bounded work. */
export function signsOf(facts: RowFacts): RowSigns {
  const { row } = facts;
  const written = row.isShort ? facts.text || row.head : row.head;
  const text = withoutAddresses(written);
  const tail = row.isShort ? text : row.tail;
  let han = 0;
  let digits = 0;
  let latin = 0;
  let signs = 0;
  let commas = 0;
  let stops = 0;
  let spaces = 0;
  let halves = 0;
  let sets = 0;
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const group = CLASS_OF[code] as number;
    sets |= setsOf(code);
    const wide = WIDE_OF[code] as number;
    halves += wide === 2 || (wide === 1 && before === 1) ? 2 : 1;
    before = group;
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
  const width = wholeWidth(facts, text, written, halves / 2);
  const words = new Uint8Array(LABEL_WORDS.groups);
  LABEL_WORDS.find(text, (group, start, end) => {
    const place =
      WORD_PLACE.anywhere + (start === 0 ? WORD_PLACE.first : 0) + (end === text.length ? WORD_PLACE.last : 0);
    words[group] = (words[group] as number) | place;
  });
  const digitShapes = digits > 0 ? digitShapesOf(text, sets) : 0;
  const shapes = shapesOf(text, sets);
  const { outline, outset } = outlinesOf(text);
  const first = characterClassOf(text.charCodeAt(0));
  const last = characterClassOf(tail.charCodeAt(tail.length - 1));
  const dated = (digitShapes & DATED) !== 0;
  const furnished = width < 30 && hasAny(words, CONTACT_GROUPS);
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
    shapes,
    outline,
    outset,
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
