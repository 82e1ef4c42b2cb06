/** Traditional characters: the view beside, its places, and converting a selection with one undo. */
import * as vscode from 'vscode';
import { Rows } from '../../src/features/traditional/rows';
import { Answers } from './answers';
import { eventually, ok, same } from './assert';
import {
  becomes,
  bulletinApi,
  closeAll,
  definitionsAt,
  FIRST,
  fileAt,
  hoverAt,
  openBulletin,
  placeOf,
  symbolsOf,
  targetOf,
  traditionalOf,
  VIEW,
} from './bulletins';

const viewOf = async (path: string): Promise<vscode.TextEditor> => traditionalOf(await openBulletin(path));

describe('traditional characters', () => {
  afterEach(closeAll);

  /** Shows a text of these words, and waits until it is the active one, as commands take that. */
  const shownText = async (content: string): Promise<vscode.TextEditor> => {
    const document = await vscode.workspace.openTextDocument({ language: 'bulletin', content });
    const editor = await vscode.window.showTextDocument(document);
    await becomes('the text is the active one', async () => vscode.window.activeTextEditor?.document === document);
    return editor;
  };

  it('convert a text that is traditional already only when the reader says so', async () => {
    const given = '醫院門診開到晚上，學生與老師談話，說明書寫得清楚。\n书店已關門。\n';
    const editor = await shownText(given);
    const { document } = editor;
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const convert = (): Thenable<unknown> =>
      vscode.commands.executeCommand('bulletin.convert', { extent: 'document', to: 'traditional' });
    const yes = new Answers({ pick: '', yes: 'Convert Anyway' });
    try {
      await convert();
    } finally {
      yes.dispose();
    }
    same(yes.told, ['The text is in traditional characters already.']);
    await becomes('it is converted', async () => document.getText() === given.replace('书', '書'));
    await vscode.commands.executeCommand('undo');
    same(document.getText(), given);
    const no = new Answers({ pick: '' });
    try {
      await convert();
    } finally {
      no.dispose();
    }
    same(no.told.length, 1, 'was not asked');
    same(document.getText(), given, 'converted without being asked');
  });

  it('convert what was typed while the question stood', async () => {
    const given = '醫院門診開到晚上，學生與老師談話，說明書寫得清楚。\n书店已關門。\n';
    const editor = await shownText(given);
    const { document } = editor;
    const typed = new Answers({
      pick: '',
      yes: 'Convert Anyway',
      meanwhile: () => editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '门口\n')),
    });
    try {
      await vscode.commands.executeCommand('bulletin.convert', { extent: 'document', to: 'traditional' });
    } finally {
      typed.dispose();
    }
    const wanted = `門口\n${given.replace('书', '書')}`;
    await becomes('all of it is converted', async () => document.getText() === wanted);
    same(typed.told.length, 1, 'asked twice');
  });

  it('are shown beside the text, line by line, and the text stays', async () => {
    const view = await viewOf(FIRST);
    const source = await openBulletin(FIRST);
    same(view.document.lineCount, source.lineCount, 'lines');
    ok(view.document.getText().includes('全區重點項目建設推進會召開'), 'a headline is not converted');
    // as a surname 余 stays, as a word it is 餘; 范 is no 範; 钟 is 鍾
    for (const name of ['余守義', '范立冬', '鍾硯秋']) {
      ok(view.document.getText().includes(name), `${name} is not right`);
    }
    same(source.isDirty, false);
  });

  it('keep the outline, and jumps lead to the traditional other half', async () => {
    const { document } = await viewOf(FIRST);
    const headlines = await eventually('the outline of the view', async () => {
      const found = await symbolsOf(document.uri);
      return found.length > 0 ? found.map(({ name }) => name) : undefined;
    });
    ok(headlines.includes('一碗熱湯麵 溫暖一條街'), headlines.join());
    const found = (await definitionsAt(document.uri, placeOf(document, '(下轉2版)'))).map(targetOf);
    same(
      found.map(({ uri }) => uri.scheme),
      [VIEW],
    );
  });

  it('have their names, dates and hovers from the source, with what the reader put right there', async () => {
    const { document } = await viewOf(FIRST);
    const at = placeOf(document, '鍾硯秋');
    const said = await eventually('the hover of a name', async () => (await hoverAt(document.uri, at)) || undefined);
    ok(said.includes('鍾硯秋'), said);
    const source = fileAt(FIRST);
    const sidecar = source.with({ path: `${source.path}.bulletin.json` });
    const outline = async (uri: vscode.Uri) =>
      (await symbolsOf(uri)).map(({ range, selectionRange }) => [range, selectionRange]);
    same(await outline(document.uri), await outline(source), 'the outline');
    try {
      const correction = { kind: 'name', name: '钟砚秋', is: 'none' };
      await vscode.commands.executeCommand('_bulletin.correct', source.toString(), correction);
      await eventually('the name is none in the view either', async () =>
        (await hoverAt(document.uri, at)) === '' ? true : undefined,
      );
    } finally {
      await vscode.workspace.fs.delete(sidecar);
    }
  });

  it('follow the text when it changes', async () => {
    const view = await viewOf('pages/simplified.txt');
    const source = await openBulletin('pages/simplified.txt');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(source.uri, new vscode.Position(source.lineCount - 1, 0), '气象员说，开门见山。\n');
    await vscode.workspace.applyEdit(edit);
    await eventually('the view follows', () => (view.document.getText().includes('氣象員說') ? true : undefined));
    await vscode.window.showTextDocument(source, vscode.ViewColumn.One);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('replace a selection, and one undo takes it back', async () => {
    const source = await openBulletin('pages/simplified.txt');
    const before = source.getText();
    const editor = await vscode.window.showTextDocument(source);
    const start = placeOf(source, '市委常委会召开会议', 0);
    editor.selection = new vscode.Selection(start, start.translate(0, '市委常委会召开会议'.length));
    await vscode.commands.executeCommand('bulletin.convert', { extent: 'selection', to: 'traditional' });
    await eventually('the selection is converted', () =>
      source.lineAt(start.line).text === '市委常委會召開會議' ? true : undefined,
    );
    await vscode.commands.executeCommand('undo');
    same(source.getText() === before, true, 'undo does not bring the text back');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('replace selections, an article and the document, and one undo gives the very same text', async () => {
    const source = await openBulletin('pages/simplified.txt');
    const before = source.getText();
    const editor = await vscode.window.showTextDocument(source);
    const phrase = '市委常委会召开会议';
    const start = placeOf(source, phrase, 0);
    const one = new vscode.Selection(start, start.translate(0, 4));
    const two = new vscode.Selection(start.translate(0, 6), start.translate(0, phrase.length));
    for (const [extent, selections, expected] of [
      ['selection', [one, two], '市委常委会召開會議'],
      ['article', [new vscode.Selection(start, start)], '市委常委會召開會議'],
      ['document', [new vscode.Selection(start, start)], '市委常委會召開會議'],
    ] as const) {
      editor.selections = [...selections];
      await vscode.commands.executeCommand('bulletin.convert', { extent, to: 'traditional' });
      await eventually(`${extent} converts`, () => (source.getText() === before ? undefined : true));
      same(source.lineAt(start.line).text, expected);
      same(editor.selection.active.line, start.line, 'the caret moved');
      await vscode.commands.executeCommand('undo');
      same(source.getText() === before, true, `${extent}: undo does not bring the text back`);
    }
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('leave the carets at the same characters where words and punctuation change lengths', async () => {
    const uri = fileAt('carets.txt');
    const text = '他说:“计算机程序,信息软件。”后来\r\n用U盘,打印机和鼠标发展。\r\n';
    const settings = vscode.workspace.getConfiguration('bulletin');
    await settings.update('conversion.target', 'twp', true);
    await settings.update('conversion.punctuation', true, true);
    try {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      const opened = await vscode.workspace.openTextDocument(uri);
      const document = await vscode.languages.setTextDocumentLanguage(opened, 'bulletin');
      const editor = await vscode.window.showTextDocument(document);
      const carets = ['说', '后来', '用', '发展'].map((word) => placeOf(document, word, 0));
      editor.selections = carets.map((at) => new vscode.Selection(at, at));
      await eventually('the text is converted', async () => {
        await vscode.commands.executeCommand('bulletin.convert', { extent: 'document', to: 'traditional' });
        return document.getText() === text ? undefined : true;
      });
      const after = editor.selections.map(({ active }) =>
        document.getText(new vscode.Range(active, active.translate(0, 1))),
      );
      same(after, ['說', '後', '用', '發']);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    } finally {
      await settings.update('conversion.target', undefined, true);
      await settings.update('conversion.punctuation', undefined, true);
      await vscode.workspace.fs.delete(uri);
    }
  });

  it('are copied without a change of the text', async () => {
    const source = await openBulletin('pages/simplified.txt');
    const editor = await vscode.window.showTextDocument(source);
    const phrase = '市委常委会召开会议';
    const start = placeOf(source, phrase, 0);
    editor.selection = new vscode.Selection(start, start.translate(0, phrase.length));
    await vscode.commands.executeCommand('bulletin.copyAs', 'traditional');
    same(await vscode.env.clipboard.readText(), '市委常委會召開會議');
    same(source.isDirty, false);
  });

  it('take the reader’s own words at once', async () => {
    const view = await viewOf('pages/simplified.txt');
    const settings = vscode.workspace.getConfiguration('bulletin');
    await settings.update('conversion.words', { 召开会议: '開個會' }, true);
    try {
      await eventually('the view takes the word', () =>
        view.document.getText().includes('開個會') ? true : undefined,
      );
    } finally {
      await settings.update('conversion.words', undefined, true);
    }
  });

  it('take the form that the reader chose for one place, and keep it beside the text', async () => {
    const view = await viewOf('pages/simplified.txt');
    const source = await openBulletin('pages/simplified.txt');
    const sidecar = source.uri.with({ path: `${source.uri.path}.bulletin.json` });
    const quote = '召开';
    const start = source.getText().lastIndexOf(quote);
    const text = source.getText();
    const anchor = { quote, prefix: text.slice(start - 9, start), suffix: text.slice(start + 2, start + 9), line: 1 };
    const choose = (choice: object) =>
      vscode.commands.executeCommand('_bulletin.chooseForm', source.uri.toString(), choice);
    const before = view.document.getText();
    try {
      await choose({ reach: 'here', at: anchor, script: 'simplified', to: '另' });
      await choose({ reach: 'here', at: anchor, script: 'traditional', to: '召集' });
      await eventually('the place takes the form', () =>
        view.document.getText() === `${before.slice(0, start)}召集${before.slice(start + 2)}` ? true : undefined,
      );
      same(source.getText(), text, 'the source');
    } finally {
      await vscode.workspace.fs.delete(sidecar);
    }
    await eventually('the view goes back', () => (view.document.getText() === before ? true : undefined));
  });

  it('say of a doubtful character its other forms, readings and why, and take the form for the document', async () => {
    const folder = fileAt('scratch-doubt');
    const uri = vscode.Uri.joinPath(folder, '1.txt');
    const text = '第1版 2023年2月1日\n\n街头书屋开门\n\n她念，他们听；谁念？\n';
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.languages.setTextDocumentLanguage(document, 'bulletin');
      await vscode.window.showTextDocument(document.uri);
      await vscode.commands.executeCommand('bulletin.showTraditional');
      const view = await eventually('the view opens', () =>
        vscode.window.visibleTextEditors.find(({ document: one }) => one.uri.scheme === VIEW && one.lineCount > 1),
      );
      const at = placeOf(view.document, '念', 0);
      const hovers = await eventually('the hover', async () => {
        const found = await vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          view.document.uri,
          at,
        );
        return found.length > 0 ? found : undefined;
      });
      const contents = hovers.flatMap((one) => one.contents).filter((one) => one instanceof vscode.MarkdownString);
      const said = contents.map(({ value }) => value).join();
      for (const part of ['唸', 'niàn', 'Why: ']) ok(said.includes(part), said);
      same(
        contents.map(({ isTrusted }) => isTrusted),
        [{ enabledCommands: ['_bulletin.chooseForm'] }],
      );
      const query = [.../command:_bulletin\.chooseForm\?([^)]*)\)/g[Symbol.matchAll](said)].map(([, one = '']) => one);
      same(query.length, 3, 'links');
      const [key, choice] = JSON.parse(decodeURIComponent(query[1] ?? '')) as unknown[];
      await vscode.commands.executeCommand('_bulletin.chooseForm', key, choice);
      await eventually('both places take the form', () =>
        view.document.getText().includes('她唸，他們聽；誰唸？') ? true : undefined,
      );
    } finally {
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });

  it('lead from a place to the same character of the source', async () => {
    const view = await viewOf('pages/simplified.txt');
    const { document } = view;
    const settings = vscode.workspace.getConfiguration('bulletin');
    await settings.update('conversion.words', { 召开: '已經召開了' }, true);
    try {
      await eventually('the view is longer', () => (document.getText().includes('已經召開了') ? true : undefined));
      const shown = await vscode.window.showTextDocument(document, view.viewColumn);
      const at = placeOf(document, '已經召開了會議', 5);
      shown.selection = new vscode.Selection(at, at);
      await vscode.commands.executeCommand('bulletin.goToSource');
      const editor = vscode.window.activeTextEditor;
      ok(editor, 'no editor');
      same(editor.document.uri.path.endsWith('simplified.txt'), true);
      const { active } = editor.selection;
      same(editor.document.getText(new vscode.Range(active, active.translate(0, 2))), '会议');
    } finally {
      await settings.update('conversion.words', undefined, true);
    }
  });

  it('read the words of conversion.txt, and follow when it changes', async () => {
    const view = await viewOf('pages/simplified.txt');
    const file = fileAt('conversion.txt');
    try {
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('召开会议\t開過會\n'));
      await eventually('the view takes the word', () =>
        view.document.getText().includes('開過會') ? true : undefined,
      );
    } finally {
      await vscode.workspace.fs.delete(file);
    }
    await eventually('the view lets it go', () => (view.document.getText().includes('開過會') ? undefined : true));
  });

  it('scroll with the source, both ways', async () => {
    const view = (await viewOf(FIRST)).document.uri;
    const source = fileAt(FIRST);
    // an editor may be made anew while the test waits
    const editorOf = (uri: vscode.Uri) =>
      vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
    ok(editorOf(source), 'the source is not shown');
    const top = (uri: vscode.Uri) => editorOf(uri)?.visibleRanges[0]?.start.line ?? -1;
    for (const [one, other] of [
      [source, view],
      [view, source],
    ] as const) {
      let before = '';
      await eventually('both stand still', () => {
        const last = before;
        before = `${top(one)} ${top(other)}`;
        return before === last ? true : undefined;
      });
      const from = top(one);
      const line = from < 3 ? 20 : 0;
      let turns = 0;
      let turned = 0;
      // a wheel turns more than once, and a turn just after the partner's may go unheard
      await eventually('both stand at the same line, another one than before', () => {
        if (turns > 0 && top(one) !== from && Math.abs(top(one) - top(other)) <= 1) return true;
        if (Date.now() - turned < 600) return undefined;
        turned = Date.now();
        // far enough to move what stands at the top, below the lines that stick there
        const to = line + 12 * (turns++ % 2);
        editorOf(one)?.revealRange(new vscode.Range(to, 0, to, 0), vscode.TextEditorRevealType.AtTop);
        return undefined;
      });
    }
  });

  it('learn from no row of an editor that is just being laid out', async () => {
    const document = await openBulletin(FIRST);
    const line = document
      .getText()
      .split('\n')
      .findIndex((words) => words.length > 60);
    const from = new vscode.Position(line, 0);
    const rows = new Rows();
    const seenAt = (character: number): vscode.TextEditor =>
      ({
        document,
        visibleRanges: [new vscode.Range(line, character, line, character)],
      }) as unknown as vscode.TextEditor;
    const [narrow, usual] = [seenAt(3), seenAt(20)];
    const before = rows.below(narrow, from, 2);
    rows.learn(narrow);
    same(rows.below(narrow, from, 2), before);
    rows.learn(usual);
    ok(rows.below(usual, from, 2).isBefore(before), 'the row that was seen is not learned');
  });

  it('are copied from a view as the source has them, and simplified text is not converted once more', async () => {
    const view = await viewOf('pages/simplified.txt');
    const source = await openBulletin('pages/simplified.txt');
    const shown = await vscode.window.showTextDocument(view.document, view.viewColumn);
    const start = placeOf(view.document, '市委常委會召開會議', 0);
    shown.selection = new vscode.Selection(start, start.translate(0, 9));
    await vscode.commands.executeCommand('bulletin.copyAs', 'cn');
    same(await vscode.env.clipboard.readText(), '市委常委会召开会议');
    await vscode.commands.executeCommand('bulletin.copyAs', 'traditional');
    same(await vscode.env.clipboard.readText(), '市委常委會召開會議');
    same(source.isDirty, false);
  });

  it('say so where the page is traditional already, instead of opening a copy, and show it simplified where that is wanted', async () => {
    const opened = await vscode.workspace.openTextDocument(fileAt('pages/traditional.txt'));
    await vscode.window.showTextDocument(await vscode.languages.setTextDocumentLanguage(opened, 'bulletin'));
    const views = () => vscode.window.visibleTextEditors.filter(({ document }) => document.uri.scheme === VIEW);
    const told = new Answers({ pick: '' });
    try {
      await vscode.commands.executeCommand('bulletin.showTraditional');
      same(told.told, ['The text is in traditional characters already.']);
      same(views().length, 0);
    } finally {
      told.dispose();
    }
    const answered = new Answers({ pick: '', yes: 'Show in Simplified Characters' });
    try {
      await vscode.commands.executeCommand('bulletin.showTraditional');
      await eventually('the view opens', () => (views().length === 1 ? true : undefined));
      same(views()[0]?.document.getText().includes('紀'), false);
    } finally {
      answered.dispose();
    }
    await closeAll();
  });

  it('have a title of their own for each script', async () => {
    const titles = new Set<string>();
    await openBulletin('pages/simplified.txt');
    for (const target of ['tw', 'hk', 't', 'twp', 'hkp']) {
      await vscode.commands.executeCommand('bulletin.showInScript', target);
      const view = await eventually(`${target} is shown`, () =>
        vscode.window.visibleTextEditors.find(
          ({ document: { uri } }) => uri.scheme === VIEW && uri.query.includes(`["${target}"`),
        ),
      );
      titles.add(view.document.uri.path);
    }
    same(titles.size, 5);
    await closeAll();
  });

  it('go back to simplified in a view of their own', async () => {
    const opened = await vscode.workspace.openTextDocument(fileAt('pages/traditional.txt'));
    const source = await vscode.languages.setTextDocumentLanguage(opened, 'bulletin');
    await vscode.window.showTextDocument(source);
    await vscode.commands.executeCommand('bulletin.showInScript', 'cn');
    const view = await eventually('the view opens', () =>
      vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === VIEW && document.lineCount > 1),
    );
    same(view.document.lineCount, source.lineCount);
    same(view.document.getText() === source.getText(), false, 'nothing is simplified');
    const api = await bulletinApi();
    same(view.document.getText(), (await api.convert(source.getText(), { to: 'cn' })).text);
  });

  it('convert any text at all, and one undo gives the very same bytes', async () => {
    const pieces = [
      '头发',
      '于是',
      '里程',
      '计算机',
      '信息',
      '\r\n',
      '\r\n',
      '“',
      ',',
      '𠮷',
      '\ue000',
      'a',
      '　',
      '范立冬说',
    ];
    let seed = 7;
    const next = (below: number): number => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    const uri = fileAt('any.txt');
    const settings = vscode.workspace.getConfiguration('bulletin');
    await settings.update('conversion.target', 'twp', true);
    await settings.update('conversion.punctuation', true, true);
    try {
      for (let round = 0; round < 3; round++) {
        const text = Array.from({ length: 200 }, () => pieces[next(pieces.length)] ?? '').join('');
        const bytes = new TextEncoder().encode(text);
        await vscode.workspace.fs.writeFile(uri, bytes);
        const opened = await vscode.workspace.openTextDocument(uri);
        const document = await vscode.languages.setTextDocumentLanguage(opened, 'bulletin');
        await vscode.window.showTextDocument(document);
        await eventually('the text is converted', async () => {
          await vscode.commands.executeCommand('bulletin.convert', { extent: 'document', to: 'traditional' });
          return document.getText() === text ? undefined : true;
        });
        await vscode.commands.executeCommand('undo');
        await document.save();
        same([...(await vscode.workspace.fs.readFile(uri))], [...bytes], `round ${round + 1}`);
        await closeAll();
      }
    } finally {
      await settings.update('conversion.target', undefined, true);
      await settings.update('conversion.punctuation', undefined, true);
      await vscode.workspace.fs.delete(uri);
    }
  });

  it('follow the standard that is asked for', async () => {
    const api = await bulletinApi();
    const texts = await Promise.all(
      (['tw', 'hk', 't'] as const).map(async (to) => (await api.convert('为了群众', { to })).text),
    );
    same(texts, ['為了群眾', '為了羣眾', '爲了羣衆']);
  });
});
