/** Which paper and which day a text is of, as the reader says it: typed as people type, kept beside the text, shown in the tree. */
import * as vscode from 'vscode';
import { articleRow } from '../../src/features/articles/items';
import type { IssueNode } from '../../src/features/articles/nodes';
import { treeItem } from '../../src/host/shown/rows';
import { ok, same } from './assert';
import { becomes, bulletinApi, closeAll, fileAt, openBulletin, withTexts } from './bulletins';

const FOLDER = 'facts';
const PATH = `${FOLDER}/page.bulletin`;
const TEXT =
  '《健康周刊》\n\n渡口停航\n\n1月31日上午，渡口停航，过河的居民改走大桥。镇里派人在桥头值守，提醒行人慢行。\n';

const annotated = async () => (await (await bulletinApi()).annotations(fileAt(PATH))).documents[0];
const sidecar = async (): Promise<string> =>
  vscode.workspace.fs.readFile(fileAt(`${PATH}.bulletin.json`)).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => '',
  );

describe('paper and day of an issue', () => {
  withTexts(FOLDER, { [PATH]: TEXT });

  for (const [typed, day] of [
    ['2020年2月3日', '2020-02-03'],
    ['民國109年2月4日', '2020-02-04'],
    ['2020/2/5', '2020-02-05'],
    ['２０２００２０６', '2020-02-06'],
  ] as const) {
    it(`takes the day as ${typed}`, async () => {
      await openBulletin(PATH);
      await vscode.commands.executeCommand('bulletin.setIssueDate', typed);
      await becomes('the day is known', async () => (await annotated())?.issueDate === day);
    });
  }

  it('takes no day that there is not', async () => {
    await openBulletin(PATH);
    await vscode.commands.executeCommand('bulletin.setIssueDate', '2020年2月7日');
    await becomes('the day is known', async () => (await annotated())?.issueDate === '2020-02-07');
    for (const wrong of ['2020年2月30日', 'soon', '']) {
      await vscode.commands.executeCommand('bulletin.setIssueDate', wrong);
      ok(!(await sidecar()).includes('2020-02-30'), wrong);
    }
    same((await annotated())?.issueDate, '2020-02-07');
  });

  it('takes the paper’s name, keeps it beside the text, and one name at a time', async () => {
    await openBulletin(PATH);
    for (const [typed, name] of [
      ['《澄浦报》', '澄浦报'],
      [' 白屿日报 ', '白屿日报'],
    ] as const) {
      await vscode.commands.executeCommand('bulletin.setPaper', typed);
      await becomes('the paper is known', async () => (await annotated())?.paper === name);
    }
    const kept = await sidecar();
    ok(kept.includes('"kind":"paper","value":"白屿日报"') && !kept.includes('澄浦报'), kept);
    await vscode.commands.executeCommand('bulletin.setPaper', '  ');
    same(await sidecar(), kept);
  });

  it('asks for both in a box that says what is wrong', async () => {
    await openBulletin(PATH);
    const { showInputBox } = vscode.window;
    const asked: vscode.InputBoxOptions[] = [];
    Object.assign(vscode.window, {
      showInputBox: async (options: vscode.InputBoxOptions) => {
        asked.push(options);
        return asked.length === 1 ? '2020.2.8' : '《池上报》';
      },
    });
    try {
      await vscode.commands.executeCommand('bulletin.setIssueDate');
      await vscode.commands.executeCommand('bulletin.setPaper');
    } finally {
      Object.assign(vscode.window, { showInputBox });
    }
    const [day, paper] = asked;
    same([day?.title, paper?.title], ['Set Issue Date', 'Set Paper Name']);
    same(await day?.validateInput?.('2020年2月30日'), 'There is no such day.');
    same(await day?.validateInput?.('5/3/2001'), 'This may be 2001-03-05 or 2001-05-03: write the year first.');
    same(await day?.validateInput?.('昨天'), 'Write the day as 2020-02-03, 2020年2月3日 or 民国109年2月3日.');
    same(await day?.validateInput?.('二〇二〇年二月三日'), undefined);
    same(await paper?.validateInput?.(' '), 'Write the name of the paper, in at most 100 characters.');
    await becomes('both are known', async () => {
      const document = await annotated();
      return document?.issueDate === '2020-02-08' && document.paper === '池上报';
    });
    await closeAll();
  });

  it('never calls an issue undated whose day is known', () => {
    const labels = (paper: string, file: string, date: string): readonly unknown[] => {
      const node: IssueNode = { kind: 'issue', id: 'x', paper, file, date, columns: 1, doubts: [], children: [] };
      const { label, description } = treeItem(node.id, articleRow(node));
      return [label, description];
    };
    same(labels('', '', '2019-01-01'), ['2019-01-01', '']);
    same(labels('澄浦报', '1.txt', '2019-01-01'), ['澄浦报', '2019-01-01']);
    same(labels('', '1.txt', ''), ['1.txt', '']);
    same(labels('', '', ''), ['Undated issue', '']);
  });
});
