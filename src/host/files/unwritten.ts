/** Owns saying why a file was not written. */
import { l10n } from 'vscode';
import type { Refusal } from './refusals';

/** A sentence for the reader; `name` is how they know the file. */
export const whyUnwritten = (name: string, refusal: Refusal): string =>
  ({
    full: l10n.t('{0} was not written: the disk is full.', name),
    locked: l10n.t('{0} was not written: another program holds it.', name),
    'read-only': l10n.t('{0} was not written: the place is read-only.', name),
    forbidden: l10n.t('{0} was not written: that is not permitted there.', name),
    'no-files': l10n.t('{0} was not written: there are no files there.', name),
    other: l10n.t('{0} could not be written whole.', name),
  })[refusal];
