/** Owns the messages about a stored note: what was done, where it was stored, and what went wrong. */
import { l10n } from 'vscode';
import type { NoteChange } from '../../core/notes/changes';
import type { Note } from '../../core/notes/model';
import { firstUnits } from '../../core/text/cut';
import { fileNameOf } from '../../host/files/paths';
import type { KeptNote, NotesKept } from '../../host/notes/changes';
import { notesFileOf } from '../../host/notes/notes-file';
import type { Telling } from './telling';

/** How much of a note is quoted, in UTF-16 units. */
const WORDS = 24;

/** A message. */
interface Said {
  /** `file` is the name of the notes file. */
  readonly sentence: (file: string) => string;
  /** Whether something went wrong that the reader can fix: shown as a notification instead of in the status bar. */
  readonly wrong: boolean;
}

const SAID: Readonly<Record<KeptNote, Said>> = {
  beside: { wrong: false, sentence: (file) => l10n.t('Kept in {0}.', file) },
  'read-only': { wrong: false, sentence: () => l10n.t('Kept in this workspace, as the folder is read-only.') },
  'no-files': { wrong: false, sentence: () => l10n.t('Kept in this workspace, as the text is in no folder.') },
  full: {
    wrong: true,
    sentence: (file) =>
      l10n.t('The storage is full: {0} could not be written. Your note is kept in this workspace.', file),
  },
  locked: {
    wrong: true,
    sentence: (file) =>
      l10n.t(
        '{0} cannot be written just now; another program may hold it. Your note is kept in this workspace, and goes into the file with the next one.',
        file,
      ),
  },
  forbidden: {
    wrong: true,
    sentence: (file) => l10n.t('There is no permission to write {0}. Your note is kept in this workspace.', file),
  },
  malformed: {
    wrong: true,
    sentence: (file) =>
      l10n.t('{0} is no file of notes and was left as it is. Your note is kept in this workspace.', file),
  },
  other: {
    wrong: true,
    sentence: (file) => l10n.t('{0} could not be written. Your note is kept in this workspace.', file),
  },
  unfit: {
    wrong: true,
    sentence: () => l10n.t('This note cannot be kept: something in it is too long, or no text.'),
  },
  memory: {
    wrong: true,
    sentence: (file) =>
      l10n.t('Neither {0} nor this workspace could be written. Your note is kept until this window is closed.', file),
  },
};

const noteIn = (change: NoteChange | undefined): Note | undefined =>
  change !== undefined && 'put' in change ? change.put : undefined;

/** What was done, such as: Note on “渡口停航”. */
function doneSentence({ step: { changes, back }, by }: NotesKept): string {
  const [now, before] = [noteIn(changes[0]), noteIn(back[0])];
  const note = now ?? before;
  if (note === undefined) return '';
  if (changes.length > 1) return l10n.t('{0} notes changed.', changes.length);
  const words = firstUnits(note.at.quote.replace(/\s+/g, ' ').trim(), WORDS);
  const isMark = (one: Note): boolean => one.text === '' && one.tags.length === 0;
  if (now === undefined)
    return isMark(note) ? l10n.t('No longer highlighted: “{0}”.', words) : l10n.t('Note on “{0}” deleted.', words);
  if (before === undefined) {
    if (isMark(note)) return l10n.t('Highlighted: “{0}”.', words);
    return by === 'reader' ? l10n.t('Note on “{0}”.', words) : l10n.t('Note on “{0}” is there again.', words);
  }
  return by === 'reader' ? l10n.t('Note on “{0}” changed.', words) : l10n.t('Note on “{0}” is as it was.', words);
}

export function tellingOfNotes(done: NotesKept): Telling {
  const { uri, kept, by, step } = done;
  const file = notesFileOf(uri);
  const undo = step.changes.every((change) => 'drop' in change)
    ? l10n.t('Bring the note back')
    : l10n.t('Undo this note');
  return {
    done: doneSentence(done),
    kept: kept === 'beside' && by !== 'reader' ? '' : SAID[kept].sentence(fileNameOf(file)),
    isWrong: SAID[kept].wrong,
    hint: by === 'undo' ? l10n.t('Note it again') : undo,
    canUndo: kept !== 'unfit',
    malformed: kept === 'malformed' ? file : undefined,
  };
}
