/** Owns which files belong to a text: corrections and notes, by the suffix of their names. */
import { FileType, Uri, workspace } from 'vscode';
import { orNothing } from '../lifecycle';
import { fileNameOf, folderOf } from './paths';

/** The suffixes after the name of the text. */
const COMPANIONS = ['.bulletin.json', '.notes.jsonl'] as const;
export type CompanionEnd = (typeof COMPANIONS)[number];

/** A file that belongs to a text. */
export interface Companion {
  readonly file: Uri;
  readonly end: CompanionEnd;
}

export const companionOf = (text: Uri, end: CompanionEnd): Uri =>
  text.with({ path: `${text.path}${end}`, query: '', fragment: '' });

/** The text to which a file belongs; undefined if it is no companion file. */
function textOfCompanion(file: Uri): { readonly text: Uri; readonly end: CompanionEnd } | undefined {
  const end = COMPANIONS.find((one) => file.path.endsWith(one) && fileNameOf(file).length > one.length);
  return end && { text: file.with({ path: file.path.slice(0, -end.length) }), end };
}

const isFile = async (uri: Uri): Promise<boolean> => {
  const stat = await orNothing(workspace.fs.stat(uri));
  return stat !== undefined && (stat.type & FileType.Directory) === 0;
};

/** The existing companion files of a text. Never rejects. */
export async function companionsOf(text: Uri): Promise<readonly Companion[]> {
  const all = COMPANIONS.map((end) => ({ file: companionOf(text, end), end }));
  const there = await Promise.all(all.map(({ file }) => isFile(file)));
  return all.filter((_, at) => there[at]);
}

/** Folders with more files are not searched. */
const MOST_FILES = 5_000;

/** Companion files in the folder of a text whose own text is missing. Never rejects. */
export async function leftBeside(text: Uri): Promise<readonly Companion[]> {
  const folder = folderOf(text);
  const entries = (await orNothing(workspace.fs.readDirectory(folder))) ?? [];
  if (entries.length > MOST_FILES) return [];
  const names = new Set(entries.map(([name]) => name));
  return entries.flatMap(([name, type]): readonly Companion[] => {
    const file = Uri.joinPath(folder, name);
    const of = (type & FileType.Directory) === 0 ? textOfCompanion(file) : undefined;
    return of === undefined || names.has(fileNameOf(of.text)) ? [] : [{ file, end: of.end }];
  });
}
