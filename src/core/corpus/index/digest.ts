/** Owns the digest of a text: everything that the corpus needs of it, serialized: words, page, names, dates. */
import { printValue } from '../../dates/calendar/notation';
import type { DateMention } from '../../dates/model';
import type { DocumentNames } from '../../names/model';
import type { PageReading, Piece, Role, Sourced } from '../../page/model';
import { paragraphOffset } from '../../page/paragraphs/source-spans';
import { passageAt } from '../../page/passages';
import { ByteWriter } from './bytes';
import { BASIS, CONFIDENCE, DIRECTION, JUMP, NAME, ROLE, SOURCE, STRETCH, type StretchKind, UNIT } from './codes';
import { BREAK, type Letters } from './letters';
import { addToSignature, SIGNATURE } from './signature';

/** The input of a digest: an analysis with its names. */
interface Digestible {
  readonly page: PageReading;
  readonly dates: readonly DateMention[];
  readonly names: DocumentNames;
}

/** A run of text that is searched as one. */
interface Stretch {
  readonly unit: number;
  readonly role: Role;
  readonly kind: StretchKind;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** Splits the non-blank characters of the page into stretches: paragraphs, rows of furniture, and the rest, each in order. */
function stretchesOf({ text, lines, units, paragraphs, margins }: PageReading): readonly Stretch[] {
  const stretches: Stretch[] = [
    ...paragraphs.map((one) => ({ ...one, kind: 'paragraph' as const })),
    ...margins.map((one) => ({ ...one, kind: 'margin' as const })),
  ];
  const held = new Uint8Array(lines.count);
  for (const { pieces } of stretches) for (const { start } of pieces) held[lines.lineAt(start)] = 1;
  units.forEach(({ roles }, unit) => {
    for (const { line, role } of roles) {
      if (held[line] === 1) continue;
      const { start, end } = lines.span(line);
      stretches.push({ unit, role, kind: 'line', text: text.slice(start, end), pieces: [{ start, end, at: 0 }] });
    }
  });
  return stretches;
}

const writeSourced = (out: ByteWriter, sourced: Sourced | null): void => {
  out.byte(sourced === null ? 0 : 1 + SOURCE.of(sourced.source));
  if (sourced === null) return;
  out.string(sourced.value);
  out.number(sourced.span === null ? 0 : sourced.span.start + 1);
  out.number(sourced.span === null ? 0 : sourced.span.end - sourced.span.start);
};

/** An optional string; null and '' are distinguished. */
const writeOptional = (out: ByteWriter, text: string | null): void => {
  out.byte(text === null ? 0 : 1);
  if (text !== null) out.string(text);
};

function writeHead(out: ByteWriter, page: PageReading): void {
  writeSourced(out, page.issueDate);
  writeSourced(out, page.paper);
  writeOptional(out, page.page);
  out.number(page.jumpLines.length);
}

function writeStretches(out: ByteWriter, stretches: readonly Stretch[]): void {
  out.number(stretches.length);
  let last = 0;
  let unit = 0;
  for (const stretch of stretches) {
    out.signed(stretch.unit - unit);
    unit = stretch.unit;
    out.byte(ROLE.of(stretch.role) * 3 + STRETCH.of(stretch.kind));
    out.number(stretch.pieces.length);
    for (const { start, end, spaced } of stretch.pieces) {
      out.signed(start - last);
      out.number((end - start) * 2 + (spaced ? 1 : 0));
      last = end;
    }
  }
}

/** Line breaks as VS Code counts them: `\n`, `\r\n`, `\r`. */
function writeLines(out: ByteWriter, { text, lines }: PageReading): void {
  out.number(text.length);
  out.number(lines.count);
  for (let line = 0; line < lines.count; line++) {
    const { start, end } = lines.span(line);
    const kind = text[end] === '\n' ? 0 : text[end + 1] === '\n' ? 1 : 2;
    out.number((end - start) * 3 + kind);
  }
}

function writeUnits(out: ByteWriter, { units }: PageReading): void {
  out.number(units.length);
  let line = 0;
  for (const unit of units) {
    out.string(unit.id);
    out.byte(UNIT.of(unit.kind) * 3 + CONFIDENCE.of(unit.confidence));
    writeOptional(out, unit.page);
    out.number(unit.start);
    out.number(unit.end - unit.start);
    out.signed(unit.lines[0] - line);
    out.number(unit.lines[1] - unit.lines[0]);
    line = unit.lines[0];
    for (const text of [unit.headline, unit.kicker, unit.deck, unit.byline]) out.string(text);
    out.number(unit.headlineSpan === null ? 0 : unit.headlineSpan.start + 1);
    out.number(unit.headlineSpan === null ? 0 : unit.headlineSpan.end - unit.headlineSpan.start);
    out.number(unit.roles.length);
    let last = line;
    for (const role of unit.roles) {
      out.signed(role.line - last);
      last = role.line;
      out.byte(ROLE.of(role.role));
    }
  }
}

function writeTies(out: ByteWriter, { jumpLines, joins }: PageReading): void {
  out.number(jumpLines.length);
  for (const jump of jumpLines) {
    out.number(jump.start);
    out.number(jump.end - jump.start);
    out.number(jump.line);
    out.byte(DIRECTION.of(jump.direction) * 4 + JUMP.of(jump.kind));
    writeOptional(out, jump.page);
    for (const text of [jump.text, jump.title, jump.label]) out.string(text);
    out.number(jump.unit);
  }
  out.number(joins.length);
  let last = 0;
  for (const { first, second } of joins) {
    out.signed(first - last);
    out.signed(second - first);
    last = first;
  }
}

/** The offset of a mention in its paragraph. */
const placeIn = (page: PageReading, paragraph: number, start: number): number => {
  const own = passageAt(page, paragraph);
  return (own && paragraphOffset(own, start)) ?? 0;
};

/** The titles at a mention, usually some of its entity's; absent and empty are distinguished. */
function writeTitles(out: ByteWriter, titles: readonly string[] | undefined, known: readonly string[]): void {
  out.number(titles === undefined ? 0 : titles.length + 1);
  for (const title of titles ?? []) {
    const index = known.indexOf(title);
    out.number(index + 1);
    if (index < 0) out.string(title);
  }
}

function writeNames(out: ByteWriter, page: PageReading, { entities, mentions }: DocumentNames): void {
  out.number(entities.length);
  const indexOf = new Map<string, number>();
  entities.forEach(({ id, kind, name, titles, one }, index) => {
    indexOf.set(id, index);
    out.byte(NAME.of(kind) * 3 + (one === undefined ? 0 : one ? 2 : 1));
    out.string(name);
    out.number(titles.length);
    for (const title of titles) out.string(title);
  });
  out.number(mentions.length);
  let paragraph = 0;
  let at = 0;
  for (const mention of mentions) {
    const own = placeIn(page, mention.paragraph, mention.start);
    const entity = indexOf.get(mention.entity) ?? 0;
    out.number(entity);
    out.signed(mention.paragraph - paragraph);
    if (mention.paragraph !== paragraph) at = 0;
    out.signed(own - at);
    out.number(mention.text.length);
    out.byte(NAME.of(mention.kind) * 64 + Math.round(Math.min(1, Math.max(0, mention.confidence || 0)) * 63));
    writeTitles(out, mention.titles, entities[entity]?.titles ?? []);
    paragraph = mention.paragraph;
    at = own;
  }
}

function writeDates(out: ByteWriter, page: PageReading, dates: readonly DateMention[]): void {
  out.number(dates.length);
  for (const date of dates) {
    out.number(date.paragraph);
    out.number(placeIn(page, date.paragraph, date.start));
    out.number(date.text.length);
    out.byte(BASIS.of(date.basis));
    out.string(printValue(date.value));
    out.number(date.alternatives.length);
    for (const value of date.alternatives) out.string(printValue(value));
  }
}

/** The sections of a digest in their order. */
export const SECTIONS = ['signature', 'text', 'head', 'stretches', 'lines', 'units', 'ties', 'names', 'dates'] as const;
export type Section = (typeof SECTIONS)[number];

/** Digests a text. Reasons are omitted, as they are only shown for open documents. */
export function digestOf({ page, dates, names }: Digestible, letters: Letters): Uint8Array {
  const stretches = stretchesOf(page);
  const write: Readonly<Record<Section, (out: ByteWriter) => void>> = {
    signature(out) {
      const signature = new Uint8Array(SIGNATURE);
      for (const { text } of stretches) addToSignature(signature, text);
      out.raw(signature);
    },
    text(out) {
      for (const { text } of stretches) {
        out.letters(text);
        out.byte(BREAK);
      }
    },
    head: (out) => writeHead(out, page),
    stretches: (out) => writeStretches(out, stretches),
    lines: (out) => writeLines(out, page),
    units: (out) => writeUnits(out, page),
    ties: (out) => writeTies(out, page),
    names: (out) => writeNames(out, page, names),
    dates: (out) => writeDates(out, page, dates),
  };
  const digest = new ByteWriter(letters, page.text.length * 3 + 256);
  for (const section of SECTIONS) {
    const own = new ByteWriter(letters, 512);
    write[section](own);
    digest.section(own.bytes());
  }
  return digest.bytes();
}
