/** Owns the facts of each row by itself: marks, datelines, names, fixtures; nothing about its neighbours. */

import { KIND } from '../../text/characters/telling-characters';
import { UnitSet } from '../../text/characters/unit-set';
import { indexIn, type Row } from '../rows/rows';
import { type Named, namesOf } from './bylines';
import { datelineOf, endsInDateline } from './datelines';
import { type Folio, folioLineOf } from './folio';
import { fixtureOf } from './furniture';
import { isFinished } from './line-shapes';
import type { Mark } from './marks';
import { type PagePointer, pagePointerOf } from './page-pointers';

/** What a row is by its own words; `text` is everything that only its neighbours can decide. */
export type Tag = 'text' | 'mark' | 'names' | 'folio' | 'furniture' | 'section' | 'paper' | 'tail' | 'refer' | 'meta';

export interface RowFacts {
  readonly row: Row;
  readonly tag: Tag;
  readonly marks: readonly Mark[];
  /** Backward mark that begins the row or is the whole row. */
  readonly opens: Mark | undefined;
  /** Forward mark that ends the row or is the whole row. */
  readonly closes: Mark | undefined;
  /** The folded row without its marks and Markdown signs; '' for long rows. */
  readonly text: string;
  /** Its content, if the row is only a folio. */
  readonly folio: Folio | undefined;
  readonly names: Named | undefined;
  /** Begins with a dateline, perhaps after a mark. */
  readonly lead: boolean;
  readonly endsDateline: boolean;
  /** Ends in （…摄）. */
  readonly endsCredit: boolean;
  readonly finished: boolean;
  /** Level of a Markdown heading, 1 for `#`; 0 for none. */
  readonly level: number;
  readonly refer: PagePointer | undefined;
}

const CREDIT =
  /\([^()]{1,40}(?:摄|供图|摄影|图片|图)\)$|(?:文|图|摄影|摄)\s*\/\s*[\u3400-\u9fff ]{2,24}$|[\u3400-\u9fff]{2,4}\s*摄$/;
/** Every credit contains one of these. */
const MAY_CREDIT = /[摄图/]/;
const HEADING = /^(#{1,6})\s+/;

const endsInCredit = (tail: string): boolean => MAY_CREDIT.test(tail) && CREDIT.test(tail);

/** Quotation and title marks, which a line of names lacks unless it has brackets or names where a report is from. */
const SENTENCE = KIND.quote | KIND.title;
const NAMES_WITH_SIGNS = KIND.bracket | KIND.report;
const mayBeNames = ({ has }: Row): boolean => (has & SENTENCE) === 0 || (has & NAMES_WITH_SIGNS) !== 0;

const MARKDOWN = new UnitSet('#*_>');
/** The row without the Markdown marks of a heading, emphasis or quotation around it. */
const withoutMarkdown = (bare: string): string =>
  MARKDOWN.begins(bare)
    ? bare
        .replace(HEADING, '')
        .replace(/^[*_]{1,3}([^*_]+)[*_]{1,3}$/, '$1')
        .replace(/^>\s*/, '')
        .trim()
    : bare;

/** Every dateline, and every reference to a page, contains one of these. */
const DATELINE = KIND.wire | KIND.bracket;
const POINTER = KIND.pointer | KIND.capital;
const mayPoint = ({ has }: Row): boolean => (has & POINTER) !== 0;

function withoutMarks(row: Row, marks: readonly Mark[]): string {
  if (marks.length === 0) return row.head.trim();
  let text = '';
  let at = row.start;
  for (const mark of marks) {
    if (mark.start > at) text += row.head.slice(indexIn(row, at), indexIn(row, mark.start));
    at = Math.max(at, mark.end);
  }
  return (text + row.head.slice(indexIn(row, at))).trim();
}

/**
 * The facts of one row; `marks` are those within it, `known` is its tag if its place decides it. Constant time for long
 * rows, linear for short ones.
 */
export function rowFactsOf(row: Row, marks: readonly Mark[], known?: Tag): RowFacts {
  const own = marks.length === 0 ? marks : marks.filter((mark) => mark.kind !== 'refer');
  const opens = own.find((mark) => mark.direction === 'in' && mark.place !== 'middle');
  const closes = own.find((mark) => mark.direction === 'out' && mark.place !== 'middle');
  const whole = own.some((mark) => mark.place === 'line');
  const heading = row.isShort && row.head.startsWith('#') ? HEADING.exec(row.head) : null;
  const bare = row.isShort ? withoutMarks(row, own) : '';
  const text = withoutMarkdown(bare);
  const after = opens && !whole ? row.head.slice(indexIn(row, opens.end)).trimStart() : row.head;
  const tail =
    closes && !whole
      ? row.tail.slice(0, Math.max(0, row.tail.length - (row.length - indexIn(row, closes.start)))).trimEnd()
      : row.tail;
  const names = row.length <= 80 && !whole && (own.length > 0 || mayBeNames(row)) ? namesOf(text, row.has) : undefined;
  const refer = row.isShort && !whole && own.length === 0 && mayPoint(row) ? pagePointerOf(text) : undefined;
  const mayBeFixture = row.isShort && own.length === 0;
  const folio = mayBeFixture ? folioLineOf(text, row.has) : undefined;
  const fixture = mayBeFixture ? fixtureOf(text, row.has, folio) : undefined;
  const endsDateline = endsInDateline(tail);
  const said: Tag = whole
    ? 'mark'
    : fixture && !(names && fixture !== 'folio' && !/[:：]/.test(text))
      ? fixture
      : names
        ? 'names'
        : refer?.whole
          ? 'refer'
          : endsDateline && /^\([^()]*\)。?$/.test(text)
            ? 'tail'
            : 'text';
  return {
    row,
    tag: known ?? said,
    marks: own,
    opens,
    closes,
    text,
    folio,
    names,
    lead: (row.has & DATELINE) !== 0 && datelineOf(after) !== undefined,
    endsDateline,
    endsCredit: (row.has & KIND.picture) !== 0 && endsInCredit(tail.slice(-48)),
    finished: isFinished(tail) || (tail.endsWith(')') && isFinished(tail.replace(/\([^()]{1,30}\)$/, ''))),
    level: heading?.[1]?.length ?? 0,
    refer,
  };
}
