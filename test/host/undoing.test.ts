/** Undoing what the reader said: notes, highlights and corrections on one stack, told with a button, from the views, too. */
import * as vscode from 'vscode';
import { ok, same } from './assert';
import { act, becomes, closeAll, fileAt, hoverAt, openBulletin, placeOf, traditionalOf, withTexts } from './bulletins';
import { Told } from './told';

const FOLDER = 'undoing';
const PAGE = `${FOLDER}/1.bulletin`;
const NOTES = `${PAGE}.notes.jsonl`;
const SIDECAR = `${PAGE}.bulletin.json`;
const HEADLINE = '渡口停航五天 居民改走大桥';
const TEXT = `澄浦报\n\n2021年3月1日 星期一 第1版\n\n${HEADLINE}\n\n本报记者 沈望舒\n\n渡口停航已有五天，区水利局说居民改走大桥。5月3日可望恢复。\n`;

const run = (command: string, ...args: readonly unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...args);
const undo = (): Thenable<unknown> => run('bulletin.undoCorrection');
const redo = (): Thenable<unknown> => run('bulletin.redoCorrection');
const read = async (path: string): Promise<string | undefined> =>
  vscode.workspace.fs.readFile(fileAt(path)).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
const write = (path: string, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(fileAt(path), new TextEncoder().encode(text));

describe('undoing', () => {
  withTexts(FOLDER, { [PAGE]: TEXT });
  let editor: vscode.TextEditor;
  const select = (words: string, nth = 0): void => {
    const start = placeOf(editor.document, words, 0, nth);
    editor.selection = new vscode.Selection(start, placeOf(editor.document, words, words.length, nth));
  };
  const isNotHeadline = async (): Promise<void> => {
    const at = placeOf(editor.document, HEADLINE);
    await becomes('the headline is read', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        editor.document.uri,
        new vscode.Range(at, at),
      );
      return actions.some(({ title }) => title === 'This is not a headline');
    });
    await act(editor.document, new vscode.Range(at, at), 'This is not a headline');
  };

  beforeEach(async () => {
    editor = await vscode.window.showTextDocument(await openBulletin(PAGE));
  });
  afterEach(async () => {
    for (const path of [NOTES, SIDECAR])
      await vscode.workspace.fs.delete(fileAt(path)).then(undefined, () => undefined);
    await closeAll();
  });

  it('takes back what was noted, worded, coloured and deleted, one after the other, and does it again', async () => {
    const states: (string | undefined)[] = [await read(NOTES)];
    const step = async (work: () => Thenable<unknown>): Promise<void> => {
      await work();
      states.push(await read(NOTES));
    };
    select('区水利局');
    await step(() => run('bulletin.addNote', { text: '哪个区 #机构' }));
    select('居民改走', 1);
    await step(() => run('bulletin.highlight', 'pink'));
    await step(() => run('bulletin.highlight', 'green'));
    const [{ id } = { id: '' }] = (states.at(-1) ?? '')
      .split('\n')
      .filter((line) => line.includes('哪个区'))
      .map((line) => JSON.parse(line) as { readonly id: string });
    await step(() => run('bulletin.deleteNote', editor.document.uri.toString(), id));
    same(new Set(states).size, states.length);
    for (const state of states.slice(0, -1).reverse()) {
      await undo();
      same(await read(NOTES), state);
    }
    for (const state of states.slice(1)) {
      await redo();
      same(await read(NOTES), state);
    }
    for (const _ of states.slice(1)) await undo();
    same(await read(NOTES), undefined);
  });

  it('goes through notes and corrections in the order in which they were made', async () => {
    select('区水利局');
    await run('bulletin.addNote', { text: '哪个区' });
    await isNotHeadline();
    select('可望恢复');
    await run('bulletin.highlight', 'blue');
    const [notes, sidecar] = [await read(NOTES), await read(SIDECAR)];
    ok(sidecar?.includes('"role":"body"'), 'it is not kept');
    await undo();
    same([(await read(NOTES))?.includes('可望恢复","prefix'), await read(SIDECAR)], [false, sidecar]);
    await undo();
    same([(await read(NOTES))?.includes('哪个区'), await read(SIDECAR)], [true, undefined]);
    await redo();
    await redo();
    same([await read(NOTES), await read(SIDECAR)], [notes, sidecar]);
    await undo();
    await undo();
    await undo();
    same([await read(NOTES), await read(SIDECAR)], [undefined, undefined]);
    // something new ends what could be done again
    await run('bulletin.highlight', 'blue');
    const now = await read(NOTES);
    await redo();
    same([await read(NOTES), await read(SIDECAR)], [now, undefined]);
    await undo();
  });

  it('brings a deleted note back with what nobody knows of it, though others wrote meanwhile', async () => {
    const line = (id: string, words: string, more: string): string =>
      `{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:uuid:${id}","type":"Annotation","motivation":"commenting",${more}"body":[{"type":"TextualBody","value":"谁","format":"text/markdown","purpose":"commenting"}],"target":{"source":"urn:bulletin:1.bulletin","selector":[{"type":"TextQuoteSelector","exact":"${words}","prefix":"","suffix":""},{"type":"TextPositionSelector","start":${TEXT.indexOf(words)},"end":${TEXT.indexOf(words) + words.length}}]}}\n`;
    await write(NOTES, line('1', '沈望舒', '"mine":[1],'));
    const key = editor.document.uri.toString();
    await becomes('the note is known', async () => {
      await run('bulletin.deleteNote', key, 'urn:uuid:1');
      return (await read(NOTES)) === undefined;
    });
    await write(NOTES, line('2', '区水利局', ''));
    await undo();
    const now = (await read(NOTES)) ?? '';
    ok(now.includes('"mine":[1]') && now.includes('urn:uuid:2'), now);
  });

  it('is offered for ten seconds, and says what it did', async () => {
    const told = new Told();
    try {
      select('区水利局');
      await run('bulletin.addNote', { text: '哪个区' });
      await undo();
      await redo();
      await undo();
      same(told.all, [
        'createStatusBarItem: Note on “区水利局”. Kept in 1.bulletin.notes.jsonl. $(discard) Undo',
        'createStatusBarItem: Note on “区水利局” deleted. $(discard) Redo',
        'createStatusBarItem: Note on “区水利局” is there again. $(discard) Undo',
        'createStatusBarItem: Note on “区水利局” deleted. $(discard) Redo',
      ]);
    } finally {
      told.dispose();
    }
  });

  it('works from the traditional view, and after the text was renamed', async () => {
    const view = await traditionalOf(editor.document);
    editor = await vscode.window.showTextDocument(view.document, view.viewColumn);
    select('區水利局');
    await run('bulletin.addNote', { text: '哪个区' });
    ok((await read(NOTES))?.includes('"exact":"区水利局"'), 'it is not kept');
    const at = placeOf(editor.document, '區水利局');
    editor.selection = new vscode.Selection(at, at);
    await run('bulletin.deleteNote');
    same(await read(NOTES), undefined);
    await undo();
    ok((await read(NOTES))?.includes('哪个区'), 'it is not back');
    await closeAll();
    const to = `${FOLDER}/2.bulletin`;
    const rename = async (from: string, target: string): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(fileAt(from), fileAt(target));
      ok(await vscode.workspace.applyEdit(edit), 'it is not renamed');
    };
    await rename(PAGE, to);
    await becomes('the notes went along', async () => (await read(`${to}.notes.jsonl`)) !== undefined);
    await undo();
    same(await read(`${to}.notes.jsonl`), undefined);
    await rename(to, PAGE);
  });

  it('passes over notes that were anchored anew with the text', async () => {
    select('区水利局');
    await run('bulletin.addNote', { text: '哪个区' });
    const { document } = editor;
    // where it stands is known before the words are changed
    await becomes('it is seen', async () =>
      (await hoverAt(document.uri, placeOf(document, '区水利局'))).includes('哪个区'),
    );
    try {
      await editor.edit((edit) => edit.insert(placeOf(document, '水利局', 0), '县'));
      await document.save();
      await becomes('it is anchored anew', async () => (await read(NOTES))?.includes('"exact":"区县水利局"') === true);
      await undo();
      same(await read(NOTES), undefined);
    } finally {
      await write(PAGE, TEXT);
      await becomes('the text is as it was', async () => document.getText() === TEXT);
    }
  });
});
