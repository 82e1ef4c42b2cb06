/**
 * Owns changes to the notes of a text: put or delete, their inverses, and their stored form until they can be written.
 */
import { lineOf } from './annotation';
import { readNotes, withNoteAgain, withoutNote } from './file';
import type { Note, NotesFile } from './model';

/**
 * Puts a note, new or replacing the one with its id, with the unknown members of its earlier line in case the file no
 * longer has that; or deletes the note with an id.
 */
export type NoteChange = { readonly put: Note; readonly line?: string } | { readonly drop: string };

/** Changes to the notes of a text, and their inverses. */
export interface NoteStep {
  readonly changes: readonly NoteChange[];
  readonly back: readonly NoteChange[];
}

/** The same as JSON: a note is stored as its line. */
type KeptChange = { readonly put: string } | { readonly drop: string };

export const withChanges = (file: NotesFile, changes: readonly NoteChange[]): NotesFile =>
  changes.reduce<NotesFile>(
    (now, change) => ('put' in change ? withNoteAgain(now, change.put, change.line) : withoutNote(now, change.drop)),
    file,
  );

const idOf = (change: NoteChange): string => ('put' in change ? change.put.id : change.drop);

/** The effective changes: the last one for each note. */
export function latest(changes: readonly NoteChange[]): readonly NoteChange[] {
  const byId = new Map<string, NoteChange>();
  for (const change of changes) {
    byId.delete(idOf(change));
    byId.set(idOf(change), change);
  }
  return [...byId.values()];
}

/** The content of a note without its stored line, which notes read from a file lack. */
function said(note: Note): string {
  const { at, ...rest } = note;
  const { line: _, start = 0, ...words } = at;
  return JSON.stringify([Object.entries({ ...words, start, ...rest }).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** Whether a file already reflects the changes. */
export const holds = ({ notes }: NotesFile, changes: readonly NoteChange[]): boolean =>
  latest(changes).every((change) => {
    const there = notes.find(({ id }) => id === idOf(change));
    return 'put' in change ? there !== undefined && said(there) === said(change.put) : there === undefined;
  });

/** The stored form of a change; `source` is the IRI of the text. */
export const keptOf = (change: NoteChange, source: string): KeptChange =>
  'put' in change ? { put: lineOf(change.put, source, change.line) } : change;

/** The change in a stored form; empty if it is invalid. */
export function changeFrom(kept: unknown): readonly NoteChange[] {
  if (typeof kept !== 'object' || kept === null) return [];
  const { put, drop } = kept as { readonly put?: unknown; readonly drop?: unknown };
  if (typeof put === 'string') {
    const { notes, lines } = readNotes(put);
    return notes.map((note) => ({ put: note, line: lines.get(note) ?? put }));
  }
  return typeof drop === 'string' ? [{ drop }] : [];
}

/** The changes as they would be read back from a file; undefined if one of them could not be stored in a file. */
export function readable(changes: readonly NoteChange[], source: string): readonly NoteChange[] | undefined {
  const again = changes.map((change) => changeFrom(keptOf(change, source))[0]);
  return again.every((change) => change !== undefined) ? again : undefined;
}

/** The step that changes make from the current notes of a file. */
export function stepOf({ notes, lines, replaced }: NotesFile, changes: readonly NoteChange[]): NoteStep {
  const back = latest(changes).map((change): NoteChange => {
    const note = notes.find(({ id }) => id === idOf(change));
    const line = note && (lines.get(note) ?? replaced.get(note));
    return note === undefined ? { drop: idOf(change) } : { put: note, ...(line === undefined ? {} : { line }) };
  });
  return { changes, back };
}

const isSamePlace = (one: Note, other: Note): boolean => JSON.stringify(one.at) === JSON.stringify(other.at);

/**
 * The changes that undo a step on the current notes: a note that has since been anchored anew, with the text, keeps its
 * place unless the step itself moved it.
 */
export const undoing = ({ changes, back }: NoteStep, notes: readonly Note[]): readonly NoteChange[] =>
  back.map((change) => {
    if (!('put' in change)) return change;
    const { put } = change;
    const done = changes.findLast((one) => idOf(one) === put.id);
    const now = notes.find(({ id }) => id === put.id);
    const isMoved = done !== undefined && 'put' in done && !isSamePlace(put, done.put);
    return now === undefined || isMoved ? change : { ...change, put: { ...put, at: now.at } };
  });

const printOf = (changes: readonly NoteChange[]): string =>
  JSON.stringify(changes.map((change) => ('put' in change ? said(change.put) : change.drop)).sort());

/** Whether the changes of a step undo those of another. */
export const takesBack = (done: NoteStep, { changes }: NoteStep): boolean => printOf(done.back) === printOf(changes);
