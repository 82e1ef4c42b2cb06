/** Awkward files: each is opened and asked everything; nothing throws, nothing hangs, no byte changes. */
import * as vscode from 'vscode';
import { eventually, ok, same } from './assert';
import { bulletinApi, closeAll, fileAt, foldsOf, hoverAt, lensesOf, openAt, symbolsOf } from './bulletins';
import { slowness } from './pace';

const FILES = ['empty', 'one-line', 'garbage', 'gb18030', 'big5', 'surrogates', 'crlf'];
/** The host's one thread may not be held longer than this at a time on a usual machine; what is normal is far below. */
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
        await Promise.all([symbolsOf(uri), foldsOf(uri), lensesOf(uri), hoverAt(uri, start)]);
        const { documents } = await api.annotations(uri);
        ok(documents.length > 0, 'no annotations');
        await vscode.commands.executeCommand('bulletin.showTraditional');
        await vscode.commands.executeCommand('bulletin.nextArticle');
        await vscode.commands.executeCommand('bulletin.goToOtherHalf');
      });
      same(openAt(uri)?.isDirty, false, 'the document counts as changed');
      const after = await vscode.workspace.fs.readFile(uri);
      ok(alike(before, after), 'bytes changed');
      ok(held < FREEZE_MS * slowness(), `the host stood still for ${held} ms`);
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

  // nothing is said: the reader, who sees what is garbled, has just chosen the encoding and sees it read
  it('a page whose encoding was guessed wrong is read anew in the one that the reader chooses', async () => {
    const uri = fileAt('odd/gb18030.txt');
    const before = await vscode.workspace.fs.readFile(uri);
    const headlines = async (): Promise<string> => (await symbolsOf(uri)).map(({ name }) => name).join('\n');
    await vscode.workspace.openTextDocument(uri, { encoding: 'utf8' });
    const wrong = await vscode.window.showTextDocument(openAt(uri) ?? (await vscode.workspace.openTextDocument(uri)));
    await vscode.languages.setTextDocumentLanguage(wrong.document, 'bulletin');
    const garbled = openAt(uri)?.getText() ?? '';
    ok(garbled.includes('\ufffd'), 'nothing is garbled');
    await headlines();
    await vscode.workspace.openTextDocument(uri, { encoding: 'gb18030' });
    await eventually('the text is read anew', () => (openAt(uri)?.getText().includes('\ufffd') ? undefined : true));
    const listed = await eventually('its articles are listed', async () => {
      const now = await headlines();
      return now !== '' && !now.includes('\ufffd') ? now : undefined;
    });
    ok(/\p{Script=Han}/u.test(listed), listed);
    same(openAt(uri)?.isDirty, false, 'the document counts as changed');
    ok(alike(before, await vscode.workspace.fs.readFile(uri)), 'bytes changed');
  });

  it('one line of ten megabytes is read in slices, and left as it is', async function () {
    this.timeout(400_000);
    const uri = fileAt('long/line.txt');
    const sentence = '渡口停航以后，附近的居民改走大桥，路平了，灯亮了，晚上出门放心多了。';
    const bytes = new TextEncoder().encode(sentence.repeat(Math.ceil(10_000_000 / (3 * sentence.length))));
    await vscode.workspace.fs.writeFile(uri, bytes);
    const held = await longestHold(async () => {
      const opened = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(opened, { preview: false });
      await vscode.languages.setTextDocumentLanguage(openAt(uri) ?? opened, 'bulletin');
      await symbolsOf(uri);
      await hoverAt(uri, new vscode.Position(0, 1));
    });
    same(openAt(uri)?.isDirty, false, 'the document counts as changed');
    ok(alike(bytes, await vscode.workspace.fs.readFile(uri)), 'bytes changed');
    ok(held < FREEZE_MS * slowness(), `the host stood still for ${held} ms`);
    await closeAll();
    await vscode.workspace.fs.delete(fileAt('long'), { recursive: true });
  });
});
