/** Owns undo: a message for each stored correction and note with an Undo button, and the undo and redo commands. */
import { type Disposable, l10n, window } from 'vscode';
import type { StepBy } from '../../host/files/history';
import { fileNameOf } from '../../host/files/paths';
import { DisposableStore } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { offerBriefly, tellBriefly, warn } from '../../host/shown/messages';
import { registerCommand } from '../../host/shown/register-command';
import { tellingOfCorrection } from './kept-corrections';
import { tellingOfNotes } from './kept-notes';
import { type Said, SaidOrder } from './order';
import type { Telling } from './telling';

const UNDO = 'bulletin.undoCorrection';
const REDO = 'bulletin.redoCorrection';

export function registerUndoing({ corrections, notes, log }: Services): Disposable {
  const store = new DisposableStore();
  const order = new SaidOrder();
  let offered: Disposable | undefined;
  store.add({ dispose: () => offered?.dispose() });
  const tell = async ({ done, kept, isWrong, hint, malformed }: Telling, by: StepBy): Promise<void> => {
    const words = [done, isWrong ? '' : kept].filter(Boolean).join(' ');
    offered?.dispose();
    offered = undefined;
    if (words !== '') {
      const offer = by === 'undo' ? { words: l10n.t('Redo'), command: REDO } : { words: l10n.t('Undo'), command: UNDO };
      offered = offerBriefly(words, { ...offer, hint });
    }
    if (!isWrong) return;
    const open = malformed && l10n.t('Open {0}', fileNameOf(malformed));
    const answer = await warn(kept, ...(open === undefined ? [] : [open]));
    if (malformed !== undefined && answer === open) await window.showTextDocument(malformed);
  };
  /** Reports a stored change, whichever feature made it. */
  const take = (kind: Said, telling: Telling, by: StepBy): void => {
    if (telling.canUndo) order.take(kind, by);
    const told = telling.canUndo ? telling : { ...telling, done: '' };
    log.detached('telling what was kept', tell(told, by));
  };
  // changes that follow a save or rename automatically are no steps of the reader's
  store.add(
    corrections.onDidKeep((done) => {
      if (done.by !== 'itself') take('correction', tellingOfCorrection(done), done.by);
    }),
  );
  store.add(
    notes.onDidKeep((done) => {
      if (done.by !== 'itself') take('note', tellingOfNotes(done), done.by);
    }),
  );
  const both = { correction: corrections, note: notes };
  store.add(
    registerCommand(log, UNDO, async () => {
      const { last } = order;
      if (last === undefined || (await both[last].undo()) === undefined)
        tellBriefly(l10n.t('There is nothing to undo.'));
    }),
  );
  store.add(
    registerCommand(log, REDO, async () => {
      const { undone } = order;
      if (undone === undefined || (await both[undone].redo()) === undefined)
        tellBriefly(l10n.t('There is nothing to do again.'));
    }),
  );
  return store;
}
