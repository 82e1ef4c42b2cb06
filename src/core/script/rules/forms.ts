/** Owns writing single forms into a converted text: those of names, and those preferred by newspapers. */
import type { Pieces } from '../model';
import type { Form } from './usage';

/** Both lists merged in order; at the same place the first list wins. */
export function mergeForms(first: readonly Form[], second: readonly Form[]): readonly Form[] {
  if (first.length === 0) return second;
  if (second.length === 0) return first;
  const taken = new Set(first.map(({ at }) => at));
  return [...first, ...second.filter(({ at }) => !taken.has(at))].sort((a, b) => a.at - b.at);
}

/**
 * The converted text with the forms (in order) written into it. Only units that were converted one to one are changed,
 * so `pieces` stays valid. Linear.
 */
export function withForms(converted: string, pieces: Pieces, forms: readonly Form[]): string {
  const out: string[] = [];
  let written = 0;
  let piece = 0;
  let shift = 0;
  for (const { at, form } of forms) {
    // lengths differ only at pieces: source start and length, converted start and length
    while (piece < pieces.length && at >= (pieces[piece] as number) + (pieces[piece + 1] as number)) {
      shift = (pieces[piece + 2] as number) + (pieces[piece + 3] as number);
      shift -= (pieces[piece] as number) + (pieces[piece + 1] as number);
      piece += 4;
    }
    const place = at + shift;
    const inPiece = piece < pieces.length && at >= (pieces[piece] as number);
    if (inPiece || place < written || converted.charAt(place) === form || form.length !== 1) continue;
    out.push(converted.slice(written, place), form);
    written = place + 1;
  }
  if (out.length === 0) return converted;
  out.push(converted.slice(written));
  return out.join('');
}
