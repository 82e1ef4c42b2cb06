/** Owns files of notes: where each stands, how it is read and written. */
import type { Uri } from 'vscode';
import { sourceOf } from '../../core/notes/annotation';
import { EMPTY_NOTES, printNotes, readNotes } from '../../core/notes/file';
import type { NotesFile } from '../../core/notes/model';
import { NOTE_PROBLEMS } from '../../core/notes/reasons';
import { fromUtf8 } from '../../core/text/bytes/utf8';
import { type Beside, dropBeside, putBeside, readBeside } from '../files/beside';
import { fileNameOf } from '../files/paths';

const SUFFIX = '.notes.jsonl';
/** Every file of notes in a workspace. */
export const NOTES_FILES = `**/*${SUFFIX}`;

/** A file of notes as it was read, and the file that it was read from. */
interface NotesOnDisk extends NotesFile {
  readonly file: Beside;
}

const unread = (text: string): NotesFile => ({ ...EMPTY_NOTES, problems: [{ text, args: [], line: 1 }] });
/** Nothing can be read of a file that is there. */
export const UNREADABLE_NOTES = unread(NOTE_PROBLEMS.unreadable);

/** The file of notes of a text. */
export const notesFileOf = (uri: Uri): Uri => uri.with({ path: `${uri.path}${SUFFIX}`, query: '', fragment: '' });

export const isNotesFile = ({ path }: Uri): boolean => path.endsWith(SUFFIX);

/** The text of a file of notes. */
export const textOfNotes = (file: Uri): Uri => file.with({ path: file.path.slice(0, -SUFFIX.length) });

/** The IRI of a text, as its notes name it. */
export const sourceOfText = (uri: Uri): string => sourceOf(fileNameOf(uri));

const isWhole = (text: string): boolean => text.trim() !== '' && text.endsWith('\n');

/** What stands beside a text; empty where there is nothing. Rejects where it cannot be read. */
export async function notesOnDisk(uri: Uri): Promise<NotesOnDisk> {
  const file = await readBeside(notesFileOf(uri), isWhole);
  return { ...(file.isTooLarge ? unread(NOTE_PROBLEMS.large) : readNotes(file.text ?? '')), file };
}

/** The file of these notes of a text; undefined where none are left to be kept. */
export const printed = (uri: Uri, notes: NotesFile): string | undefined =>
  printNotes(notes, sourceOfText(uri)) || undefined;

/** The file as it stood in its place; undefined where none did. */
export const textInPlace = ({ file: { inPlace } }: NotesOnDisk): string | undefined => inPlace && fromUtf8(inPlace);

/**
 * Puts a file of notes in the place of what was found, or takes that away where there is none; `changed` where somebody else
 * wrote meanwhile. Rejects where it is refused.
 */
export const putNotes = (uri: Uri, text: string | undefined, { file }: NotesOnDisk): Promise<'written' | 'changed'> =>
  text === undefined ? dropBeside(notesFileOf(uri), file) : putBeside(notesFileOf(uri), text, file);
