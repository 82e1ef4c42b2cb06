/** Owns that links between texts, which name the other text by its path, follow both when they are renamed or moved. */
import { Uri } from 'vscode';
import type { Correction } from '../../core/corrections/model';
import { folderOf, onOneFileSystem, relativePath } from '../../host/files/paths';
import type { Services } from '../../host/services';
import { beforeOf, nowOf, type Renamed } from './renames';

/** A search for files that has not answered within this time is not waited for, in milliseconds. */
const PATIENCE = 5_000;

/** The correction with the path that leads from a text, as it is named now, to where the other text is now. */
function followed(correction: Correction, text: Uri, files: Renamed): Correction {
  if (correction.kind !== 'link' && correction.kind !== 'unlink') return correction;
  const { to } = correction;
  const target = nowOf(Uri.joinPath(folderOf(beforeOf(text, files)), to.path), files);
  const path = onOneFileSystem(text, target) ? relativePath(text, target) : to.path;
  return path === to.path ? correction : { ...correction, to: { ...to, path } };
}

/** Renames what the links of all corrected texts name. */
export async function followLinks({ corrections }: Pick<Services, 'corrections'>, files: Renamed): Promise<void> {
  // each text is asked in its turn among those that write, as what it says may just be changing
  for (const uri of await corrections.texts(PATIENCE))
    await corrections.renamed(uri, (one) => followed(one, uri, files));
}
