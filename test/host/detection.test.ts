/** Detection: a bulletin is given the language once, in its own encoding; other texts are left alone. */
import * as vscode from 'vscode';
import { ok, same } from './assert';
import { becomes, bulletinApi, closeAll, fileAt, filesIn, openAt, openBulletin, withTexts } from './bulletins';

/** Chinese prose that says nothing of being from a paper. */
const PROSE = `渡口停航以后

7月3日，县里召开会议，研究部署下一阶段的工作，要求各乡镇、各部门抓好落实，确保各项任务按时完成，让群众满意。

会议强调，渡口停航期间要安排好居民出行，增加过桥班车的班次，并在渡口设置提示牌。与会人员还围绕码头加固、物资储备等议题作了交流，表示要把群众的事情办好。

渡口建设工作组近日进驻镇政府，全县群众都很关心渡口的发展。
`;
/** Plainly a page. */
const PAGE = `澄浦报

2021年3月1日 星期一 第1版

渡口停航五天 居民改走大桥

本报记者 沈望舒

7月3日，渡口停航，请大家相互转告。镇里安排班车接送过河的居民，渡口的职员在桥头值守，提醒行人慢行。（下转2版）
`;
/** Waits until all that was opened before has been looked at: a page that is opened now has been recognised. */
async function lookedAt(): Promise<void> {
  const page = await vscode.workspace.openTextDocument({ language: 'plaintext', content: PAGE });
  await becomes('a page is recognised', async () => openAt(page.uri)?.languageId === 'bulletin');
}

describe('detection', () => {
  afterEach(closeAll);

  it('knows the pages, in simplified and in traditional characters', async () => {
    for (const path of await filesIn('pages')) same((await openBulletin(path)).languageId, 'bulletin', path);
  });

  it('leaves source code, logs, Japanese, a novel, a chat and English alone', async () => {
    const paths = await filesIn('other');
    ok(paths.length >= 6, 'the fixtures are missing');
    for (const path of paths) await vscode.window.showTextDocument(fileAt(path), { preview: false });
    await lookedAt();
    for (const path of paths) same(openAt(fileAt(path))?.languageId, 'plaintext', path);
  });

  for (const [path, encoding] of [
    ['odd/gb18030.txt', 'gb18030'],
    ['odd/big5.txt', 'big5hkscs'],
  ] as const) {
    it(`reads ${encoding} as such`, async () => {
      const document = await openBulletin(path);
      same(document.encoding, encoding);
      ok(!document.getText().includes('\ufffd'), 'characters are lost');
      same(document.isDirty, false);
    });
  }

  it('is never repeated once the reader has changed it back', async () => {
    const path = 'pages/traditional.txt';
    const document = await openBulletin(path);
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await lookedAt();
    same(openAt(fileAt(path))?.languageId, 'plaintext');
    // another language in between: then it is opened as plain text once more
    const plain = openAt(fileAt(path));
    ok(plain, 'the document is closed');
    await vscode.languages.setTextDocumentLanguage(plain, 'markdown');
    await becomes('it is of another language', async () => openAt(fileAt(path))?.languageId === 'markdown');
    await vscode.languages.setTextDocumentLanguage(openAt(fileAt(path)) ?? plain, 'plaintext');
    await lookedAt();
    same(openAt(fileAt(path))?.languageId, 'plaintext');
  });
});

const FOLDER = 'chosen';
const NOTES = `# 夜读笔记

昨天读完了那本小书，江边的柳树发了芽，我想起小时候住过的院子，院子里有一口井，井边长着青苔。
`;

describe('reading a file as a bulletin because the reader says so', () => {
  withTexts(FOLDER, {
    [`${FOLDER}/prose.txt`]: PROSE,
    [`${FOLDER}/notes.md`]: NOTES,
    [`${FOLDER}/page.bulletin`]: NOTES,
    [`${FOLDER}/moved.txt`]: NOTES,
    [`${FOLDER}/known.txt`]: PAGE,
  });
  before(bulletinApi);
  afterEach(closeAll);

  const languageAt = (path: string): string | undefined => openAt(fileAt(path))?.languageId;
  const show = async (path: string): Promise<void> => {
    await vscode.window.showTextDocument(fileAt(path), { preview: false });
  };
  const run = (command: string) => vscode.commands.executeCommand(command);

  it('takes a text of any language, gives it back, and remembers both', async () => {
    for (const [path, language] of [
      ['notes.md', 'markdown'],
      ['prose.txt', 'plaintext'],
      ['page.bulletin', 'plaintext'],
    ] as const) {
      const file = `${FOLDER}/${path}`;
      await show(file);
      if (language !== 'plaintext' || path === 'prose.txt') {
        await lookedAt();
        same(languageAt(file), language, path);
        await run('bulletin.readFile');
      }
      await becomes(`${path} is a bulletin`, async () => languageAt(file) === 'bulletin');
      await run('bulletin.stopReadingFile');
      await becomes(`${path} is what it was`, async () => languageAt(file) === language);
      await run('bulletin.readFile');
      await becomes(`${path} is one again`, async () => languageAt(file) === 'bulletin');
    }
  });

  /** Opens a file under another name: a document whose editors are closed lives on for a while under its own. */
  const renamed = async (from: string, to: string): Promise<void> => {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(fileAt(from), fileAt(to));
    ok(await vscode.workspace.applyEdit(edit), 'it was not renamed');
    await closeAll();
    await show(to);
  };

  it('wins over detection when a file is opened again, and goes with a file that is renamed', async () => {
    const [left, after] = [`${FOLDER}/known.txt`, `${FOLDER}/known-too.txt`];
    await openBulletin(left);
    await run('bulletin.stopReadingFile');
    await becomes('it is plain', async () => languageAt(left) === 'plaintext');
    await renamed(left, after);
    await lookedAt();
    same(languageAt(after), 'plaintext');
    await run('bulletin.readFile');
    await becomes('it is read again', async () => languageAt(after) === 'bulletin');
  });

  it('holds for a file that was never recognised, under its new name, too', async () => {
    const [before, after] = [`${FOLDER}/moved.txt`, `${FOLDER}/2.txt`];
    await show(before);
    await run('bulletin.readFile');
    await becomes('it is a bulletin', async () => languageAt(before) === 'bulletin');
    await renamed(before, after);
    await becomes('it still is one', async () => languageAt(after) === 'bulletin');
  });

  it('is offered above a text that may be one and was not recognised, and above no other', async () => {
    const { executeCommand } = vscode.commands;
    let offered: unknown;
    const hear = (command: string, ...args: unknown[]) => {
      if (command === 'setContext' && args[0] === 'bulletin.undecided') offered = args[1];
      return executeCommand(command, ...args);
    };
    Object.assign(vscode.commands, { executeCommand: hear });
    // of a name of its own: what was offered before is not said again
    const text = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: 'untitled', path: 'offered.txt' }));
    const isOffered = () => Array.isArray(offered) && offered.includes(text.uri.path);
    try {
      const editor = await vscode.window.showTextDocument(text, { preview: false });
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), PROSE));
      await becomes('it is offered', async () => isOffered());
      await run('bulletin.readFile');
      await becomes('it is not offered any more', async () => !isOffered());
      same(openAt(text.uri)?.languageId, 'bulletin');
      await vscode.window.showTextDocument(fileAt('other/novel.txt'), { preview: false });
      // texts are looked at in one go: what is opened behind the novel is offered, and the novel is not
      const behind = await vscode.workspace.openTextDocument({ language: 'plaintext', content: PROSE });
      await vscode.window.showTextDocument(behind, { preview: false });
      await becomes('the next one is offered', async () => Array.isArray(offered) && offered.includes(behind.uri.path));
      same(offered, [behind.uri.path]);
    } finally {
      Object.assign(vscode.commands, { executeCommand });
    }
    await vscode.window.showTextDocument(text);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
