/** Detection: a bulletin is given the language once, in its own encoding; other texts are left alone. */
import * as vscode from 'vscode';
import { ok, pause, same } from './assert';
import { closeAll, fileAt, filesIn, openAt, openBulletin } from './bulletins';

describe('detection', () => {
  afterEach(closeAll);

  it('knows the pages, in simplified and in traditional characters', async () => {
    for (const path of await filesIn('pages')) same((await openBulletin(path)).languageId, 'bulletin', path);
  });

  it('leaves source code, logs, Japanese, a novel, a chat and English alone', async () => {
    const paths = await filesIn('other');
    ok(paths.length >= 6, 'the fixtures are missing');
    for (const path of paths) await vscode.window.showTextDocument(fileAt(path), { preview: false });
    await pause(1_000);
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
    await pause(500);
    same(openAt(fileAt(path))?.languageId, 'plaintext');
    // another language in between: then it is opened as plain text once more
    const plain = openAt(fileAt(path));
    ok(plain, 'the document is closed');
    await vscode.languages.setTextDocumentLanguage(plain, 'markdown');
    await pause(200);
    await vscode.languages.setTextDocumentLanguage(openAt(fileAt(path)) ?? plain, 'plaintext');
    await pause(1_000);
    same(openAt(fileAt(path))?.languageId, 'plaintext');
  });
});
