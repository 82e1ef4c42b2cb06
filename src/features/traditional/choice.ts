/** Owns the reader's choice of a form at an ambiguous place: its scope, and storing it. */
import { type Disposable, l10n, type Uri, workspace } from 'vscode';
import { anchorOf } from '../../core/anchors/make';
import type { Anchor } from '../../core/anchors/model';
import { findAnchor } from '../../core/anchors/whole';
import { readCorrection } from '../../core/corrections/schema';
import type { ScriptDoubt } from '../../core/script/model';
import { type ChosenForm, type Dictionary, type Reach, scriptOf } from '../../host/documents/dictionary';
import type { Services } from '../../host/services';
import { given, type Read, refused, registerCommandWith } from '../../host/shown/register-command';
import { fieldsOf, textFrom } from '../../host/views/command-arguments';
import { readViewUri, type TraditionalViews } from './views';

/** The command in a hover's links, and the only one that the markup trusts. */
export const CHOOSE = '_bulletin.chooseForm';

/** The chosen form and its scope. */
export type Choice =
  | { readonly reach: 'here'; readonly at: Anchor; readonly script: ChosenForm['script']; readonly to: string }
  | { readonly reach: Reach; readonly what: 'character' | 'word'; readonly from: string; readonly to: string };

/** Stores a choice for a source text. */
export async function keepChoice(dictionary: Dictionary, source: Uri, choice: Choice): Promise<void> {
  if (choice.reach === 'here') {
    const { at, script, to } = choice;
    await dictionary.keepForm(source, { at, script, to });
  } else {
    const { what, from, to, reach } = choice;
    // a form inside a word or name is stored for that word, as the character may need another form elsewhere
    if (what === 'word') await dictionary.keepWord(source, { from, to }, reach);
    else await dictionary.keepStyle(source, { from, to }, reach);
  }
}

/** The scopes that a choice can have, as hover and picker offer them. */
export function choicesFor(
  views: TraditionalViews,
  view: Uri,
  { start, end, word }: ScriptDoubt,
  form: string,
): readonly { readonly label: string; readonly choice: Choice }[] {
  const parts = readViewUri(view);
  const text = views.viewOf(view)?.analysis.text;
  if (parts === undefined || text === undefined) return [];
  const taught =
    word === undefined
      ? ({ what: 'character', from: text.slice(start, end), to: form } as const)
      : ({ what: 'word', from: word.from, to: word.to.slice(0, word.at) + form + word.to.slice(word.at + 1) } as const);
  const at = anchorOf(text, { start, end });
  return [
    { label: l10n.t('here'), choice: { reach: 'here', at, script: scriptOf(parts.target), to: form } },
    { label: l10n.t('in this document'), choice: { reach: 'document', ...taught } },
    { label: l10n.t('always'), choice: { reach: 'always', ...taught } },
  ];
}

/** A choice for a text. */
interface Asked {
  readonly source: Uri;
  readonly choice: Choice;
}

const REACHES: readonly Reach[] = ['document', 'always'];
const WHATS = ['character', 'word'] as const;

/** Parses a choice from command arguments; it has the fields of the correction as which it is stored. */
function choiceFrom(value: unknown): Choice | undefined {
  const fields = fieldsOf(value);
  if (fields.get('reach') === 'here') {
    const asked = { kind: 'form', at: fields.get('at'), script: fields.get('script'), to: fields.get('to') };
    const kept = readCorrection(asked);
    return kept?.kind === 'form' ? { reach: 'here', at: kept.at, script: kept.script, to: kept.to } : undefined;
  }
  const reach = REACHES.find((one) => one === fields.get('reach'));
  const what = WHATS.find((one) => one === fields.get('what'));
  if (reach === undefined || what === undefined) return undefined;
  const kind = what === 'word' ? 'word' : 'style';
  const kept = readCorrection({ kind, from: fields.get('from'), to: fields.get('to') });
  return kept?.kind === 'word' || kept?.kind === 'style' ? { reach, what, from: kept.from, to: kept.to } : undefined;
}

const askedFrom =
  ({ projections }: Services) =>
  async (key: unknown, value: unknown): Promise<Read<Asked>> => {
    const [source, choice] = [textFrom(key, projections), choiceFrom(value)];
    if (source === undefined) return refused('no text that is open or in the workspace');
    if (choice === undefined) return refused('no choice');
    const text = choice.reach === 'here' ? (await workspace.openTextDocument(source)).getText() : '';
    if (choice.reach === 'here' && findAnchor(text, choice.at).kind !== 'found') return refused('its place is gone');
    return given({ source, choice });
  };

export const registerChoice = (services: Services, dictionary: Dictionary): Disposable =>
  registerCommandWith(services.log, CHOOSE, askedFrom(services), ({ source, choice }) =>
    keepChoice(dictionary, source, choice),
  );
