/** Owns paths of files: relative to their workspace folder, to another file, to a common folder. */

import { Uri, workspace } from 'vscode';
import { isTextName } from '../../core/files/text-names';

/** The path by which issues are told apart: from the workspace folder on, else the last folder and the name. */
export function pathOf(uri: Uri): string {
  const folder = workspace.getWorkspaceFolder(uri);
  if (folder === undefined) return uri.path.split('/').slice(-2).join('/');
  return uri.path.slice(folder.uri.path.replace(/\/$/, '').length + 1);
}

export const folderOf = (uri: Uri): Uri => Uri.joinPath(uri, '..');

/** Whether two files are on the same file system: same scheme and authority. */
export const onOneFileSystem = (one: Uri, other: Uri): boolean =>
  one.scheme === other.scheme && one.authority.toLowerCase() === other.authority.toLowerCase();

export const fileNameOf = (uri: Uri): string => uri.path.split('/').pop() ?? '';

/** The relative path from the folder of one file to another, with '/' as separator; both on the same file system. */
export function relativePath(from: Uri, to: Uri): string {
  const base = from.path.split('/').slice(0, -1);
  const target = to.path.split('/');
  let shared = 0;
  while (shared < base.length && base[shared] === target[shared]) shared++;
  return [...base.slice(shared).map(() => '..'), ...target.slice(shared)].join('/');
}

/** Whether a file is a text by its name. */
export const isTextFile = ({ path }: Uri): boolean => isTextName(path);

/** The deepest folder that contains all files; undefined for files of several file systems, or none. */
export function commonFolder(files: readonly Uri[]): Uri | undefined {
  const [first, ...others] = files;
  if (first === undefined || !others.every((other) => onOneFileSystem(first, other))) return undefined;
  let shared = first.path.split('/').slice(0, -1);
  for (const { path } of others) {
    const names = path.split('/').slice(0, -1);
    const differs = shared.findIndex((name, at) => name !== names[at]);
    if (differs >= 0) shared = shared.slice(0, differs);
  }
  return first.with({ path: shared.join('/') || '/', query: '', fragment: '' });
}
