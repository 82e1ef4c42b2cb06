/** Searching as the reader meets it: the workspace and what is open, both scripts, stepping, copying. */
import * as vscode from 'vscode';
import { readTable } from '../../src/core/files/table';
import { eventually, ok, same } from './assert';
import { breath, closeAll, fileAt, openBulletin, withTexts } from './bulletins';

const FOLDER = 'found';
const FIRST = `${FOLDER}/2022-05-01 第1版.bulletin`;
const SECOND = `${FOLDER}/2022-05-02 第2版.bulletin`;

const PAGES: Readonly<Record<string, string>> = {
  [FIRST]: `澄浦报

2022年5月1日 星期日 第1版 要闻

丹顶鹤在石埠湿地安了家

本报记者 沈望舒

4月30日清晨，石埠湿地的护林员霍青禾看见了三只丹顶鹤。他说，芦苇荡里的丹

顶鹤已经住了一个冬天，附近的村民从不去打扰它们。
`,
  [SECOND]: `澄浦報

2022年5月2日 星期一 第2版 綜合

丹頂鶴引來觀鳥人

本報記者 葉小舟

五月一日，石埠濕地來了二十多位觀鳥的人，大家遠遠地看着丹頂鶴，誰也不說話。
`,
};

interface Summary {
  readonly hits: number;
  readonly documents: number;
}

const search = (query: string): Thenable<Summary | undefined> =>
  vscode.commands.executeCommand<Summary | undefined>('bulletin.search', query);

const selected = (): string => {
  const editor = vscode.window.activeTextEditor;
  return editor === undefined
    ? ''
    : `${editor.document.uri.path.split('/').pop()}: ${editor.document.getText(editor.selection)}`;
};

describe('searching', () => {
  withTexts(FOLDER, PAGES);
  before(async () => {
    await openBulletin(FIRST);
    await eventually(
      'the workspace is read',
      async () => ((await search('丹顶鹤'))?.hits === 5 ? true : undefined),
      90_000,
    );
  });
  after(() => vscode.commands.executeCommand('bulletin.clearResults'));

  it('finds words in both scripts, in files that are open and files that are not', async () => {
    same(await search('丹顶鹤'), { hits: 5, documents: 2, limited: false });
    same(await search('丹頂鶴 date:2022-05-02'), { hits: 2, documents: 1, limited: false });
    same(await search('芦苇荡里的丹顶鹤'), { hits: 1, documents: 1, limited: false });
    same((await search('person:霍青禾 date:2022-05'))?.documents, 1);
    same(await search('丹顶鹤 -护林员 page:2'), { hits: 2, documents: 1, limited: false });
    same((await search('没有人会这样写一句话'))?.hits, 0);
  });

  it('finds the texts of a folder that is moved into the workspace as a whole, and none when it is gone', async () => {
    const from = fileAt('../moved in');
    const to = fileAt(`${FOLDER}/moved in`);
    const text = PAGES[SECOND]?.replaceAll('丹頂鶴', '白額雁') ?? '';
    const deep = vscode.Uri.joinPath(from, '五月', '2022-05-03 第2版.bulletin');
    await vscode.workspace.fs.writeFile(deep, new TextEncoder().encode(text));
    await vscode.workspace.fs.rename(from, to);
    await eventually('it is found', async () => ((await search('白额雁'))?.hits === 2 ? true : undefined));
    await breath();
    await vscode.workspace.fs.delete(to, { recursive: true });
    await eventually('it is found no more', async () => ((await search('白额雁'))?.hits === 0 ? true : undefined));
  });

  it('says what is wrong with a query and searches for nothing', async () => {
    ok(!(await search('丹顶鹤 date:soon')), 'it searched');
  });

  it('steps through the places, round and back', async () => {
    await search('丹顶鹤');
    await vscode.commands.executeCommand('bulletin.nextResult');
    same(selected(), '2022-05-01 第1版.bulletin: 丹顶鹤');
    for (let step = 0; step < 3; step++) await vscode.commands.executeCommand('bulletin.nextResult');
    same(selected(), '2022-05-02 第2版.bulletin: 丹頂鶴');
    await vscode.commands.executeCommand('bulletin.nextResult');
    await vscode.commands.executeCommand('bulletin.nextResult');
    same(selected(), '2022-05-01 第1版.bulletin: 丹顶鹤');
    await vscode.commands.executeCommand('bulletin.previousResult');
    same(selected(), '2022-05-02 第2版.bulletin: 丹頂鶴');
  });

  it('copies the places as a table', async () => {
    await search('护林员');
    await vscode.commands.executeCommand('bulletin.copyResults');
    const [titles = [], row = [], ...more] = readTable(await vscode.env.clipboard.readText(), '\t');
    same(titles.length, 9);
    same(more, []);
    const [date, paper, page, headline, before, words, , file, line] = row;
    same([date, paper, page, headline], ['2022-05-01', '澄浦报', '1', '丹顶鹤在石埠湿地安了家']);
    same([before, words, line], ['4月30日清晨，石埠湿地的', '护林员', '9']);
    ok(file?.endsWith(FIRST), `${file}`);
  });

  it('finds what is typed before it is saved', async () => {
    const document = await openBulletin(FIRST);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(document.getText().indexOf('附近的村民')), '夜里有人点灯巡看。');
    await vscode.workspace.applyEdit(edit);
    same((await search('点灯巡看'))?.hits, 1);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await eventually('it is gone', async () => ((await search('点灯巡看'))?.hits === 0 ? true : undefined));
  });

  it('forgets a file that is deleted and finds it under its new name', async () => {
    await closeAll();
    const moved = fileAt(`${FOLDER}/2022-05-09 第2版.bulletin`);
    await vscode.workspace.fs.rename(fileAt(SECOND), moved);
    await eventually('the new name is found', async () => {
      await search('觀鳥的人');
      await vscode.commands.executeCommand('bulletin.copyResults');
      const rows = readTable(await vscode.env.clipboard.readText(), '\t').slice(1);
      return rows.length === 1 && rows[0]?.join().includes('2022-05-09') ? true : undefined;
    });
    await vscode.workspace.fs.delete(moved);
    await eventually('it is forgotten', async () => ((await search('觀鳥的人'))?.hits === 0 ? true : undefined));
  });
});
