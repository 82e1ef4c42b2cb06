/** Owns the Articles tree as data: from the texts of an issue and its stories. */
import { unitAt } from '../../core/page/unit-at';
import type { Issue } from '../../host/issues/issues';
import { paperOf } from '../../host/issues/story-at';
import type { IssueText } from '../../host/workspace-index/library';
import type { IssueNode, OtherNode, PageManner, PageNode, ScrapNode, TreeNode, UnitNode } from './nodes';
import { type NotedPlaces, type Part, partsOf } from './parts';

const fileName = (text: IssueText): string => text.path.split('/').pop() ?? text.path;

/** Compares page numbers numerically: A2 before A10, and before B1. */
const byPage = (a: PageNode, b: PageNode): number => a.page.localeCompare(b.page, 'en', { numeric: true });

/** Collects the parts of one page, or of everything without a page number. */
class Gathered {
  readonly stories: UnitNode[] = [];
  readonly rest: (UnitNode | ScrapNode)[] = [];
  readonly texts = new Set<IssueText>();
  columns = 1;

  add({ node }: Part): void {
    this.texts.add(node.text);
    if (node.kind === 'unit' && node.isSure) this.stories.push(node);
    else this.rest.push(node);
    const [first, last] =
      node.kind === 'unit'
        ? node.unit.lines
        : [node.start, node.end].map((at) => node.text.analysis.page.lines.lineAt(at));
    for (const { lines, columns } of node.text.analysis.page.columns)
      if (lines[0] <= (last ?? 0) && lines[1] >= (first ?? 0)) this.columns = Math.max(this.columns, columns);
  }

  manner(): PageManner {
    const doubts = [...this.texts].flatMap(({ analysis }) => analysis.page.doubts);
    return { columns: this.columns, doubts };
  }

  children(id: string): readonly TreeNode[] {
    const { stories, rest } = this;
    const other: OtherNode = { kind: 'other', id: `${id}#other`, isAll: stories.length === 0, children: rest };
    return rest.length === 0 ? stories : [...stories, other];
  }
}

function issueNode(id: string, texts: readonly IssueText[], issue: Issue, placesOf: NotedPlaces): IssueNode {
  const first = texts[0];
  const pages = new Map<string, Gathered>();
  const loose = new Gathered();
  for (const text of texts) {
    for (const part of partsOf(text, issue, placesOf)) {
      const group = part.page === null ? loose : (pages.get(part.page) ?? new Gathered());
      if (part.page !== null) pages.set(part.page, group);
      group.add(part);
    }
  }
  const pageNodes = [...pages]
    .flatMap(([page, group]): readonly PageNode[] => {
      const [text] = group.texts;
      const own = `${id}#page${page}`;
      return text === undefined
        ? []
        : [{ kind: 'page', id: own, page, text, ...group.manner(), children: group.children(own) }];
    })
    .sort(byPage);
  const looseNodes = loose.children(id);
  // a single page node would repeat its issue
  const only = pageNodes.length === 1 && looseNodes.length === 0 ? pageNodes[0] : undefined;
  const { columns, doubts } = only ?? loose.manner();
  return {
    kind: 'issue',
    id,
    paper: texts.map(({ analysis }) => analysis.page.paper?.value).find((name) => name !== undefined) ?? '',
    date: first?.analysis.page.issueDate?.value ?? '',
    file: texts.length === 1 && first !== undefined ? fileName(first) : '',
    columns,
    doubts,
    children: only === undefined ? [...pageNodes, ...looseNodes] : only.children,
  };
}

/** Whether there is an article or caption below, certain or not. */
const hasUnits = ({ children }: { readonly children: readonly TreeNode[] }): boolean =>
  children.some((node) => node.kind === 'unit' || hasUnits(node));

/** The tree of the texts that are read together: an issue node for each combination of date and paper, sorted by date. */
export function articleTree(issue: Issue, placesOf: NotedPlaces = () => []): readonly IssueNode[] {
  const groups = new Map<string, IssueText[]>();
  for (const text of issue.texts) {
    const { issueDate } = text.analysis.page;
    const name = paperOf(issue, text);
    // a text without a date forms an issue of its own
    const key = issueDate === null ? text.key : `${issueDate.value} ${name}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(text);
  }
  return [...groups]
    .map(([key, texts]) => issueNode(key, texts, issue, placesOf))
    .filter(hasUnits)
    .sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
}

/** Whether a node is, or contains in its row, the given unit of a text. */
const isOf = (node: TreeNode, key: string, unit: number): boolean =>
  (node.kind === 'unit' && node.index === unit && node.text.key === key) ||
  (node.kind === 'scrap' && node.text.key === key && node.units.includes(unit));

function pathToUnit(roots: readonly TreeNode[], key: string, unit: number): readonly TreeNode[] {
  for (const node of roots) {
    if (isOf(node, key, unit)) return [node];
    const below = pathToUnit(node.children, key, unit);
    if (below.length > 0) return [node, ...below];
  }
  return [];
}

/** A text of which the tree lists something. */
function textIn(roots: readonly TreeNode[], key: string): IssueText | undefined {
  for (const node of roots) {
    const text = 'text' in node && node.text.key === key ? node.text : textIn(node.children, key);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The node of the unit at an offset of a text and its ancestors, outermost first. */
export function pathTo(roots: readonly TreeNode[], key: string, offset: number): readonly TreeNode[] {
  const text = textIn(roots, key);
  return text === undefined ? [] : pathToUnit(roots, key, unitAt(text.analysis.page, offset));
}
