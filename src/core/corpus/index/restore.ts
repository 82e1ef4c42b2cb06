/** Owns decoding a digest lazily, part by part, into the shapes of the analysis. */
import type { DateMention } from '../../dates/model';
import type { DocumentNames, NameEntity } from '../../names/model';
import type { PageReading, Paragraph, Unit } from '../../page/model';
import { paragraphOf } from '../../page/paragraphs/source-spans';
import { passagesOf } from '../../page/passages';
import { type Lines, linesBetween } from '../../text/lines';
import type { Span } from '../../text/span';
import { ByteReader } from './bytes';
import type { StretchKind } from './codes';
import { SECTIONS, type Section } from './digest';
import { type Letters, textOfUnits } from './letters';
import {
  type DigestHead,
  type RestoredLines,
  type RestoredStretch,
  readDates,
  readEntities,
  readHead,
  readLines,
  readNames,
  readStretches,
  readTies,
  readUnits,
} from './parts';

/** A lazily parsed digest; each part is parsed once. A corrupt digest gives a RangeError. */
export interface Restored {
  head(): DigestHead;
  stretches(): readonly RestoredStretch[];
  /** The words of each stretch. */
  words(): readonly string[];
  lines(): Lines;
  units(): readonly Unit[];
  names(): DocumentNames;
  /** The entities without their mentions: far cheaper than `names`. */
  named(): readonly Pick<NameEntity, 'kind' | 'name'>[];
  dates(): readonly DateMention[];
  /** The page with its text, except that every blank is a space. Reasons are missing. */
  page(): PageReading;
}

/** Rebuilds the text: blanks and the line breaks of the source, into which the stretches are inserted. */
function textOf(
  { starts, ends, length }: RestoredLines,
  stretches: readonly RestoredStretch[],
  words: readonly string[],
): string {
  const units = new Uint16Array(length).fill(32);
  for (const [line, end] of ends.entries()) {
    const next = starts[line + 1];
    if (next === undefined) continue;
    units[end] = next - end === 2 ? 13 : 10;
    if (next - end === 2) units[end + 1] = 10;
  }
  for (const [index, { pieces }] of stretches.entries()) {
    const own = words[index] ?? '';
    for (const { start, end, at } of pieces) {
      for (let i = start; i < end && i < length; i++) units[i] = own.charCodeAt(at + i - start);
    }
  }
  return textOfUnits(units, length);
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** The spans of the sections of a digest. */
export function sectionsOf(digest: Uint8Array, letters: Letters): Readonly<Record<Section, Span>> {
  const from = new ByteReader(letters, digest);
  const sections = SECTIONS.map((name) => [name, from.section()] as const);
  return Object.fromEntries(sections) as Record<Section, Span>;
}

/** Reads a digest. */
export function restore(digest: Uint8Array, letters: Letters): Restored {
  const sections = once(() => sectionsOf(digest, letters));
  const reader = (name: Section): ByteReader => {
    const { start, end } = sections()[name];
    return new ByteReader(letters, digest, start, end);
  };
  const stretches = once(() => readStretches(reader('stretches')));
  const breaks = once(() => readLines(reader('lines')));
  const words = once(() => {
    const { start, end } = sections().text;
    const whole = letters.unpack(digest, start, end);
    let at = 0;
    return stretches().map(({ pieces }) => {
      const last = pieces.at(-1);
      const length = last === undefined ? 0 : last.at + last.end - last.start;
      at += length;
      return whole.slice(at - length, at);
    });
  });
  const passages = (wanted: StretchKind): Paragraph[] =>
    stretches().flatMap(({ unit, role, kind, pieces }, index): Paragraph[] =>
      kind === wanted ? [paragraphOf(unit, role, words()[index] ?? '', pieces)] : [],
    );
  const paragraphs = once(() => passages('paragraph'));
  const margins = once(() => passages('margin'));
  const all = once(() => passagesOf({ paragraphs: paragraphs(), margins: margins() }));
  const head = once(() => readHead(reader('head')));
  const text = once(() => textOf(breaks(), stretches(), words()));
  const lines = once(() => linesBetween(breaks().starts, breaks().ends, text));
  const units = once(() => readUnits(reader('units')));
  return {
    head,
    stretches,
    words,
    lines,
    units,
    named: once(() => readEntities(reader('names'))),
    names: once(() => readNames(reader('names'), all())),
    dates: once(() => readDates(reader('dates'), all())),
    page: once((): PageReading => {
      const { issueDate, paper, page } = head();
      return {
        text: text(),
        lines: lines(),
        units: units(),
        ...readTies(reader('ties')),
        paragraphs: paragraphs(),
        margins: margins(),
        issueDate,
        paper,
        page,
        columns: [],
        doubts: [],
      };
    }),
  };
}
