/** Owns the messages about a stored correction: what was done, where it was stored, and what went wrong. */
import { l10n } from 'vscode';
import type { Kept, KeptCorrection } from '../../host/corrections/changes';
import { sidecarOf } from '../../host/corrections/sidecars';
import { fileNameOf } from '../../host/files/paths';
import { correctionSentence } from '../../host/wording/corrections';
import type { Telling } from './telling';

/** A message. */
interface Said {
  /** `file` is the name of the sidecar. */
  readonly sentence: (file: string) => string;
  /** Whether something went wrong that the reader can fix: shown as a notification instead of in the status bar. */
  readonly wrong: boolean;
}

const SAID: Readonly<Record<Kept, Said>> = {
  sidecar: { wrong: false, sentence: (file) => l10n.t('Kept in {0}.', file) },
  'read-only': { wrong: false, sentence: () => l10n.t('Kept in this workspace, as the folder is read-only.') },
  'no-files': { wrong: false, sentence: () => l10n.t('Kept in this workspace, as the text is in no folder.') },
  full: {
    wrong: true,
    sentence: (file) =>
      l10n.t(
        'The storage is full: {0} could not be written. The correction is used, and kept in this workspace.',
        file,
      ),
  },
  locked: {
    wrong: true,
    sentence: (file) =>
      l10n.t(
        '{0} cannot be written just now; another program may hold it. The correction is used, and goes into the file with the next one.',
        file,
      ),
  },
  forbidden: {
    wrong: true,
    sentence: (file) =>
      l10n.t('There is no permission to write {0}. The correction is used, and kept in this workspace.', file),
  },
  malformed: {
    wrong: true,
    sentence: (file) =>
      l10n.t('{0} is malformed and was left as it is. The correction is used, and kept in this workspace.', file),
  },
  other: {
    wrong: true,
    sentence: (file) => l10n.t('{0} could not be written. The correction is used, and kept in this workspace.', file),
  },
  unfit: {
    wrong: true,
    sentence: () => l10n.t('This correction cannot be kept: something in it is too long, or no text. It is not used.'),
  },
  memory: {
    wrong: true,
    sentence: (file) =>
      l10n.t(
        'Neither {0} nor this workspace could be written. The correction is used until this window is closed.',
        file,
      ),
  },
};

/** The message for a correction that was taken back but whose file could not be written. */
const takenBackHere = (kept: Kept, file: string): string =>
  kept === 'memory'
    ? l10n.t(
        'Neither {0} nor this workspace could be written: the correction is left out until this window is closed.',
        file,
      )
    : l10n.t('{0} could not be written: this workspace remembers that the correction was taken back.', file);

/** What was done, such as: “守住堤坝”: not a headline. */
function doneSentence({ change: { taken, given }, by }: KeptCorrection): string {
  const [first] = given.length > 0 ? given : taken;
  if (first === undefined) return '';
  const what = correctionSentence(first.correction);
  if (given.length === 0) return l10n.t('Taken back: {0}.', what);
  return by === 'reader' ? l10n.t('{0}.', what) : l10n.t('Holds again: {0}.', what);
}

/** Where it was stored, and what went wrong. */
const keptSentence = ({ kept, change: { given } }: KeptCorrection, file: string): string =>
  given.length > 0 || kept === 'unfit'
    ? SAID[kept].sentence(file)
    : kept === 'sidecar'
      ? ''
      : takenBackHere(kept, file);

export function tellingOfCorrection(done: KeptCorrection): Telling {
  const { uri, kept, by, change } = done;
  const file = sidecarOf(uri);
  const undo = change.given.length > 0 ? l10n.t('Undo this correction') : l10n.t('Let this correction hold again');
  return {
    done: doneSentence(done),
    kept: keptSentence(done, fileNameOf(file)),
    isWrong: SAID[kept].wrong,
    hint: by === 'undo' ? l10n.t('Correct it again') : undo,
    canUndo: kept !== 'unfit',
    malformed: kept === 'malformed' ? file : undefined,
  };
}
