/** Owns what the tests share: the open workspace's files, the extension's API, and asking the standard providers. */
import * as vscode from 'vscode';
import type { BulletinApi } from '../../src/features/api/contract';
import { eventually, ok, pause } from './assert';

/** The bundled issue, in the folder that the hosts open. */
export const SAMPLE = 'sample/澄浦报 2023-02-01';
export const FIRST = `${SAMPLE}/第1版.txt`;
export const SECOND = `${SAMPLE}/第2版.txt`;
/** The scheme of the views in another script. */
export const VIEW = 'bulletin-script';

/** The URI of the source that a view says it was made from. */
export const sourceOf = (view: vscode.Uri): string => (JSON.parse(view.query) as string[])[1] ?? '';

export const ID = 'bulletin-reader.bulletin-reader';

/** The API, of the extension started. */
export async function bulletinApi(): Promise<BulletinApi> {
  const extension = vscode.extensions.getExtension<BulletinApi>(ID);
  ok(extension, 'the extension is not installed');
  return extension.activate();
}

/** A file of the workspace, by its path in it. */
export function fileAt(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Texts that are there while a suite runs, in a folder of their own that goes with them. */
export function withTexts(folder: string, texts: Readonly<Record<string, string>>): void {
  before(async () => {
    for (const [path, text] of Object.entries(texts))
      await vscode.workspace.fs.writeFile(fileAt(path), new TextEncoder().encode(text));
  });
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(fileAt(folder), { recursive: true });
  });
}

/** A file that comes and goes within one breath of the watcher was never there. */
export const breath = (): Promise<void> => pause(500);

/** The text beside a source, in traditional characters, as *Show in Traditional Characters Beside* opens it. */
export async function traditionalOf(source: vscode.TextDocument): Promise<vscode.TextEditor> {
  await vscode.window.showTextDocument(source, vscode.ViewColumn.One);
  await vscode.commands.executeCommand('bulletin.showTraditional');
  return eventually('the view opens', () =>
    vscode.window.visibleTextEditors.find(
      ({ document: { uri, lineCount } }) =>
        uri.scheme === VIEW && lineCount > 1 && sourceOf(uri) === source.uri.toString(),
    ),
  );
}

/** Waits until something holds. */
export const becomes = (what: string, holds: () => Promise<boolean>): Promise<true> =>
  eventually(what, async () => ((await holds()) ? (true as const) : undefined));

/** Presses keys in the list that has the focus; false where it was filled anew meanwhile, which VS Code's own commands throw at. */
export async function pressInList(...keys: readonly string[]): Promise<boolean> {
  try {
    for (const key of keys) await vscode.commands.executeCommand(key);
    return true;
  } catch {
    return false;
  }
}

/** The names of the files in a folder of the workspace. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await vscode.workspace.fs.readDirectory(fileAt(folder));
  return entries.filter(([, type]) => type === vscode.FileType.File).map(([name]) => `${folder}/${name}`);
}

/** The document that is open at a URI now: a change of encoding or language makes another. */
export const openAt = (uri: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());

/** Shows a file and waits until it has been given the language by itself. */
export async function openBulletin(path: string): Promise<vscode.TextDocument> {
  const uri = fileAt(path);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
  return eventually(`${path} is read as a bulletin`, () => {
    const document = openAt(uri);
    return document?.languageId === 'bulletin' ? document : undefined;
  });
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

const ask = async <T>(command: string, ...args: readonly unknown[]): Promise<readonly T[]> =>
  (await vscode.commands.executeCommand<T[] | undefined>(command, ...args)) ?? [];

export const symbolsOf = (uri: vscode.Uri) => ask<vscode.DocumentSymbol>('vscode.executeDocumentSymbolProvider', uri);
export const foldsOf = (uri: vscode.Uri) => ask<vscode.FoldingRange>('vscode.executeFoldingRangeProvider', uri);
export const lensesOf = (uri: vscode.Uri) => ask<vscode.CodeLens>('vscode.executeCodeLensProvider', uri, 50);

export const definitionsAt = (uri: vscode.Uri, position: vscode.Position) =>
  ask<vscode.LocationLink | vscode.Location>('vscode.executeDefinitionProvider', uri, position);

/** Where a definition leads, whichever of its two shapes it has. */
export const targetOf = (found: vscode.LocationLink | vscode.Location): vscode.Location =>
  'targetUri' in found ? new vscode.Location(found.targetUri, found.targetRange) : found;

/** The text of all hovers at a place. */
export async function hoverAt(uri: vscode.Uri, position: vscode.Position): Promise<string> {
  const hovers = await ask<vscode.Hover>('vscode.executeHoverProvider', uri, position);
  const texts = hovers.flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value)));
  return texts.join('\n');
}

/** Does what the quick action of that title does at a range. */
export async function act(document: vscode.TextDocument, range: vscode.Range, title: string): Promise<void> {
  const actions = await ask<vscode.CodeAction>('vscode.executeCodeActionProvider', document.uri, range);
  const action = actions.find((one) => one.title === title);
  ok(action?.command, `${title} is not among ${actions.map((one) => one.title).join(', ')}`);
  await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

/** The place of a text in a document: its `nth` occurrence, counted from 0, and `into` characters further on. */
export function placeOf(document: vscode.TextDocument, text: string, into = 1, nth = 0): vscode.Position {
  let at = -1;
  for (let count = 0; count <= nth; count++) at = document.getText().indexOf(text, at + 1);
  ok(at >= 0, `“${text}” is not in ${document.uri.path}`);
  return document.positionAt(at + into);
}
