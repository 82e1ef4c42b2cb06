/** What the trees, lenses and outline read aloud, on the sample: words of their own, no sign that only eyes understand. */
import * as vscode from 'vscode';
import { analyse } from '../../src/core/analysis';
import { anchorOf } from '../../src/core/anchors/make';
import { gatherEntities } from '../../src/core/corpus/entities';
import { timelineOf } from '../../src/core/corpus/timeline';
import type { Correction } from '../../src/core/corrections/model';
import { readNameResources } from '../../src/core/names/find';
import { readPageResources } from '../../src/core/page/resources';
import { tieStories } from '../../src/core/stories/tie';
import { articleRow, pickOf } from '../../src/features/articles/items';
import { articleTree } from '../../src/features/articles/model';
import type { TreeNode, UnitNode } from '../../src/features/articles/nodes';
import { dateRow } from '../../src/features/dates/items';
import { type DateNode, dateTree } from '../../src/features/dates/model';
import { entryNodeRow } from '../../src/features/entries/items';
import { type Entry, type Node as EntryNode, entryTree } from '../../src/features/entries/model';
import { nameRow } from '../../src/features/names/items';
import { type NameNode, nameTree } from '../../src/features/names/model';
import { resultRow } from '../../src/features/search/items';
import { nodeOf, type ResultNode } from '../../src/features/search/model';
import { rangeOf } from '../../src/host/documents/ranges';
import { type Row as RowWords, treeItem } from '../../src/host/shown/rows';
import { correctionTitle, wordsOf } from '../../src/host/wording/corrections';
import type { IssueText } from '../../src/host/workspace-index/library';
import { ok, same } from './assert';
import { closeAll, FIRST, fileAt, ID, lensesOf, openBulletin, SECOND } from './bulletins';

const PAGES = [FIRST, SECOND];
/** Arrows, bullets and icons: a reader of the screen hears nothing in them, or something odd. */
const SIGNS = /[→←▸▾•★▣]|\$\(/;

interface Row {
  readonly item: vscode.TreeItem;
  readonly depth: number;
}

/** A place found by a search has nothing below it. */
interface Branch<T> {
  readonly id: string;
  readonly children?: readonly T[];
}

/** A row as VS Code is given it. */
const itemBy =
  <T extends { readonly id: string }>(rowFor: (node: T) => RowWords) =>
  (node: T): vscode.TreeItem =>
    treeItem(node.id, rowFor(node));

const rowsOf = <T extends Branch<T>>(nodes: readonly T[], itemOf: (node: T) => vscode.TreeItem, depth = 0): Row[] =>
  nodes.flatMap((node) => [{ item: itemOf(node), depth }, ...rowsOf(node.children ?? [], itemOf, depth + 1)]);

/** A text as a search finds it whose words stand in every paragraph. */
function everyParagraph({ key, path, analysis: { page } }: IssueText): ResultNode {
  // the text's own arrows are the text's
  const paragraphs = page.paragraphs.filter(({ text }) => !SIGNS.test(text));
  const articles = paragraphs.map(({ unit, text, pieces: [first] }) => {
    const { headline = '', page: printed = null } = page.units[unit] ?? {};
    const span = { start: first?.start ?? 0, end: (first?.start ?? 0) + 2 };
    const hit = { ...span, spans: [span], before: '', words: text.slice(0, 2), after: text.slice(2, 40) };
    return { headline, page: printed, hits: [hit] };
  });
  const { issueDate, paper } = page;
  const facts = { issueDate: issueDate?.value ?? null, paper: paper?.value ?? '' };
  return nodeOf({ key, path, ...facts, articles, lines: () => page.lines });
}

function dataFile(name: string): vscode.Uri {
  const extension = vscode.extensions.getExtension(ID);
  ok(extension, 'the extension is not installed');
  return vscode.Uri.joinPath(extension.extensionUri, 'dist', 'data', name);
}

const bytes = (uri: vscode.Uri) => vscode.workspace.fs.readFile(uri);

/** The sample, read as one issue. */
async function sampleIssue() {
  const pages = readPageResources(await bytes(dataFile('pages.bin')));
  const texts = await Promise.all(
    PAGES.map(async (path) => {
      const uri = fileAt(path);
      const analysis = analyse(new TextDecoder().decode(await bytes(uri)), pages, { path });
      return { uri, key: uri.toString(), path, analysis };
    }),
  );
  const stories = tieStories(texts.map(({ key, path, analysis }) => ({ key, path, reading: analysis.page })));
  return { texts, stories, text: (key: string) => texts.find((text) => text.key === key) };
}

/** Something of every kind that a reader says of a line, one of them without a place. */
function entriesOf({ uri, analysis: { text, page } }: IssueText): readonly Entry[] {
  const span = page.lines.span(page.units[1]?.lines[0] ?? 0);
  const at = anchorOf(text, span);
  const said: readonly Correction[] = [
    { kind: 'role', at, role: 'body', was: 'headline' },
    { kind: 'unit', at, unit: 'caption' },
    { kind: 'join', at, joined: false },
    { kind: 'jump', at, jump: false },
    { kind: 'link', at, to: { ...at, path: '2.txt' } },
    { kind: 'name', name: '钟砚秋', is: 'none' },
    { kind: 'date', at, value: '2023-01-31TMO' },
    { kind: 'no-date', at },
    { kind: 'issue-date', value: '2023-02-01' },
    { kind: 'paper', value: '澄浦报' },
    { kind: 'form', at, script: 'traditional', to: '隄' },
  ];
  return said.map((correction, nth): Entry => {
    const place = { kind: 'at', range: rangeOf(page.lines, span), start: span.start } as const;
    const candidates = [{ range: place.range, ...span, line: text.slice(span.start, span.end) }];
    return {
      id: String(nth),
      uri,
      text: { name: '第1版.txt', order: 0 },
      article: { headline: page.units[1]?.headline ?? '', order: 1 },
      kind: 'structure',
      said: { kind: 'correction', correction },
      words: wordsOf(correction),
      quote: { before: at.prefix, words: at.quote, after: at.suffix },
      title: correctionTitle(correction),
      made: '2024-03-01T08:00:00.000Z',
      place: correction.kind === 'no-date' ? { kind: 'orphan', candidates } : place,
    };
  });
}

async function trees(): Promise<Readonly<Record<string, readonly Row[]>>> {
  const resources = readNameResources(await bytes(dataFile('names.bin')));
  const issue = await sampleIssue();
  const { texts } = issue;
  const documents = texts.map(({ key, analysis }) => ({
    key,
    page: analysis.page,
    names: analysis.names(resources),
    dates: analysis.dates(),
  }));
  const likeness = { fold: (text: string) => text, initials: (name: string) => name };
  return {
    'bulletin.articles': rowsOf<TreeNode>(articleTree(issue), itemBy(articleRow)),
    'bulletin.names': rowsOf<NameNode>(
      nameTree(gatherEntities(documents), 'appearance', '', likeness),
      itemBy(nameRow),
    ),
    'bulletin.results': rowsOf<ResultNode>(texts.map(everyParagraph), itemBy(resultRow)),
    'bulletin.entries': rowsOf<EntryNode>(entryTree(texts.slice(0, 1).flatMap(entriesOf), 'day'), itemBy(entryNodeRow)),
    'bulletin.dates': rowsOf<DateNode>(dateTree(timelineOf(documents), []), itemBy(dateRow)),
  };
}

const titleOf = ({ label }: vscode.TreeItem): string => (typeof label === 'string' ? label : (label?.label ?? ''));

describe('read aloud', () => {
  after(closeAll);

  it('is every tree of the side bar that is tested here', async () => {
    const manifest = vscode.extensions.getExtension(ID)?.packageJSON as {
      contributes: { views: Record<string, readonly { id: string; type?: string }[]> };
    };
    const contributed = Object.values(manifest.contributes.views)
      .flat()
      .filter(({ type }) => type !== 'webview')
      .map(({ id }) => id);
    same([...contributed].sort(), Object.keys(await trees()).sort());
  });

  it('is every row of every tree, in words, with what the row shows', async () => {
    for (const [view, rows] of Object.entries(await trees())) {
      ok(rows.length > 5, `${view} has ${rows.length} rows`);
      for (const { item } of rows) {
        const words = item.accessibilityInformation?.label ?? '';
        ok(words.trim() !== '', `${view}: “${titleOf(item)}” reads nothing`);
        ok(!SIGNS.test(words), `${view}: “${words}” has signs in it`);
      }
      const ids = rows.map(({ item }) => item.id);
      same(new Set(ids).size, ids.length, `${view}: ids`);
    }
  });

  it('says where a continued article goes, in words', async () => {
    const rows = (await trees())['bulletin.articles'] ?? [];
    const words = rows.map(({ item }) => item.accessibilityInformation?.label ?? '');
    ok(
      words.some((label) => label.includes('continued on page 2')) &&
        words.some((label) => label.includes('continued from page 1')),
      words.join('\n'),
    );
  });

  it('is every article to pick from, with where it goes on', async () => {
    const unitsIn = (nodes: readonly TreeNode[]): readonly UnitNode[] =>
      nodes.flatMap((node) => (node.kind === 'unit' ? [node] : unitsIn(node.children)));
    const picks = unitsIn(articleTree(await sampleIssue())).map(pickOf);
    ok(picks.length > 10, `${picks.length} articles`);
    for (const { label, description } of picks) ok(!SIGNS.test(`${label} ${description}`), `${label} ${description}`);
    ok(
      picks.some(({ description }) => description?.includes('continued on page 2')),
      'nothing is continued',
    );
  });

  it('is every lens a sentence of its own, without signs', async () => {
    const { uri } = await openBulletin(PAGES[0] ?? '');
    const titles = (await lensesOf(uri)).map(({ command }) => command?.title ?? '');
    ok(titles.length > 0, 'no lenses');
    for (const title of titles) ok(/^Continued on page \d+: .+$/.test(title) && !SIGNS.test(title), title);
  });
});
