/** Owns the nodes of the Articles tree: issue ▸ page ▸ article, under each page what belongs to no article, and the issues of the workspace. */
import type { ListedFile, ListedIssue } from '../../core/corpus/issue-list';
import type { JumpLine, Unit } from '../../core/page/model';
import type { Reason } from '../../core/reasons';
import type { OtherHalf } from '../../core/stories/model';
import type { Span } from '../../core/text/span';
import type { IssueText } from '../../host/workspace-index/library';

/** How a page was printed and read. */
export interface PageManner {
  /** How many columns were taken apart; 1 where the page reads from top to bottom. */
  readonly columns: number;
  /** Why it may be read wrongly as a whole. */
  readonly doubts: readonly Reason[];
}

export interface IssueNode extends PageManner {
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

export interface PageNode extends PageManner {
  readonly kind: 'page';
  readonly id: string;
  readonly page: string;
  readonly text: IssueText;
  readonly children: readonly TreeNode[];
}

/** What of a page is not surely a story. */
export interface OtherNode {
  readonly kind: 'other';
  readonly id: string;
  /** Whether there is nothing else on the page. */
  readonly isAll: boolean;
  readonly children: readonly (UnitNode | ScrapNode)[];
}

/** Rows that belong to no article: furniture that stands together, or one teaser. */
export interface ScrapNode extends Span {
  readonly kind: 'scrap';
  readonly id: string;
  readonly text: IssueText;
  readonly what: 'furniture' | 'teaser';
  /** Indexes in the reading’s units. */
  readonly units: readonly number[];
  /** How many rows. */
  readonly rows: number;
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
  /** ISO date of its own where that is not the issue's; ''. */
  readonly day: string;
  readonly isSure: boolean;
  readonly jumps: readonly { readonly jump: JumpLine; readonly half: OtherHalf | undefined }[];
  /** How many notes of the reader's stand in it. */
  readonly notes: number;
  readonly children: readonly TreeNode[];
}

/** Issues or files that are looked for together: a year, a month, what has no day; or all of them. */
export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly what: 'all' | 'year' | 'month' | 'undated' | 'others' | 'folder';
  /** The year or month as 2023 or 2023-02, the folder; '' for the others. */
  readonly name: string;
  /** How many issues, or files where `counts` says so, are below. */
  readonly count: number;
  readonly counts: 'issues' | 'files';
  /** Whether it is unfolded at first. */
  readonly isOpen: boolean;
  readonly children: readonly TreeNode[];
}

/** An issue of the workspace that is not open; its files are below where it has several. */
export interface ListedIssueNode {
  readonly kind: 'listed';
  readonly id: string;
  readonly issue: ListedIssue;
  readonly children: readonly FileNode[];
}

/** A text file of the workspace. */
export interface FileNode {
  readonly kind: 'file';
  readonly id: string;
  readonly file: ListedFile;
  readonly children: readonly [];
}

export type ArchiveNode = GroupNode | ListedIssueNode | FileNode;
export type TreeNode = IssueNode | PageNode | UnitNode | OtherNode | ScrapNode | ArchiveNode;
