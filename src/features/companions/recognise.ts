/**
 * Owns recognizing, by their content, companion files whose text was renamed, moved or copied outside VS Code; they are offered, never
 * applied unasked.
 */
import { type Disposable, l10n, type TextDocument, type Uri, workspace } from 'vscode';
import { type Companion, companionOf, companionsOf, leftBeside } from '../../host/files/companions';
import { decodeText } from '../../host/files/decode';
import { fileNameOf } from '../../host/files/paths';
import { DisposableStore, NEVER, orNothing } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { offer } from '../../host/shown/messages';
import { runSliced } from '../../host/slices';
import { fittingSteps } from './fitting';

/** Workspace state: companion files that were declined, with the text that they were offered for. */
const REFUSED = 'bulletin.companionsRefused';
const MOST_REFUSED = 500;
/** Larger files are ignored, in bytes. */
const LARGEST = 16_000_000;

async function wordsOf(file: Uri): Promise<string | undefined> {
  const stat = await orNothing(workspace.fs.stat(file));
  if (stat === undefined || stat.size > LARGEST) return undefined;
  const bytes = await orNothing(workspace.fs.readFile(file));
  return bytes && decodeText(bytes)?.text;
}

export function registerRecognition(services: Services): Disposable {
  const { analyses, context, corrections, log, projections } = services;
  const store = new DisposableStore();
  const looked = new Set<string>();
  const refused = (): readonly string[] => context.workspaceState.get<readonly string[]>(REFUSED) ?? [];
  const pairOf = (text: Uri, file: Uri): string => JSON.stringify([text.toString(), file.toString()]);

  /** How many anchors of a file fit a text; 0 if it was declined, or does not certainly belong to the text. */
  const fitOf = async (document: TextDocument, { file, end }: Companion): Promise<number> => {
    const words = refused().includes(pairOf(document.uri, file)) ? undefined : await wordsOf(file);
    return words === undefined ? 0 : runSliced(fittingSteps(document.getText(), end, words), NEVER);
  };

  /** Offers a file for a text; returns whether it was accepted. */
  const offerFor = async ({ uri }: TextDocument, { file, end }: Companion, fit: number): Promise<boolean> => {
    const take = l10n.t('Take Along');
    const leave = l10n.t('Leave It');
    const question = l10n.t(
      '{0} belongs to no text here, and {1} of its places fit {2}. Was the text renamed?',
      fileNameOf(file),
      fit,
      fileNameOf(uri),
    );
    const answer = await offer(question, take, leave);
    if (answer === leave)
      await context.workspaceState.update(REFUSED, [...refused(), pairOf(uri, file)].slice(-MOST_REFUSED));
    if (answer !== take) return false;
    await workspace.fs.rename(file, companionOf(uri, end), { overwrite: false });
    corrections.moved(uri, uri);
    return true;
  };

  /** For each kind of companion file that the text lacks, offers the fitting ones, best first, until one is accepted. */
  const look = async (document: TextDocument): Promise<void> => {
    const own = new Set((await companionsOf(document.uri)).map(({ end }) => end));
    const left = (await leftBeside(document.uri)).filter(({ end }) => !own.has(end));
    const fits = await Promise.all(left.map(async (one) => ({ one, fit: await fitOf(document, one) })));
    for (const { one, fit } of fits.filter((each) => each.fit > 0).sort((a, b) => b.fit - a.fit)) {
      if (!own.has(one.end) && (await offerFor(document, one, fit))) own.add(one.end);
    }
  };
  store.add(
    analyses.onDidAnalyse(({ document }) => {
      const key = document.uri.toString();
      if (projections.isView(document.uri) || document.isUntitled || looked.has(key)) return;
      looked.add(key);
      log.detached('looking for what was left of a text', look(document));
    }),
  );
  store.add(analyses.onDidClose(({ uri }) => looked.delete(uri.toString())));
  return store;
}
