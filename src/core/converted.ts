/** Owns an analysis in another script: the results for the source, with their offsets mapped to the converted text. */

import type { Analysis } from './analysis';
import type { DateMention } from './dates/model';
import type { DocumentNames } from './names/model';
import type { PageReading, Paragraph, Piece, Sourced, Unit } from './page/model';
import { paragraphOffset, sourceSpans } from './page/paragraphs/source-spans';
import { passageAt } from './page/passages';
import type { Conversion } from './script/model';
import { toConverted } from './script/positions';
import { isHanCharacter } from './text/han';
import { linesOf } from './text/lines';
import type { Span } from './text/span';

/** The mapping from the source to the converted text. */
interface Way {
  place(offset: number): number;
  span(span: Span): Span;
  /** The converted text of source spans, concatenated. */
  text(spans: readonly Span[]): string;
  /** A text composed of characters of the spans, in order. */
  words(text: string, spans: readonly Span[]): string;
}

/**
 * Non-Chinese characters are searched for only within this distance, as text inserted between words may match far away
 * by chance.
 */
const NEAR = 4;

function wayOf(source: string, conversion: Conversion, loose: (text: string) => string): Way {
  const place = (offset: number): number => toConverted(conversion.pieces, offset);
  const text = (spans: readonly Span[]): string =>
    spans.map(({ start, end }) => conversion.text.slice(place(start), place(end))).join('');
  return {
    place,
    span: ({ start, end }) => ({ start: place(start), end: place(end) }),
    text,
    words(wanted, spans) {
      const whole = spans.map(({ start, end }) => source.slice(start, end)).join('');
      if (whole === wanted) return text(spans);
      const units = spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i));
      let next = 0;
      let carried = '';
      for (const char of wanted) {
        const found = whole.indexOf(char, next);
        if (found < 0 || (!isHanCharacter(char) && found - next > NEAR)) {
          if (isHanCharacter(char)) return loose(wanted);
          carried += char;
          continue;
        }
        const at = units[found] ?? 0;
        carried += conversion.text.slice(place(at), place(at + char.length));
        next = found + char.length;
      }
      return carried;
    },
  };
}

function convertedPage(page: PageReading, text: string, way: Way): PageReading {
  const { lines } = page;
  const linesIn = (unit: Unit, ...roles: readonly string[]): Span[] =>
    unit.roles.filter(({ role }) => roles.includes(role)).map(({ line }) => lines.span(line));
  const sourced = (one: Sourced): Sourced =>
    one.span === null ? one : { ...one, value: way.words(one.value, [one.span]), span: way.span(one.span) };
  const converted = (paragraph: Paragraph): Paragraph => {
    let joined = '';
    const pieces = paragraph.pieces.map((piece): Piece => {
      const moved = { ...way.span(piece), at: joined.length };
      joined += text.slice(moved.start, moved.end);
      return moved;
    });
    return { ...paragraph, text: joined, pieces };
  };
  return {
    ...page,
    text,
    lines: linesOf(text),
    units: page.units.map((unit) => ({
      ...unit,
      ...way.span(unit),
      headline: way.words(unit.headline, unit.headlineSpan === null ? [] : [unit.headlineSpan]),
      headlineSpan: unit.headlineSpan === null ? null : way.span(unit.headlineSpan),
      kicker: way.words(unit.kicker, linesIn(unit, 'kicker')),
      deck: way.words(unit.deck, linesIn(unit, 'subheadline')),
      byline: way.words(unit.byline, linesIn(unit, 'byline', 'credit')),
    })),
    jumpLines: page.jumpLines.map((jump) => ({
      ...jump,
      ...way.span(jump),
      text: way.text([jump]),
      title: way.words(jump.title, [jump]),
    })),
    paragraphs: page.paragraphs.map(converted),
    margins: page.margins.map(converted),
    // a date is in digits, whatever the script
    issueDate:
      page.issueDate === null || page.issueDate.span === null
        ? page.issueDate
        : { ...page.issueDate, span: way.span(page.issueDate.span) },
    paper: page.paper === null ? null : sourced(page.paper),
  };
}

function convertedDates(dates: readonly DateMention[], from: PageReading, to: PageReading, way: Way): DateMention[] {
  /** Maps an offset in a paragraph of the source to the same paragraph of the converted text. */
  const within = (paragraph: number, offset: number): number => {
    const before = passageAt(from, paragraph);
    const after = passageAt(to, paragraph);
    const [one] = before === undefined ? [] : sourceSpans(before, Math.max(0, offset - 1), offset);
    return (one && after && paragraphOffset(after, way.place(one.end))) ?? 0;
  };
  return dates.map((date) => {
    const { basisAt } = date;
    const basis = basisAt && {
      ...basisAt,
      span: {
        start: within(basisAt.paragraph, basisAt.span.start),
        end: within(basisAt.paragraph, basisAt.span.end),
      },
    };
    return { ...date, ...way.span(date), text: way.text(date.spans), spans: date.spans.map(way.span), basisAt: basis };
  });
}

function convertedNames(names: DocumentNames, way: Way, loose: (text: string) => string): DocumentNames {
  const forms = new Map<string, string>();
  const mentions = names.mentions.map((mention) => {
    const text = way.text(mention.spans);
    if (!forms.has(mention.text)) forms.set(mention.text, text);
    return { ...mention, ...way.span(mention), text, spans: mention.spans.map(way.span) };
  });
  const entities = names.entities.map((entity) => ({
    ...entity,
    name: forms.get(entity.name) ?? loose(entity.name),
    titles: entity.titles.map(loose),
  }));
  return { mentions, entities };
}

/**
 * The analysis of `conversion.text`, the conversion of `source`'s text: nothing is analysed again, so results and the
 * reader's corrections are the same as in the source. `loose` converts words that are at no position of the text.
 */
export function convertedAnalysis(source: Analysis, conversion: Conversion, loose: (text: string) => string): Analysis {
  const way = wayOf(source.text, conversion, loose);
  const page = convertedPage(source.page, conversion.text, way);
  let dates: readonly DateMention[] | undefined;
  let names: { readonly of: DocumentNames; readonly converted: DocumentNames } | undefined;
  return {
    text: conversion.text,
    page,
    *datesSteps() {
      dates ??= convertedDates(yield* source.datesSteps(), source.page, page, way);
      return dates;
    },
    dates() {
      dates ??= convertedDates(source.dates(), source.page, page, way);
      return dates;
    },
    *namesSteps(resources) {
      const of = yield* source.namesSteps(resources);
      if (names?.of !== of) names = { of, converted: convertedNames(of, way, loose) };
      return names.converted;
    },
    names(resources) {
      const of = source.names(resources);
      if (names?.of !== of) names = { of, converted: convertedNames(of, way, loose) };
      return names.converted;
    },
  };
}
