/** Owns validating command arguments: URIs of texts, offsets in them, enumerated strings. */
import { Uri, workspace } from 'vscode';
import type { Projections, SourcePlace } from '../documents/projections';
import { isTextFile } from '../files/paths';
import { given, type Read, refused } from '../shown/register-command';
import type { ShownRows } from '../shown/rows';

/** The longest accepted URI, in UTF-16 units. */
const LONGEST = 8_192;

/** Parses a URI; undefined if it is invalid. */
export function uriFrom(key: unknown): Uri | undefined {
  if (typeof key !== 'string' || key === '' || key.length > LONGEST) return undefined;
  try {
    const uri = Uri.parse(key, true);
    // a URI that cannot be serialized, for example with half a surrogate pair, names no file
    return uri.toString() === '' ? undefined : uri;
  } catch {
    // invalid, which the caller reports
    return undefined;
  }
}

/** Whether a text is open, or a text file in a workspace folder. */
export function isReachable(uri: Uri): boolean {
  const key = uri.toString();
  if (workspace.textDocuments.some((document) => !document.isClosed && document.uri.toString() === key)) return true;
  return isTextFile(uri) && workspace.getWorkspaceFolder(uri) !== undefined;
}

/** The URI of an open text or one in the workspace, not of a view; undefined for anything else. */
export function textFrom(key: unknown, projections: Projections): Uri | undefined {
  const uri = uriFrom(key);
  return uri !== undefined && !projections.isView(uri) && isReachable(uri) ? uri : undefined;
}

/** A non-negative integer. */
export const countFrom = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;

/** A string of at most `most` UTF-16 units. */
export const wordsFrom = (value: unknown, most: number): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= most ? value : undefined;

/** The fields of an object; empty for anything else. */
export const fieldsOf = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);

/** Whether the argument is that of the palette, a keybinding, or an editor menu, which passes the URI of its document. */
export const isFromEditor = (argument: unknown): boolean => argument === undefined || argument instanceof Uri;

/** A node of an article in the Articles view. */
interface ArticleNode {
  readonly text: { readonly uri: Uri };
  readonly unit: { readonly start: number };
}

const isArticle = (node: object): node is ArticleNode =>
  'kind' in node && node.kind === 'unit' && 'text' in node && 'unit' in node;

/** The place of the article on whose row a command was run; undefined otherwise. */
export const articleFrom =
  (rows: ShownRows) =>
  (node: unknown): Read<SourcePlace | undefined> => {
    if (isFromEditor(node)) return given(undefined);
    if (!rows.has(node) || !isArticle(node)) return refused('no article of a view');
    return given({ uri: node.text.uri, offset: node.unit.start });
  };

/** One of the strings, or undefined if there is no argument. */
export const oneOf =
  <T extends string>(all: readonly T[]) =>
  (value: unknown): Read<T | undefined> => {
    const found = all.find((one) => one === value);
    return found === undefined && !isFromEditor(value) ? refused(`none of ${all.join(', ')}`) : given(found);
  };

/** A string, or undefined if there is no argument. */
export const optionalWords =
  (most: number) =>
  (value: unknown): Read<string | undefined> => {
    if (isFromEditor(value)) return given(undefined);
    if (value === '') return given('');
    const words = wordsFrom(value, most);
    return words === undefined ? refused('no words, or too many') : given(words);
  };
