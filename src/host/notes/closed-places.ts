/** Owns a cache of the places of notes in texts that are not open. */
import type { CancellationToken } from 'vscode';
import { findAnchorsSteps } from '../../core/anchors/whole';
import type { Note } from '../../core/notes/model';
import { runSliced } from '../slices';
import type { PlacedNote } from './followed';

/** How many texts are cached. */
const MOST_PLACED = 200;

export class ClosedPlaces {
  readonly #placed = new Map<string, { readonly text: string; readonly placed: readonly PlacedNote[] }>();

  /** The places of the notes in a text, in their order. Rejects only with a CancellationError. */
  async places(
    key: string,
    notes: readonly Note[],
    text: string,
    token: CancellationToken,
  ): Promise<readonly PlacedNote[]> {
    const known = this.#placed.get(key);
    const isKnown = known?.text === text && known.placed.length === notes.length;
    if (isKnown && known.placed.every(({ note }, index) => note === notes[index])) return known.placed;
    const anchors = notes.map(({ at }) => at);
    const places = await runSliced(findAnchorsSteps(text, anchors), token);
    const placed = notes.map((note, index) => ({
      note,
      place: places[index] ?? ({ kind: 'orphan', candidates: [] } as const),
    }));
    this.#placed.delete(key);
    this.#placed.set(key, { text, placed });
    for (const oldest of this.#placed.keys()) if (this.#placed.size > MOST_PLACED) this.#placed.delete(oldest);
    return placed;
  }
}
