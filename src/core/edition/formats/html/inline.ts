/**
 * Owns writing the text of a block as HTML: marks as elements, notes at their positions, numbers and titles as elements
 * of their own.
 */
import { isHanCharacter } from '../../../text/han';
import type { Span } from '../../../text/span';
import type { EditionBlock, EditionMark, EditionNote } from '../../model';
import { withRuby } from '../ruby';
import { uprightFigures } from './figures';
import { titlesIn } from './titles';

/** How the text of a page is rendered: exported files and the reading view have different link targets. */
export interface InlineDress {
  /** The text escaped as HTML content. */
  readonly text: (text: string) => string;
  /**
   * Opening and closing tag of a mark; `words` is its text, `abuts` whether another of its kind ends where it begins.
   */
  readonly mark: (mark: EditionMark, words: string, abuts: boolean) => readonly [open: string, close: string];
  /** The sign at the end of a note's span. */
  readonly note: (note: EditionNote) => string;
  /** Opening tag of a span with notes; '' if the note's sign suffices. */
  readonly noted: (notes: readonly EditionNote[]) => string;
  /** Whether numbers that stand upright in vertical text are marked. */
  readonly figures: boolean;
}

/** A span with an element of its own. */
interface Wrap extends Span {
  readonly open: string;
  readonly close: string;
}

/**
 * The marks and titles of a block as elements, outer before inner; a title that overlaps a mark partially is omitted.
 */
function wrapsOf({ text, marks }: EditionBlock, dress: InlineDress): readonly Wrap[] {
  const wraps: Wrap[] = [];
  let last: EditionMark | undefined;
  for (const mark of marks) {
    const abuts = last?.end === mark.start && last.kind === mark.kind;
    const [open, close] = dress.mark(mark, text.slice(mark.start, mark.end), abuts);
    wraps.push({ start: mark.start, end: mark.end, open, close });
    last = mark;
  }
  let next = 0;
  for (const title of titlesIn(text)) {
    while ((marks[next]?.end ?? Number.POSITIVE_INFINITY) <= title.start) next++;
    let cut = false;
    for (let at = next; at < marks.length; at++) {
      const mark = marks[at];
      if (mark === undefined || mark.start >= title.end) break;
      const inside = mark.start >= title.start && mark.end <= title.end;
      const around = mark.start <= title.start && mark.end >= title.end;
      if (!inside && !around) cut = true;
    }
    if (!cut) wraps.push({ ...title, open: '<cite>', close: '</cite>' });
  }
  return wraps.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Text with its upright numbers marked. */
export function withFigures(words: string, dress: InlineDress): string {
  if (!dress.figures) return dress.text(words);
  let out = '';
  let done = 0;
  for (const figure of uprightFigures(words)) {
    out += dress.text(words.slice(done, figure.start));
    out += `<span class="digits">${dress.text(words.slice(figure.start, figure.end))}</span>`;
    done = figure.end;
  }
  return out + dress.text(words.slice(done));
}

/** The brackets of titles can be hidden where a wavy line marks the title. */
const bracketed = (html: string): string => html.replace(/[《》]/g, '<span class="bracket">$&</span>');

/** The text of a block as HTML. Linear, but for notes that overlap. */
export function inlineHtml(block: EditionBlock, dress: InlineDress): string {
  const { text, breaks, notes } = block;
  const wraps = wrapsOf(block, dress);
  const places = new Set<number>([0, text.length]);
  for (const { start, end } of wraps) places.add(start).add(end);
  for (const { start, end } of notes) places.add(start).add(end);
  for (const { at } of breaks) places.add(at);
  const cuts = [...places].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
  const broken = new Set(breaks.map(({ at }) => at));
  const out: string[] = [];
  const open: Wrap[] = [];
  let nextWrap = 0;
  for (const [index, at] of cuts.entries()) {
    for (let top = open.at(-1); top !== undefined && top.end <= at; top = open.at(-1)) {
      out.push(top.close);
      open.pop();
    }
    for (const note of notes) if (note.end === at) out.push(dress.note(note));
    // between Chinese characters a line break is dropped, elsewhere it is a space
    if (broken.has(at) && !(isHanCharacter(text.charAt(at - 1)) && isHanCharacter(text.charAt(at))))
      out.push('<span class="gap"> </span>');
    for (let wrap = wraps[nextWrap]; wrap !== undefined && wrap.start <= at; wrap = wraps[++nextWrap]) {
      out.push(wrap.open);
      open.push(wrap);
    }
    const end = cuts[index + 1];
    if (end === undefined) break;
    const html = withRuby(block, { text: text.slice(at, end), at }, (words) => withFigures(words, dress));
    const covering = notes.filter((note) => note.start <= at && note.end >= end);
    const noted = covering.length === 0 ? '' : dress.noted(covering);
    const inTitle = open.some((wrap) => wrap.open === '<cite>');
    const written = inTitle ? bracketed(html) : html;
    out.push(noted === '' ? written : `${noted}${written}</mark>`);
  }
  return out.join('');
}
