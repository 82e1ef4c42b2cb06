/** Owns renaming corrections and notes files along with their text, within the same workspace edit. */
import { type Disposable, WorkspaceEdit, workspace } from 'vscode';
import { companionOf, companionsOf } from '../../host/files/companions';
import { InTurn, orNothing, together } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { followLinks } from './links';
import { type Renamed, under } from './renames';

/** The renames of companion files once nobody writes them, except those that the user renames anyway or that would overwrite another file. */
async function companionRenames({ corrections, notes }: Services, files: Renamed): Promise<WorkspaceEdit> {
  await Promise.all([corrections.idle(), notes.idle()]);
  const edit = new WorkspaceEdit();
  const renamed = new Set(files.map(({ oldUri }) => oldUri.toString()));
  for (const { oldUri, newUri } of files) {
    for (const { file, end } of await companionsOf(oldUri)) {
      const target = companionOf(newUri, end);
      const isTaken = (await orNothing(workspace.fs.stat(target))) !== undefined;
      if (!renamed.has(file.toString()) && !isTaken) edit.renameFile(file, target, { overwrite: false });
    }
  }
  return edit;
}

export function registerMoves(services: Services): Disposable {
  const { corrections, log, notes } = services;
  const following = new InTurn();
  return together(
    workspace.onWillRenameFiles((event) => event.waitUntil(companionRenames(services, event.files))),
    workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        for (const uri of corrections.known) {
          const rest = under(uri, oldUri);
          if (rest !== undefined) corrections.moved(uri, newUri.with({ path: newUri.path + rest }));
        }
        for (const uri of notes.known) {
          const rest = under(uri, oldUri);
          if (rest === undefined) continue;
          log.detached('moving notes', notes.moved(uri, newUri.with({ path: newUri.path + rest })));
        }
      }
      log.detached(
        'the links of texts',
        following.run(() => followLinks(services, files)),
      );
    }),
  );
}
