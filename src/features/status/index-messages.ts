/** Owns the messages about indexing the workspace: limits that were reached, errors, and commands that help. */
import { type Command, env, l10n } from 'vscode';
import { LIMITS, type Limited } from '../../host/files/limits';
import type { Refusal } from '../../host/files/refusals';
import type { Progress } from '../../host/workspace-index/indexing-needs';

/** A message about the state of the index. */
interface Said {
  readonly detail: string;
  /** Whether something is missing or failed. */
  readonly warns: boolean;
  /** The command that the reader can run. */
  readonly command?: Command;
}

/** The reasons why the index is not stored on disk. */
const UNKEPT: Readonly<Record<Refusal, () => string>> = {
  full: () => l10n.t('The storage is full, so the index is not kept; it is read anew next time'),
  locked: () => l10n.t('Another program may hold the index; it is kept with the next change'),
  'read-only': () => l10n.t('The storage is read-only, so the index is not kept; it is read anew next time'),
  forbidden: () => l10n.t('There is no permission to keep the index; it is read anew next time'),
  'no-files': () => l10n.t('The storage refused the index; it is read anew next time'),
  other: () => l10n.t('The storage refused the index; it is read anew next time'),
};

const settings = (title: string, setting: string): Command => ({
  command: 'workbench.action.openSettings',
  title,
  arguments: [setting],
});

/** The possible messages, of which the first that applies is shown; only those that can be acted on have a command. */
const ROWS: readonly {
  readonly holds: (progress: Progress) => boolean;
  readonly say: (progress: Progress) => Said;
}[] = [
  {
    holds: ({ busy }) => busy,
    say: ({ read, found, limited, large, unreadable, unkept }) => ({
      detail: found === 0 ? l10n.t('Looking for files') : l10n.t('{0} of {1} files read', read, found),
      warns: limited || large > 0 || unreadable > 0 || unkept !== undefined,
      command: { command: 'bulletin.stopReading', title: l10n.t('Stop') },
    }),
  },
  {
    holds: ({ limited }) => limited,
    say: ({ read, found }) => ({
      detail: l10n.t('{0} of {1} files read: the limit in the settings', read, found),
      warns: true,
      command: settings(l10n.t('Change'), 'bulletin.index.maxFiles'),
    }),
  },
  {
    holds: ({ large }) => large > 0,
    say: ({ large }) => ({
      detail: l10n.t('{0} files are too large to be read: the limit in the settings', large),
      warns: true,
      command: settings(l10n.t('Change'), 'bulletin.index.maxFileSize'),
    }),
  },
  {
    holds: ({ unreadable }) => unreadable > 0,
    say: ({ unreadable }) => ({
      detail: l10n.t('{0} files could not be read', unreadable),
      warns: true,
      command: { command: 'bulletin.refresh', title: l10n.t('Try Again') },
    }),
  },
  {
    holds: ({ unkept }) => unkept !== undefined,
    say: ({ unkept = 'other' }) => ({ detail: UNKEPT[unkept](), warns: true }),
  },
];

const counted = (count: number): string => new Intl.NumberFormat(env.language).format(count);
const megabytes = (bytes: number): string =>
  new Intl.NumberFormat(env.language, { style: 'unit', unit: 'megabyte' }).format(bytes / 1e6);

/** The message for a list that has more entries than are used. */
const BEYOND: Readonly<Record<Limited, (most: number) => string>> = {
  names: (most) => l10n.t('The lists of names hold more than {0}; the last of them are used', counted(most)),
  words: (most) => l10n.t('The lists of words hold more than {0}; the last of them are used', counted(most)),
  corrections: (most) => l10n.t('A text has more than {0} corrections; the last of them are used', counted(most)),
  'list-bytes': (most) => l10n.t('A names.txt or conversion.txt is larger than {0} and is not used', megabytes(most)),
};

/** The message for the first list that is too long; '' if there is none. */
export const limitsOf = ([met]: readonly Limited[]): string => (met === undefined ? '' : BEYOND[met](LIMITS[met]));

/** The message about the index and the lists; its detail is empty if all is well. */
export function saidOf(progress: Progress, met: readonly Limited[]): Said {
  const said = ROWS.find(({ holds }) => holds(progress))?.say(progress);
  if (said !== undefined) return said;
  const detail = limitsOf(met);
  return { detail, warns: detail !== '' };
}
