/** Owns where files are after some were renamed, and where they were before. */
import type { FileWillRenameEvent, Uri } from 'vscode';

export type Renamed = FileWillRenameEvent['files'];

/** What stands behind the name of a file or folder in that of another: '' for itself; undefined where it is not under it. */
export const under = (uri: Uri, { path, scheme, authority }: Uri): string | undefined => {
  if (uri.scheme !== scheme || uri.authority !== authority) return undefined;
  if (uri.path === path) return '';
  return uri.path.startsWith(`${path}/`) ? uri.path.slice(path.length) : undefined;
};

function mapped(uri: Uri, pairs: readonly (readonly [Uri, Uri])[]): Uri {
  for (const [from, to] of pairs) {
    const rest = under(uri, from);
    if (rest !== undefined) return to.with({ path: to.path + rest });
  }
  return uri;
}

/** The name that a file has now. */
export const nowOf = (uri: Uri, files: Renamed): Uri =>
  mapped(
    uri,
    files.map(({ oldUri, newUri }) => [oldUri, newUri]),
  );

/** The name that a file had before. */
export const beforeOf = (uri: Uri, files: Renamed): Uri =>
  mapped(
    uri,
    files.map(({ oldUri, newUri }) => [newUri, oldUri]),
  );
