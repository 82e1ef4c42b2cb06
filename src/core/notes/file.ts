/**
 * Owns the file NAME.notes.jsonl beside a text: JSON Lines, each line a whole Web Annotation, in the order of
 * positions. Reading never fails; writing a file that was read preserves its content; concatenating the lines of two
 * people gives a valid file.
 */
import { sidesOf } from '../files/conflicts';
import { isWellFormed } from '../text/bytes/well-formed';
import { lineOf, noteOf } from './annotation';
import type { Note, NotesFile, NotesProblem } from './model';
import { NOTE_PROBLEMS } from './reasons';
import { readAnnotation } from './schema';

/** Maximum number of notes of one text. */
const MOST_NOTES = 20_000;
const MOST_TOLD = 100;

export const EMPTY_NOTES: NotesFile = {
  notes: [],
  superseded: [],
  lines: new Map(),
  replaced: new Map(),
  unread: [],
  problems: [],
};

/** The note on a line; undefined if there is none. */
function readLine(line: string): Note | undefined {
  if (!isWellFormed(line)) return undefined;
  try {
    const annotation = readAnnotation(JSON.parse(line));
    return annotation?.id === undefined ? undefined : noteOf(annotation, annotation.id);
  } catch {
    return undefined;
  }
}

const when = ({ modified, created }: Note): number => Date.parse(modified ?? created ?? '') || 0;
const placeOf = ({ at }: Note): number => at.start ?? 0;
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The lines of a file, or of one side of a merge conflict. */
function read(lines: readonly { readonly text: string; readonly line: number }[]): NotesFile {
  const known = new Map<Note, string>();
  const unread: string[] = [];
  const problems: NotesProblem[] = [];
  const seen = new Set<string>();
  for (const { text, line } of lines) {
    const raw = text.trim();
    if (raw === '' || seen.has(raw)) continue;
    seen.add(raw);
    const note = known.size < MOST_NOTES ? readLine(raw) : undefined;
    if (note !== undefined) known.set(note, raw);
    else {
      unread.push(raw);
      const said = known.size < MOST_NOTES ? NOTE_PROBLEMS.line : NOTE_PROBLEMS.many;
      if (problems.length < MOST_TOLD) problems.push({ text: said, args: [String(line)], line });
    }
  }
  const latest = new Map<string, Note>();
  for (const [note, raw] of known) {
    const other = latest.get(note.id);
    const later = other && (when(note) - when(other) || inOrder(raw, known.get(other) ?? ''));
    if (later === undefined || later > 0) latest.set(note.id, note);
  }
  const sorted = [...known].sort(
    ([one, raw], [other, otherRaw]) => placeOf(one) - placeOf(other) || inOrder(raw, otherRaw),
  );
  const all = sorted.map(([note]) => note);
  return {
    notes: all.filter((note) => latest.get(note.id) === note),
    superseded: all.filter((note) => latest.get(note.id) !== note),
    lines: known,
    replaced: new Map(),
    unread,
    problems,
  };
}

const numbered = (text: string): readonly { readonly text: string; readonly line: number }[] =>
  text.split('\n').map((line, index) => ({ text: line, line: index + 1 }));

/** Reads a file of notes; never throws. Both sides of an unresolved merge conflict are read, with a hint. */
export function readNotes(file: string): NotesFile {
  const text = file.startsWith('\ufeff') ? file.slice(1) : file;
  const sides = sidesOf(text);
  if (sides === undefined) return read(numbered(text));
  const both = read([...numbered(sides.ours), ...numbered(sides.theirs)]);
  return { ...both, problems: [{ text: NOTE_PROBLEMS.conflict, args: [], line: 1 }, ...both.problems] };
}

/** The file with the note added, or replacing the note with the same id, whose unknown members it keeps. */
export const withNote = (file: NotesFile, note: Note): NotesFile => withNoteAgain(file, note, undefined);

/**
 * The same for a note that was in a file before: if this file no longer has it, its unknown members are taken from
 * `line`.
 */
export function withNoteAgain(file: NotesFile, note: Note, line: string | undefined): NotesFile {
  const before = file.notes.find(({ id }) => id === note.id);
  const raw = (before && (file.lines.get(before) ?? file.replaced.get(before))) ?? line;
  const notes = [...file.notes.filter((one) => one !== before), note];
  return raw === undefined
    ? { ...file, notes }
    : { ...file, notes, replaced: new Map([...file.replaced, [note, raw]]) };
}

/** The file without the note with this id and its other versions. */
export function withoutNote(file: NotesFile, id: string): NotesFile {
  const isOther = (note: Note): boolean => note.id !== id;
  return { ...file, notes: file.notes.filter(isOther), superseded: file.superseded.filter(isOther) };
}

/** The file's text; `source` is the IRI of the annotated text. */
export function printNotes({ notes, superseded, lines, replaced, unread }: NotesFile, source: string): string {
  const entries = [...notes, ...superseded].map((note) => {
    return { at: placeOf(note), raw: lines.get(note) ?? lineOf(note, source, replaced.get(note)) };
  });
  entries.sort((one, other) => one.at - other.at || inOrder(one.raw, other.raw));
  return [...entries.map(({ raw }) => raw), ...[...unread].sort(inOrder)].map((line) => `${line}\n`).join('');
}
