/** The Articles tree as rows: stories that surely are some, the rest under one folded row, and what is said of a page as a whole. */
import * as vscode from 'vscode';
import { type Analysis, analyse } from '../../src/core/analysis';
import { issueListSteps, type ListedFile } from '../../src/core/corpus/issue-list';
import type { PageReading } from '../../src/core/page/model';
import { readPageResources } from '../../src/core/page/resources';
import { finish } from '../../src/core/steps';
import { tieStories } from '../../src/core/stories/tie';
import { allIssues, archiveNodes, pathToFile } from '../../src/features/articles/archive';
import { articleRow } from '../../src/features/articles/items';
import { articleTree, pathTo } from '../../src/features/articles/model';
import type { TreeNode } from '../../src/features/articles/nodes';
import { treeItem } from '../../src/host/shown/rows';
import { ok, same } from './assert';
import { closeAll, fileAt, hoverAt, ID, openBulletin, placeOf, withTexts } from './bulletins';

const PAGE = `澄浦报

2023年3月1日 星期三 第1版

今日导读
镇里修了三条路 2版
村里通了自来水 3版

渡口停航五天 居民改走大桥

本报记者 沈望舒

2月28日，渡口停航，过河的居民改走大桥。镇里安排班车接送过河的居民，渡口的职员在桥头值守，提醒行人慢行。

停航期间，码头工人对趸船作了检修，更换了缆绳和护栏。镇长池远山说，渡口三月五日恢复通航。

灯塔换上新灯

本报讯(记者 乔小满)2月28日，白屿灯塔换上了新灯。守塔人池远帆说，老灯用了四十年，每到起雾的夜里，他都要爬上塔顶擦三遍玻璃。

今日天气 晴转多云 3～9℃ 东北风3级
责任编辑：陆闻笛 版式：沈望舒
`;
const DAYS = `白屿新闻

渡口停航五天 居民改走大桥
2023-03-01 10:52:32 来源：澄浦报

昨日，渡口停航，过河的居民改走大桥。镇里安排班车接送过河的居民，渡口的职员在桥头值守，提醒行人慢行。

灯塔换上新灯
2023-03-04 09:12:02 来源：澄浦报

昨日，白屿灯塔换上了新灯。守塔人池远帆说，老灯用了四十年，每到起雾的夜里，他都要爬上塔顶擦三遍玻璃。
`;
const LEFT =
  '本报讯昨天上午，青柳镇召开春季农田水利建设现场会，镇长林守田带领各村负责人沿着新修的渠道走了一圈。去年冬天，全镇投入劳力三千多人次，清理淤泥八万立方米，新建泵站四座，使两千多亩旱地变成了水浇地。';
const RIGHT =
  '市图书馆从本月起延长开放时间，每天晚上九点才闭馆。馆长周明远介绍，新馆启用以来，读者人数比过去增加了一倍，其中多数是下班以后赶来的年轻人。为了方便他们，图书馆在一楼设立了自助借书处，读者凭身份证就能办理手续。';
const WIDTH = 12;
const COLUMNS = `青柳日报　2023年2月1日　第2版\n\n${Array.from({ length: 8 }, (_, at) =>
  [LEFT, RIGHT].map((story) => story.slice(at * WIDTH, (at + 1) * WIDTH)).join('\n'),
).join('\n')}\n`;

async function reader(): Promise<(text: string) => Analysis> {
  const extension = vscode.extensions.getExtension(ID);
  ok(extension, 'the extension is not installed');
  const data = vscode.Uri.joinPath(extension.extensionUri, 'dist', 'data', 'pages.bin');
  const pages = readPageResources(await vscode.workspace.fs.readFile(data));
  return (text) => analyse(text, pages);
}

/** The tree of one text whose reading is changed first. */
function treeOf(analysis: Analysis, change: (page: PageReading) => Partial<PageReading> = () => ({})) {
  const page = { ...analysis.page, ...change(analysis.page) };
  const uri = vscode.Uri.parse('test:/1.txt');
  const text = { uri, key: uri.toString(), path: '1.txt', analysis: { ...analysis, page } };
  const stories = tieStories([{ key: text.key, path: text.path, reading: page }]);
  return articleTree({ texts: [text], stories, text: (key) => (key === text.key ? text : undefined) });
}

/** Rows as they are seen, those below indented. */
const seen = (nodes: readonly TreeNode[], depth = 0): string[] =>
  nodes.flatMap((node) => {
    const { label, description, collapsibleState: state } = treeItem(node.id, articleRow(node));
    const fold = state === vscode.TreeItemCollapsibleState.Collapsed ? ' (folded)' : '';
    return [`${'  '.repeat(depth)}${label} ${description ?? ''}`.trimEnd() + fold, ...seen(node.children, depth + 1)];
  });
const heard = (nodes: readonly TreeNode[]): string[] =>
  nodes.flatMap((node) => [
    treeItem(node.id, articleRow(node)).accessibilityInformation?.label ?? '',
    ...heard(node.children),
  ]);

/** A page of a paper in a folder, of which only the name is known. */
const pageFile = (path: string, day: string | null, page: string | null, kind: ListedFile['kind'] = 'bulletin') => ({
  key: fileAt(`archive/${path}`).toString(),
  path,
  day,
  paper: day === null ? '' : '澄浦报',
  page,
  kind,
});

describe('the issues of a folder in the Articles tree', () => {
  const FILES = [
    pageFile('2023-02-01/第1版.txt', '2023-02-01', '1'),
    pageFile('2023-02-01/第2版.txt', '2023-02-01', '2'),
    pageFile('2023-01-31.txt', '2023-01-31', null),
    pageFile('2021.txt', '2021-12-05', '3'),
    pageFile('旧报.txt', null, null, 'unread'),
    pageFile('随笔.txt', null, null, 'other'),
  ];

  it('stand by year and month, the newest first, what has no day and what is none at the end', () => {
    const rows = seen(archiveNodes(finish(issueListSteps(FILES))));
    same(rows, [
      '2023 2',
      '  February 1',
      '    1 Wed 澄浦报 · 2 pages (folded)',
      '      Page 1 第1版.txt',
      '      Page 2 第2版.txt',
      '  January 1',
      '    31 Tue 澄浦报 · 2023-01-31.txt',
      '2021 1',
      '  December 1',
      '    5 Sun 澄浦报 · 2021.txt',
      'Without a Day 1 (folded)',
      '  旧报.txt',
      'Other Texts 1 (folded)',
      '  随笔.txt',
    ]);
  });

  it('are folded where they are many, and read aloud in words', () => {
    const many = Array.from({ length: 40 }, (_, at) => {
      const day = new Date(Date.UTC(2022, 0, 1 + at * 20)).toISOString().slice(0, 10);
      return pageFile(`${day}.txt`, day, null);
    });
    const nodes = archiveNodes(finish(issueListSteps(many)));
    ok(
      nodes.every((node) => node.kind === 'group' && !node.isOpen),
      'unfolded',
    );
    same(heard(nodes).slice(0, 3), [
      '2024, 3 issues',
      'February 2024, one issue',
      'Tuesday, February 20, 2024, 澄浦报, 2024-02-20.txt',
    ]);
  });

  it('stand below the issue that is open, under one folded row, and lead to their files', () => {
    const list = finish(issueListSteps(FILES));
    const nodes = archiveNodes(list);
    const keys = FILES.map(({ key }) => key);
    same(seen(allIssues(list, nodes, new Set(keys.slice(0, 2)))).slice(0, 2), ['All Issues 4 (folded)', '  2023 2']);
    same(allIssues(list, nodes, new Set(keys)), []);
    const path = pathToFile(nodes, fileAt('archive/2023-02-01/第2版.txt').toString());
    same(
      path.map((node) => treeItem(node.id, articleRow(node)).label),
      ['2023', 'February', '1 Wed', 'Page 2'],
    );
    const [alone] = pathToFile(nodes, fileAt('archive/2021.txt').toString()).slice(-1);
    ok(alone, 'not listed');
    const { command } = treeItem(alone.id, articleRow(alone));
    same(String(command?.arguments?.[0]), fileAt('archive/2021.txt').toString());
  });
});

describe('the rows of the Articles tree', () => {
  let read: (text: string) => Analysis;
  before(async () => {
    read = await reader();
  });

  it('are the stories, and under one folded row with its count what belongs to none', () => {
    const rows = seen(treeOf(read(PAGE)));
    same(rows.slice(0, 3), ['澄浦报 2023-03-01', '  渡口停航五天 居民改走大桥 沈望舒', '  灯塔换上新灯']);
    const [other = '', ...below] = rows.slice(3);
    same(other, `  Other ${below.length} (folded)`);
    ok(below.length >= 3 && below.every((row) => row.startsWith('    ')), rows.join('\n'));
    ok(
      below.some((row) => row.includes('今日天气')),
      rows.join('\n'),
    );
  });

  it('are read aloud in words', () => {
    const words = heard(treeOf(read(PAGE)));
    ok(
      words.some((one) => /^Other, \d+ entries$/.test(one)),
      words.join('\n'),
    );
    ok(
      words.some((one) => /^pointer to a page, /.test(one)) && words.some((one) => /^in no article, /.test(one)),
      words.join('\n'),
    );
  });

  it('hold what is not surely a story in that row, unless nothing else is there', () => {
    const analysis = read(PAGE);
    const doubtful = (from: number) => (page: PageReading) => ({
      units: page.units.map((unit, at) =>
        unit.kind === 'article' && at >= from ? { ...unit, confidence: 'unsure' as const } : unit,
      ),
    });
    const last = analysis.page.units.findLastIndex(({ kind }) => kind === 'article');
    const some = seen(treeOf(analysis, doubtful(last)));
    ok(some.indexOf('    灯塔换上新灯') > some.findIndex((row) => row.startsWith('  Other')), some.join('\n'));
    ok(!some.includes('  灯塔换上新灯'), some.join('\n'));
    const all = seen(treeOf(analysis, doubtful(0)));
    ok(/^ {2}Other \d+$/.test(all[1] ?? ''), all.join('\n'));
    ok(
      heard(treeOf(analysis, doubtful(0))).some((one) => one.endsWith('not surely a story')),
      'nothing says so',
    );
  });

  it('lead from the cursor to the row, in the folded one too', () => {
    const tree = treeOf(read(PAGE));
    const at = (words: string): readonly string[] =>
      pathTo(tree, 'test:/1.txt', PAGE.indexOf(words)).map((node) => String(articleRow(node).label));
    same(at('停航期间'), ['澄浦报', '渡口停航五天 居民改走大桥']);
    same(at('今日天气').slice(0, 2), ['澄浦报', 'Other']);
    same(at('责任编辑').slice(0, 2), ['澄浦报', 'Other']);
    same(at('澄浦报\n'), ['澄浦报', 'Other', '澄浦报']);
  });

  it('say in how many columns a page was printed, and why it is doubted', () => {
    const tree = treeOf(read(COLUMNS), () => ({
      doubts: [{ text: '{0} of its {1} lines hold no word', args: ['8', '20'] }],
    }));
    const [root] = tree;
    ok(root, 'there is no tree');
    const { description, tooltip, accessibilityInformation } = treeItem(root.id, articleRow(root));
    same(description, '2023-02-01 · 2 columns');
    for (const words of [String(tooltip), accessibilityInformation?.label ?? '']) {
      ok(words.includes('Printed in 2 columns, read one after the other'), words);
      ok(words.includes('Read with doubts: 8 of its 20 lines hold no word'), words);
    }
  });

  it('say the day of an article where it is not the issue’s', () => {
    const rows = seen(treeOf(read(DAYS)));
    const stories = rows.filter((row) => /渡口|灯塔/.test(row) && !row.includes('来源'));
    same(stories, ['  渡口停航五天 居民改走大桥', '  灯塔换上新灯 2023-03-04']);
    ok(
      heard(treeOf(read(DAYS))).some((one) => one.includes('Saturday, March 4, 2023')),
      'it is not heard',
    );
  });
});

describe('hovers that speak of the page', () => {
  const FOLDER = 'printed';
  withTexts(FOLDER, { [`${FOLDER}/columns.bulletin`]: COLUMNS, [`${FOLDER}/days.bulletin`]: DAYS });
  afterEach(closeAll);

  it('say in how many columns it was printed, and of which lines', async () => {
    const page = await openBulletin(`${FOLDER}/columns.bulletin`);
    const hover = await hoverAt(page.uri, placeOf(page, '第2版'));
    ok(/Printed in 2 columns, read one after the other\s+lines \d+ to \d+/.test(hover), hover);
    same(fileAt(`${FOLDER}/columns.bulletin`).toString(), page.uri.toString());
  });

  it('say that a day was counted from the article’s own', async () => {
    const page = await openBulletin(`${FOLDER}/days.bulletin`);
    const at = page.positionAt(page.getText().lastIndexOf('昨日') + 1);
    const hover = await hoverAt(page.uri, at);
    ok(hover.includes('from the day of this article, Saturday, March 4, 2023'), hover);
  });
});
