/** Files of other machines: whatever is opened, kept, linked or shown stays on the machine that its text came from. */
import * as vscode from 'vscode';
import { eventually, ok, same } from './assert';
import {
  bulletinApi,
  closeAll,
  definitionsAt,
  FIRST,
  fileAt,
  hoverAt,
  lensesOf,
  openAt,
  openBulletin,
  placeOf,
  SECOND,
  sourceOf,
  symbolsOf,
  targetOf,
  traditionalOf,
} from './bulletins';
import { MachinesFiles } from './machines';

const exists = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );

describe('the machine that the folder is on', () => {
  it('is named in the addresses of its files where the extension runs on another, and only there', () => {
    // an extension that runs on the remote machine is given that machine's own paths
    const { scheme, authority } = fileAt('');
    same([scheme, authority !== ''], scheme === 'file' ? ['file', false] : ['vscode-remote', true]);
    const inBrowser = vscode.env.uiKind === vscode.UIKind.Web;
    ok(!inBrowser || vscode.env.remoteName, 'VS Code does not say that it is connected');
  });
});

describe('a machine that is named in the addresses', () => {
  before(function () {
    // only the web host has one: in the node host and on the desktop all addresses are paths of the machine itself
    if (fileAt('').authority === '') this.skip();
  });
  afterEach(closeAll);

  it('is in every address that the extension gives', async () => {
    const { authority } = fileAt('');
    const page = await openBulletin(FIRST);
    const at = placeOf(page, '(下转2版)');
    const [found] = (await definitionsAt(page.uri, at)).map(targetOf);
    same(found?.uri.toString(), fileAt(SECOND).toString());
    const hover = decodeURIComponent(await hoverAt(page.uri, at));
    ok(hover.includes('command:bulletin.goToOtherHalf') && hover.includes(authority), hover);
    const lenses = (await lensesOf(page.uri)).map(({ command }) => String(command?.arguments?.[0] ?? ''));
    ok(lenses.length > 0 && lenses.every((key) => vscode.Uri.parse(key, true).authority === authority), lenses.join());
    const { documents } = await (await bulletinApi()).annotations(page.uri);
    same([...new Set(documents.map(({ uri }) => vscode.Uri.parse(uri, true).authority))], [authority]);
    const symbols = await eventually('symbols of the workspace', async () => {
      const all = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        '钟砚秋',
      );
      return all.length > 0 ? all : undefined;
    });
    same([...new Set(symbols.map(({ location: { uri } }) => uri.authority))], [authority]);
  });

  it('is where the source of a view lies, and where jumps and ways back from it lead', async () => {
    const { authority } = fileAt('');
    const { document: view } = await traditionalOf(await openBulletin(FIRST));
    same(sourceOf(view.uri), fileAt(FIRST).toString());
    const [found] = (await definitionsAt(view.uri, placeOf(view, '(下轉2版)'))).map(targetOf);
    same(found && sourceOf(found.uri), fileAt(SECOND).toString());
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document === view);
    ok(editor, 'the view is not shown');
    await vscode.window.showTextDocument(view, { viewColumn: editor.viewColumn ?? vscode.ViewColumn.Beside });
    await vscode.commands.executeCommand('bulletin.goToSource');
    const { document } = vscode.window.activeTextEditor ?? {};
    same([document?.uri.authority, document?.uri.path], [authority, fileAt(FIRST).path]);
  });

  it('is where corrections are kept', async () => {
    const page = await openBulletin(FIRST);
    const sidecar = page.uri.with({ path: `${page.uri.path}.bulletin.json` });
    try {
      const correction = { kind: 'name', name: '钟砚秋', is: 'none' };
      await vscode.commands.executeCommand('_bulletin.correct', page.uri.toString(), correction);
      same(await exists(sidecar), true);
    } finally {
      await vscode.workspace.fs.delete(sidecar).then(undefined, () => undefined);
    }
  });
});

/** Two pages of one day, whose story goes on under a headline that says where it came from. */
const PAGES = (where: string): Readonly<Record<string, string>> => ({
  '/paper/2023-03-01 第1版.bulletin': `${where}日报\n\n2023年3月1日 星期三 第1版\n\n灯塔换上新灯\n\n本报记者 池远帆\n\n2月28日，${where}灯塔换上了新灯。守塔人说，老灯用了四十年，每到起雾的夜里，他都要爬上塔顶擦三遍玻璃，如今他终于可以睡一个(下转2版)\n`,
  '/paper/2023-03-01 第2版.bulletin': `2023年3月1日 星期三 第2版\n\n(上接1版)安稳觉了。新灯由风力供电，亮度是老灯的三倍，二十海里外也看得见。守塔人把${where}灯塔的老灯擦得干干净净。\n`,
});
const MACHINES = { north: '白屿', south: '青屿' } as const;
const [PAGE = '', NEXT = ''] = Object.keys(PAGES(''));

describe('two machines with files of the same paths', () => {
  const SCHEME = 'machines';
  const machines = new MachinesFiles();
  let registered: vscode.Disposable;
  const uriOn = (machine: string, path: string): vscode.Uri =>
    vscode.Uri.from({ scheme: SCHEME, authority: machine, path });

  before(async () => {
    await bulletinApi();
    registered = vscode.workspace.registerFileSystemProvider(SCHEME, machines, { isCaseSensitive: true });
    for (const [machine, where] of Object.entries(MACHINES)) {
      for (const [path, text] of Object.entries(PAGES(where))) machines.of(machine).put(path, text);
    }
    for (const machine of Object.keys(MACHINES)) {
      for (const path of [PAGE, NEXT]) {
        const document = await vscode.workspace.openTextDocument(uriOn(machine, path));
        await vscode.window.showTextDocument(document, { preview: false });
      }
    }
  });
  after(async () => {
    await closeAll();
    registered.dispose();
  });

  for (const [machine, where] of Object.entries(MACHINES)) {
    it(`have their stories continued on each by itself: ${machine}`, async () => {
      const page = openAt(uriOn(machine, PAGE));
      ok(page, 'the page is not open');
      const found = await eventually('the other half is found', async () => {
        const all = (await definitionsAt(page.uri, placeOf(page, '(下转2版)'))).map(targetOf);
        return all.length > 0 ? all : undefined;
      });
      same(
        found.map(({ uri }) => uri.toString()),
        [uriOn(machine, NEXT).toString()],
      );
      const { documents, links } = await (await bulletinApi()).annotations(page.uri);
      same(
        documents.map(({ uri }) => uri),
        [PAGE, NEXT].map((path) => uriOn(machine, path).toString()),
      );
      same(links.length, 1);
      ok(page.getText().includes(where), 'it is the page of the other machine');
    });

    it(`have a view of each: ${machine}`, async () => {
      const page = openAt(uriOn(machine, PAGE));
      ok(page, 'the page is not open');
      const { document: view } = await traditionalOf(page);
      same(sourceOf(view.uri), page.uri.toString());
      ok(view.getText().includes(where.replace('屿', '嶼')), view.getText());
    });
  }

  it('keep corrections beside the text of the one and know nothing of them on the other', async () => {
    const sidecar = `${PAGE}.bulletin.json`;
    const headlines = async (machine: string) => (await symbolsOf(uriOn(machine, PAGE))).map(({ name }) => name);
    same([await headlines('north'), await headlines('south')], [['灯塔换上新灯'], ['灯塔换上新灯']]);
    const correction = { kind: 'issue-date', value: '2022-12-31' };
    await vscode.commands.executeCommand('_bulletin.correct', uriOn('north', PAGE).toString(), correction);
    same([machines.of('north').bytes(sidecar) !== undefined, machines.of('south').bytes(sidecar)], [true, undefined]);
    const dayOf = async (machine: string) => {
      const { documents } = await (await bulletinApi()).annotations(uriOn(machine, PAGE));
      return documents.find(({ uri }) => uri === uriOn(machine, PAGE).toString())?.issueDate;
    };
    await eventually('the day is corrected', async () => ((await dayOf('north')) === '2022-12-31' ? true : undefined));
    same(await dayOf('south'), '2023-03-01');
  });
});
