/**
 * Owns the raw measures of a row: its folded words, width and character counts, from which the cues of the labels are
 * computed.
 */
import { isName } from '../../lines/personal-names';
import type { RowFacts } from '../../lines/row-facts';
import { CHARACTERS, characterClassOf, FIELD_BITS, IS_HAN, WIDE, WIDE_BEHIND_HAN } from './character-kinds';
import { DATED, digitShapesOf, shapesOf } from './row-shapes';
import { hasContact, LABEL_WORDS, type WordPlaces } from './vocabulary';

export interface RowSigns {
  readonly facts: RowFacts;
  /** The row's words, folded and simplified; for a long row, its beginning. */
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
  /** Where the row has words of which of `WORD_GROUPS`. */
  readonly words: WordPlaces;
  /** Which of `DIGIT_SHAPES` and `SHAPES` match, as bits. */
  readonly digitShapes: number;
  readonly shapes: number;
  /** Hash of the sequence of character classes in the row; and of its beginning alone. */
  readonly outline: number;
  readonly outset: number;
  /** Long enough to be the text of a story. */
  readonly long: boolean;
  /** Has the form of a headline. */
  readonly titular: boolean;
  /** Whether the row has links (their addresses were removed): 0 no, 1 yes, 2 at its beginning. */
  readonly links: number;
  /** Is a day or a time, or contains one in the style of web pages. */
  readonly dated: boolean;
  readonly name: boolean;
}

/** Maximum number of character classes in the outline, and in its beginning. */
const OUTLINE = 14;
const OUTSET = 4;

/** Hashes of the sequence of character classes, with runs of one class counted once: of the beginning, and of more. */
function outlinesOf(text: string): { readonly outline: number; readonly outset: number } {
  let hash = 7;
  let outset = 7;
  let before = 0;
  let count = 0;
  for (let i = 0; i < text.length && count < OUTLINE; i++) {
    const code = text.charCodeAt(i);
    const group = CHARACTERS.classes[CHARACTERS.of[code] as number] as number;
    const kind = group <= 3 ? group : code <= 32 ? 4 : code;
    if (kind !== before || group > 3) {
      hash = (Math.imul(hash, 31) + kind) | 0;
      if (++count <= OUTSET) outset = hash;
    }
    before = kind;
  }
  return { outline: hash, outset };
}

const FIELD = (1 << FIELD_BITS) - 1;

/**
 * A Markdown link with folded square brackets: the words and the address, which may be cut off at the end of the
 * window.
 */
const LINK = /!?\(([^()]{1,100})\)\((?:https?:|\/|#|\.)[^()\s]{0,120}(?:\)|$)/g;

/** An address cut off at the end of the window, and the characters that no address contains. */
const OPEN_ADDRESS = /\)\((?:https?:|\/|#|\.)[^()\s]{0,120}$/;
const TEXT_CHARACTER = /[\u3400-\u9fff]/;

/** The words of a row without the addresses of its links: `(春耕)(https://…)` becomes 春耕. */
const withoutAddresses = (written: string): string =>
  written.includes(')(') ? written.replace(LINK, '$1').trim() || written : written;

/** Width in columns of a row whose beginning `written` has the words `text` without addresses. */
function wholeWidth({ row }: RowFacts, text: string, written: string, width: number): number {
  if (row.isShort) return width;
  // the rest of a long row counts in full, unless it is only the end of an address
  const addressed = OPEN_ADDRESS.test(written) && !TEXT_CHARACTER.test(row.tail);
  return addressed ? width : width * (1 + (row.length - written.length) / Math.max(1, text.length));
}

/** Minimum width of rows that are text, and of those that are text if they also end like it. */
const TEXT = 40;
const FINISHED_TEXT = 22;

/** The measures of a row. Bounded work. */
export function signsOf(facts: RowFacts): RowSigns {
  const { row } = facts;
  const written = row.isShort ? facts.text || row.head : row.head;
  const text = withoutAddresses(written);
  const tail = row.isShort ? text : row.tail;
  let sets = 0;
  let halves = 0;
  let letters = 0;
  let others = 0;
  /** The flags of which one makes the next character wide. */
  let wide = WIDE;
  for (let i = 0; i < text.length; i++) {
    const kind = CHARACTERS.of[text.charCodeAt(i)] as number;
    const flags = CHARACTERS.flags[kind] as number;
    sets |= CHARACTERS.sets[kind] as number;
    letters += CHARACTERS.letters[kind] as number;
    others += CHARACTERS.others[kind] as number;
    halves += (flags & wide) === 0 ? 1 : 2;
    wide = (flags & IS_HAN) === 0 ? WIDE : WIDE | WIDE_BEHIND_HAN;
  }
  const han = letters & FIELD;
  const digits = (letters >> FIELD_BITS) & FIELD;
  const latin = letters >> (FIELD_BITS * 2);
  const spaces = others & FIELD;
  const commas = (others >> FIELD_BITS) & FIELD;
  const stops = others >> (FIELD_BITS * 2);
  const signs = text.length - han - digits - latin - spaces;
  const width = wholeWidth(facts, text, written, halves / 2);
  const words = LABEL_WORDS.placesIn(text);
  const digitShapes = digits > 0 ? digitShapesOf(text, sets) : 0;
  const shapes = shapesOf(text, sets);
  const { outline, outset } = outlinesOf(text);
  const first = characterClassOf(text.charCodeAt(0));
  const last = characterClassOf(tail.charCodeAt(tail.length - 1));
  const dated = (digitShapes & DATED) !== 0;
  const furnished = width < 30 && hasContact(words);
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
    name: width <= 8 && isName(spaces === 0 ? text : text.replace(/\s/g, '')),
  };
}
