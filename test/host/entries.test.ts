/** The view of notes and corrections: what is listed, in which groups, and what can be done with a row by keyboard alone. */
import * as vscode from 'vscode';
import { eventually, ok, same } from './assert';
import { act, becomes, closeAll, fileAt, openBulletin, placeOf, pressInList, withTexts } from './bulletins';

const FOLDER = 'said';
const PAGE = `${FOLDER}/1.bulletin`;
const OTHER = `${FOLDER}/2.bulletin`;
const TEXT = `澄浦报

2021年3月1日 星期一 第1版

渡口停航五天 居民改走大桥

本报记者 沈望舒

渡口停航已有五天，居民目前改走大桥。沈望舒说，5月3日可望恢复。

大桥两侧增设路灯

新装的路灯今天起亮灯，6月4日全部完工。
`;
const WHERE = ['document', 'issue', 'workspace'] as const;

describe('what the reader said, in its view,', () => {
  withTexts(FOLDER, { [PAGE]: TEXT, [OTHER]: TEXT.replace('第1版', '第2版') });
  let page: vscode.TextDocument;
  const at = (words: string): vscode.Range => {
    const place = placeOf(page, words);
    return new vscode.Range(place, place);
  };
  const run = (command: string, ...args: readonly unknown[]) => vscode.commands.executeCommand(command, ...args);
  const file = async (path = PAGE): Promise<string> =>
    vscode.workspace.fs.readFile(fileAt(`${path}.bulletin.json`)).then(
      (read) => new TextDecoder().decode(read),
      () => '',
    );
  const selected = (): string => {
    const editor = vscode.window.activeTextEditor;
    return editor === undefined ? '' : editor.document.getText(editor.selection);
  };
  /** From the first row on by keyboard, all folded before. */
  const leadsTo = (words: string, ...keys: readonly string[]): Promise<true> =>
    eventually(`${keys.join(' ')} leads to ${words}`, async () => {
      await run('bulletin.entries.focus');
      const there = await pressInList('list.collapseAll', 'list.focusFirst', ...keys, 'list.select');
      return there && selected() === words ? true : undefined;
    });

  before(async () => {
    page = await openBulletin(PAGE);
    await act(page, at('5月3日'), '“5月3日” is not a date');
    await act(page, at('6月4日'), '“6月4日” is not a date');
    await act(page, at('大桥两侧'), 'This is a byline');
  });
  beforeEach(async () => {
    page = await openBulletin(PAGE);
    await run('bulletin.entriesScope', 'document');
    await run('bulletin.entriesGrouping', 'article');
  });
  after(async () => {
    await run('bulletin.entriesClearFilter');
    await run('bulletin.entriesScope', 'document');
    await run('bulletin.entriesGrouping', 'article');
    await closeAll();
  });

  for (const scope of WHERE) {
    it(`is listed by kind, and gone to: of the ${scope}`, async () => {
      await run('bulletin.entriesScope', scope);
      await run('bulletin.entriesGrouping', 'kind');
      // headlines come first, then dates
      await leadsTo('大桥两侧增设路灯', 'list.expand', 'list.focusDown');
      await leadsTo('5月3日', 'list.focusDown', 'list.expand', 'list.focusDown');
    });
  }

  it('is listed by article and by day', async () => {
    await leadsTo('5月3日', 'list.expand', 'list.focusDown');
    await run('bulletin.entriesGrouping', 'day');
    await leadsTo('6月4日', 'list.expand', 'list.focusDown', 'list.focusDown', 'list.focusDown');
  });

  it('is narrowed by words, in either script', async () => {
    await run('bulletin.entriesGrouping', 'kind');
    await run('bulletin.entriesFilter', '增設路燈');
    await leadsTo('大桥两侧增设路灯', 'list.expand', 'list.focusDown');
    await run('bulletin.entriesFilter', '6月4');
    await leadsTo('6月4日', 'list.expand', 'list.focusDown');
    await run('bulletin.entriesClearFilter');
  });

  it('is taken back there, and holds again when that is undone', async () => {
    await run('bulletin.entriesGrouping', 'kind');
    await leadsTo('5月3日', 'list.focusDown', 'list.expand', 'list.focusDown');
    const before = await file();
    ok(before.includes('5月3日'), before);
    await run('bulletin.takeBack');
    // its surroundings may name it still
    ok(!(await file()).includes('"quote":"5月3日"'), await file());
    await run('bulletin.undoCorrection');
    same(await file(), before);
  });

  it('is listed of ten thousand entries in a hundred texts at once', async () => {
    const many = Array.from({ length: 100 }, (_, nth) => `${FOLDER}/many/${nth}.txt`);
    const lines = Array.from({ length: 100 }, (_, nth) => `第${nth}日，渡口停航。`);
    const entry = (line: string, nth: number): string =>
      JSON.stringify({
        kind: 'no-date',
        at: { quote: `第${nth}日`, prefix: nth === 0 ? '' : '停航。\n', suffix: '，渡口停航', line: nth + 1 },
        made: '2026-01-02T03:04:05.006Z',
        by: line,
      });
    const sidecar = `{"version":2,"corrections":[\n${lines.map((line, nth) => `${entry(line, nth)},\n`).join('')}{}]}\n`;
    for (const path of many) {
      await vscode.workspace.fs.writeFile(fileAt(path), new TextEncoder().encode(`${lines.join('\n')}\n`));
      await vscode.workspace.fs.writeFile(fileAt(`${path}.bulletin.json`), new TextEncoder().encode(sidecar));
    }
    await run('bulletin.entriesGrouping', 'kind');
    await run('bulletin.entriesFilter', '第99日');
    await run('bulletin.refresh');
    await run('bulletin.entriesScope', 'workspace');
    await leadsTo('第99日', 'list.expand', 'list.focusDown');
    await run('bulletin.entriesClearFilter');
    await vscode.workspace.fs.delete(fileAt(`${FOLDER}/many`), { recursive: true });
  });

  it('is listed of ten thousand notes in a hundred texts at once; how long that takes is printed', async () => {
    const many = Array.from({ length: 100 }, (_, nth) => `${FOLDER}/noted/${nth}.txt`);
    const lines = Array.from({ length: 100 }, (_, nth) => `第${nth}号码头加固，渡口停航，请大家相互转告。`);
    const text = `${lines.join('\n')}\n`;
    const note = (nth: number): string => {
      const quote = `第${nth}号码头`;
      const start = text.indexOf(quote);
      const [prefix, suffix] = [
        text.slice(Math.max(0, start - 12), start),
        text.slice(start + quote.length).slice(0, 12),
      ];
      const selector = [
        { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
        { type: 'TextPositionSelector', start, end: start + quote.length },
      ];
      const body = [{ type: 'TextualBody', value: `何时 ${nth}`, format: 'text/markdown', purpose: 'commenting' }];
      const target = { source: 'urn:bulletin:1.txt', selector };
      return JSON.stringify({ id: `urn:uuid:${nth}`, type: 'Annotation', motivation: 'commenting', body, target });
    };
    const file = lines.map((_, nth) => `${note(nth)}\n`).join('');
    for (const path of many) {
      await vscode.workspace.fs.writeFile(fileAt(path), new TextEncoder().encode(text));
      await vscode.workspace.fs.writeFile(fileAt(`${path}.notes.jsonl`), new TextEncoder().encode(file));
    }
    await run('bulletin.entriesGrouping', 'kind');
    await run('bulletin.entriesFilter', '第99号码头');
    await run('bulletin.refresh');
    await run('bulletin.entries.focus');
    const started = Date.now();
    await run('bulletin.entriesScope', 'workspace');
    await leadsTo('第99号码头', 'list.expand', 'list.focusDown');
    console.log(`      10,000 notes in 100 texts are listed, filtered and gone to within ${Date.now() - started} ms`);
    await run('bulletin.entriesClearFilter');
    await vscode.workspace.fs.delete(fileAt(`${FOLDER}/noted`), { recursive: true });
  });

  it('stands first where it lost its place, with places that may be meant, and is given one', async () => {
    page = await openBulletin(OTHER);
    await becomes('the date is offered', async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        page.uri,
        at('5月3日'),
      );
      return actions.some(({ title }) => title === '“5月3日” is not a date');
    });
    await act(page, at('5月3日'), '“5月3日” is not a date');
    const edit = new vscode.WorkspaceEdit();
    const span = at('5月3日').start;
    edit.replace(page.uri, new vscode.Range(span.translate(0, -1), span.translate(0, 3)), '后天');
    ok(await vscode.workspace.applyEdit(edit), 'the edit is refused');
    await page.save();
    // the row leads to its text, as it has no place
    await run('bulletin.entries.focus');
    await becomes('the row is there', async () => {
      await run('bulletin.entries.focus');
      if (!(await pressInList('list.collapseAll', 'list.focusFirst', 'list.expand', 'list.focusDown', 'list.select')))
        return false;
      const place = placeOf(page, '后天', 0);
      await vscode.window.showTextDocument(page, { selection: new vscode.Range(place, place.translate(0, 2)) });
      await run('bulletin.attachToSelection');
      return (await file(OTHER)).includes('"quote":"后天"');
    });
    ok(!(await file(OTHER)).includes('"quote":"5月3日"'), await file(OTHER));
  });

  it('is given one of the places that may be meant, by keyboard: a note', async () => {
    const path = `${FOLDER}/3.bulletin`;
    const lines = ['渡口停航三天，次日恢复通航，来往旅客请留意告示。', '粮站次日开秤，农户可以持证前来交售新粮。'];
    await vscode.workspace.fs.writeFile(
      fileAt(path),
      new TextEncoder().encode(`${TEXT.split('\n').slice(0, 8).join('\n')}\n${lines.join('\n')}\n`),
    );
    page = await openBulletin(path);
    await becomes('the text is the new one', async () => page.getText().includes('次日恢复'));
    const notes = async (): Promise<string> =>
      vscode.workspace.fs.readFile(fileAt(`${path}.notes.jsonl`)).then(
        (read) => new TextDecoder().decode(read),
        () => '',
      );
    const start = placeOf(page, '次日恢复', 0);
    await vscode.window.showTextDocument(page, { selection: new vscode.Range(start, start.translate(0, 2)) });
    await run('bulletin.addNote', { text: '哪一天' });
    const edit = new vscode.WorkspaceEdit();
    edit.delete(page.uri, new vscode.Range(start.line, 0, start.line + 1, 0));
    ok(await vscode.workspace.applyEdit(edit), 'the edit is refused');
    await page.save();
    await becomes('the place is taken', async () => {
      await run('bulletin.entries.focus');
      // the row of the place stands below that of the note
      const [down, into] = ['list.focusDown', 'list.expand'];
      if (!(await pressInList('list.collapseAll', 'list.focusFirst', into, down, into, down, 'list.select')))
        return false;
      await run('bulletin.attachHere');
      return (await notes()).includes('"suffix":"开秤');
    });
    await run('bulletin.undoCorrection');
    ok((await notes()).includes('"suffix":"恢复'), await notes());
    await vscode.workspace.fs.delete(fileAt(`${path}.notes.jsonl`));
  });
});
