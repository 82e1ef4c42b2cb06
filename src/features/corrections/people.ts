/** Owns the picker of people: those of the issue first, those of the workspace as they are read. */
import { CancellationTokenSource, l10n, type QuickPickItem, type Uri } from 'vscode';
import type { CorpusEntity } from '../../core/corpus/entities';
import type { NameCorrection } from '../../core/corrections/model';
import type { Services } from '../../host/services';
import { PickList } from '../../host/shown/pick-list';
import { peoplePicks } from '../../host/views/choices';

interface PersonPick extends QuickPickItem {
  readonly name: string;
}

/** People by number of mentions, except those whose only mention is the name in question. */
const picksOf = (entities: readonly CorpusEntity[], asked: string): readonly PersonPick[] =>
  peoplePicks(entities.filter(({ name, namesakes }) => name !== asked || namesakes.length > 0)).map((pick) => ({
    ...pick,
    name: pick.label,
  }));

/** Asks whose other form a name is; returns the correction, or undefined if the reader cancelled. */
export function pickPerson(services: Services, uri: Uri, name: string): Promise<NameCorrection | undefined> {
  const { issues, log, scopes } = services;
  const source = new CancellationTokenSource();
  const pick = new PickList<PersonPick>({
    title: l10n.t('“{0}” is the same person as…', name),
    placeholder: l10n.t('A person of these texts, or any name you type'),
    matchOn: 'description',
  });
  pick.busy = true;
  let known: readonly PersonPick[] = [];
  const offer = (): void => {
    const typed = pick.value.trim();
    const isNew = typed.length > 1 && typed !== name && known.every((one) => one.name !== typed);
    const active = pick.active?.label;
    pick.items = isNew ? [...known, { label: typed, description: l10n.t('as you typed it'), name: typed }] : known;
    pick.active = pick.items.find(({ label }) => label === active);
  };
  const read = async (): Promise<void> => {
    const { texts } = await issues.of(uri, source.token);
    known = picksOf(await scopes.gathered(texts, source.token), name);
    offer();
    const names = new Set(known.map((one) => one.label));
    const everywhere = picksOf(await scopes.entities('workspace', source.token), name);
    known = [...known, ...everywhere.filter(({ label }) => !names.has(label))];
    offer();
  };
  const reading = read().finally(() => {
    pick.busy = false;
  });
  log.detached('the people to pick from', reading);
  return new Promise((resolve) => {
    pick.onDidChangeValue(offer);
    pick.onDidAccept(() => {
      const chosen = pick.selected;
      // Enter before the list is complete selects nobody
      if (chosen === undefined) return;
      resolve({ kind: 'name', name, is: 'person', same: chosen.name });
      pick.hide();
    });
    pick.onDidHide(() => {
      source.cancel();
      pick.dispose();
      resolve(undefined);
    });
    pick.show();
  });
}
