/** Owns creating and changing notes: a new note, its words, and its colour. */
import { type Memento, window, workspace } from 'vscode';
import { anchorOf } from '../../core/anchors/make';
import { COLOURS, type Colour, type Note } from '../../core/notes/model';
import { withWords } from '../../core/notes/tags';
import { rangeOf } from '../../host/documents/ranges';
import type { KeptNote } from '../../host/notes/changes';
import type { Services } from '../../host/services';
import { notesAt, type SeenNote } from './shown';
import { type NoTarget, type Target, targetIn } from './target';

/** Global state: the colour that was used last. */
const LAST = 'bulletin.highlightColour';

/** A random UUID (RFC 9562, version 4) as an IRI; crypto.randomUUID is missing in web pages without HTTPS. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const digits = Array.from(bytes, (byte, at) => {
    const versioned = at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte;
    return versioned.toString(16).padStart(2, '0');
  }).join('');
  return `urn:uuid:${digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}

const now = (): string => new Date().toISOString();

/** A new note on the target, without words. */
export function noteOn({ source, span }: Target): Note {
  return { id: newId(), at: anchorOf(source.getText(), span), text: '', tags: [], created: now() };
}

/** The note with other words. */
export const worded = (note: Note, words: string): Note => ({ ...withWords(note, words.trim()), modified: now() });

const lastColour = (state: Memento): Colour => COLOURS.find((colour) => colour === state.get(LAST)) ?? COLOURS[0];

/** The note without its colour; undefined if it has no words either. */
function withoutColour({ colour: _, ...note }: Note): Note | undefined {
  return note.text === '' && note.tags.length === 0 ? undefined : { ...note, modified: now() };
}

/** The highlights that the reader means: those at the cursor, or those on exactly the selected words. */
function highlighted(seen: readonly SeenNote[], isSelection: boolean, { source, span }: Target): SeenNote | undefined {
  const key = source.uri.toString();
  if (!isSelection) return seen.find(({ note }) => note.colour !== undefined);
  return seen.find(({ uri, own }) => uri.toString() === key && own.start === span.start && own.end === span.end);
}

/**
 * Toggles a colour on the words that the reader means (without `asked`, any colour is removed). Returns where the change was stored, or why
 * there is nothing to highlight.
 */
export async function highlight(services: Services, asked?: Colour): Promise<KeptNote | NoTarget> {
  const { context, notes } = services;
  const editor = window.activeTextEditor;
  if (editor === undefined) return 'nothing';
  const seen = await notesAt(services, editor);
  const target = await targetIn(services, editor);
  const at = typeof target === 'string' ? seen.find(({ note }) => note.colour !== undefined) : undefined;
  const there = typeof target === 'string' ? at : highlighted(seen, !editor.selection.isEmpty, target);
  const colour = asked ?? lastColour(context.globalState);
  if (there === undefined) {
    if (typeof target === 'string') return target;
    await context.globalState.update(LAST, colour);
    return notes.change(target.source.uri, [{ put: { ...noteOn(target), colour } }]);
  }
  const { note, uri } = there;
  if (note.colour !== undefined && (asked === undefined || asked === note.colour)) {
    const left = withoutColour(note);
    return notes.change(uri, [left === undefined ? { drop: note.id } : { put: left }]);
  }
  await context.globalState.update(LAST, colour);
  return notes.change(uri, [{ put: { ...note, colour, modified: now() } }]);
}

/** Reveals a note in its text. */
export async function showNote(
  { notes }: Services,
  { uri, id }: { readonly uri: SeenNote['uri']; readonly id: string },
) {
  const document = await workspace.openTextDocument(uri);
  const editor = await window.showTextDocument(document);
  const placed = (await notes.placed(uri)).find(({ note }) => note.id === id);
  const span = placed?.place.kind === 'found' ? placed.place.span : placed?.place.candidates[0];
  if (span === undefined) return editor;
  const range = rangeOf(document, span);
  return window.showTextDocument(document, { selection: range });
}
