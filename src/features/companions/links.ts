/** Owns updating corrections that name another text by its relative path when either text is renamed or moved. */
import { Uri } from 'vscode';
import type { Correction } from '../../core/corrections/model';
import { folderOf, onOneFileSystem, relativePath } from '../../host/files/paths';
import type { Services } from '../../host/services';
import { beforeOf, nowOf, type Renamed } from './renames';

/** How long a file search may take before it is ignored, in milliseconds. */
const PATIENCE = 5_000;

/** The correction with its relative path recomputed for the current locations of both texts. */
function followed(correction: Correction, text: Uri, files: Renamed): Correction {
  if (correction.kind !== 'link' && correction.kind !== 'unlink') return correction;
  const { to } = correction;
  const target = nowOf(Uri.joinPath(folderOf(beforeOf(text, files)), to.path), files);
  const path = onOneFileSystem(text, target) ? relativePath(text, target) : to.path;
  return path === to.path ? correction : { ...correction, to: { ...to, path } };
}

/** Updates the paths in the corrections of all texts. */
export async function followLinks({ corrections }: Pick<Services, 'corrections'>, files: Renamed): Promise<void> {
  // a file that is being written may look as if it were not there
  await corrections.idle();
  // one text after the other through the write queue, since its corrections may just be changing
  for (const uri of await corrections.texts(PATIENCE))
    await corrections.renamed(uri, (one) => followed(one, uri, files));
}
