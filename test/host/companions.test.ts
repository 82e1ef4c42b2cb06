/** What the reader said of a text goes with it: renamed here, in a folder, undone, renamed elsewhere, copied. */
import * as vscode from 'vscode';
import type { Correction } from '../../src/core/corrections/model';
import { eventually, ok, pause, same } from './assert';
import { act, becomes, breath, bulletinApi, closeAll, fileAt, openBulletin, placeOf } from './bulletins';

const FOLDER = 'moves';
const HEADLINE = '渡口停航五天 居民改走大桥';
const TEXT = `澄浦报\n\n2021年3月1日 星期一 第1版\n\n${HEADLINE}\n\n本报记者 沈望舒\n\n渡口停航已有五天，居民改走大桥。5月3日可望恢复。\n`;
const NOTES = '.notes.jsonl';
const SIDECAR = '.bulletin.json';
const NOTE = '{"id":"urn:uuid:1","note":"as it stands"}\n';

const write = (path: string, text: string) =>
  vscode.workspace.fs.writeFile(fileAt(path), new TextEncoder().encode(text));
const read = async (path: string): Promise<string | undefined> =>
  vscode.workspace.fs.readFile(fileAt(path)).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
const rename = async (from: string, to: string): Promise<void> => {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(fileAt(from), fileAt(to));
  ok(await vscode.workspace.applyEdit(edit), `${from} is not renamed`);
};

/** Answers notifications by the words of a button; what was asked. */
function answering(words: string): { readonly asked: string[]; stop(): void } {
  const { window } = vscode;
  const before = window.showInformationMessage;
  const asked: string[] = [];
  const answer = (message: string, ...actions: string[]) => {
    asked.push(message);
    return Promise.resolve(actions.find((one) => one === words));
  };
  Object.assign(window, { showInformationMessage: answer });
  return { asked, stop: () => Object.assign(window, { showInformationMessage: before }) };
}

describe('corrections and notes', () => {
  let count = 0;
  let name = '';
  const text = (): string => `${FOLDER}/${name}`;

  before(bulletinApi);
  beforeEach(async () => {
    name = `${++count}.bulletin`;
    await write(text(), TEXT);
    const page = await openBulletin(text());
    const at = placeOf(page, HEADLINE);
    await becomes('the headline is found', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        page.uri,
        new vscode.Range(at, at),
      );
      return actions.some(({ title }) => title === 'This is not a headline');
    });
    await act(page, new vscode.Range(at, at), 'This is not a headline');
    await write(`${text()}${NOTES}`, NOTE);
    await breath();
  });
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(fileAt(FOLDER), { recursive: true });
  });

  it('go with a text that is renamed, and are still undone', async () => {
    const kept = await read(`${text()}${SIDECAR}`);
    ok(kept, 'nothing is kept');
    const to = `${FOLDER}/other ${name}`;
    await rename(text(), to);
    await becomes('both files are there', async () => (await read(`${to}${SIDECAR}`)) === kept);
    same(await read(`${to}${NOTES}`), NOTE);
    same(await read(`${text()}${SIDECAR}`), undefined);
    same(await read(`${text()}${NOTES}`), undefined);
    await vscode.commands.executeCommand('bulletin.undoCorrection');
    same(await read(`${to}${SIDECAR}`), undefined);
  });

  it('come back with it when the rename is undone', async () => {
    const kept = await read(`${text()}${SIDECAR}`);
    const to = `${FOLDER}/undone ${name}`;
    await rename(text(), to);
    await becomes('the sidecar is there', async () => (await read(`${to}${SIDECAR}`)) === kept);
    await vscode.commands.executeCommand('workbench.files.action.focusFilesExplorer');
    await vscode.commands.executeCommand('undo');
    const both = async (): Promise<true | undefined> =>
      (await read(text())) === TEXT && (await read(`${text()}${SIDECAR}`)) === kept ? true : undefined;
    await eventually('both are back', both, 20_000);
    same(await read(to), undefined);
    same(await read(`${to}${SIDECAR}`), undefined);
    await vscode.commands.executeCommand('bulletin.undoCorrection');
  });

  it('go with a text that is moved into another folder, and with a folder', async () => {
    const kept = await read(`${text()}${SIDECAR}`);
    const to = `${FOLDER}/deep ${count}/${name}`;
    await vscode.workspace.fs.createDirectory(fileAt(`${FOLDER}/deep ${count}`));
    await rename(text(), to);
    await becomes('the sidecar is there', async () => (await read(`${to}${SIDECAR}`)) === kept);
    await rename(`${FOLDER}/deep ${count}`, `${FOLDER}/deeper ${count}`);
    await becomes(
      'it is there again',
      async () => (await read(`${FOLDER}/deeper ${count}/${name}${SIDECAR}`)) === kept,
    );
    await vscode.commands.executeCommand('bulletin.undoCorrection');
    same(await read(`${FOLDER}/deeper ${count}/${name}${SIDECAR}`), undefined);
  });

  it('do not cover what stands at the new name', async () => {
    const kept = await read(`${text()}${SIDECAR}`);
    const to = `${FOLDER}/taken ${name}`;
    const other = '{"version":2,"corrections":[\n{}]}\n';
    await write(`${to}${SIDECAR}`, other);
    await rename(text(), to);
    await becomes('the notes are there', async () => (await read(`${to}${NOTES}`)) === NOTE);
    same(await read(`${to}${SIDECAR}`), other);
    same(await read(`${text()}${SIDECAR}`), kept);
    await vscode.workspace.fs.delete(fileAt(`${text()}${SIDECAR}`));
  });

  it('of a text that was renamed elsewhere are recognised by what they say, offered, and taken when asked', async () => {
    const kept = await read(`${text()}${SIDECAR}`);
    await vscode.workspace.fs.delete(fileAt(`${text()}${NOTES}`));
    await closeAll();
    // another program renames: VS Code tells of no rename
    await vscode.workspace.fs.rename(fileAt(text()), fileAt(`${FOLDER}/found ${name}`));
    const answers = answering('Take Along');
    try {
      await openBulletin(`${FOLDER}/found ${name}`);
      await becomes('it is taken', async () => (await read(`${FOLDER}/found ${name}${SIDECAR}`)) === kept);
      same(
        answers.asked.filter((words) => words.includes(name)),
        [`${name}${SIDECAR} belongs to no text here, and 1 of its places fit found ${name}. Was the text renamed?`],
      );
    } finally {
      answers.stop();
    }
  });

  it('of another text are not offered', async () => {
    await closeAll();
    await vscode.workspace.fs.delete(fileAt(text()));
    const answers = answering('Take Along');
    try {
      await write(`${FOLDER}/unlike ${name}`, TEXT.replaceAll('渡口停航五天 居民改走大桥', '新桥通车 两岸往来便利'));
      await openBulletin(`${FOLDER}/unlike ${name}`);
      await pause(1_500);
      same(
        answers.asked.filter((words) => words.startsWith(name)),
        [],
      );
    } finally {
      answers.stop();
      await vscode.workspace.fs.delete(fileAt(`${text()}${SIDECAR}`)).then(undefined, () => undefined);
    }
  });

  it('kept in the workspace go along, too', async () => {
    const uri = fileAt(text());
    const word: Correction = { kind: 'word', from: '渡口', to: '渡頭' };
    await write(`${text()}${SIDECAR}`, '{ "version": 1, "corrections": [ …');
    await vscode.commands.executeCommand('_bulletin.correct', uri.toString(), word);
    const to = `${FOLDER}/kept ${name}`;
    await rename(text(), to);
    const page = await openBulletin(to);
    const at = placeOf(page, '渡口停航已');
    await eventually('it is known under the new name', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        page.uri,
        new vscode.Range(at, at),
      );
      return actions.some(({ title }) => title === 'Take back: “渡口”: becomes 渡頭') ? true : undefined;
    });
    await vscode.commands.executeCommand('bulletin.undoCorrection');
  });

  it('that link to another text follow it, and their own text, to other folders; undone they lead back', async () => {
    const [deep, other] = [`${FOLDER}/linked ${count}`, `${FOLDER}/other ${count}.bulletin`];
    await write(other, TEXT.replace('第1版', '第2版'));
    const link = (path: string): Correction => ({
      kind: 'link',
      at: { quote: '本报记者', prefix: '居民改走大桥\n\n', suffix: ' 沈望舒', line: 7 },
      to: { quote: '渡口停航已有五天', prefix: '沈望舒\n\n', suffix: '，居民改走', line: 9, path },
    });
    const paths = async (of: string): Promise<readonly string[]> =>
      [...((await read(`${of}${SIDECAR}`)) ?? '').matchAll(/"path":"([^"]*)"/g)].map(([, path = '']) => path);
    await vscode.workspace.fs.writeFile(
      fileAt(`${text()}${SIDECAR}`),
      new TextEncoder().encode(
        `{"version":2,"corrections":[\n${JSON.stringify({ ...link(`other ${count}.bulletin`), mine: 1 })},\n{}]}\n`,
      ),
    );
    await becomes('the link is known', async () => (await paths(text())).length === 1);
    await vscode.commands.executeCommand('bulletin.refresh');
    await vscode.workspace.fs.createDirectory(fileAt(deep));
    await rename(other, `${deep}/2.bulletin`);
    await becomes('it leads there', async () => (await paths(text()))[0] === `linked ${count}/2.bulletin`);
    ok((await read(`${text()}${SIDECAR}`))?.includes('"mine":1'), 'what is not known is gone');
    await rename(text(), `${deep}/1.bulletin`);
    await becomes('it leads beside', async () => (await paths(`${deep}/1.bulletin`))[0] === '2.bulletin');
    same(await read(`${text()}${SIDECAR}`), undefined, 'the file is written at its old place');
    await rename(`${deep}/2.bulletin`, other);
    await becomes('it leads out', async () => (await paths(`${deep}/1.bulletin`))[0] === `../other ${count}.bulletin`);
    await rename(deep, `${FOLDER}/again ${count}`);
    await rename(`${FOLDER}/again ${count}/1.bulletin`, text());
    await becomes('it is as it was', async () => (await paths(text()))[0] === `other ${count}.bulletin`);
  });

  it('are offered for a copy of their text, and copied when asked', async () => {
    const copy = `${FOLDER}/copy of ${name}`;
    const answers = answering('Copy Them');
    const own = `${TEXT}渡口的第${count}份。\n`;
    await write(text(), own);
    try {
      const edit = new vscode.WorkspaceEdit();
      // the explorer makes a copy so: a new file with what the other holds
      edit.createFile(fileAt(copy), { contents: new TextEncoder().encode(own) });
      ok(await vscode.workspace.applyEdit(edit), 'it is not copied');
      const kept = await read(`${text()}${SIDECAR}`);
      await becomes('both are copied', async () => (await read(`${copy}${SIDECAR}`)) === kept);
      await becomes('the notes, too', async () => (await read(`${copy}${NOTES}`)) === NOTE);
      ok(
        answers.asked.some((words) => words.startsWith(`copy of ${name} is a copy of `)),
        answers.asked.join('\n'),
      );
    } finally {
      answers.stop();
    }
  });
});
