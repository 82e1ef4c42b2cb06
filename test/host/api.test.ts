/** What other extensions get from the extension: annotations of a document and its issue, and conversion. */
import * as vscode from 'vscode';
import { ok, same } from './assert';
import { bulletinApi, closeAll, FIRST, fileAt, openBulletin } from './bulletins';

describe('the API', () => {
  afterEach(closeAll);

  it('says its version, and cannot be changed by one user for another', async () => {
    const api = await bulletinApi();
    same(api.version, 1);
    ok(Object.isFrozen(api), 'it can be changed');
    same(Object.keys(api).sort(), ['annotations', 'convert', 'notes', 'version']);
  });

  it('gives the annotations of a document with its issue, as plain JSON', async () => {
    const api = await bulletinApi();
    const found = await api.annotations(fileAt(FIRST));
    same(JSON.parse(JSON.stringify(found)), found);
    same(found.version, 1);
    same(
      found.documents.map(({ page, issueDate }) => [page, issueDate]),
      [
        ['1', '2023-02-01'],
        ['2', '2023-02-01'],
      ],
    );
    const own = found.documents.find(({ uri }) => uri === fileAt(FIRST).toString());
    ok(own, 'the document asked for is not there');
    ok(
      found.links.some(({ from, to }) => from.document === own.path && to.document !== own.path),
      'no story goes on',
    );
    ok(
      found.people.some(({ name, titles }) => name === '钟砚秋' && titles.includes('区委书记')),
      JSON.stringify(found.people.slice(0, 3)),
    );
  });

  it('counts offsets in UTF-16 units and lines from 1', async () => {
    const api = await bulletinApi();
    const { documents } = await api.annotations(fileAt(FIRST));
    for (const { uri, names, dates, jumpLines } of documents) {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
      const text = document.getText();
      ok(names.length > 0, 'no names');
      for (const { spans, text: words } of [...names, ...dates]) {
        // a letter-spaced name has its spaces in its span, and none in its words
        const written = spans.map(([start, end]) => text.slice(start, end)).join('');
        same(written.replace(/ /g, ''), words.replace(/ /g, ''));
      }
      for (const { line, start } of jumpLines) same(document.positionAt(start).line + 1, line);
    }
  });

  it('heeds what is in the editor and not yet on disk', async () => {
    const api = await bulletinApi();
    const document = await openBulletin('pages/simplified.txt');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(document.lineCount, 0), '\n\n市长欧阳砚北昨天到场。\n');
    await vscode.workspace.applyEdit(edit);
    const { people } = await api.annotations(document.uri);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    ok(
      people.some(({ name }) => name === '欧阳砚北'),
      people.map(({ name }) => name).join(),
    );
  });

  it('annotates the text asked for whatever its language, also one that was never saved', async () => {
    const api = await bulletinApi();
    for (const language of ['plaintext', 'markdown']) {
      const content = `1月31日，区长钟砚秋到场。（${language}）\n`;
      const { uri } = await vscode.workspace.openTextDocument({ language, content });
      const { documents } = await api.annotations(uri);
      const own = documents.find((one) => one.uri === uri.toString());
      ok(own, `${language} is not there`);
      same(
        own.names.map(({ text }) => text),
        ['钟砚秋'],
      );
      same(own.dates.length, 1);
    }
  });

  it('rejects where there is no such file', async () => {
    const api = await bulletinApi();
    const rejected = await api.annotations(fileAt('nowhere.txt')).then(
      () => false,
      () => true,
    );
    same(rejected, true);
  });

  it('converts, and says where: between two edits the texts are the same', async () => {
    const api = await bulletinApi();
    const source = '钟表匠钟砚秋在里弄里。';
    const { text, edits } = await api.convert(source, {
      to: 'tw',
      names: [{ start: 3, end: 6, kind: 'person' }],
    });
    same(text, '鐘錶匠鍾硯秋在里弄裡。');
    let rebuilt = '';
    let from = 0;
    for (const { start, end, text: words, at } of edits) {
      rebuilt += source.slice(from, start);
      same(rebuilt.length, at);
      rebuilt += words;
      from = end;
    }
    same(rebuilt + source.slice(from), text);
  });
});
