/** Owns what the reader is told of a note: where it was kept, and what stood in the way. */
import { l10n } from 'vscode';
import type { KeptNote } from '../../host/notes/notes';

/** How it is told. */
interface Said {
  /** The sentence; `file` is the name of the file of notes. */
  readonly sentence: (file: string) => string;
  /** Something is wrong that the reader can put right: told in a notification, else in the status bar. */
  readonly wrong: boolean;
}

export const SAID: Readonly<Record<KeptNote, Said>> = {
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
