/** Owns parsing the parts of a digest into the types of the analysis, in the order in which digest.ts writes them. */
import { parseValue } from '../../dates/calendar/notation';
import { dateClassOf } from '../../dates/date-class';
import type { DateMention } from '../../dates/model';
import type { DocumentNames, NameEntity, NameMention } from '../../names/model';
import type { Join, JumpLine, LineRole, Paragraph, Piece, Role, Sourced, Unit } from '../../page/model';
import { sourceSpans } from '../../page/paragraphs/source-spans';
import { coveringSpan, type Span } from '../../text/span';
import type { ByteReader } from './bytes';
import { BASIS, CONFIDENCE, DIRECTION, JUMP, NAME, ROLE, SOURCE, STRETCH, type StretchKind, UNIT } from './codes';

/** The head of a digest. */
export interface DigestHead {
  readonly issueDate: Sourced | null;
  readonly paper: Sourced | null;
  readonly page: string | null;
  readonly jumps: number;
}

/** A run of text that is searched as a unit, and its position in the source; its words are in `Restored.words`. */
export interface RestoredStretch {
  readonly unit: number;
  readonly role: Role;
  readonly kind: StretchKind;
  readonly pieces: readonly Piece[];
}

/** The starts and ends of a text's lines, and its length. */
export interface RestoredLines {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly length: number;
}

const readSpan = (from: ByteReader): Span | null => {
  const start = from.number() - 1;
  const length = from.number();
  return start < 0 ? null : { start, end: start + length };
};

function readSourced(from: ByteReader): Sourced | null {
  const source = from.byte();
  if (source === 0) return null;
  return { value: from.string(), source: SOURCE.word(source - 1), span: readSpan(from) };
}

const readOptional = (from: ByteReader): string | null => (from.byte() === 0 ? null : from.string());

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

export function readStretches(from: ByteReader): RestoredStretch[] {
  let last = 0;
  let unit = 0;
  return times(from.count(), () => {
    unit += from.signed();
    const code = from.byte();
    let at = 0;
    const pieces = times(from.count(), (): Piece => {
      const start = last + from.signed();
      const code = from.number();
      last = start + (code >> 1);
      const piece = { start, end: last, at };
      at += last - start;
      return code % 2 === 1 ? { ...piece, spaced: true } : piece;
    });
    return { unit, role: ROLE.word(Math.floor(code / 3)), kind: STRETCH.word(code % 3), pieces };
  });
}

export function readLines(from: ByteReader): RestoredLines {
  const length = from.number();
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (let left = from.count(); left > 0; left--) {
    const code = from.number();
    starts.push(at);
    at += Math.floor(code / 3);
    ends.push(at);
    at += code % 3 === 1 ? 2 : 1;
  }
  return { starts, ends, length };
}

export function readUnits(from: ByteReader): Unit[] {
  let line = 0;
  return times(from.count(), () => {
    const id = from.string();
    const code = from.byte();
    const page = readOptional(from);
    const start = from.number();
    const end = start + from.number();
    line += from.signed();
    const lines = [line, line + from.number()] as const;
    const [headline = '', kicker = '', deck = '', byline = ''] = times(4, () => from.string());
    const headlineSpan = readSpan(from);
    let last = line;
    const roles = times(from.count(), (): LineRole => {
      last += from.signed();
      return { line: last, role: ROLE.word(from.byte()) };
    });
    const kind = UNIT.word(Math.floor(code / 3));
    const confidence = CONFIDENCE.word(code % 3);
    return {
      id,
      kind,
      page,
      start,
      end,
      lines,
      headline,
      headlineSpan,
      kicker,
      deck,
      byline,
      roles,
      confidence,
      reasons: [],
    };
  });
}

export function readTies(from: ByteReader): { readonly jumpLines: JumpLine[]; readonly joins: Join[] } {
  const jumpLines = times(from.count(), (): JumpLine => {
    const start = from.number();
    const end = start + from.number();
    const line = from.number();
    const code = from.byte();
    const page = readOptional(from);
    const [text = '', title = '', label = ''] = times(3, () => from.string());
    const unit = from.number();
    return {
      start,
      end,
      line,
      text,
      direction: DIRECTION.word(code >> 2),
      kind: JUMP.word(code & 3),
      page,
      title,
      label,
      unit,
    };
  });
  let last = 0;
  const joins = times(from.count(), (): Join => {
    last += from.signed();
    return { first: last, second: last + from.signed() };
  });
  return { jumpLines, joins };
}

/** The source span, spans and words of a mention, from its paragraph. */
function placed(paragraph: Paragraph | undefined, at: number, length: number) {
  const spans = paragraph === undefined ? [] : sourceSpans(paragraph, at, at + length);
  return {
    ...(coveringSpan(spans) ?? { start: 0, end: 0 }),
    spans,
    text: paragraph?.text.slice(at, at + length) ?? '',
  };
}

const PREFIX = { person: 'p', place: 'l', organization: 'o' } as const;

function readTitles(from: ByteReader, known: readonly string[]): { readonly titles?: readonly string[] } {
  const count = from.count(1);
  if (count === 0) return {};
  return {
    titles: times(count - 1, () => {
      const index = from.number();
      return index === 0 ? from.string() : (known[index - 1] ?? '');
    }),
  };
}

/** The entities, with which the section of names begins. Their mentions are added later. */
export function readEntities(from: ByteReader): (NameEntity & { mentions: number[] })[] {
  const counts = { person: 0, place: 0, organization: 0 };
  return times(from.count(), () => {
    const code = from.byte();
    const kind = NAME.word(Math.floor(code / 3));
    const name = from.string();
    const titles = times(from.count(), () => from.string());
    const one = code % 3 === 0 ? {} : { one: code % 3 === 2 };
    return { id: `${PREFIX[kind]}${++counts[kind]}`, kind, name, titles, ...one, mentions: [] };
  });
}

export function readNames(from: ByteReader, paragraphs: readonly Paragraph[]): DocumentNames {
  const entities = readEntities(from);
  const mentions: NameMention[] = [];
  let paragraph = 0;
  let at = 0;
  for (let left = from.count(); left > 0; left--) {
    const entity = entities[from.number()];
    const step = from.signed();
    paragraph += step;
    if (step !== 0) at = 0;
    at += from.signed();
    const place = placed(paragraphs[paragraph], at, from.number());
    const code = from.byte();
    entity?.mentions.push(mentions.length);
    mentions.push({
      ...place,
      kind: NAME.word(code >> 6),
      paragraph,
      entity: entity?.id ?? '',
      confidence: (code % 64) / 63,
      reasons: [],
      ...readTitles(from, entity?.titles ?? []),
    });
  }
  return { entities, mentions };
}

export function readDates(from: ByteReader, paragraphs: readonly Paragraph[]): DateMention[] {
  return times(from.count(), () => {
    const paragraph = from.number();
    const at = from.number();
    const place = placed(paragraphs[paragraph], at, from.number());
    const basis = BASIS.word(from.byte());
    const value = parseValue(from.string());
    const alternatives = times(from.count(), () => parseValue(from.string()));
    return { ...place, value, class: dateClassOf(value), alternatives, basis, basisAt: null, paragraph };
  });
}

export function readHead(from: ByteReader): DigestHead {
  return { issueDate: readSourced(from), paper: readSourced(from), page: readOptional(from), jumps: from.number() };
}
