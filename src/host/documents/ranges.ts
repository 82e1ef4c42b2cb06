/** Owns converting between the core's offsets and VS Code's positions; nothing else does. */
import { Location, Position, Range, type TextDocument, type Uri } from 'vscode';
import type { Lines } from '../../core/text/lines';
import type { Span } from '../../core/text/span';

/** Anything that maps offsets to positions: an open document, or the lines of an analysed text. */
type Places = Pick<TextDocument, 'positionAt'> | Lines;

/** 0-based line and UTF-16 column of an offset. */
export function positionOf(places: Places, offset: number): Position {
  if ('positionAt' in places) return places.positionAt(offset);
  const line = places.lineAt(offset);
  const { start, end } = places.span(line);
  return new Position(line, Math.max(0, Math.min(offset, end) - start));
}

export function rangeOf(places: Places, span: Span): Range {
  return new Range(positionOf(places, span.start), positionOf(places, span.end));
}

export function locationOf(uri: Uri, places: Places, span: Span): Location {
  return new Location(uri, rangeOf(places, span));
}

/** Offset of a position in the text that `lines` are the lines of. */
export function offsetOf(lines: Lines, position: Position): number {
  const { start, end } = lines.span(position.line);
  return Math.min(start + position.character, end);
}
