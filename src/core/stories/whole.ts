/**
 * Owns the whole story: its parts as one text without interruptions and jump lines, every offset of which maps to a source; long because
 * the text and its mapping are built in one pass.
 */

import { isFinished } from '../page/lines/line-shapes';
import { isHeadline } from '../page/lines/roles';
import type { LineRole, PageReading, Paragraph, Role, Unit } from '../page/model';
import { fold } from '../text/fold';
import { linesOf } from '../text/lines';
import type { Span } from '../text/span';
import type { Stories } from './model';

/** A part of a story: a unit of a document, and the jump lines in it that link it to other parts. */
export interface StoryPart {
  readonly document: string;
  readonly reading: PageReading;
  /** Index in `reading.units`. */
  readonly unit: number;
  /** Source spans of those jump lines, which are omitted from the whole. */
  readonly marks: readonly Span[];
}

/** Where a part begins in the whole. */
interface PartStart {
  /** UTF-16 offset in the whole. */
  readonly offset: number;
  /** Index of the part. */
  readonly part: number;
}

/** A story as one text. */
export interface WholeStory {
  /** The text as a page of one article; its paragraphs are each one line. */
  readonly reading: PageReading;
  /** In order; the first is at the start of the text. Parts without remaining text have none. */
  readonly starts: readonly PartStart[];
  /** Maps an offset in the whole to its source; inserted breaks and indents map to the text that follows them. */
  toSource(offset: number): { readonly document: string; readonly offset: number };
  /** The offset in the whole of a place in a source; undefined if the whole does not contain it. */
  fromSource(document: string, offset: number): number | undefined;
}

/** The whole from `at` on comes from `start`–`end` of a part. */
interface Stretch extends Span {
  readonly at: number;
  readonly part: number;
}

const NAMES: ReadonlySet<Role> = new Set(['byline', 'credit']);
const TEXT: ReadonlySet<Role> = new Set(['body', 'caption']);
/** The indent of paragraphs in papers. */
const INDENT = '\u3000\u3000';

/** A paragraph of a part, prepared for the whole. */
interface Strand {
  readonly part: number;
  readonly role: Role;
  readonly spans: readonly Span[];
}

/**
 * The parts of the story that a unit (index in its document) belongs to, in reading order; only the unit itself if it
 * is not continued.
 */
export function partsOf(
  stories: Stories,
  document: string,
  unit: number,
): readonly { readonly document: string; readonly unit: number }[] {
  const holds = (part: { readonly document: string; readonly unit: number }): boolean =>
    part.document === document && part.unit === unit;
  return stories.chains.find(({ parts }) => parts.some(holds))?.parts ?? [{ document, unit }];
}

/** The spans minus others, trimmed. */
function without(text: string, spans: readonly Span[], cuts: readonly Span[]): Span[] {
  const left: Span[] = [];
  for (const span of spans) {
    let { start } = span;
    for (const cut of cuts) {
      if (cut.end <= start || cut.start >= span.end) continue;
      if (cut.start > start) left.push({ start, end: cut.start });
      start = Math.max(start, cut.end);
    }
    if (start < span.end) left.push({ start, end: span.end });
  }
  const trimmed = left.map(({ start, end }, index) => {
    const words = text.slice(start, end);
    const from = index === 0 ? start + words.length - words.trimStart().length : start;
    return { start: from, end: index === left.length - 1 ? start + words.trimEnd().length : end };
  });
  return trimmed.filter(({ start, end }) => start < end);
}

/** The paragraphs of the story: heads of the first part only, and names below a text at the very end. */
function strandsOf(parts: readonly StoryPart[]): Strand[] {
  const strands: Strand[] = [];
  const tail: Strand[] = [];
  const headed = parts.findIndex(({ reading, unit }) => (reading.units[unit]?.headline ?? '') !== '');
  const heads: Strand[] = [];
  parts.forEach(({ reading, unit, marks }, part) => {
    const cuts = [...marks].sort((a, b) => a.start - b.start);
    let told = false;
    for (const { role, pieces, unit: own } of reading.paragraphs) {
      if (own !== unit) continue;
      const spans = without(reading.text, pieces, cuts);
      if (spans.length === 0) continue;
      const strand: Strand = { part, role, spans };
      if (isHeadline(role)) {
        if (part === headed) heads.push(strand);
        continue;
      }
      const below = NAMES.has(role) && told && part < parts.length - 1;
      (below ? tail : strands).push(strand);
      told ||= TEXT.has(role);
    }
  });
  return [...heads, ...strands, ...tail];
}

/** Whether a paragraph continues the sentence that the part before left unfinished. */
function goesOn(before: Strand | undefined, strand: Strand, end: string): boolean {
  if (before === undefined || before.part === strand.part) return false;
  if (!TEXT.has(before.role) || !TEXT.has(strand.role)) return false;
  const said = fold(end);
  return !isFinished(said) && !/[:)]$/.test(said);
}

/** Writes the text paragraph by paragraph, and records its mapping. */
class Writer {
  readonly stretches: Stretch[] = [];
  readonly paragraphs: Paragraph[] = [];
  readonly roles: LineRole[] = [];
  readonly starts: PartStart[] = [];
  text = '';
  #line = 0;
  /** Whether body text has begun. */
  #told = false;

  constructor(private readonly parts: readonly StoryPart[]) {}

  write(strand: Strand, joins: boolean): void {
    if (!joins) this.#newLine(strand.role);
    const at = this.text.length;
    if (!this.starts.some(({ part }) => part === strand.part)) this.starts.push({ offset: at, part: strand.part });
    const source = this.parts[strand.part]?.reading.text ?? '';
    for (const { start, end } of strand.spans) {
      this.stretches.push({ at: this.text.length, part: strand.part, start, end });
      this.text += source.slice(start, end);
    }
    const before = joins ? this.paragraphs.pop() : undefined;
    const from = before?.pieces[0]?.start ?? at;
    const text = this.text.slice(from);
    const pieces = [{ at: 0, start: from, end: this.text.length }];
    this.paragraphs.push({ unit: 0, role: before?.role ?? strand.role, text, pieces });
  }

  #newLine(role: Role): void {
    if (this.roles.length > 0) {
      // a blank line separates the head and its names from the text, as in print
      const off = !this.#told && !isHeadline(role) && !NAMES.has(role) ? 2 : 1;
      this.text += '\n'.repeat(off);
      this.#line += off;
    }
    this.#told ||= !isHeadline(role) && !NAMES.has(role);
    this.roles.push({ line: this.#line, role });
    if (TEXT.has(role)) this.text += INDENT;
  }
}

/** The last stretch that satisfies a monotone condition. Binary search. */
function lastWhere(stretches: readonly Stretch[], before: (stretch: Stretch) => boolean): number {
  let low = -1;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const stretch = stretches[middle];
    if (stretch !== undefined && before(stretch)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function unitOf(writer: Writer, parts: readonly StoryPart[]): Unit {
  const units = parts.map(({ reading, unit }) => reading.units[unit]).filter((unit) => unit !== undefined);
  const pages = new Set(parts.map(({ reading, unit }) => reading.units[unit]?.page ?? reading.page));
  const head = units.find(({ headline }) => headline !== '') ?? units[0];
  const lines = linesOf(writer.text);
  const headlines = writer.roles.filter(({ role }) => role === 'headline').map(({ line }) => lines.span(line));
  const [first, last] = [headlines[0], headlines.at(-1)];
  return {
    id: 'a1',
    kind: 'article',
    page: pages.size === 1 ? ([...pages][0] ?? null) : null,
    start: 0,
    end: writer.text.length,
    lines: [0, Math.max(0, lines.count - 1)],
    headline: head?.headline ?? '',
    headlineSpan: first === undefined || last === undefined ? null : { start: first.start, end: last.end },
    kicker: head?.kicker ?? '',
    deck: head?.deck ?? '',
    byline: units.map(({ byline }) => byline).find((byline) => byline !== '') ?? '',
    roles: writer.roles,
    confidence: head?.confidence ?? 'certain',
    reasons: head?.reasons ?? [],
  };
}

/**
 * The parts as one text: the heads of the first part that has one, then all paragraphs, joined where a column or page cut them; names below
 * an earlier part come last. Never throws; linear in the text.
 */
export function wholeStory(parts: readonly StoryPart[]): WholeStory {
  const writer = new Writer(parts);
  let before: Strand | undefined;
  for (const strand of strandsOf(parts)) {
    writer.write(strand, goesOn(before, strand, writer.text.slice(-4)));
    before = strand;
  }
  const first = parts[0]?.reading;
  const { text, stretches } = writer;
  const unplaced = <T extends { readonly span: Span | null }>(one: T | null | undefined): T | null =>
    one ? { ...one, span: null } : null;
  const unit = unitOf(writer, parts);
  return {
    reading: {
      text,
      lines: linesOf(text),
      units: [unit],
      jumpLines: [],
      joins: [],
      paragraphs: writer.paragraphs,
      margins: [],
      issueDate: unplaced(first?.issueDate),
      paper: unplaced(first?.paper),
      page: unit.page,
      columns: [],
      doubts: [],
    },
    starts: writer.starts,
    toSource(offset) {
      const at = lastWhere(stretches, (stretch) => stretch.at <= offset);
      const within = stretches[at];
      const stretch =
        within !== undefined && offset <= within.at + within.end - within.start
          ? within
          : (stretches[at + 1] ?? within);
      if (stretch === undefined) return { document: parts[0]?.document ?? '', offset: 0 };
      const inside = Math.max(0, Math.min(offset - stretch.at, stretch.end - stretch.start));
      return { document: parts[stretch.part]?.document ?? '', offset: stretch.start + inside };
    },
    fromSource(document, offset) {
      const stretch = stretches.find(
        ({ part, start, end }) => parts[part]?.document === document && start <= offset && offset <= end,
      );
      return stretch === undefined ? undefined : stretch.at + offset - stretch.start;
    },
  };
}
