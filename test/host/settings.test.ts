/** Each setting takes effect at once: something that a reader meets is looked at before, with the setting changed, and after. */
import * as vscode from 'vscode';
import { eventually, ok, pause, same } from './assert';
import { closeAll, FIRST, fileAt, hoverAt, ID, lensesOf, openAt, openBulletin, placeOf } from './bulletins';

interface Proof {
  /** What it is set to, other than its default. */
  readonly value: unknown;
  /** What a reader meets, in words; another with the value than without. */
  readonly observe: () => Promise<string>;
}

interface Manifest {
  readonly contributes: {
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
  };
}

const PAGE =
  '第1版 要闻 2023年2月1日 星期三\n\n街头书屋开门迎客\n\n上周日，钟砚秋走进“瓦青里”，与读者座谈。\n\n她念，他们听。\n';
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** A text of these words, read as a bulletin. */
async function bulletinOf(content: string): Promise<vscode.TextDocument> {
  const open = vscode.workspace.textDocuments.find((one) => one.isUntitled && one.getText() === content);
  return open ?? vscode.workspace.openTextDocument({ language: 'bulletin', content });
}

async function hoverOn(word: string): Promise<string> {
  const document = await bulletinOf(PAGE);
  return hoverAt(document.uri, placeOf(document, word));
}

/** The text beside, in traditional characters. */
async function traditional(): Promise<string> {
  await closeAll();
  await vscode.window.showTextDocument(await bulletinOf(PAGE), { viewColumn: vscode.ViewColumn.One, preview: false });
  await vscode.commands.executeCommand('bulletin.showTraditional');
  return eventually('the view opens', () => {
    const views = vscode.window.visibleTextEditors.filter(({ document }) => document.uri.scheme === 'bulletin-script');
    const text = views.map(({ document }) => document.getText()).find((one) => one !== '');
    return text;
  });
}

/** What the view says of a place where the conversion could be otherwise. */
async function doubt(): Promise<string> {
  await traditional();
  const view = vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'bulletin-script');
  return view === undefined ? '' : hoverAt(view.document.uri, placeOf(view.document, '念', 0));
}

let copies = 0;
/** The language that a page is given which was never opened before. */
async function detected(): Promise<string> {
  const uri = fileAt(`scratch/${++copies}.txt`);
  await vscode.workspace.fs.writeFile(uri, await vscode.workspace.fs.readFile(fileAt('pages/simplified.txt')));
  await vscode.window.showTextDocument(uri, { preview: false });
  const end = Date.now() + 1_500;
  while (openAt(uri)?.languageId !== 'bulletin' && Date.now() < end) await pause(50);
  return openAt(uri)?.languageId ?? '';
}

async function hints(): Promise<string> {
  const { uri, lineCount } = await bulletinOf(PAGE);
  const range = new vscode.Range(0, 0, lineCount, 0);
  const found = await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', uri, range);
  return String(found.length > 0);
}

async function symbols(): Promise<string> {
  const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    '图书馆',
  );
  // VS Code itself finds the headings of Markdown, once a text of that was opened
  return String(found.some(({ location }) => location.uri.path.endsWith('.txt')));
}

/** How many places a search finds of a character that no text is without. */
async function places(): Promise<string> {
  await bulletinOf(PAGE);
  const found = await vscode.commands.executeCommand<{ readonly hits: number } | undefined>('bulletin.search', '的');
  return String((found?.hits ?? 0) > 1);
}

/** Whether the reading view was told to set wavy lines. */
async function wavy(): Promise<string> {
  await openBulletin(FIRST);
  type State = { readonly isReady: boolean; readonly hasWavyTitles: boolean } | undefined;
  const state = () => vscode.commands.executeCommand<State>('_bulletin.readingState');
  if (!(await state())?.isReady) await vscode.commands.executeCommand('bulletin.openReadingView');
  await eventually('the page is ready', async () => ((await state())?.isReady ? true : undefined));
  return String((await state())?.hasWavyTitles);
}

/** What is seen where, by setting. Marks, which only the screen shows, are switched in test/workbench/clicks.ts. */
const PROOFS: Readonly<Record<string, Proof>> = {
  'bulletin.detection': { value: 'off', observe: detected },
  'bulletin.conversion.target': { value: 't', observe: traditional },
  'bulletin.conversion.punctuation': { value: true, observe: traditional },
  'bulletin.conversion.words': { value: { 书屋: '書坊' }, observe: traditional },
  'bulletin.conversion.style': { value: { 念: '唸' }, observe: traditional },
  'bulletin.conversion.doubts': { value: 'none', observe: doubt },
  'bulletin.names': { value: ['瓦青里 place'], observe: () => hoverOn('瓦青里') },
  'bulletin.readings.system': { value: 'zhuyin', observe: () => hoverOn('钟砚秋') },
  'bulletin.weekStart': { value: 'sunday', observe: () => hoverOn('上周日') },
  'bulletin.index.maxFiles': { value: 0, observe: symbols },
  'bulletin.index.maxFileSize': { value: 0, observe: symbols },
  'bulletin.search.maxResults': { value: 1, observe: places },
  'bulletin.reading.wavyTitles': { value: true, observe: wavy },
  'bulletin.hints.dates': { value: true, observe: hints },
  'bulletin.codeLens': {
    value: false,
    observe: async () => String((await lensesOf((await openBulletin(FIRST)).uri)).length > 0),
  },
};

describe('settings', () => {
  const manifest = vscode.extensions.getExtension<unknown>(ID)?.packageJSON as Manifest | undefined;
  const properties = manifest?.contributes.configuration.properties ?? {};
  afterEach(closeAll);
  after(() => vscode.workspace.fs.delete(fileAt('scratch'), { recursive: true }));

  for (const [id, proof] of Object.entries(PROOFS)) {
    it(`${id} takes effect at once, and back`, async () => {
      const set = (value: unknown) => vscode.workspace.getConfiguration().update(id, value, true);
      ok(id in properties, 'no such setting');
      ok(JSON.stringify(proof.value) !== JSON.stringify(properties[id]?.default), 'that is the default');
      // what is seen first may be seen before all is read
      let seen = await proof.observe();
      const before = await eventually('it is seen alike twice', async () => {
        const last = seen;
        await pause(500);
        seen = await proof.observe();
        return seen === last ? { seen } : undefined;
      }).then((settled) => settled.seen);
      try {
        await set(proof.value);
        await eventually('something is otherwise', async () => ((await proof.observe()) === before ? undefined : true));
      } finally {
        await set(undefined);
      }
      await eventually('all is as before', async () => ((await proof.observe()) === before ? true : undefined));
    });
  }

  it('are switched by a command where they stand, also where that is the workspace', async () => {
    const id = 'bulletin.marks.persons';
    const now = () => vscode.workspace.getConfiguration().get<boolean>(id);
    await vscode.workspace.getConfiguration().update(id, false, vscode.ConfigurationTarget.Workspace);
    try {
      await eventually('the workspace has it', () => (now() === false ? true : undefined));
      await vscode.commands.executeCommand('bulletin.chooseMarks', 'persons');
      await eventually('it is switched', () => (now() === true ? true : undefined));
      same(vscode.workspace.getConfiguration().inspect(id)?.globalValue, undefined);
    } finally {
      await vscode.workspace.getConfiguration().update(id, undefined, vscode.ConfigurationTarget.Workspace);
      await vscode.workspace.fs.delete(fileAt('.vscode'), { recursive: true });
    }
  });

  it('stand in the user’s settings, and nowhere in the reader’s folder', async () => {
    const names = (await vscode.workspace.fs.readDirectory(fileAt('.'))).map(([name]) => name);
    same(names.includes('.vscode'), false);
    ok(decode(await vscode.workspace.fs.readFile(fileAt(FIRST))).length > 0, 'the sample is gone');
  });
});
