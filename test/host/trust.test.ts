/** The folder is trusted, or, in restricted mode, is not; the extension reads, keeps and finds all the same. */
import * as vscode from 'vscode';
import { eventually, ok, same } from './assert';
import {
  act,
  bulletinApi,
  closeAll,
  definitionsAt,
  FIRST,
  fileAt,
  ID,
  openBulletin,
  placeOf,
  SECOND,
  symbolsOf,
  targetOf,
  traditionalOf,
} from './bulletins';

/** Whether the runner opened the folder as one that the reader trusts; put in when the suite is bundled. */
declare const TRUSTED: boolean;

/** Of package.json. */
interface Manifest {
  readonly capabilities?: {
    readonly untrustedWorkspaces: {
      readonly supported: unknown;
      readonly restrictedConfigurations?: readonly string[];
    };
  };
}

describe(TRUSTED ? 'a trusted folder' : 'a folder that is not trusted', () => {
  afterEach(closeAll);

  it('is what VS Code takes it for, and the extension promises to work in it', () => {
    same(vscode.workspace.isTrusted, TRUSTED);
    const { capabilities } = (vscode.extensions.getExtension(ID)?.packageJSON ?? {}) as Manifest;
    same(capabilities?.untrustedWorkspaces.supported, 'limited');
    // all of them say how much is read, and cost time and memory
    same(capabilities?.untrustedWorkspaces.restrictedConfigurations ?? [], [
      'bulletin.detection',
      'bulletin.index.maxFiles',
      'bulletin.index.maxFileSize',
      'bulletin.search.maxResults',
    ]);
  });

  it('has its own settings of what costs time and memory count only where it is trusted', async () => {
    const settings = () => vscode.workspace.getConfiguration('bulletin');
    const before = settings().get('index.maxFiles');
    try {
      await settings().update('index.maxFiles', 3, false);
      same(settings().get('index.maxFiles'), TRUSTED ? 3 : before);
    } finally {
      await settings().update('index.maxFiles', undefined, false);
    }
  });

  it('has its articles, names and dates read, and its stories continued', async () => {
    const page = await openBulletin(FIRST);
    ok((await symbolsOf(page.uri)).length > 3, 'no articles are listed');
    const { people, documents } = await (await bulletinApi()).annotations(page.uri);
    ok(
      people.some(({ name }) => name === '钟砚秋'),
      'a person is missing',
    );
    ok(
      documents.some(({ dates }) => dates.length > 0),
      'no dates',
    );
    const found = (await definitionsAt(page.uri, placeOf(page, '(下转2版)'))).map(targetOf);
    same(
      found.map(({ uri }) => uri.toString()),
      [fileAt(SECOND).toString()],
    );
  });

  it('has its traditional view', async () => {
    const view = await traditionalOf(await openBulletin(FIRST));
    ok(view.document.getText().includes('全區重點項目建設推進會召開'), 'it is not converted');
  });

  it('has what the reader puts right kept beside the text', async () => {
    const page = await openBulletin(FIRST);
    const sidecar = fileAt(`${FIRST}.bulletin.json`);
    const at = placeOf(page, '钟砚秋');
    try {
      await act(page, new vscode.Range(at, at), '“钟砚秋” is not a name');
      const kept = await eventually('the correction is kept', () =>
        vscode.workspace.fs.readFile(sidecar).then(
          (bytes) => new TextDecoder().decode(bytes),
          () => undefined,
        ),
      );
      ok(kept.includes('钟砚秋'), kept);
      await vscode.commands.executeCommand('bulletin.undoCorrection');
      await eventually('it is undone', () =>
        vscode.workspace.fs.stat(sidecar).then(
          () => undefined,
          () => true,
        ),
      );
    } finally {
      await vscode.workspace.fs.delete(sidecar).then(undefined, () => undefined);
    }
  });

  it('has what the reader notes kept beside the text', async () => {
    const page = await openBulletin(FIRST);
    const file = fileAt(`${FIRST}.notes.jsonl`);
    const editor = await vscode.window.showTextDocument(page);
    const at = placeOf(page, '钟砚秋', 0);
    editor.selection = new vscode.Selection(at, at.translate(0, 3));
    try {
      await vscode.commands.executeCommand('bulletin.addNote', { text: '谁' });
      const kept = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
      ok(kept.includes('"exact":"钟砚秋"') && kept.includes('谁'), kept);
    } finally {
      await vscode.workspace.fs.delete(file).then(undefined, () => undefined);
    }
  });

  it('is read as a whole: what is searched for is found in texts that nobody opened', async () => {
    // a search needs the index of the folder
    const { people } = await (await bulletinApi()).annotations(fileAt(FIRST));
    ok(people.length > 0, 'nobody is known');
    await eventually('a name is found in a text that nobody opened', async () => {
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        '钟砚秋',
      );
      return symbols.some(({ location }) => location.uri.path.includes('sample')) || undefined;
    });
  });
});
