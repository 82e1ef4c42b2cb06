/** Owns mapping URIs across renames, in both directions. */
import type { FileWillRenameEvent, Uri } from 'vscode';

export type Renamed = FileWillRenameEvent['files'];

/** The path of `uri` relative to a renamed file or folder: '' for the same; undefined if it is not below it. */
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

/** The URI of a file after the renames. */
export const nowOf = (uri: Uri, files: Renamed): Uri =>
  mapped(
    uri,
    files.map(({ oldUri, newUri }) => [oldUri, newUri]),
  );

/** The URI of a file before the renames. */
export const beforeOf = (uri: Uri, files: Renamed): Uri =>
  mapped(
    uri,
    files.map(({ oldUri, newUri }) => [newUri, oldUri]),
  );
