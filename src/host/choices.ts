/** Owns asking the reader to choose one of a few, with what holds now marked; and the choice of a scope, which views share. */
import { l10n, window } from 'vscode';
import { SCOPES, type Scope } from './scopes';

export const scopeTitle = (scope: Scope): string =>
  ({ document: l10n.t('This document'), issue: l10n.t('This issue'), workspace: l10n.t('Whole workspace') })[scope];

/** One of the values; undefined where the reader gave up. */
export async function chooseOne<T extends string>(
  values: readonly T[],
  titleOf: (value: T) => string,
  now: T,
  title: string,
): Promise<T | undefined> {
  const picks = values.map((value) => ({ label: titleOf(value), description: value === now ? '✓' : '', value }));
  return (await window.showQuickPick(picks, { title }))?.value;
}

export const chooseScope = (now: Scope, title: string): Promise<Scope | undefined> =>
  chooseOne(SCOPES, scopeTitle, now, title);
