/** Owns notes files: their location, reading, writing. */
import type { Uri } from 'vscode';
import { sourceOf } from '../../core/notes/annotation';
import { EMPTY_NOTES, printNotes, readNotes } from '../../core/notes/file';
import type { NotesFile } from '../../core/notes/model';
import { NOTE_PROBLEMS } from '../../core/notes/reasons';
import { fromUtf8 } from '../../core/text/bytes/utf8';
import { type Beside, dropBeside, putBeside, readBeside } from '../files/beside';
import { fileNameOf } from '../files/paths';

const SUFFIX = '.notes.jsonl';
/** All notes files of a workspace, as a glob. */
export const NOTES_FILES = `**/*${SUFFIX}`;

/** The notes with the file that they were read from. */
interface NotesOnDisk extends NotesFile {
  readonly file: Beside;
}

const unread = (text: string): NotesFile => ({ ...EMPTY_NOTES, problems: [{ text, args: [], line: 1 }] });
/** Stands in for a file that exists but cannot be read. */
export const UNREADABLE_NOTES = unread(NOTE_PROBLEMS.unreadable);

/** The notes file of a text. */
export const notesFileOf = (uri: Uri): Uri => uri.with({ path: `${uri.path}${SUFFIX}`, query: '', fragment: '' });

export const isNotesFile = ({ path }: Uri): boolean => path.endsWith(SUFFIX);

/** The text of a notes file. */
export const textOfNotes = (file: Uri): Uri => file.with({ path: file.path.slice(0, -SUFFIX.length) });

/** The IRI of a text, as its notes contain it. */
export const sourceOfText = (uri: Uri): string => sourceOf(fileNameOf(uri));

const isWhole = (text: string): boolean => text.trim() !== '' && text.endsWith('\n');

/** The notes of a text; empty if there is no file. Rejects if it cannot be read. */
export async function notesOnDisk(uri: Uri): Promise<NotesOnDisk> {
  const file = await readBeside(notesFileOf(uri), isWhole);
  return { ...(file.isTooLarge ? unread(NOTE_PROBLEMS.large) : readNotes(file.text ?? '')), file };
}

/** The contents to be written; undefined if no notes are left, as there is no file then. */
export const printed = (uri: Uri, notes: NotesFile): string | undefined =>
  printNotes(notes, sourceOfText(uri)) || undefined;

/** The contents of the file; undefined if there was none. */
export const textInPlace = ({ file: { inPlace } }: NotesOnDisk): string | undefined => inPlace && fromUtf8(inPlace);

/**
 * Replaces the file that was found, or removes it if there are no contents; `changed` if another writer was faster. Rejects if the file
 * system refuses.
 */
export const putNotes = (uri: Uri, text: string | undefined, { file }: NotesOnDisk): Promise<'written' | 'changed'> =>
  text === undefined ? dropBeside(notesFileOf(uri), file) : putBeside(notesFileOf(uri), text, file);
