/** Owns estimating where the rows of wrapped lines begin, since the API gives visible ranges but no wrapping. */
import { Position, type TextDocument, type TextEditor, workspace } from 'vscode';

/** Full-width characters in a row, as long as no row was seen to begin inside a line. */
const USUAL = 26;
/** A narrower row, in full-width characters, is that of an editor that is just being laid out; it would mislead for long. */
const NARROWEST = 8;
/** How many observations are kept: few enough to adapt soon after the window is resized. */
const REMEMBERED = 8;

const isNarrow = (text: string, at: number): boolean => text.charCodeAt(at) < 0x2000;

/** The width of the first `length` UTF-16 units, in full-width characters. */
function widthOf(text: string, length: number): number {
  let width = 0;
  for (let at = 0; at < length; at++) width += isNarrow(text, at) ? 0.5 : 1;
  return width;
}

/** Learns an editor's row length from the positions at which its visible range begins. */
export class Rows {
  readonly #seen = new WeakMap<TextEditor, number[]>();

  learn(editor: TextEditor): void {
    const start = editor.visibleRanges[0]?.start;
    if (start === undefined || start.character === 0) return;
    const width = widthOf(editor.document.lineAt(start.line).text, start.character);
    if (width < NARROWEST) return;
    this.#seen.set(editor, [...(this.#seen.get(editor) ?? []), width].slice(-REMEMBERED));
  }

  /** The approximate position `count` rows below the row that begins at `from`. */
  below(editor: TextEditor, from: Position, count: number): Position {
    const width = Math.min(...(this.#seen.get(editor) ?? [USUAL]));
    const { document } = editor;
    let { line, character } = from;
    for (let row = 0; row < count && line < document.lineCount; row++) {
      const { text } = document.lineAt(line);
      let filled = 0;
      while (character < text.length && filled < width) filled += isNarrow(text, character++) ? 0.5 : 1;
      if (character >= text.length) {
        line++;
        character = 0;
      }
    }
    return document.validatePosition(new Position(line, character));
  }
}

/** How many rows VS Code leaves above a position that is revealed at the top, by the settings for sticky scroll and surrounding lines. */
export function rowsAbove(document: TextDocument): number {
  const editor = workspace.getConfiguration('editor', document);
  const sticky = editor.get<boolean>('stickyScroll.enabled')
    ? (editor.get<number>('stickyScroll.maxLineCount') ?? 5)
    : 0;
  return Math.max(sticky, editor.get<number>('cursorSurroundingLines') ?? 0);
}
