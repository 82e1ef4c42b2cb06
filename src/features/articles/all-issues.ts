/** Owns keeping the list of the workspace's issues: made anew only where files or what is known of them changed. */
import { type CancellationToken, type Disposable, workspace } from 'vscode';
import { type IssueList, issueListSteps, type ListedFile } from '../../core/corpus/issue-list';
import type { Issue } from '../../host/issues/issues';
import { Settled, together } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { runSliced } from '../../host/slices';
import { allIssues, archiveNodes } from './archive';
import type { TreeNode } from './nodes';

/** While the workspace is read for the first time the list follows so often, in milliseconds. */
const FOLLOW = 3_000;
/** The list of more files is made anew once they have been read, and not before. */
const MANY = 20_000;

export class Archive {
  readonly #services: Pick<Services, 'library'>;
  /** Reading is begun once: what changes after it is followed by itself. */
  #asked = false;
  #files: readonly ListedFile[] | undefined;
  #list: IssueList | undefined;
  /** The nodes of the list; the same objects until the list changes. */
  #nodes: readonly TreeNode[] = [];

  constructor(services: Pick<Services, 'library'>) {
    this.#services = services;
  }

  /** What stands below the issue that is open: all issues, folded where one is. Nothing in a window without a folder. */
  async below(open: Issue | undefined, token: CancellationToken): Promise<readonly TreeNode[]> {
    if ((workspace.workspaceFolders ?? []).length === 0) return [];
    const { library } = this.#services;
    const files = await library.listed(token);
    if (this.#list === undefined || files !== this.#files) {
      this.#list = await runSliced(issueListSteps(files), token);
      this.#files = files;
      this.#nodes = archiveNodes(this.#list);
    }
    // what a name does not tell is known once the files have been read
    if (files.length > 0 && !this.#asked) {
      this.#asked = true;
      library.readInBackground();
    }
    if (open === undefined) return this.#nodes;
    return allIssues(this.#list, this.#nodes, new Set(open.texts.map(({ key }) => key)));
  }

  /** Calls when the list may read differently. */
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
