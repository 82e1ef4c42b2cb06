/**
 * Owns the places of notes in open texts: found once, then moved with every edit, since VS Code moves neither threads nor anchors. Edits
 * are collected while the reader types; replaced text is searched again after a pause.
 */
import {
  type CancellationToken,
  type Disposable,
  EventEmitter,
  type TextDocument,
  type TextDocumentChangeEvent,
  type Uri,
  workspace,
} from 'vscode';
import { changeOf, type Edit, withEdit } from '../../core/anchors/edits';
import { placesAfter } from '../../core/anchors/follow';
import { imageAfter, imageOfSteps, type TextImage } from '../../core/anchors/image';
import type { Anchor, AnchorPlace } from '../../core/anchors/model';
import { findAnchorsSteps } from '../../core/anchors/whole';
import type { Note } from '../../core/notes/model';
import { DisposableStore, NEVER, Settled } from '../lifecycle';
import type { Reports } from '../log';
import { runSliced } from '../slices';

/** Debounce after typing, in milliseconds. */
const REST = 250;
/** With more edits at once, as by converting the whole text, all notes are searched again. */
const MOST_EDITS = 16;
/** An edit at this distance from a note, in UTF-16 units, changes its context. */
const NEAR = 60;

/** A note and its place in the text. */
export interface PlacedNote {
  readonly note: Note;
  readonly place: AnchorPlace;
}

interface Followed {
  readonly document: TextDocument;
  /** The image of the text without pending edits; present if any place is. */
  image: TextImage | undefined;
  /** The places of anchors, by serialized anchor. */
  readonly places: Map<string, { readonly anchor: Anchor; readonly place: AnchorPlace }>;
  edits: readonly Edit[];
  /** Anchors whose words or context were edited since they were made. */
  readonly touched: Set<string>;
  /** Anchors whose words were replaced, and are to be searched again. */
  readonly lost: Set<string>;
}

const keyOf = ({ quote, prefix, suffix, start }: Anchor): string => JSON.stringify([quote, prefix, suffix, start]);

const isNear = ({ start, end, put }: Edit, place: AnchorPlace): boolean =>
  place.kind === 'found' &&
  start <= place.span.end + NEAR &&
  place.span.start - NEAR <= Math.max(end, start + put.length);

export class FollowedPlaces implements Disposable {
  readonly #store = new DisposableStore();
  readonly #texts = new Map<string, Followed>();
  readonly #edited = new Set<Followed>();
  readonly #moved = this.#store.add(new EventEmitter<Uri>());
  readonly #log: Reports;
  readonly #settled = this.#store.add(new Settled(REST, () => this.#settle()));

  /** The notes of a text may have moved. */
  readonly onDidMove = this.#moved.event;

  constructor(log: Reports) {
    this.#log = log;
    this.#store.add(workspace.onDidChangeTextDocument((event) => this.#edit(event)));
    this.#store.add(
      workspace.onDidCloseTextDocument(({ uri, isClosed }) => {
        if (isClosed) this.#texts.delete(uri.toString());
      }),
    );
  }

  /** The places of the notes in the current version of the document. */
  async places(
    document: TextDocument,
    notes: readonly Note[],
    token: CancellationToken = NEVER,
  ): Promise<readonly PlacedNote[]> {
    const key = document.uri.toString();
    let text = this.#texts.get(key);
    if (text === undefined || text.document !== document) {
      if (notes.length === 0) return [];
      text = { document, image: undefined, places: new Map(), edits: [], touched: new Set(), lost: new Set() };
      this.#texts.set(key, text);
    }
    const followed = text;
    for (;;) {
      this.#follow(followed);
      const wanted = notes.map(({ at }) => at).filter((at) => !followed.places.has(keyOf(at)));
      if (wanted.length === 0) break;
      await this.#find(followed, wanted, token);
    }
    const known = new Set(notes.map(({ at }) => keyOf(at)));
    for (const anchor of followed.places.keys()) if (!known.has(anchor)) followed.places.delete(anchor);
    return notes.map((note) => ({
      note,
      place: followed.places.get(keyOf(note.at))?.place ?? { kind: 'orphan', candidates: [] },
    }));
  }

  /** Whether the words or context of a note were edited since its anchor was made. */
  isTouched(uri: Uri, { at }: Note): boolean {
    return this.#texts.get(uri.toString())?.touched.has(keyOf(at)) ?? false;
  }

  /** Searches the current text for anchors; the result is dropped if the text is edited meanwhile. */
  async #find(text: Followed, anchors: readonly Anchor[], token: CancellationToken): Promise<void> {
    const { version } = text.document;
    const words = text.document.getText();
    const places = await runSliced(findAnchorsSteps(words, anchors), token);
    const image = text.image ?? (await runSliced(imageOfSteps(words), token));
    // searched again if the text was edited meanwhile
    if (text.document.version !== version) return;
    text.image = image;
    for (const [index, anchor] of anchors.entries()) {
      const place = places[index];
      if (place !== undefined) text.places.set(keyOf(anchor), { anchor, place });
    }
  }

  #edit({ document, contentChanges }: TextDocumentChangeEvent): void {
    const text = this.#texts.get(document.uri.toString());
    if (text === undefined || contentChanges.length === 0) return;
    if (contentChanges.length > MOST_EDITS) {
      this.#forget(text);
      text.edits = [];
    } else {
      text.edits = contentChanges.reduce<readonly Edit[]>(
        (edits, { rangeOffset, rangeLength, text: put }) =>
          withEdit(edits, { start: rangeOffset, end: rangeOffset + rangeLength, put }),
        text.edits,
      );
    }
    this.#edited.add(text);
    this.#settled.schedule();
  }

  /** Applies the collected edits. */
  #follow(text: Followed): void {
    const { edits } = text;
    text.edits = [];
    if (edits.length > MOST_EDITS) this.#forget(text);
    const all = [...text.places];
    const anchors = all.map(([, { anchor }]) => anchor);
    let places: readonly AnchorPlace[] = all.map(([, { place }]) => place);
    for (const edit of edits) {
      if (text.image === undefined) return;
      for (const [index, place] of places.entries()) {
        if (isNear(edit, place)) text.touched.add(all[index]?.[0] ?? '');
      }
      text.image = imageAfter(text.image, edit.put, edit);
      places = placesAfter(text.image, anchors, places, changeOf(edit));
    }
    for (const [index, [key, { anchor }]] of all.entries()) {
      const place = places[index];
      if (place === undefined) continue;
      if (place.kind === 'orphan' && text.places.get(key)?.place.kind === 'found') text.lost.add(key);
      text.places.set(key, { anchor, place });
    }
  }

  /** Drops all places, so that they are searched again. */
  #forget(text: Followed): void {
    text.places.clear();
    text.image = undefined;
  }

  #settle(): void {
    const edited = [...this.#edited];
    this.#edited.clear();
    for (const text of edited) this.#log.detached('following notes', this.#search(text));
  }

  /** Searches for replaced anchors, and fires the event. */
  async #search(text: Followed): Promise<void> {
    this.#follow(text);
    const lost = [...text.lost].flatMap((key) => {
      const known = text.places.get(key);
      return known?.place.kind === 'orphan' ? [known.anchor] : [];
    });
    text.lost.clear();
    if (lost.length > 0) await this.#find(text, lost, NEVER);
    this.#moved.fire(text.document.uri);
  }

  dispose(): void {
    this.#store.dispose();
  }
}
