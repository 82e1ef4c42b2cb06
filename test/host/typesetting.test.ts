/** How a page is set in the editor: what each line is as a semantic token, anew where the reader puts it right. */
import * as vscode from 'vscode';
import { eventually, ok, same } from './assert';
import { act, closeAll, FIRST, fileAt, openBulletin, placeOf, withTexts } from './bulletins';

const PAGE = 'typeset/2023-03-01 第1版.txt';
const TEXT = `白屿日报

2023年3月1日 星期三 第1版

镇里修了三条路

本报讯（记者 乔小满）今年以来，镇里修了三条路，村民出行方便了许多，赶集的人也比往年多。

灯塔换上新灯

2月28日，白屿灯塔换上了新灯。守塔人池远帆说，老灯用了四十年，每到起雾的夜里都要爬上塔顶擦三遍玻璃。
`;

/** The type of the token of each line that has one, by the line's text. */
async function typesOf(document: vscode.TextDocument): Promise<ReadonlyMap<string, string>> {
  const [legend, tokens] = await Promise.all([
    vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    ),
    vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri),
  ]);
  const found = new Map<string, string>();
  let line = 0;
  for (let at = 0; at < tokens.data.length; at += 5) {
    line += tokens.data[at] ?? 0;
    found.set(document.lineAt(line).text.trim(), legend.tokenTypes[tokens.data[at + 3] ?? -1] ?? '');
  }
  return found;
}

describe('typesetting', () => {
  withTexts('typeset', { [PAGE]: TEXT });
  afterEach(closeAll);

  it('tells headlines, decks, bylines and captions of the sample apart from the text', async () => {
    const types = await typesOf(await openBulletin(FIRST));
    same(types.get('全区重点项目建设推进会召开'), 'bulletinHeadline');
    same(types.get('陆闻笛'), 'bulletinByline');
    ok([...types.values()].includes('bulletinCaption'), [...new Set(types.values())].join());
  });

  it('follows what the reader says of a line', async () => {
    const page = await openBulletin(PAGE);
    same((await typesOf(page)).get('灯塔换上新灯'), 'bulletinHeadline');
    const at = placeOf(page, '灯塔换上新灯', 0);
    await act(page, new vscode.Range(at, at), 'This is not a headline');
    await eventually('it is no headline', async () =>
      (await typesOf(page)).get('灯塔换上新灯') === undefined ? true : undefined,
    );
    await vscode.workspace.fs.delete(fileAt(`${PAGE}.bulletin.json`));
  });

  it('is set by the defaults of the language, which settings can change', async () => {
    const page = await openBulletin(PAGE);
    const editor = vscode.workspace.getConfiguration('editor', page);
    same(
      ['lineHeight', 'wordWrap', 'wordWrapColumn', 'minimap.enabled', 'dragAndDrop'].map((key) => editor.get(key)),
      [1.8, 'bounded', 80, false, false],
    );
  });
});
