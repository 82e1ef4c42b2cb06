/** Owns the picker of what is exported and in which format, in one list; the last choice comes first. */
import { l10n, QuickPickItemKind } from 'vscode';
import { chooseFrom } from '../../host/shown/pick-list';
import { type Form, forms, noteForms } from './formats';
import type { Subject, SubjectKind } from './subjects';

export interface Choice {
  readonly subject: Subject;
  readonly form: Form;
}

/** A choice as it is stored between sessions. */
export interface LastChoice {
  readonly subject: SubjectKind;
  readonly form: string;
}

const nameOf = (kind: SubjectKind): string =>
  ({
    story: l10n.t('Story'),
    document: l10n.t('Whole text'),
    issue: l10n.t('Issue'),
    results: l10n.t('Search results'),
    name: l10n.t('Articles that name'),
    time: l10n.t('Articles that speak of'),
    notes: l10n.t('Notes and highlights'),
  })[kind];

/** Asks; undefined if the reader cancelled. */
export async function chooseExport(
  subjects: readonly Subject[],
  last: LastChoice | undefined,
): Promise<Choice | undefined> {
  const formsOf = ({ kind }: Subject): readonly Form[] => (kind === 'notes' ? noteForms() : forms());
  const choices = subjects.flatMap((subject) => formsOf(subject).map((form) => ({ subject, form })));
  const isLast = ({ subject, form }: Choice): boolean => subject.kind === last?.subject && form.id === last.form;
  const itemOf = (choice: Choice) => ({ label: choice.form.title, description: choice.form.opens, choice });
  const separator = (label: string) => ({ label, kind: QuickPickItemKind.Separator, choice: undefined });
  const latest = choices.filter(isLast);
  const items = [
    ...latest.flatMap((choice) => [
      separator(`${l10n.t('As last time')} · ${nameOf(choice.subject.kind)}: ${choice.subject.title}`),
      itemOf(choice),
    ]),
    ...subjects.flatMap((subject) => [
      separator(`${nameOf(subject.kind)}: ${subject.title}`),
      ...choices.filter((choice) => choice.subject === subject).map(itemOf),
    ]),
  ];
  const picked = await chooseFrom(items, {
    title: l10n.t('Export'),
    placeholder: l10n.t('What to export, and as what'),
    matchOn: 'description',
  });
  return picked?.choice;
}
