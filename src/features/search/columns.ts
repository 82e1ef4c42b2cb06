/** Owns the words of the columns of results that are copied as a table. */
import { l10n } from 'vscode';

export const columnTitles = (): readonly string[] => [
  l10n.t('Date'),
  l10n.t('Paper'),
  l10n.t('Page'),
  l10n.t('Headline'),
  l10n.t('Before'),
  l10n.t('Words'),
  l10n.t('After'),
  l10n.t('File'),
  l10n.t('Line'),
];
