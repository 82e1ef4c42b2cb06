/** Owns undoing: what the reader is told of each correction, with a button that undoes it, and the commands for that. */
import { type Disposable, l10n, window } from 'vscode';
import type { KeptCorrection } from '../../host/corrections/corrections';
import { sidecarOf } from '../../host/corrections/sidecars';
import { fileNameOf } from '../../host/files/paths';
import { DisposableStore } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { type BriefOffer, offerBriefly, tellBriefly, warn } from '../../host/shown/messages';
import { registerCommand } from '../../host/shown/register-command';
import { correctionSentence } from '../../host/wording/corrections';
import { SAID, takenBackHere } from './kept-messages';

const UNDO = 'bulletin.undoCorrection';
const REDO = 'bulletin.redoCorrection';

/** What was done, in words: “守住堤坝”: not a headline. Kept in 1.txt.bulletin.json. */
function doneSentence({ change: { taken, given }, by }: KeptCorrection): string {
  const [first] = given.length > 0 ? given : taken;
  if (first === undefined) return '';
  const what = correctionSentence(first.correction);
  if (given.length === 0) return l10n.t('Taken back: {0}.', what);
  return by === 'reader' ? l10n.t('{0}.', what) : l10n.t('Holds again: {0}.', what);
}

/** Where it was kept, and what stood in the way. */
const keptSentence = ({ kept, change: { given } }: KeptCorrection, file: string): string =>
  given.length > 0 || kept === 'unfit'
    ? SAID[kept].sentence(file)
    : kept === 'sidecar'
      ? ''
      : takenBackHere(kept, file);

const offerAfter = ({ by, change: { given } }: KeptCorrection): BriefOffer => {
  if (by === 'undo') return { words: l10n.t('Redo'), hint: l10n.t('Correct it again'), command: REDO };
  const hint = given.length > 0 ? l10n.t('Undo this correction') : l10n.t('Let this correction hold again');
  return { words: l10n.t('Undo'), hint, command: UNDO };
};

export function registerUndo({ corrections, log }: Services): Disposable {
  const store = new DisposableStore();
  let offered: Disposable | undefined;
  store.add({ dispose: () => offered?.dispose() });
  /** Says of every correction where it was kept, whichever feature it came from; what is malformed can be opened from there. */
  const tell = async (done: KeptCorrection): Promise<void> => {
    const { uri, kept } = done;
    const sidecar = sidecarOf(uri);
    const { wrong } = SAID[kept];
    const said = keptSentence(done, fileNameOf(sidecar));
    offered?.dispose();
    offered = undefined;
    // what was not kept at all leaves nothing to undo
    if (kept !== 'unfit') {
      const words = [doneSentence(done), wrong ? '' : said].filter(Boolean).join(' ');
      offered = offerBriefly(words, offerAfter(done));
    }
    if (!wrong) return;
    const open = l10n.t('Open {0}', fileNameOf(sidecar));
    const answer = await warn(said, ...(kept === 'malformed' ? [open] : []));
    if (answer === open) await window.showTextDocument(sidecar);
  };
  store.add(corrections.onDidKeep((done) => log.detached('telling where a correction was kept', tell(done))));
  store.add(
    registerCommand(log, UNDO, async () => {
      if ((await corrections.undo()) === undefined) tellBriefly(l10n.t('There is no correction to undo.'));
    }),
  );
  store.add(
    registerCommand(log, REDO, async () => {
      if ((await corrections.redo()) === undefined) tellBriefly(l10n.t('There is no correction to do again.'));
    }),
  );
  return store;
}
