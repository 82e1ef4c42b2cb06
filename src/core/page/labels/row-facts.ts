/** Owns what each row says by itself: marks, datelines, names, fixtures, headline odds; nothing about its neighbours. */

import { type Named, namesOf } from '../lines/bylines';
import { datelineOf, endsInDateline } from '../lines/datelines';
import { fixtureOf } from '../lines/furniture';
import type { Mark } from '../lines/marks';
import { type PagePointer, pagePointerOf } from '../lines/page-pointers';
import { indexIn, type Row } from '../rows/rows';
import { headlineOdds, isFinished } from './headlines';

/** What a row is by its own words; `text` is everything that only its neighbours can tell. */
export type Tag = 'text' | 'mark' | 'names' | 'folio' | 'furniture' | 'section' | 'paper' | 'tail' | 'refer' | 'meta';

export interface RowFacts {
  readonly row: Row;
  readonly tag: Tag;
  readonly marks: readonly Mark[];
  /** Mark that stands at the beginning or is the whole row, pointing back. */
  readonly opens: Mark | undefined;
  /** Mark that stands at the end or is the whole row, pointing on. */
  readonly closes: Mark | undefined;
  /** The folded row without its marks and Markdown signs; '' for long rows. */
  readonly text: string;
  readonly names: Named | undefined;
  /** Begins with a dateline, perhaps behind a mark. */
  readonly lead: boolean;
  readonly endsDateline: boolean;
  /** Ends in （…摄）. */
  readonly endsCredit: boolean;
  readonly finished: boolean;
  readonly odds: number;
  /** Level of a Markdown heading, 1 for `#`; 0 for none. */
  readonly level: number;
  readonly refer: PagePointer | undefined;
}

const CREDIT =
  /\([^()]{1,40}(?:摄|供图|摄影|图片|图)\)$|(?:文|图|摄影|摄)\s*\/\s*[\u3400-\u9fff ]{2,24}$|[\u3400-\u9fff]{2,4}\s*摄$/;
const HEADING = /^(#{1,6})\s+/;

function withoutMarks(row: Row, marks: readonly Mark[]): string {
  let text = '';
  let at = row.start;
  for (const mark of marks) {
    if (mark.start > at) text += row.head.slice(indexIn(row, at), indexIn(row, mark.start));
    at = Math.max(at, mark.end);
  }
  return (text + row.head.slice(indexIn(row, at))).trim();
}

/** The facts of one row; `marks` are those that stand in it. Constant time for long rows, linear for short ones. */
export function rowFactsOf(row: Row, marks: readonly Mark[]): RowFacts {
  const own = marks.filter((mark) => mark.kind !== 'refer');
  const opens = own.find((mark) => mark.direction === 'in' && mark.place !== 'middle');
  const closes = own.find((mark) => mark.direction === 'out' && mark.place !== 'middle');
  const whole = own.some((mark) => mark.place === 'line');
  const heading = row.isShort ? HEADING.exec(row.head) : null;
  const bare = row.isShort ? withoutMarks(row, own) : '';
  const text = bare
    .replace(HEADING, '')
    .replace(/^[*_]{1,3}([^*_]+)[*_]{1,3}$/, '$1')
    .replace(/^>\s*/, '')
    .trim();
  const after = opens && !whole ? row.head.slice(indexIn(row, opens.end)).trimStart() : row.head;
  const tail =
    closes && !whole
      ? row.tail.slice(0, Math.max(0, row.tail.length - (row.length - indexIn(row, closes.start)))).trimEnd()
      : row.tail;
  const names = row.length <= 80 && !whole ? namesOf(text) : undefined;
  const refer = row.isShort && !whole && own.length === 0 ? pagePointerOf(text) : undefined;
  const fixture = row.isShort && own.length === 0 ? fixtureOf(text) : undefined;
  const endsDateline = endsInDateline(tail);
  const tag: Tag = whole
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
    tag,
    marks: own,
    opens,
    closes,
    text,
    names,
    lead: datelineOf(after) !== undefined,
    endsDateline,
    endsCredit: CREDIT.test(tail.slice(-48)),
    finished: isFinished(tail) || isFinished(tail.replace(/\([^()]{1,30}\)$/, '')),
    odds: row.isShort && tag !== 'mark' ? headlineOdds(text) : -20,
    level: heading?.[1]?.length ?? 0,
    refer,
  };
}

const TURN = /^(?:问|答|记者|主持人|[QA]):/;

/** Whether a question or an answer begins here. */
export const isTurn = ({ row }: RowFacts): boolean => TURN.test(row.head);

const SALUTATION =
  /^(?:(?:亲爱的|尊敬的|敬爱的|各位|全体).{2,24}|(?:编辑|编者|主编|记者|[\u3400-\u9fff]{2,10})(?:同志|先生|女士|小姐|兄|台鉴|父老乡亲|朋友|同学)们?)[:!]$/;

/** Whether a letter or an address begins here: 亲爱的校友： */
export const isSalutation = ({ tag, text }: RowFacts): boolean => tag === 'text' && SALUTATION.test(text);

/** Longest text under a photograph. */
const CAPTION = 300;
const SHOWN = /^(?:图为|上图|下图|左图|右图|题图|图中)/;

/** Rows of a hard-wrapped text under a photograph, and how long they are at most. */
const WRAPPED = 8;
const NARROW = 45;

/** Whether the row at `index` is the text under a photograph: its credit stands at its end or below it, or it says so. Bounded work. */
export function isPicture(facts: readonly RowFacts[], index: number): boolean {
  const first = facts[index];
  if (first?.tag !== 'text' || first.row.length > CAPTION || first.row.length < 10) return false;
  if (SHOWN.test(first.row.head)) return true;
  for (let at = index; at < index + WRAPPED; at++) {
    const here = facts[at];
    if (here?.tag !== 'text' || (at > index && (here.row.gap > 0 || here.lead))) return false;
    if (here.endsCredit) return true;
    const below = facts[at + 1];
    if (below?.tag === 'names')
      return below.names?.picture === true && /摄|供图/.test(below.text) && !/文/.test(below.text);
    if (here.row.length > NARROW) return false;
  }
  return false;
}
