/** Owns the nodes of the Articles tree: issue ▸ page ▸ article, under each page what belongs to no article, and the issues of the workspace. */
import type { ListedFile, ListedIssue } from '../../core/corpus/issue-list';
import type { JumpLine, Unit } from '../../core/page/model';
import type { Reason } from '../../core/reasons';
import type { OtherHalf } from '../../core/stories/model';
import type { Span } from '../../core/text/span';
import type { IssueText } from '../../host/workspace-index/library';

/** How a page was laid out and how well it was read. */
export interface PageManner {
  /** How many columns were separated; 1 if the page reads from top to bottom. */
  readonly columns: number;
  /** Reasons why the page as a whole may be misread. */
  readonly doubts: readonly Reason[];
}

export interface IssueNode extends PageManner {
  readonly kind: 'issue';
  /** Stable across readings, since VS Code remembers expanded nodes by id. */
  readonly id: string;
  /** The paper's name; '' if unknown. */
  readonly paper: string;
  /** ISO date; '' if unknown. */
  readonly date: string;
  /** The file's name if the issue is a single file; else ''. */
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

/** The rows of a page that are not certainly a story. */
export interface OtherNode {
  readonly kind: 'other';
  readonly id: string;
  /** Whether the page has nothing else. */
  readonly isAll: boolean;
  readonly children: readonly (UnitNode | ScrapNode)[];
}

/** Rows that belong to no article: consecutive furniture, or one teaser. */
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
  /** Its headline; that of the preceding part if it continues a story and has none itself; else ''. */
  readonly title: string;
  /** ISO date of the unit if it differs from the issue's; else ''. */
  readonly day: string;
  readonly isSure: boolean;
  readonly jumps: readonly { readonly jump: JumpLine; readonly half: OtherHalf | undefined }[];
  /** How many of the reader's notes are in it. */
  readonly notes: number;
  readonly children: readonly TreeNode[];
}

/** Issues or files in one folder of the tree: a year, a month, those without a day, or all. */
export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly what: 'all' | 'year' | 'month' | 'undated' | 'others' | 'folder';
  /** A year or month such as 2023 or 2023-02, or the folder; '' for other groups. */
  readonly name: string;
  /** How many issues are below; files, if `counts` says so. */
  readonly count: number;
  readonly counts: 'issues' | 'files';
  /** Whether it is expanded initially. */
  readonly isOpen: boolean;
  readonly children: readonly TreeNode[];
}

/** An issue of the workspace that is not open; its files are child nodes if it has several. */
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
