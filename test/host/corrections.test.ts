/** Corrections as the reader gives them, takes them back, and undoes them: in the light bulb, in hovers, by commands. */
import * as vscode from 'vscode';
import { ok, same } from './assert';
import { act, becomes, closeAll, fileAt, hoverAt, openBulletin, placeOf, symbolsOf, withTexts } from './bulletins';
import { Told } from './told';

const FOLDER = 'put-right';
const PAGE = `${FOLDER}/1.bulletin`;
const UNDATED = `${FOLDER}/2.bulletin`;
const HEADLINE = '渡口停航五天 居民改走大桥';
const TEXT = `澄浦报

2021年3月1日 星期一 第1版

${HEADLINE}

本报记者 沈望舒

渡口停航已有五天，居民目前改走大桥。去年秋天，渡口也曾停航。沈望舒说，5月3日可望恢复。
`;
const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);

describe('corrections', () => {
  withTexts(FOLDER, { [PAGE]: TEXT, [UNDATED]: TEXT.replace(/^[\s\S]*第1版\n\n/, '') });
  const sidecar = fileAt(`${PAGE}.bulletin.json`);
  const file = async (): Promise<string | undefined> =>
    vscode.workspace.fs.readFile(sidecar).then(
      (read) => new TextDecoder().decode(read),
      () => undefined,
    );
  let page: vscode.TextDocument;
  const at = (words: string, into = 1): vscode.Range => {
    const place = placeOf(page, words, into);
    return new vscode.Range(place, place);
  };
  const titles = async (range: vscode.Range): Promise<readonly string[]> =>
    (
      (await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        page.uri,
        range,
      )) ?? []
    ).map(({ title }) => title);
  const offers = (range: vscode.Range, title: string): Promise<true> =>
    becomes(`${title} is offered`, async () => (await titles(range)).includes(title));
  // what has no headline stands there with its first words
  const inOutline = async (headline: string): Promise<boolean> =>
    (await symbolsOf(page.uri)).some(({ name }) => name === headline);
  const undo = () => vscode.commands.executeCommand('bulletin.undoCorrection');
  const redo = () => vscode.commands.executeCommand('bulletin.redoCorrection');
  const onlyText = () => becomes('the sidecar is gone', async () => (await file()) === undefined);

  beforeEach(async () => {
    page = await openBulletin(PAGE);
  });
  afterEach(async () => {
    await vscode.workspace.fs.delete(sidecar).then(undefined, () => undefined);
    await becomes('the text is read as it was', async () => {
      page = await openBulletin(PAGE);
      return (await titles(at(HEADLINE))).every((title) => !title.startsWith('Take back'));
    });
  });
  after(closeAll);

  it('that take each other back leave nothing behind: no headline, and one again', async () => {
    await becomes('the headline is in the outline', () => inOutline(HEADLINE));
    await act(page, at(HEADLINE), 'This is not a headline');
    ok((await file())?.includes('"role":"body"'), 'it is not kept');
    await becomes('the outline is fresh', async () => !(await inOutline(HEADLINE)));
    await offers(at(HEADLINE), 'This is a headline');
    await act(page, at(HEADLINE), 'This is a headline');
    await onlyText();
    await becomes('the outline is as it was', () => inOutline(HEADLINE));
  });

  it('leave a file of an earlier version as it was, to the byte, with what nobody knows', async () => {
    const before =
      '{ "version": 1, "by": "me",\n "corrections": [ {"kind":"word","from":"渡口","to":"渡頭","note":1} ] }';
    await vscode.workspace.fs.writeFile(sidecar, bytes(before));
    await offers(at('渡口停航已'), 'Take back: “渡口”: becomes 渡頭');
    await act(page, at(HEADLINE), 'This is not a headline');
    ok((await file())?.startsWith('{"version":2,"by":"me","corrections":['), (await file()) ?? '');
    await offers(at(HEADLINE), 'This is a headline');
    await act(page, at(HEADLINE), 'This is a headline');
    same(await file(), before);
  });

  it('are undone one after the other, and done again', async () => {
    await act(page, at(HEADLINE), 'This is not a headline');
    const first = await file();
    await act(page, at('5月3日'), '“5月3日” is not a date');
    const second = await file();
    ok(second?.includes('no-date'), 'it is not kept');
    await undo();
    same(await file(), first);
    await redo();
    same(await file(), second);
    await undo();
    await undo();
    await onlyText();
  });

  it('are told, with a button that undoes them for ten seconds', async () => {
    const told = new Told();
    try {
      await act(page, at(HEADLINE), 'This is not a headline');
      await undo();
      same(told.all, [
        `createStatusBarItem: “${HEADLINE}”: not a headline. Kept in 1.bulletin.bulletin.json. $(discard) Undo`,
        `createStatusBarItem: Taken back: “${HEADLINE}”: not a headline. $(discard) Redo`,
      ]);
    } finally {
      told.dispose();
    }
    await onlyText();
  });

  it('are taken back where they were made, at the cursor: a name, a date, a byline', async () => {
    await becomes('the name is read', async () => (await titles(at('沈望舒说'))).includes('“沈望舒” is not a name'));
    await act(page, at('沈望舒说'), '“沈望舒” is not a name');
    await offers(at('沈望舒说'), 'Take back: “沈望舒”: not a name');
    await act(page, at('沈望舒说', 2), 'Take back: “沈望舒”: not a name');
    await onlyText();
    await offers(at('5月3日'), '“5月3日” is not a date');
    await act(page, at('5月3日'), '“5月3日” is not a date');
    await offers(at('5月3日'), 'Take back: “not a date”');
    ok(!(await hoverAt(page.uri, placeOf(page, '5月3日'))).includes('2021'), 'it is a date still');
    await act(page, at('5月3日', 2), 'Take back: “not a date”');
    await onlyText();
    // taking back is undone, too
    await undo();
    ok((await file())?.includes('no-date'), 'it does not hold again');
    await redo();
    await onlyText();
  });

  it('of every date: another day as it is typed, also of 目前 and 去年秋天', async () => {
    const { showInputBox } = vscode.window;
    try {
      for (const [words, typed, value] of [
        ['目前', '民國110年3月2日', '2021-03-02'],
        ['去年秋天', '2020年10月', '2020-10'],
      ] as const) {
        Object.assign(vscode.window, { showInputBox: () => Promise.resolve(typed) });
        await offers(at(words), `“${words}” is not a date`);
        await act(page, at(words), `Another Day for “${words}”…`);
        ok((await file())?.includes(`"value":"${value}"`), (await file()) ?? 'nothing is kept');
        await becomes('the hover says so', async () =>
          (await hoverAt(page.uri, placeOf(page, words))).includes('as you corrected it'),
        );
      }
      await undo();
      await undo();
      await onlyText();
    } finally {
      Object.assign(vscode.window, { showInputBox });
    }
  });

  it('lead to the issue date where that is not known, in hover and light bulb', async () => {
    page = await openBulletin(UNDATED);
    await offers(at('5月3日'), 'Set Issue Date…');
    ok((await hoverAt(page.uri, placeOf(page, '5月3日'))).includes('command:bulletin.setIssueDate'), 'no link');
    page = await openBulletin(PAGE);
    ok(!(await titles(at('5月3日'))).includes('Set Issue Date…'), 'it is known');
  });

  it('have links in the hover of a name: not a name, another kind, the same person as', async () => {
    await becomes('the links', async () => {
      const hover = await hoverAt(page.uri, placeOf(page, '沈望舒说'));
      return ['not a name', 'a place', 'an organization', 'same person as…'].every((one) => hover.includes(`[${one}`));
    });
  });
});
