/** Owns the issues of the workspace as nodes of the Articles tree: year ▸ month ▸ issue ▸ page, all folded. */
import type { IssueList, ListedFile, ListedFolder, ListedIssue } from '../../core/corpus/issue-list';
import type { FileNode, GroupNode, ListedIssueNode, TreeNode } from './nodes';

/** At most this many issues are listed without being folded under years and months. */
const FEW = 12;
/** With more files than this, files of several folders are grouped by folder. */
const MANY = 24;

const fileNode = (file: ListedFile): FileNode => ({ kind: 'file', id: `file:${file.key}`, file, children: [] });

function listedNode(issue: ListedIssue): ListedIssueNode {
  const [first, ...others] = issue.files;
  const id = `issue:${issue.day} ${issue.paper} ${first?.key ?? ''}`;
  return { kind: 'listed', id, issue, children: others.length === 0 ? [] : issue.files.map(fileNode) };
}

function folderGroup(what: 'undated' | 'others', folders: readonly ListedFolder[], isOpen: boolean): GroupNode[] {
  const count = folders.reduce((sum, { files }) => sum + files.length, 0);
  if (count === 0) return [];
  const inFolders = folders.length > 1 && count > MANY;
  const children = inFolders
    ? folders.map(
        ({ folder, files }): GroupNode => ({
          kind: 'group',
          id: `${what}:${folder}`,
          what: 'folder',
          name: folder,
          count: files.length,
          counts: 'files',
          isOpen: false,
          children: files.map(fileNode),
        }),
      )
    : folders.flatMap(({ files }) => files.map(fileNode));
  return [{ kind: 'group', id: what, what, name: '', count, counts: 'files', isOpen, children }];
}

/** The nodes of the list, newest year first; issues without a day and files that are no bulletins come last. */
export function archiveNodes({ years, undated, others, count }: IssueList): readonly TreeNode[] {
  const isOpen = count <= FEW;
  const dated = years.map(({ year, months }): GroupNode => {
    const below = months.map(
      ({ month, issues }): GroupNode => ({
        kind: 'group',
        id: `month:${month}`,
        what: 'month',
        name: month,
        count: issues.length,
        counts: 'issues',
        isOpen,
        children: issues.map(listedNode),
      }),
    );
    return {
      kind: 'group',
      id: `year:${year}`,
      what: 'year',
      name: year,
      count: below.reduce((sum, month) => sum + month.count, 0),
      counts: 'issues',
      isOpen: isOpen || years.length === 1,
      children: below,
    };
  });
  return [...dated, ...folderGroup('undated', undated, dated.length === 0), ...folderGroup('others', others, false)];
}

/** All issues under one folded row; undefined if every candidate file belongs to the open texts. */
export function allIssues(
  list: IssueList,
  nodes: readonly TreeNode[],
  open: ReadonlySet<string>,
): readonly GroupNode[] {
  const { years, undated } = list;
  const issues = years.flatMap(({ months }) => months.flatMap((month) => month.issues));
  if (![...issues, ...undated].some(({ files }) => files.some(({ key }) => !open.has(key)))) return [];
  const count = list.count + undated.reduce((sum, { files }) => sum + files.length, 0);
  return [{ kind: 'group', id: 'all', what: 'all', name: '', count, counts: 'issues', isOpen: false, children: nodes }];
}

/** The node of a file and its ancestors, outermost first; empty if the file is not listed. */
export function pathToFile(roots: readonly TreeNode[], key: string): readonly TreeNode[] {
  for (const node of roots) {
    if (node.kind === 'file' && node.file.key === key) return [node];
    if (node.kind === 'listed' && node.children.length === 0 && node.issue.files[0]?.key === key) return [node];
    const below = node.kind === 'group' || node.kind === 'listed' ? pathToFile(node.children, key) : [];
    if (below.length > 0) return [node, ...below];
  }
  return [];
}
