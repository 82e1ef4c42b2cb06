/** Owns the reader's choice of a form at a doubtful place: how far it goes, and keeping it. */
import { commands, type Disposable, l10n, Uri } from 'vscode';
import { anchorOf } from '../../core/anchors/make';
import type { Anchor } from '../../core/anchors/model';
import type { Span } from '../../core/text/span';
import { type ChosenForm, type Dictionary, type Reach, scriptOf } from '../../host/dictionary';
import { readViewUri, type TraditionalViews } from './views';

/** The command behind the links of a hover; it is the only one that they may run. */
export const CHOOSE = '_bulletin.chooseForm';

/** What the reader chose, and how far it goes. */
export type Choice =
  | { readonly reach: 'here'; readonly at: Anchor; readonly script: ChosenForm['script']; readonly to: string }
  | { readonly reach: Reach; readonly from: string; readonly to: string };

/** Keeps a choice about a source. */
export async function keepChoice(dictionary: Dictionary, source: Uri, choice: Choice): Promise<void> {
  if (choice.reach === 'here') {
    const { at, script, to } = choice;
    await dictionary.keepForm(source, { at, script, to });
  } else {
    await dictionary.keepStyle(source, { from: choice.from, to: choice.to }, choice.reach);
  }
}

/** How far each choice goes, as the hover and the list of choices offer it. */
export function choicesFor(
  views: TraditionalViews,
  view: Uri,
  { start, end }: Span,
  form: string,
): readonly { readonly label: string; readonly choice: Choice }[] {
  const parts = readViewUri(view);
  const text = views.viewOf(view)?.analysis.text;
  if (parts === undefined || text === undefined) return [];
  const from = text.slice(start, end);
  const at = anchorOf(text, { start, end });
  return [
    { label: l10n.t('here'), choice: { reach: 'here', at, script: scriptOf(parts.target), to: form } },
    { label: l10n.t('in this document'), choice: { reach: 'document', from, to: form } },
    { label: l10n.t('always'), choice: { reach: 'always', from, to: form } },
  ];
}

export function registerChoice(dictionary: Dictionary): Disposable {
  return commands.registerCommand(CHOOSE, (key: string, choice: Choice) =>
    keepChoice(dictionary, Uri.parse(key, true), choice),
  );
}
