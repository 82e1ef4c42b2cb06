/** Hostile texts and names through the rows of the trees, the hovers and the reading view: each is made, and in each they are only words. */
import './vscode';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MarkdownString, TreeItem } from 'vscode';
import { gatherEntities } from '../../src/core/corpus/entities';
import { timelineOf } from '../../src/core/corpus/timeline';
import { editionSteps } from '../../src/core/edition/build';
import { wholeUnits } from '../../src/core/edition/whole';
import { readNameResources } from '../../src/core/names/find';
import type { ReaderName } from '../../src/core/names/model';
import { viewDress } from '../../src/core/reading-view/dress';
import { placeIn, sourcePlaceOf } from '../../src/core/reading-view/places';
import { readingOfName } from '../../src/core/readings/names';
import { readReadings } from '../../src/core/readings/resources';
import { finish } from '../../src/core/steps';
import { tieStories } from '../../src/core/stories/tie';
import { articleRow } from '../../src/features/articles/items';
import { articleTree } from '../../src/features/articles/model';
import type { TreeNode } from '../../src/features/articles/nodes';
import { dateRow } from '../../src/features/dates/items';
import { type DateNode, dateTree } from '../../src/features/dates/model';
import { dateHover } from '../../src/features/hovers/dates';
import { jumpHover } from '../../src/features/hovers/jumps';
import { nameHover } from '../../src/features/hovers/names';
import { nameRow } from '../../src/features/names/items';
import { type NameNode, nameTree } from '../../src/features/names/model';
import type { Reports } from '../../src/host/log';
import { type Row, treeItem } from '../../src/host/shown/rows';
import { analyse } from '../unit/reading';
import { fuzzOf } from './fuzz';
import { anyText, pick, type Random } from './texts';

const readings = readReadings(readFileSync(join(__dirname, '../../dist/data/readings.bin')));
const names = readNameResources(readFileSync(join(__dirname, '../../dist/data/names.bin')));

const HOSTILE = [
  '[点此](command:workbench.action.quit)',
  '![图](https://example.org/x.png)',
  '<img src=x onerror=alert(1)>',
  '<a href="command:x">x</a>',
  '$(skull)',
  '$(sync~spin)',
  '\u202e\u2066',
  'constructor',
  '__proto__',
  '`code` **粗** _斜_ ~~删~~',
  'https://example.org',
  '&lt;b&gt;',
  ']](((',
  '\ud800',
];

/** What in a plain string VS Code would take for more than letters. */
const MORE = /\]\((?:command|https?|file):|\$\([a-z]|[\u202a-\u202e\u2066-\u2069\r]|\p{Surrogate}/iu;
/** What in Markdown would be more than words, once what is escaped and the links that we make are taken out. */
const OURS =
  /\[(?:[^\]\\]|\\.)*\]\((?:command:(?:_bulletin\.\w+|bulletin\.(?:setIssueDate|goToOtherHalf))\?[^()\s]*|file:[^()\s]*)(?: "(?:[^"\\]|\\.)*")?\)/g;
const MARKUP = /[[\]<>`$&!]|https?:/;

/** The tags of a page, with the attributes that we write. */
const PAGE_TAG =
  /<\/?(?:a|article|aside|cite|div|h2|h3|mark|p|rp|rt|ruby|span|sup|time)(?: (?:class|id|href|role|tabindex|datetime|aria-label|data-(?:story|block|of|offset))="[^"<>]*")*>/g;
const VIEW_MARKS = { kinds: new Set(['person', 'place', 'organization'] as const), dates: 'all' } as const;

function assertPlain(text: unknown, where: string): void {
  if (typeof text === 'string') assert.doesNotMatch(text, MORE, where);
}

function assertMarkdown({ value }: MarkdownString, where: string): void {
  const rest = value
    .replace(/\\\\/g, '')
    .replace(OURS, '')
    .replace(/\\[\\`*_{}[\]()#+\-.!|<>~$&:@]/g, '');
  assert.doesNotMatch(rest, MARKUP, `${where}: ${value}`);
}

function assertRow(item: TreeItem, where: string): void {
  const { label, description, tooltip, accessibilityInformation } = item;
  assertPlain(typeof label === 'object' ? label.label : label, where);
  assertPlain(description, where);
  assertPlain(accessibilityInformation?.label, where);
  if (typeof tooltip === 'string') assertPlain(tooltip, where);
  else if (tooltip !== undefined) assertMarkdown(tooltip, where);
}

interface Branch<T> {
  readonly id: string;
  readonly children: readonly T[];
}

function eachRow<T extends Branch<T>>(nodes: readonly T[], rowFor: (node: T) => Row, where: string): void {
  for (const node of nodes) {
    assertRow(treeItem(node.id, rowFor(node)), where);
    eachRow(node.children, rowFor, where);
  }
}

const strict: Reports = {
  unexpected: (what, error) => assert.fail(`${what}: ${error}`),
  refused: (what, why) => assert.fail(`${what}: ${why}`),
  detached: () => undefined,
};

const hostileText = (random: Random): string =>
  Array.from({ length: 12 }, () => (random(3) === 0 ? pick(random, HOSTILE) : anyText(random, 4, 'page'))).join('');

export default fuzzOf(
  'surfaces',
  (random) => [hostileText(random), hostileText(random), pick(random, HOSTILE) + anyText(random, 2, 'odd')],
  ([text = '', second = '', name = '']) => {
    const readerNames: readonly ReaderName[] = [
      { text: '钟砚秋', kind: 'person', titles: [name] },
      ...(name.length > 1 ? [{ text: name, kind: 'person' as const }] : []),
    ];
    const texts = [text, second].map((own, index) => {
      const path = `${name}/${index}.txt`;
      const analysis = analyse(own, { path, readerNames });
      const uri = { toString: () => `file:///${index}.txt`, with: () => uri } as never;
      return { uri, key: `file:///${index}.txt`, path, analysis };
    });
    const documents = texts.map(({ key, analysis }) => ({
      key,
      page: analysis.page,
      names: analysis.names(names),
      dates: analysis.dates(),
    }));
    const stories = tieStories(texts.map(({ key, path, analysis }) => ({ key, path, reading: analysis.page })));
    const issue = { texts, stories, text: (key: string) => texts.find((one) => one.key === key) };
    eachRow<TreeNode>(articleTree(issue), articleRow, 'articles');
    const entities = gatherEntities(documents, names.fold);
    const likeness = { fold: (own: string) => own, initials: (own: string) => own };
    eachRow<NameNode>(nameTree(entities, 'name', '', likeness), nameRow, 'names');
    eachRow<DateNode>(dateTree(timelineOf(documents), []), dateRow, 'dates');
    for (const { uri, analysis } of texts) {
      for (const date of analysis.dates()) assertMarkdown(dateHover(analysis, uri, date, true, strict), 'a date');
      for (const mention of analysis.names(names).mentions) {
        const here = entities.find(({ kind, forms }) => kind === mention.kind && forms.includes(mention.text));
        if (here === undefined) continue;
        const reading = readingOfName(here.name, readings, { system: 'pinyin' });
        const known = {
          uri,
          mention,
          here,
          issue: entities,
          workspace: entities,
          otherScript: name,
          candidates: [],
          reading,
        };
        assertMarkdown(nameHover(known, true, strict), 'a name');
      }
    }
    const edition = finish(editionSteps(texts, stories, { names }));
    const dressed = viewDress(edition, VIEW_MARKS);
    for (const [story, whole] of wholeUnits(edition, { keepsOpenMarks: true }).entries()) {
      assert.doesNotMatch(
        dressed(story, whole).replace(PAGE_TAG, ''),
        /[<>]|&(?!(?:amp|lt|gt|quot|#39);)/,
        'the reading view',
      );
      for (const [block, { text: own }] of whole.blocks.entries())
        for (let offset = 0; offset < own.length; offset += 7) {
          const place = sourcePlaceOf(whole, { block, offset });
          assert.deepEqual(place && placeIn(whole, place), { block, offset }, 'a place of the reading view');
        }
    }
    const mark = { key: 'file:///a.txt', at: { line: 0, character: 0 } };
    for (const half of stories.lookup.halves.values()) {
      for (const told of [jumpHover(half, 'out', issue), jumpHover(half, 'in', issue, mark)]) {
        if (told !== undefined) assertMarkdown(told, 'a mark');
      }
    }
  },
);
