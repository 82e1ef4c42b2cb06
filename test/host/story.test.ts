/** Whole stories: the halves as one text, with all that is known of them, and every place a place on its page. */
import * as vscode from 'vscode';
import { eventually, ok, same } from './assert';
import { closeAll, FIRST, fileAt, hoverAt, openBulletin, placeOf, SECOND, symbolsOf } from './bulletins';

const STORY = 'bulletin-story';

/** Puts the cursor on a text of a page and has the whole story there read. */
async function storyAt(path: string, words: string): Promise<vscode.TextEditor> {
  const page = await openBulletin(path);
  const editor = await vscode.window.showTextDocument(page);
  const at = placeOf(page, words);
  editor.selection = new vscode.Selection(at, at);
  await vscode.commands.executeCommand('bulletin.readWholeStory');
  return eventually('the story is read as a bulletin', () => {
    const front = vscode.window.activeTextEditor;
    return front?.document.uri.scheme === STORY && front.document.languageId === 'bulletin' ? front : undefined;
  });
}

/** Waits until a page is in front, and says whether the cursor stands there, so far into these words. */
async function cursorOn(path: string, words: string, into: number): Promise<void> {
  const front = await eventually(`${path} is in front`, () => {
    const active = vscode.window.activeTextEditor;
    return active?.document.uri.toString() === fileAt(path).toString() ? active : undefined;
  });
  same(front.selection.active, placeOf(front.document, words, into));
}

describe('whole stories', () => {
  afterEach(closeAll);

  it('are one text, with the halves and broken paragraphs joined and the jump lines left out', async () => {
    const { document, selection } = await storyAt(FIRST, '帮助农户解决资金');
    const text = document.getText();
    ok(text.startsWith('范立冬到沙桐镇调研水利工程建设'), text.slice(0, 40));
    for (const gone of ['下转2版', '上接1版']) ok(!text.includes(gone), `${gone} is still there`);
    ok(text.includes('离开农场'), 'the other half is missing');
    ok(!text.includes('雪后清波'), 'another article is there too');
    for (const line of text.split('\n')) ok(line === '' || line.length > 1, `a piece of a paragraph: ${line}`);
    same(text.slice(document.offsetAt(selection.active)).startsWith('助农户解决资金'), true, 'the cursor');
  });

  it('are the same from either half', async () => {
    const one = (await storyAt(FIRST, '帮助农户解决资金')).document;
    const other = (await storyAt(SECOND, '离开农场')).document;
    same(other.uri.toString(), one.uri.toString());
  });

  it('have their outline, names and dates', async () => {
    const { document } = await storyAt(FIRST, '帮助农户解决资金');
    const outline = await eventually('the outline', async () => {
      const symbols = await symbolsOf(document.uri);
      return symbols.length > 0 ? symbols : undefined;
    });
    same(
      outline.map(({ name }) => name.slice(0, 7)),
      ['范立冬到沙桐镇'],
    );
    const person = await eventually(
      'the hover of a person',
      async () => (await hoverAt(document.uri, placeOf(document, '于溪桥'))) || undefined,
    );
    ok(person.includes('区水利局局长'), person);
    const date = await hoverAt(document.uri, placeOf(document, '4月20日'));
    ok(date.includes('2023'), date);
  });

  it('note the pages where they begin', async () => {
    const { document } = await storyAt(FIRST, '帮助农户解决资金');
    const hints = await eventually('the pages', async () => {
      const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        new vscode.Range(0, 0, document.lineCount, 0),
      );
      return found.length > 0 ? found : undefined;
    });
    const labels = hints.map(({ label }) =>
      typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
    );
    same(labels, ['Page 1', 'Page 2']);
    const second = hints[1]?.position;
    ok(second, 'no place for the second page');
    const there = document.getText().slice(document.offsetAt(second), document.offsetAt(second) + 12);
    ok(there.includes('离开农场'), there);
  });

  it('lead from a place to the same character of its page', async () => {
    const editor = await storyAt(FIRST, '帮助农户解决资金');
    const at = placeOf(editor.document, '离开农场', 2);
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('bulletin.goToSource');
    await cursorOn(SECOND, '离开农场', 2);
  });

  it('are shown in traditional characters, and lead through to the page from there', async () => {
    await storyAt(FIRST, '帮助农户解决资金');
    await vscode.commands.executeCommand('bulletin.showTraditional');
    const view = await eventually('the view opens', () =>
      vscode.window.visibleTextEditors.find(
        ({ document }) => document.uri.scheme === 'bulletin-script' && document.getText().includes('離開農場'),
      ),
    );
    // a surname stays as it is across the page break too
    ok(view.document.getText().includes('于溪橋'), 'a name is not right');
    const editor = await vscode.window.showTextDocument(view.document, view.viewColumn);
    const at = placeOf(view.document, '離開農場', 2);
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('bulletin.goToSource');
    await cursorOn(SECOND, '离开农场', 2);
  });

  it('follow their pages when those change', async () => {
    const { document } = await storyAt(FIRST, '帮助农户解决资金');
    const page = await openBulletin(SECOND);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(page.uri, placeOf(page, '离开农场', 0), '天色渐晚，');
    await vscode.workspace.applyEdit(edit);
    try {
      await eventually('the story follows', () =>
        document.getText().includes('天色渐晚，离开农场') ? true : undefined,
      );
    } finally {
      await vscode.window.showTextDocument(page);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
  });

  it('are the article alone where it is not continued', async () => {
    const { document } = await storyAt(FIRST, '区委书记钟砚秋出席会议');
    ok(document.getText().startsWith('新春首会明方向'), document.getText().slice(0, 20));
    ok(document.getText().includes('开工一个、服务一个'), 'a paragraph is not joined');
  });
});
