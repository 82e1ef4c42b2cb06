/** Owns which texts are copies of another that stands beside them: these are read when they are opened, and counted nowhere. */
import { Uri } from 'vscode';
import { sourceNamesOf } from '../../core/files/copies';
import { isThere } from './beside';
import { fileNameOf, folderOf } from './paths';

/** The files from which a copy may have been made, whether they are there or not; none for a file that is no copy by its name. */
export const sourcesOf = (uri: Uri): readonly Uri[] =>
  sourceNamesOf(fileNameOf(uri)).map((name) => Uri.joinPath(folderOf(uri), name));

/** Whether a file is a copy of one of the others. */
export function isCopyAmong(uri: Uri, others: readonly Uri[]): boolean {
  const sources = new Set(sourcesOf(uri).map(String));
  return sources.size > 0 && others.some((other) => sources.has(other.toString()));
}

/** Whether a file is a copy, and the text that it was made from stands beside it. */
export const isCopy = async (uri: Uri): Promise<boolean> =>
  (await Promise.all(sourcesOf(uri).map(isThere))).includes(true);
