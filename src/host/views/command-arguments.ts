/** Owns reading what commands are given: names of texts, places in them, one of a few words. */
import { Uri, workspace } from 'vscode';
import type { Projections, SourcePlace } from '../documents/projections';
import { isTextFile } from '../files/paths';
import { given, type Read, refused } from '../shown/register-command';
import type { ShownRows } from '../shown/rows';

/** No address of a file is longer, in UTF-16 units. */
const LONGEST = 8_192;

/** A URI from its string; undefined where it is none. */
export function uriFrom(key: unknown): Uri | undefined {
  if (typeof key !== 'string' || key === '' || key.length > LONGEST) return undefined;
  try {
    const uri = Uri.parse(key, true);
    // what cannot be written back, as half a character, is no name of a file
    return uri.toString() === '' ? undefined : uri;
  } catch {
    // no URI: whoever asked is told so
    return undefined;
  }
}

/** Whether a text is one that the reader has open, or a text file in a folder of the workspace. */
export function isReachable(uri: Uri): boolean {
  const key = uri.toString();
  if (workspace.textDocuments.some((document) => !document.isClosed && document.uri.toString() === key)) return true;
  return isTextFile(uri) && workspace.getWorkspaceFolder(uri) !== undefined;
}

/** A text of the reader's own that is open or in the workspace, no view made from one; undefined for anything else. */
export function textFrom(key: unknown, projections: Projections): Uri | undefined {
  const uri = uriFrom(key);
  return uri !== undefined && !projections.isView(uri) && isReachable(uri) ? uri : undefined;
}

/** A whole number from 0 on. */
export const countFrom = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;

/** A string of at most so many units. */
export const wordsFrom = (value: unknown, most: number): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= most ? value : undefined;

/** The fields of an object; none where it is no object. */
export const fieldsOf = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);

/** Whether a command is run from the palette, by a key, or from a menu of the editor, which hands on the address of its text. */
export const isFromEditor = (argument: unknown): boolean => argument === undefined || argument instanceof Uri;

/** An article of the Articles view. */
interface ArticleNode {
  readonly text: { readonly uri: Uri };
  readonly unit: { readonly start: number };
}

const isArticle = (node: object): node is ArticleNode =>
  'kind' in node && node.kind === 'unit' && 'text' in node && 'unit' in node;

/** The place of the article whose row a command is run on; undefined where it is run on none. */
export const articleFrom =
  (rows: ShownRows) =>
  (node: unknown): Read<SourcePlace | undefined> => {
    if (isFromEditor(node)) return given(undefined);
    if (!rows.has(node) || !isArticle(node)) return refused('no article of a view');
    return given({ uri: node.text.uri, offset: node.unit.start });
  };

/** One of the words, or nothing where nothing is given. */
export const oneOf =
  <T extends string>(all: readonly T[]) =>
  (value: unknown): Read<T | undefined> => {
    const found = all.find((one) => one === value);
    return found === undefined && !isFromEditor(value) ? refused(`none of ${all.join(', ')}`) : given(found);
  };

/** A string, or nothing where nothing is given. */
export const optionalWords =
  (most: number) =>
  (value: unknown): Read<string | undefined> => {
    if (isFromEditor(value)) return given(undefined);
    if (value === '') return given('');
    const words = wordsFrom(value, most);
    return words === undefined ? refused('no words, or too many') : given(words);
  };
