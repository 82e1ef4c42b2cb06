/** Owns the Articles tree as data: issue ▸ page ▸ article, from the texts of an issue and its stories. */
import type { JumpLine, Unit } from '../../core/page/model';
import type { OtherHalf } from '../../core/stories/model';
import { otherHalf } from '../../core/stories/query';
import { overlaps, type Span } from '../../core/text/span';
import type { Issue } from '../../host/issues/issues';
import { paperOf } from '../../host/issues/story-at';
import type { IssueText } from '../../host/workspace-index/library';

export interface IssueNode {
  readonly kind: 'issue';
  /** Stable between readings, as VS Code keeps what is unfolded by it. */
  readonly id: string;
  /** The paper's name; '' where not known. */
  readonly paper: string;
  /** ISO date; '' where not known. */
  readonly date: string;
  /** The file's name where the issue is one file; ''. */
  readonly file: string;
  readonly children: readonly TreeNode[];
}

export interface PageNode {
  readonly kind: 'page';
  readonly id: string;
  readonly page: string;
  readonly text: IssueText;
  readonly children: readonly TreeNode[];
}

export interface UnitNode {
  readonly kind: 'unit';
  readonly id: string;
  readonly text: IssueText;
  readonly unit: Unit;
  /** Index in the reading's units. */
  readonly index: number;
  /** Its headline, or where it has none and continues a story, the headline of the part before; ''. */
  readonly title: string;
  readonly jumps: readonly { readonly jump: JumpLine; readonly half: OtherHalf | undefined }[];
  /** How many notes of the reader's stand in it. */
  readonly notes: number;
  readonly children: readonly TreeNode[];
}

export type TreeNode = IssueNode | PageNode | UnitNode;

const fileName = (text: IssueText): string => text.path.split('/').pop() ?? text.path;

/** Numbers in numeric order, A2 after A1 and before B1. */
const byPage = (a: PageNode, b: PageNode): number => a.page.localeCompare(b.page, 'en', { numeric: true });

/** The headline of the part that a unit continues; '' where it continues none, or that one has none either. */
function headlineBefore(jumps: UnitNode['jumps'], issue: Issue): string {
  for (const { jump, half } of jumps) {
    if (jump.direction !== 'in' || half?.kind !== 'found') continue;
    const before = issue.text(half.place.document);
    return before?.analysis.page.units[half.place.unit]?.headline ?? '';
  }
  return '';
}

/** The places of the reader's notes in a text. */
export type NotedPlaces = (key: string) => readonly Span[];

function unitNodes(
  text: IssueText,
  issue: Issue,
  placesOf: NotedPlaces,
): { readonly page: string | null; readonly node: UnitNode }[] {
  const { units, jumpLines } = text.analysis.page;
  const places = placesOf(text.key);
  const marks: JumpLine[][] = units.map(() => []);
  for (const jump of jumpLines) if (jump.direction !== 'refer') marks[jump.unit]?.push(jump);
  return units.flatMap((unit, index) => {
    if (unit.kind === 'furniture' || unit.kind === 'teaser') return [];
    const jumps = (marks[index] ?? []).map((jump) => ({ jump, half: otherHalf(issue.stories, text.key, jump) }));
    const title = unit.headline || headlineBefore(jumps, issue);
    const node: UnitNode = {
      kind: 'unit',
      id: `${text.key}#${unit.id}`,
      text,
      unit,
      index,
      title,
      jumps,
      notes: places.filter((place) => overlaps(unit, place)).length,
      children: [],
    };
    return [{ page: unit.page ?? text.analysis.page.page, node }];
  });
}

function issueNode(id: string, texts: readonly IssueText[], issue: Issue, placesOf: NotedPlaces): IssueNode {
  const first = texts[0];
  const pages = new Map<string, { readonly text: IssueText; readonly nodes: UnitNode[] }>();
  const loose: UnitNode[] = [];
  for (const text of texts) {
    for (const { page, node } of unitNodes(text, issue, placesOf)) {
      if (page === null) {
        loose.push(node);
        continue;
      }
      const known = pages.get(page) ?? { text, nodes: [] };
      known.nodes.push(node);
      pages.set(page, known);
    }
  }
  const pageNodes = [...pages]
    .map(
      ([page, { text, nodes }]): PageNode => ({ kind: 'page', id: `${id}#page${page}`, page, text, children: nodes }),
    )
    .sort(byPage);
  // one page says nothing that its issue does not say
  const only = pageNodes.length === 1 && loose.length === 0 ? pageNodes[0] : undefined;
  return {
    kind: 'issue',
    id,
    paper: texts.map(({ analysis }) => analysis.page.paper?.value).find((name) => name !== undefined) ?? '',
    date: first?.analysis.page.issueDate?.value ?? '',
    file: texts.length === 1 && first !== undefined ? fileName(first) : '',
    children: only === undefined ? [...pageNodes, ...loose] : only.children,
  };
}

/** The tree of the texts that are read together: an issue node for each date and paper among them, in order of date. */
export function articleTree(issue: Issue, placesOf: NotedPlaces = () => []): readonly IssueNode[] {
  const groups = new Map<string, IssueText[]>();
  for (const text of issue.texts) {
    const { issueDate } = text.analysis.page;
    const name = paperOf(issue, text);
    // a text that says nothing of its date is an issue of its own
    const key = issueDate === null ? text.key : `${issueDate.value} ${name}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(text);
  }
  return [...groups]
    .map(([key, texts]) => issueNode(key, texts, issue, placesOf))
    .filter(({ children }) => children.length > 0)
    .sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
}

/** The node of the unit that holds the offset of a text, with the nodes above it, outermost first. */
export function pathTo(roots: readonly TreeNode[], key: string, offset: number): readonly TreeNode[] {
  for (const node of roots) {
    if (node.kind === 'unit') {
      if (node.text.key === key && node.unit.start <= offset && offset <= node.unit.end) return [node];
    } else {
      const below = pathTo(node.children, key, offset);
      if (below.length > 0) return [node, ...below];
    }
  }
  return [];
}
