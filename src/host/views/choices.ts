/** Owns pickers with a few options, the current one marked; and options that several views share: scopes, people. */
import { l10n, type QuickPickItem } from 'vscode';
import type { CorpusEntity } from '../../core/corpus/entities';
import { chooseFrom } from '../shown/pick-list';
import { timesNamed } from '../wording/words';
import { SCOPES, type Scope } from './scopes';

export const scopeTitle = (scope: Scope): string =>
  ({ document: l10n.t('This document'), issue: l10n.t('This issue'), workspace: l10n.t('Whole workspace') })[scope];

/** Asks for one of the values; undefined if the reader cancelled. */
export async function chooseOne<T extends string>(
  values: readonly T[],
  titleOf: (value: T) => string,
  now: T,
  title: string,
): Promise<T | undefined> {
  const picks = values.map((value) => ({
    label: titleOf(value),
    description: value === now ? l10n.t('current') : '',
    value,
  }));
  return (await chooseFrom(picks, { title }))?.value;
}

export const chooseScope = (now: Scope, title: string): Promise<Scope | undefined> =>
  chooseOne(SCOPES, scopeTitle, now, title);

/** The people among some entities as picker items, by number of mentions. */
export const peoplePicks = (entities: readonly CorpusEntity[]): (QuickPickItem & { readonly entity: CorpusEntity })[] =>
  entities
    .filter(({ kind }) => kind === 'person')
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .map((entity) => ({
      label: entity.name,
      description: [timesNamed(entity.mentions.length), ...entity.titles].join(' · '),
      entity,
    }));
