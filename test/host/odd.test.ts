/** Awkward files: each is opened and asked everything; nothing throws, nothing hangs, no byte changes. */
import * as vscode from 'vscode';
import { ok, same } from './assert';
import { bulletinApi, closeAll, fileAt, foldsOf, hoverAt, lensesOf, linksOf, openAt, symbolsOf } from './bulletins';

const FILES = ['empty', 'one-line', 'garbage', 'gb18030', 'big5', 'surrogates', 'crlf'];
/** The host's one thread may not be held longer than this at a time; what is normal is far below. */
const FREEZE_MS = 5_000;

/** The longest time, in milliseconds, that nothing else could run while `work` did. */
async function longestHold(work: () => Promise<void>): Promise<number> {
  let last = Date.now();
  let longest = 0;
  const timer = setInterval(() => {
    longest = Math.max(longest, Date.now() - last);
    last = Date.now();
  }, 20);
  await work();
  clearInterval(timer);
  return Math.max(longest, Date.now() - last);
}

const alike = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);

describe('awkward files', () => {
  afterEach(closeAll);

  for (const name of FILES) {
    it(`${name}.txt is read whole, and left as it is`, async () => {
      const api = await bulletinApi();
      const uri = fileAt(`odd/${name}.txt`);
      const before = await vscode.workspace.fs.readFile(uri);
      const held = await longestHold(async () => {
        const opened = await vscode.workspace.openTextDocument(uri);
        await vscode.window.showTextDocument(opened, { preview: false });
        await vscode.languages.setTextDocumentLanguage(openAt(uri) ?? opened, 'bulletin');
        const start = new vscode.Position(0, 0);
        await Promise.all([symbolsOf(uri), foldsOf(uri), linksOf(uri), lensesOf(uri), hoverAt(uri, start)]);
        const { documents } = await api.annotations(uri);
        ok(documents.length > 0, 'no annotations');
        await vscode.commands.executeCommand('bulletin.showTraditional');
        await vscode.commands.executeCommand('bulletin.nextArticle');
        await vscode.commands.executeCommand('bulletin.goToOtherHalf');
      });
      same(openAt(uri)?.isDirty, false, 'the document counts as changed');
      const after = await vscode.workspace.fs.readFile(uri);
      ok(alike(before, after), 'bytes changed');
      ok(held < FREEZE_MS, `the host stood still for ${held} ms`);
    });
  }

  it('a binary file renamed .txt is refused by the editor, left as it is, and no part of an issue', async () => {
    const uri = fileAt('odd/binary.txt');
    const before = await vscode.workspace.fs.readFile(uri);
    const refused = await vscode.workspace.openTextDocument(uri).then(
      () => false,
      () => true,
    );
    same(refused, true, 'VS Code opens it');
    const { documents } = await (await bulletinApi()).annotations(fileAt('odd/crlf.txt'));
    same(documents.filter(({ path }) => path.endsWith('binary.txt')).length, 0);
    ok(alike(before, await vscode.workspace.fs.readFile(uri)), 'bytes changed');
  });
});
