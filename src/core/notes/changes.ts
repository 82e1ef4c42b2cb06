/** Owns changes of the notes of a text: put or dropped, as they are made, and as they are kept until they can be written. */
import { lineOf } from './annotation';
import { readNotes, withNote, withoutNote } from './file';
import type { Note, NotesFile } from './model';

/** A note that is new or takes the place of the one of its id; or the id of one that is taken away. */
export type NoteChange = { readonly put: Note } | { readonly drop: string };

/** The same as JSON: a note as its line. */
type KeptChange = { readonly put: string } | { readonly drop: string };

export const withChanges = (file: NotesFile, changes: readonly NoteChange[]): NotesFile =>
  changes.reduce<NotesFile>(
    (now, change) => ('put' in change ? withNote(now, change.put) : withoutNote(now, change.drop)),
    file,
  );

const idOf = (change: NoteChange): string => ('put' in change ? change.put.id : change.drop);

/** The changes that still count: of several about one note the last. */
export function latest(changes: readonly NoteChange[]): readonly NoteChange[] {
  const byId = new Map<string, NoteChange>();
  for (const change of changes) {
    byId.delete(idOf(change));
    byId.set(idOf(change), change);
  }
  return [...byId.values()];
}

/** What a note says, without where its line stood; notes of a file know no line. */
function said(note: Note): string {
  const { at, ...rest } = note;
  const { line: _, start = 0, ...words } = at;
  return JSON.stringify([Object.entries({ ...words, start, ...rest }).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** Whether a file says what the changes say. */
export const holds = ({ notes }: NotesFile, changes: readonly NoteChange[]): boolean =>
  latest(changes).every((change) => {
    const there = notes.find(({ id }) => id === idOf(change));
    return 'put' in change ? there !== undefined && said(there) === said(change.put) : there === undefined;
  });

/** The change as it is kept; `source` is the IRI of the text. */
export const keptOf = (change: NoteChange, source: string): KeptChange =>
  'put' in change ? { put: lineOf(change.put, source) } : change;

/** A kept change; nothing where it cannot be read, or could not be read again. */
export function changeFrom(kept: unknown): readonly NoteChange[] {
  if (typeof kept !== 'object' || kept === null) return [];
  const { put, drop } = kept as { readonly put?: unknown; readonly drop?: unknown };
  if (typeof put === 'string') return readNotes(put).notes.map((note) => ({ put: note }));
  return typeof drop === 'string' ? [{ drop }] : [];
}

/** The changes as a file would give them back; undefined where one is none that a file could hold. */
export function readable(changes: readonly NoteChange[], source: string): readonly NoteChange[] | undefined {
  const again = changes.map((change) => changeFrom(keptOf(change, source))[0]);
  return again.every((change) => change !== undefined) ? again : undefined;
}
