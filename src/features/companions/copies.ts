/**
 * Owns offering to copy corrections and notes when a text file is copied. VS Code reports the new file but not its original, so contents
 * are compared.
 */
import { type Disposable, l10n, type Uri, workspace } from 'vscode';
import { companionOf, companionsOf } from '../../host/files/companions';
import { fileNameOf, isTextFile } from '../../host/files/paths';
import { orNothing } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { offer } from '../../host/shown/messages';

/** If more files than this appear at once, nothing is offered. */
const MOST_NEW = 20;
/** With more texts than this in the workspace nothing is compared. */
const MOST_COMPARED = 2_000;

const sizeOf = async (uri: Uri): Promise<number | undefined> => (await orNothing(workspace.fs.stat(uri)))?.size;

/** Whether two files have the same contents. */
async function areAlike(one: Uri, other: Uri): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map((uri) => orNothing(workspace.fs.readFile(uri))));
  return first !== undefined && first.length === second?.length && first.every((byte, at) => byte === second[at]);
}

export function registerCopies({ corrections, log, notes }: Services): Disposable {
  /** A text with companion files of which the new file is a copy. */
  const sourceOf = async (made: Uri): Promise<Uri | undefined> => {
    const size = await sizeOf(made);
    if (size === undefined || size === 0) return undefined;
    const known = [...corrections.known, ...notes.known];
    if (known.length > MOST_COMPARED) return undefined;
    for (const uri of known) {
      const isOther = uri.toString() !== made.toString() && uri.scheme === made.scheme;
      if (!isOther || (await sizeOf(uri)) !== size || !(await areAlike(uri, made))) continue;
      // of several identical texts, the one with companion files
      if ((await companionsOf(uri)).length > 0) return uri;
    }
    return undefined;
  };
  const offerFor = async (made: Uri): Promise<void> => {
    if ((await companionsOf(made)).length > 0) return;
    const source = await sourceOf(made);
    const files = source === undefined ? [] : await companionsOf(source);
    if (source === undefined || files.length === 0) return;
    const copy = l10n.t('Copy Them');
    const question = l10n.t(
      '{0} is a copy of {1}. Copy what you put right and noted there, too?',
      fileNameOf(made),
      fileNameOf(source),
    );
    if ((await offer(question, copy)) !== copy) return;
    for (const { file, end } of files) await workspace.fs.copy(file, companionOf(made, end), { overwrite: false });
    corrections.moved(made, made);
  };
  return workspace.onDidCreateFiles(({ files }) => {
    const texts = files.filter(isTextFile);
    if (texts.length > MOST_NEW) return;
    for (const uri of texts) log.detached('a copy of a text', offerFor(uri));
  });
}
