/** Continued stories as the reader meets them and puts them right: candidates, problems, quick fixes, and what is kept. */
import * as vscode from 'vscode';
import { eventually, ok, same } from './assert';
import {
  act,
  becomes,
  breath,
  bulletinApi,
  closeAll,
  definitionsAt,
  fileAt,
  hoverAt,
  lensesOf,
  openBulletin,
  placeOf,
  targetOf,
  withTexts,
} from './bulletins';

const FOLDER = 'continued';
const FIRST = `${FOLDER}/2023-03-01 第1版.txt`;
const SECOND = `${FOLDER}/2023-03-01 第2版.txt`;
const THIRD = `${FOLDER}/2023-03-01 第3版.txt`;

const PAGES: Readonly<Record<string, string>> = {
  [FIRST]: `白屿日报

2023年3月1日 星期三 第1版

镇里修了三条路

今年以来，镇里修了三条路，村民出行方便了许多，赶集的人也比往年多。(下转3版)

村里通了自来水

今年以来，村里通了自来水，村民用水方便了许多，洗衣做饭都在自家院里。(下转3版)

灯塔换上新灯

2月28日，白屿灯塔换上了新灯。守塔人池远帆说，老灯用了四十年，每到起雾的夜里，

他都要爬上塔顶擦三遍玻璃，如今他终于可以睡一个(下转4版)

渔港清淤开工

2月27日，白屿渔港清淤工程开工，计划五月底完成，届时大船可以直接靠岸。(下转9版)
`,
  [SECOND]: `2023年3月1日 星期三 第2版

(上接1版)安稳觉了。新灯由风力供电，亮度是老灯的三倍，二十海里外也看得见。

守塔人池远帆把老灯擦得干干净净，送进了白屿灯塔陈列室。

海菜节下周开幕

本报讯(记者 乔小满)第三届海菜节将于下周开幕，为期三天，期间有海菜评比和渔歌比赛。
`,
  [THIRD]: `2023年3月1日 星期三 第3版

(上接1版)

下一步，将继续推进基础设施建设，让更多的村民受益。

码头夜市开张

本报讯(记者 乔小满)2月26日，白屿码头夜市开张，四十个摊位沿着堤岸排开，鱼丸、海蛎煎的香味飘出很远。镇长池远山说，夜市每晚开到十点，摊位费今年全免。
`,
};

const HEADLINES = ['镇里修了三条路', '村里通了自来水', '灯塔换上新灯', '渔港清淤开工'];

const sidecarOf = (path: string): vscode.Uri => fileAt(`${path}.bulletin.json`);

const sidecar = async (path: string): Promise<string> =>
  vscode.workspace.fs.readFile(sidecarOf(path)).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => '',
  );

const unitsOf = async (path: string) => {
  const { documents } = await (await bulletinApi()).annotations(fileAt(path));
  return documents.find((one) => path.endsWith(one.path.split('/').at(-1) ?? '?'))?.units ?? [];
};
const roleOf = async (path: string, line: number): Promise<string | undefined> =>
  (await unitsOf(path)).flatMap(({ roles }) => roles).find((one) => one.line === line)?.role;

const problemsOf = (uri: vscode.Uri): readonly string[] =>
  vscode.languages.getDiagnostics(uri).map(({ code, range }) => `${range.start.line + 1} ${String(code)}`);

const lineStart = (line: number): vscode.Range => new vscode.Range(line, 0, line, 0);

describe('continued stories', () => {
  withTexts(FOLDER, PAGES);
  afterEach(async () => {
    await closeAll();
    await breath();
    for (const path of Object.keys(PAGES))
      await vscode.workspace.fs.delete(sidecarOf(path)).then(undefined, () => undefined);
    for (const [path, text] of Object.entries(PAGES)) {
      const now = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileAt(path)));
      same(now === text, true, `${path} was changed`);
    }
    const headlines = async () => (await unitsOf(FIRST)).map(({ headline }) => headline).filter(Boolean);
    await becomes('the first page is read as before', async () => (await headlines()).join() === HEADLINES.join());
  });

  it('offer every candidate where several fit, and choose none', async () => {
    const page = await openBulletin(THIRD);
    const found = await eventually('both are offered', async () => {
      const all = (await definitionsAt(page.uri, placeOf(page, '(上接1版)'))).map(targetOf);
      return all.length === 2 ? all : undefined;
    });
    same(
      found.map(({ uri }) => uri.toString()),
      [fileAt(FIRST).toString(), fileAt(FIRST).toString()],
    );
    const first = await openBulletin(FIRST);
    same(
      found.map(({ range }) => range.start.line).sort(),
      [placeOf(first, '镇里修了三条路，').line, placeOf(first, '村里通了自来水，').line].sort(),
    );
  });

  it('are told of in Problems, as information: what is missing, what is in doubt, what is misprinted', async () => {
    const page = await openBulletin(FIRST);
    const lineOf = (words: string): number => placeOf(page, words).line + 1;
    const wanted = [
      `${lineOf('镇里修了三条路，')} several-candidates`,
      `${lineOf('村里通了自来水，')} several-candidates`,
      `${lineOf('(下转4版)')} wrong-page`,
      `${lineOf('(下转9版)')} missing-half`,
    ];
    await eventually('the problems', () =>
      JSON.stringify([...problemsOf(page.uri)].sort()) === JSON.stringify([...wanted].sort()) ? true : undefined,
    ).catch(() => same([...problemsOf(page.uri)].sort(), [...wanted].sort()));
    const levels = vscode.languages.getDiagnostics(page.uri).map(({ severity }) => severity);
    ok(
      levels.every((level) => level === vscode.DiagnosticSeverity.Information),
      levels.join(),
    );
  });

  it('show in their hover how the other half goes on, or began, and why it is that one', async () => {
    const page = await openBulletin(FIRST);
    const on = await eventually(
      'the hover',
      async () => (await hoverAt(page.uri, placeOf(page, '(下转4版)'))) || undefined,
    );
    ok(on.includes('安稳觉了') && on.includes('Why'), on);
    // each thing once, and the headline leads there
    same(on.split('安稳觉了').length, 2, on);
    const [, query = ''] = /command:bulletin\.goToOtherHalf\?([^\s)]+)/.exec(on) ?? [];
    await vscode.commands.executeCommand(
      'bulletin.goToOtherHalf',
      ...(JSON.parse(decodeURIComponent(query)) as readonly unknown[]),
    );
    await eventually('the other half is in front', () =>
      vscode.window.activeTextEditor?.document.uri.toString() === fileAt(SECOND).toString() ? true : undefined,
    );
    const second = await openBulletin(SECOND);
    const back = await hoverAt(second.uri, placeOf(second, '(上接1版)'));
    ok(back.includes('灯塔换上新灯') && back.includes('换上了新灯') && !back.includes('渔港清淤'), back);
    const lost = await hoverAt(page.uri, placeOf(page, '(下转9版)'));
    same(lost, '', 'the Problems panel says it');
    const doubtful = await hoverAt(page.uri, placeOf(page, '也比往年多。(下转3版)', 8));
    same(doubtful.split('](').length, 2, `a link to each candidate: ${doubtful}`);
  });

  it('say above both halves where they go, by headline or first words', async () => {
    const page = await openBulletin(FIRST);
    const titles = async (uri: vscode.Uri): Promise<readonly string[]> =>
      (await lensesOf(uri)).map(({ command }) => command?.title ?? '');
    const above = await titles(page.uri);
    same(above.length, 4, 'lenses');
    ok(
      above.some((title) => title.includes('安稳觉了')),
      above.join(),
    );
    const second = await openBulletin(SECOND);
    const back = await titles(second.uri);
    ok(
      back.some((title) => title.includes('灯塔换上新灯')),
      back.join(),
    );
  });

  it('are walked part by part', async () => {
    const page = await openBulletin(FIRST);
    const at = placeOf(page, '(下转4版)');
    await vscode.window.showTextDocument(page, { selection: new vscode.Range(at, at) });
    const front = (path: string, words: string) =>
      eventually(`${path} is in front`, () => {
        const editor = vscode.window.activeTextEditor;
        const line = editor?.document.lineAt(editor.selection.active.line).text ?? '';
        return editor?.document.uri.toString() === fileAt(path).toString() && line.includes(words) ? true : undefined;
      });
    await vscode.commands.executeCommand('bulletin.nextPart');
    await front(SECOND, '安稳觉了');
    await vscode.commands.executeCommand('bulletin.previousPart');
    await front(FIRST, '灯塔换上新灯');
  });

  it('are undone where the reader says that the parts do not belong together', async () => {
    const page = await openBulletin(FIRST);
    const at = placeOf(page, '(下转4版)');
    const other = async (): Promise<number> => (await definitionsAt(page.uri, at)).length;
    same(await other(), 1, 'definitions');
    const unlink = await eventually('the problem of the page number', () =>
      vscode.languages.getDiagnostics(page.uri).some(({ code }) => code === 'wrong-page') ? true : undefined,
    );
    ok(unlink, 'no problem');
    await act(page, new vscode.Range(at, at), 'These do not belong together');
    await becomes('it leads nowhere', async () => (await other()) === 0);
    ok((await sidecar(FIRST)).includes('"kind":"unlink"'), 'not kept');
  });

  it('are tied where the reader picks the other half, nearest first', async () => {
    const page = await openBulletin(FIRST);
    const jump = placeOf(page, '(下转3版)', 1, 1);
    const done = act(page, new vscode.Range(jump, jump), 'Link to…');
    await eventually('a part is picked', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return (await sidecar(FIRST)).includes('"kind":"link"') ? true : undefined;
    });
    await done;
    await becomes('it leads there alone', async () => {
      const found = (await definitionsAt(page.uri, jump)).map(targetOf);
      return found.length === 1 && found[0]?.uri.toString() === fileAt(THIRD).toString();
    });
  });

  it('take what the reader says of a line: headline or not, caption, furniture', async () => {
    const page = await openBulletin(FIRST);
    const line = placeOf(page, '渔港清淤开工').line;
    same(await roleOf(FIRST, line + 1), 'headline');
    await act(page, lineStart(line), 'This is not a headline');
    await becomes('it is none', async () => (await roleOf(FIRST, line + 1)) === 'body');
    await act(page, lineStart(line), 'This is a headline');
    await becomes('it is one again', async () => (await roleOf(FIRST, line + 1)) === 'headline');
    const kindOf = async (): Promise<string | undefined> =>
      (await unitsOf(FIRST)).find(({ lines: [first, last] }) => first <= line + 1 && line + 1 <= last)?.kind;
    await act(page, lineStart(line), 'This is a photo caption');
    await becomes('it is a caption', async () => (await kindOf()) === 'caption');
    await act(page, lineStart(line), 'This belongs to no article (masthead, weather, notices)');
    await becomes('it is furniture', async () => (await kindOf()) === 'furniture');
  });

  it('take what the reader says of a break between paragraphs', async () => {
    const page = await openBulletin(FIRST);
    const line = placeOf(page, '他都要爬上塔顶').line;
    const joined = async (): Promise<boolean> => {
      const { documents } = await (await bulletinApi()).annotations(fileAt(FIRST));
      return documents.some(
        ({ path, joins }) =>
          FIRST.endsWith(path.split('/').at(-1) ?? '?') && joins.some(([, second]) => second === line + 1),
      );
    };
    same(await joined(), true, 'joined by itself');
    await act(page, lineStart(line), 'Do not join with the paragraph before');
    await becomes('two paragraphs', async () => !(await joined()));
    await act(page, lineStart(line), 'Join with the paragraph before');
    await becomes('one paragraph', joined);
  });

  it('keep what was put right where lines are inserted before it', async () => {
    const page = await openBulletin(FIRST);
    const line = placeOf(page, '渔港清淤开工').line;
    await act(page, lineStart(line), 'This is not a headline');
    await becomes('it is none', async () => (await roleOf(FIRST, line + 1)) === 'body');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(page.uri, new vscode.Position(0, 0), '\n官方微信\n\n');
    await vscode.workspace.applyEdit(edit);
    try {
      await becomes('it is still none', async () => (await roleOf(FIRST, line + 4)) === 'body');
    } finally {
      await vscode.window.showTextDocument(page);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
  });

  it('say in a malformed sidecar where it is malformed, and use the rest', async () => {
    const line = (PAGES[FIRST] ?? '').split('\n').indexOf('渔港清淤开工');
    const page = await openBulletin(FIRST);
    await act(page, lineStart(line), 'This is not a headline');
    await becomes('it is none', async () => (await roleOf(FIRST, line + 1)) === 'body');
    const text = (await sidecar(FIRST)).replace('[', '[\n{"kind":"dance"},');
    await vscode.workspace.fs.writeFile(sidecarOf(FIRST), new TextEncoder().encode(text));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(sidecarOf(FIRST)));
    await eventually('the sidecar’s problem', () =>
      vscode.languages.getDiagnostics(sidecarOf(FIRST)).some(({ source }) => source === 'bulletin') ? true : undefined,
    );
    await becomes('the rest holds', async () => (await roleOf(FIRST, line + 1)) === 'body');
  });
});
