/** Owns formats rendered in pieces, each of which can be written before the next is made. */
import type { Steps } from '../steps';

/** Text to append to the file with this ending. */
export interface RenderedPiece {
  readonly ending: string;
  readonly text: string;
}

/** Pieces in the order of each file; undefined where work may pause. */
export type PieceSteps = Generator<RenderedPiece | undefined, void, undefined>;

/** All pieces, concatenated by file, in the order of the files' first pieces. */
export function* joinedSteps(
  pieces: PieceSteps,
): Steps<readonly { readonly ending: string; readonly content: string }[]> {
  const files = new Map<string, string[]>();
  for (const piece of pieces) {
    if (piece === undefined) {
      yield undefined;
      continue;
    }
    const file = files.get(piece.ending);
    if (file === undefined) files.set(piece.ending, [piece.text]);
    else file.push(piece.text);
  }
  return [...files].map(([ending, texts]) => ({ ending, content: texts.join('') }));
}
