/** The overview of an issue as its host makes it: what it shows, that each thing leads to its place, and what its page may say. */
import * as vscode from 'vscode';
import { OverviewView } from '../../src/features/overview/view';
import { Log } from '../../src/host/log';
import { createServices, type Services } from '../../src/host/services';
import { eventually, ok, same } from './assert';
import { closeAll, FIRST, fileAt, ID, openBulletin, SECOND, withTexts } from './bulletins';

const FOLDER = 'pictured';
const OPEN = `${FOLDER}/第1版.bulletin`;
const TEXT =
  '澄浦报 2021年3月1日 第1版\n\n渡口停航五天\n\n本报记者 沈望舒\n\n渡口停航已有五天，居民目前改走大桥，区里加开了班车。（下转2版）\n';

interface State {
  readonly title: string;
  readonly html: string;
  readonly targets: readonly { readonly document: string; readonly offset: number }[];
}

/** A panel whose page is the test. */
class Panel {
  readonly #received = new vscode.EventEmitter<unknown>();
  readonly #disposed = new vscode.EventEmitter<void>();
  title = '';
  readonly viewColumn = vscode.ViewColumn.Two;
  readonly onDidDispose = this.#disposed.event;
  readonly webview = {
    html: '',
    options: {},
    onDidReceiveMessage: this.#received.event,
    asWebviewUri: (uri: vscode.Uri) => uri,
  };

  reveal(): void {}

  dispose(): void {
    this.#disposed.fire();
  }

  say(message: unknown): void {
    this.#received.fire(message);
  }
}

describe('the overview of an issue', () => {
  withTexts(FOLDER, { [OPEN]: TEXT });
  const extension = vscode.extensions.getExtension<unknown>(ID);
  let services: Services;
  const open: vscode.Disposable[] = [];
  const nothing = {
    keys: () => [],
    get: () => undefined,
    update: async () => undefined,
    setKeysForSync: () => undefined,
  };

  before(() => {
    ok(extension, 'the extension is not installed');
    services = createServices(
      {
        extension,
        extensionUri: extension.extensionUri,
        workspaceState: nothing,
        globalState: nothing,
        storageUri: undefined,
        subscriptions: [],
      } as unknown as vscode.ExtensionContext,
      new Log('services of a test'),
    );
  });
  after(() => services.dispose());
  afterEach(async () => {
    for (const one of open.splice(0)) one.dispose();
    await closeAll();
  });

  async function overviewOf(path: string) {
    await openBulletin(path);
    const panel = new Panel();
    const dist = vscode.Uri.joinPath(extension?.extensionUri ?? fileAt('.'), 'dist');
    const view = new OverviewView(services, panel as unknown as vscode.WebviewPanel, dist, fileAt(path));
    open.push(view);
    const state = await eventually('the issue is shown', () =>
      (view.state?.targets.length ?? 0) > 0 ? view.state : undefined,
    );
    return { panel, view, state };
  }

  it('has a document that runs one script, with a policy that lets nothing else', async () => {
    const { html } = (await overviewOf(FIRST)).panel.webview;
    const [, nonce = ''] = /script-src 'nonce-(\w{32})'/.exec(html) ?? [];
    ok(nonce !== '', 'no nonce');
    ok(/default-src 'none'/.test(html) && !/unsafe/.test(html), 'the policy');
    same(html.match(/<script/g)?.length, 1);
    same(html.match(new RegExp(`nonce="${nonce}"`, 'g'))?.length, 2, 'style and script');
    ok(!/ on\w+="| style="/.test(html), 'something runs or is set in an attribute');
  });

  it('shows the pages of the whole issue, the stories between them, people and days', async () => {
    const { state } = await overviewOf(FIRST);
    for (const words of ['Page 1', 'Page 2', '停水通知', '范立冬', 'goes on at “'])
      ok(state.html.includes(words), `${words} is not there`);
    ok(!state.html.includes('class="go open"'), 'something is open');
    ok(state.title.includes('2023'), state.title);
  });

  it('shows what is open', async () => {
    const { state } = await overviewOf(OPEN);
    ok(state.html.includes('class="go open"'), 'nothing is open');
    ok(state.html.includes('goes on at page 2, which was not found'), 'it is not said');
  });

  it('leads to the place of what is clicked, in another file too; anything else is refused', async () => {
    const { panel, state } = await overviewOf(FIRST);
    const number = Number(/data-go="(\d+)" aria-label="停水通知"/.exec(state.html)?.[1]);
    panel.say({ type: 'go', target: number });
    const editor = await eventually('the second page is in front', () => {
      const front = vscode.window.activeTextEditor;
      return front?.document.uri.toString() === fileAt(SECOND).toString() ? front : undefined;
    });
    const { document, selection } = editor;
    same(document.lineAt(selection.active.line).text.trim(), '停水通知');
    for (const message of [
      { type: 'go', target: 1e6 },
      { type: 'go', target: -1 },
      { type: 'go', target: '0' },
      { type: 'go', target: 0.5 },
      { type: 'run', target: 0 },
      null,
      'go',
    ])
      panel.say(message);
    same(vscode.window.activeTextEditor?.document.uri.toString(), document.uri.toString());
    same(vscode.window.activeTextEditor?.selection.active.line, selection.active.line);
  });

  it('is made anew when the text changes', async () => {
    const { view } = await overviewOf(OPEN);
    const editor = await vscode.window.showTextDocument(await openBulletin(OPEN));
    const at = editor.document.positionAt(TEXT.indexOf('渡口停航五天'));
    await editor.edit((edit) => edit.insert(at, '区里开会：'));
    await eventually(
      'the new headline is there',
      () => view.state?.html.includes('区里开会：渡口停航五天') || undefined,
    );
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('is opened by a command, once, and told of when nothing is open', async () => {
    await openBulletin(FIRST);
    await vscode.commands.executeCommand('bulletin.openOverview');
    const state = () => vscode.commands.executeCommand<State | undefined>('_bulletin.overviewState');
    await eventually('it is shown', async () => ((await state())?.targets.length ?? 0) > 0 || undefined);
    const panels = () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('bulletin.overview'));
    await eventually('its tab is there', () => panels().length === 1 || undefined);
    await vscode.commands.executeCommand('bulletin.openOverview');
    same(panels().length, 1);
  });
});
