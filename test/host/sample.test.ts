/** The bundled issue, read with the editor's own commands: outline, folding, jumps there and back, hovers, problems. */
import * as vscode from 'vscode';
import { eventually, ok, same } from './assert';
import {
  bulletinApi,
  closeAll,
  definitionsAt,
  FIRST,
  fileAt,
  foldsOf,
  hoverAt,
  lensesOf,
  openBulletin,
  placeOf,
  SECOND,
  symbolsOf,
  targetOf,
} from './bulletins';

/** A mark on page 1, the mark or the line on page 2 that it leads to, and the text that stands there. */
const STORIES = [
  { out: '(下转2版)', into: '(上接1版)', reads: '离开农场' },
  { out: '(下转第二版)', into: '(上接第一版)', reads: '去年10月1日' },
  { out: '→转2版', into: '◀上接1版', reads: '场地是现成的' },
] as const;

describe('the sample issue', () => {
  after(closeAll);

  it('has its articles in the outline, with bylines', async () => {
    const { uri } = await openBulletin(FIRST);
    const outline = (await symbolsOf(uri)).map(({ name, detail }) => `${name} | ${detail}`);
    same(outline, [
      '全区重点项目建设推进会召开 | 陆闻笛',
      '范立冬到沙桐镇调研水利工程建设 把冬春水利“民心工程”办实办好 | ',
      '雪后清波 | 余澜',
      '从一支竹篙到一座大桥 泊湾渡口迎来最后一个春运 | ',
      '一碗热汤面 温暖一条街 | ',
    ]);
  });

  it('folds each article', async () => {
    const document = await openBulletin(FIRST);
    const folds = await foldsOf(document.uri);
    for (const { selectionRange } of await symbolsOf(document.uri)) {
      const line = selectionRange.start.line;
      ok(
        folds.some(({ start, end }) => start <= line && line <= end),
        `line ${line + 1} does not fold`,
      );
    }
  });

  for (const { out, into, reads } of STORIES) {
    it(`goes from ${out} to the other half, and back`, async () => {
      const first = await openBulletin(FIRST);
      const there = (await definitionsAt(first.uri, placeOf(first, out))).map(targetOf);
      same(there.length, 1, 'definitions');
      const target = there[0];
      ok(target, 'no definition');
      same(target.uri.toString(), fileAt(SECOND).toString());
      const second = await openBulletin(SECOND);
      const from = second.offsetAt(target.range.start);
      ok(
        second
          .getText()
          .slice(from, from + 60)
          .includes(reads),
        second.getText().slice(from, from + 60),
      );
      const back = (await definitionsAt(second.uri, placeOf(second, into))).map(targetOf);
      same(
        back.map(({ uri }) => uri.toString()),
        [first.uri.toString()],
      );
      // F12 where F12 has led comes back too
      const again = (await definitionsAt(second.uri, target.range.start)).map(targetOf);
      same(again[0]?.range.start, back[0]?.range.start, 'F12 at the arrival');
    });
  }

  it('says above each jump line where it goes', async () => {
    const first = await openBulletin(FIRST);
    const titles = (await lensesOf(first.uri)).map(({ command }) => command?.title ?? '');
    same(titles.length, STORIES.length, 'lenses');
    ok(
      titles.some((title) => title.includes('范立冬到沙桐镇')),
      titles.join(),
    );
  });

  it('has no problems, as no half is missing', async () => {
    const { uri } = await openBulletin(FIRST);
    same(vscode.languages.getDiagnostics(uri), []);
  });

  it('goes to the other half by the command', async () => {
    const first = await openBulletin(FIRST);
    const editor = await vscode.window.showTextDocument(first);
    const at = placeOf(first, '(下转2版)');
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('bulletin.goToOtherHalf');
    await eventually('the second page is in front', () => {
      const front = vscode.window.activeTextEditor?.document.uri.toString();
      return front === fileAt(SECOND).toString() ? true : undefined;
    });
  });

  it('says what is known of a date and of a person, in their hovers', async () => {
    const first = await openBulletin(FIRST);
    const date = await hoverAt(first.uri, placeOf(first, '1月31日上午'));
    ok(date.includes('2023') && date.includes('31'), date);
    const person = await hoverAt(first.uri, placeOf(first, '钟砚秋'));
    ok(person.includes('钟砚秋') && person.includes('person'), person);
    const jump = await hoverAt(first.uri, placeOf(first, '(下转2版)'));
    ok(jump.includes('离开农场'), jump);
  });

  it('steps from article to article', async () => {
    const first = await openBulletin(FIRST);
    const editor = await vscode.window.showTextDocument(first);
    const start = new vscode.Position(0, 0);
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('bulletin.nextArticle');
    await vscode.commands.executeCommand('bulletin.nextArticle');
    const line = vscode.window.activeTextEditor?.selection.active.line;
    same(line, placeOf(first, '范立冬到沙桐镇调研').line);
  });

  it('reads the two files as one issue of two pages, with three stories tied', async () => {
    const api = await bulletinApi();
    const { documents, links, unresolved, ambiguous } = await api.annotations(fileAt(FIRST));
    same(
      documents.map(({ issueDate, page }) => `${issueDate} ${page}`),
      ['2023-02-01 1', '2023-02-01 2'],
    );
    same([links.length, unresolved.length, ambiguous.length], [3, 0, 0], 'links, unresolved, ambiguous');
  });

  it('opens by its command, read-only, where no folder holds it', async () => {
    await vscode.commands.executeCommand('bulletin.openSample');
    const document = vscode.window.activeTextEditor?.document;
    same(document?.uri.scheme, 'bulletin-sample');
    same(document?.languageId, 'bulletin');
    ok(document, 'nothing is open');
    const found = await definitionsAt(document.uri, placeOf(document, '(下转2版)'));
    same(found.length, 1, 'definitions');
  });
});
