/** What the reader is told of converted words in the view, and what their choice of a form does: in this document, and always. */
import * as vscode from 'vscode';
import { eventually, ok, same } from './assert';
import { closeAll, fileAt, hoverAt, openBulletin, placeOf, traditionalOf, withTexts } from './bulletins';

const FOLDER = 'scratch-choices';
const REGIONAL = `${FOLDER}/1.bulletin`;
const DOUBTFUL = `${FOLDER}/2.bulletin`;
const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('bulletin');

describe('converted words', () => {
  withTexts(FOLDER, {
    [REGIONAL]: `第1版 2023年2月1日

街头书屋换了新软件

书屋的电脑装上了新软件，城堡的士兵在画里站岗，这么多任务都完成了。各村要建立联系制度，健全运行机制。
`,
    [DOUBTFUL]: `第1版 2023年2月1日

街头书屋收到来信

读者闻人杰来信说，情况汇报已有答复。书屋表示，闻人杰的意见很好，下月再次答复。
`,
  });
  afterEach(closeAll);

  it('of a region say what stood there; what is no word of it keeps its characters', async () => {
    await settings().update('conversion.target', 'twp', true);
    try {
      const { document } = await traditionalOf(await openBulletin(REGIONAL));
      const text = document.getText();
      ok(text.includes('裝上了新軟體'), text);
      for (const kept of ['城堡的士兵', '這麼多任務', '聯繫制度', '運行機制'])
        ok(text.includes(kept), `${kept}: ${text}`);
      const hover = await eventually('the hover', async () => {
        const said = await hoverAt(document.uri, placeOf(document, '軟體'));
        return said.includes('软件') ? said : undefined;
      });
      ok(hover.includes('軟體') && hover.includes('軟件'), hover);
      for (const kept of ['士兵', '任務都'])
        ok(!(await hoverAt(document.uri, placeOf(document, kept))).includes('region'), kept);
    } finally {
      await settings().update('conversion.target', undefined, true);
    }
  });

  /** Follows a link of the hover of a character: the nth form's “here”, “in this document” or “always”. */
  async function choose(view: vscode.TextDocument, at: vscode.Position, reach: 'document' | 'always'): Promise<string> {
    const said = await eventually('the hover of the doubt', async () => {
      const found = await hoverAt(view.uri, at);
      return found.includes('chooseForm') ? found : undefined;
    });
    const asked = [.../command:_bulletin\.chooseForm\?([^)]*)\)/g[Symbol.matchAll](said)].map(
      ([, one = '']) =>
        JSON.parse(decodeURIComponent(one)) as [string, { readonly reach: string; readonly to: string }],
    );
    const found = asked.find(([, choice]) => choice.reach === reach);
    ok(found, said);
    await vscode.commands.executeCommand('_bulletin.chooseForm', ...found);
    return found[1].to;
  }

  it('take the form of a name for the document, wherever the name stands', async () => {
    const { document } = await traditionalOf(await openBulletin(DOUBTFUL));
    const place = await eventually('the name is converted', () =>
      document.getText().includes('聞人傑') ? placeOf(document, '傑', 0) : undefined,
    );
    try {
      same(await choose(document, place, 'document'), '聞人杰');
      await eventually('both places take the form', () => {
        const text = document.getText();
        return text.includes('聞人杰來信') && text.includes('聞人杰的意見') ? true : undefined;
      });
    } finally {
      await vscode.workspace.fs.delete(fileAt(`${DOUBTFUL}.bulletin.json`));
    }
  });

  it('take the form of a word always, in the settings, and give it back with them', async () => {
    const { document } = await traditionalOf(await openBulletin(DOUBTFUL));
    const place = await eventually('the word is converted', () =>
      document.getText().includes('已有答覆') ? placeOf(document, '答覆', 1) : undefined,
    );
    try {
      const to = await choose(document, place, 'always');
      ok(to.startsWith('答') && to !== '答覆', to);
      await eventually('both places take the form', () =>
        document.getText().split(to).length === 3 && !document.getText().includes('答覆') ? true : undefined,
      );
      same(settings().get<Record<string, string>>('conversion.words')?.答复, to);
    } finally {
      await settings().update('conversion.words', undefined, true);
    }
    await eventually('the dictionary’s form is back', () =>
      document.getText().includes('已有答覆') ? true : undefined,
    );
  });
});
