/** Owns caching the list of the workspace's issues, which is made again only if files or their index entries changed. */
import { type CancellationToken, type Disposable, workspace } from 'vscode';
import { type IssueList, issueListSteps, type ListedFile } from '../../core/corpus/issue-list';
import type { Issue } from '../../host/issues/issues';
import { Settled, together } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { runSliced } from '../../host/slices';
import { allIssues, archiveNodes } from './archive';
import type { TreeNode } from './nodes';

/** The interval at which the list is updated while the workspace is indexed for the first time, in milliseconds. */
const FOLLOW = 3_000;
/** With more files than this the list is not updated until indexing has ended. */
const MANY = 20_000;

export class Archive {
  readonly #services: Pick<Services, 'library'>;
  /** Indexing is requested once; after that the index follows changes by itself. */
  #asked = false;
  #files: readonly ListedFile[] | undefined;
  #list: IssueList | undefined;
  /** The nodes of the list; the same objects until the list changes, so that the tree keeps its state. */
  #nodes: readonly TreeNode[] = [];

  constructor(services: Pick<Services, 'library'>) {
    this.#services = services;
  }

  /** The nodes below the open issue: all issues of the workspace, folded if an issue is open. Empty in a window without a folder. */
  async below(open: Issue | undefined, token: CancellationToken): Promise<readonly TreeNode[]> {
    if ((workspace.workspaceFolders ?? []).length === 0) return [];
    const { library } = this.#services;
    const files = await library.listed(token);
    if (this.#list === undefined || files !== this.#files) {
      this.#list = await runSliced(issueListSteps(files), token);
      this.#files = files;
      this.#nodes = archiveNodes(this.#list);
    }
    // what file names do not say is known after the files have been indexed
    if (files.length > 0 && !this.#asked) {
      this.#asked = true;
      library.readInBackground();
    }
    if (open === undefined) return this.#nodes;
    return allIssues(this.#list, this.#nodes, new Set(open.texts.map(({ key }) => key)));
  }

  /** Calls `changed` whenever the list may be different. */
  follow(changed: () => void): Disposable {
    const { library } = this.#services;
    const soon = new Settled(FOLLOW, changed);
    return together(
      soon,
      library.onDidProgress(({ busy }) => {
        if (busy && (this.#files?.length ?? 0) < MANY) soon.soon();
      }),
      workspace.onDidChangeWorkspaceFolders(changed),
    );
  }
}
