/** Owns the Articles view: shows the tree of the open issue, follows the cursor, and the commands that walk it. */
import {
  CancellationError,
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  type TextEditor,
  type TreeDataProvider,
  type TreeItem,
  type Uri,
  window,
} from 'vscode';
import type { Issue } from '../../host/issues';
import { isBulletinDocument } from '../../host/language';
import { DisposableStore, Settled } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { itemOf } from './items';
import { articleTree, pathTo, type TreeNode } from './model';

/** The cursor has rested this long before the tree follows it, in milliseconds. */
const REST = 120;

class ArticlesTree implements TreeDataProvider<TreeNode>, Disposable {
  readonly #services: Services;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new EventEmitter<void>());
  readonly #parents = new Map<string, TreeNode>();
  readonly onDidChangeTreeData = this.#changed.event;
  #shown: Uri | undefined;
  #roots: readonly TreeNode[] = [];
  #reading = 0;

  constructor(services: Services) {
    this.#services = services;
    const settled = this.#store.add(new Settled(30, () => void this.#read()));
    this.#store.add(services.issues.onDidChange(() => settled.schedule()));
    this.#store.add(window.onDidChangeActiveTextEditor(() => settled.schedule()));
    settled.schedule();
  }

  get roots(): readonly TreeNode[] {
    return this.#roots;
  }

  getTreeItem(node: TreeNode): TreeItem {
    return itemOf(node);
  }

  getChildren(node?: TreeNode): readonly TreeNode[] & TreeNode[] {
    return [...(node === undefined ? this.#roots : node.children)];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return this.#parents.get(node.id);
  }

  /** Reads the issue of the document in front; keeps the last one while something else is in front. */
  async #read(): Promise<void> {
    const uri = this.#inFront();
    const reading = ++this.#reading;
    try {
      const issue: Issue | undefined = uri === undefined ? undefined : await this.#services.issues.of(uri);
      if (reading !== this.#reading) return;
      this.#shown = uri;
      this.#roots = issue === undefined ? [] : articleTree(issue);
    } catch (error) {
      if (!(error instanceof CancellationError)) throw error;
      return;
    }
    this.#parents.clear();
    const adopt = (parent: TreeNode): void => {
      for (const child of parent.children) {
        this.#parents.set(child.id, parent);
        adopt(child);
      }
    };
    for (const root of this.#roots) adopt(root);
    await commands.executeCommand('setContext', 'bulletin.hasArticles', this.#roots.length > 0);
    this.#changed.fire();
  }

  #inFront(): Uri | undefined {
    const document = window.activeTextEditor?.document;
    const { analyses, projections } = this.#services;
    if (document !== undefined && isBulletinDocument(document)) return projections.of(document)?.source ?? document.uri;
    const stillOpen = analyses.documents.find(({ uri }) => uri.toString() === this.#shown?.toString());
    return (stillOpen ?? analyses.documents.find(({ uri }) => !projections.isView(uri)))?.uri;
  }

  dispose(): void {
    this.#store.dispose();
  }
}

export function registerArticles(services: Services): Disposable {
  const store = new DisposableStore();
  const tree = store.add(new ArticlesTree(services));
  const view = store.add(window.createTreeView('bulletin.articles', { treeDataProvider: tree, showCollapseAll: true }));

  const follow = (): void => {
    const editor = window.activeTextEditor;
    const node = editor === undefined || !view.visible ? undefined : nodeAt(editor);
    if (node !== undefined && view.selection[0]?.id !== node.id) {
      view.reveal(node, { select: true, focus: false }).then(undefined, () => undefined);
    }
  };
  const nodeAt = (editor: TextEditor): TreeNode | undefined => {
    const { document, selection } = editor;
    const offset = document.offsetAt(selection.active);
    const place = services.projections.of(document)?.toSource(offset) ?? { uri: document.uri, offset };
    return pathTo(tree.roots, place.uri.toString(), place.offset).at(-1);
  };
  const rest = store.add(new Settled(REST, follow));
  store.add(window.onDidChangeTextEditorSelection(() => rest.schedule()));
  store.add(view.onDidChangeVisibility(() => rest.schedule()));
  store.add(tree.onDidChangeTreeData(() => rest.schedule()));
  store.add(
    commands.registerCommand('bulletin.refresh', () => {
      services.issues.refresh();
    }),
  );
  store.add(
    commands.registerCommand('bulletin.goToArticle', async () => {
      const units = (nodes: readonly TreeNode[]): TreeNode[] =>
        nodes.flatMap((node) => (node.kind === 'unit' ? [node] : units(node.children)));
      const picks = units(tree.roots).map((node) => {
        const item = itemOf(node);
        return { label: String(item.label), description: String(item.description ?? ''), item };
      });
      const picked = await window.showQuickPick(picks, {
        title: l10n.t('Go to Article'),
        placeHolder: picks.length === 0 ? l10n.t('No articles: open a bulletin first') : l10n.t('Headline or byline'),
        matchOnDescription: true,
      });
      const command = picked?.item.command;
      if (command !== undefined) await commands.executeCommand(command.command, ...(command.arguments ?? []));
    }),
  );
  return store;
}
