/** Owns the Articles view: shows the tree of the open issue, follows the cursor, and the commands that walk it. */
import { type CancellationToken, commands, type Disposable, l10n, type TextEditor, window } from 'vscode';
import type { Reason } from '../../core/reasons';
import { foldForSearch } from '../../core/script/fold';
import { shown } from '../../core/text/shown';
import type { Span } from '../../core/text/span';
import type { Issue } from '../../host/issues/issues';
import { DisposableStore, Settled } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { ContextKey } from '../../host/shown/context-key';
import { registerCommand } from '../../host/shown/register-command';
import { pickFolding } from '../../host/views/folding-pick';
import { ReadTree } from '../../host/views/trees';
import { say } from '../../host/wording/words';
import { Archive } from './all-issues';
import { pathToFile } from './archive';
import { articleRow, pickOf } from './items';
import { articleTree, pathTo } from './model';
import type { TreeNode, UnitNode } from './nodes';
import type { NotedPlaces } from './parts';

/** How long the cursor must rest before the tree reveals its article, in milliseconds. */
const REST = 120;

/** All articles and captions below some nodes. */
function unitsIn(nodes: readonly TreeNode[]): readonly UnitNode[] {
  return nodes.flatMap((node) => (node.kind === 'unit' ? [node] : unitsIn(node.children)));
}

/** The positions of the notes in an issue's texts. */
async function notedPlaces({ notes }: Services, { texts }: Issue, token: CancellationToken): Promise<NotedPlaces> {
  const places = new Map<string, readonly Span[]>();
  for (const { uri, key, analysis } of texts) {
    const placed = await notes.placedIn(uri, analysis.text, token);
    if (placed.length === 0) continue;
    places.set(
      key,
      placed.flatMap(({ place }) => (place.kind === 'found' ? [place.span] : [])),
    );
  }
  return (key) => places.get(key) ?? [];
}

export function registerArticles(services: Services): Disposable {
  const { issues, log, scopes } = services;
  const hasArticles = new ContextKey<boolean>('bulletin.hasArticles');
  const noArticles = new ContextKey<boolean>('bulletin.noArticles');
  const store = new DisposableStore();
  /** Why the page in front may be misread. */
  let doubts: readonly Reason[] = [];
  const archive = new Archive(services);
  /** Whether the view is visible; only then are the issues of the workspace listed. */
  let isSeen = (): boolean => false;
  const tree = store.add(
    new ReadTree<TreeNode>(
      services,
      async (token) => {
        const uri = scopes.inFront();
        const issue = uri === undefined ? undefined : await issues.of(uri, token);
        const roots = issue === undefined ? [] : articleTree(issue, await notedPlaces(services, issue, token));
        doubts = (uri && issue?.text(uri.toString())?.analysis.page.doubts) ?? [];
        await hasArticles.set(roots.length > 0);
        await noArticles.set(uri !== undefined && roots.length === 0);
        return isSeen() ? [...roots, ...(await archive.below(roots.length === 0 ? undefined : issue, token))] : roots;
      },
      articleRow,
      [issues.onDidChange, window.onDidChangeActiveTextEditor, services.notes.onDidChange],
      'at-once',
    ),
  );
  const view = store.add(window.createTreeView('bulletin.articles', { treeDataProvider: tree, showCollapseAll: true }));

  const tellDoubts = (): void => {
    const [doubt] = doubts;
    view.message = doubt === undefined ? '' : shown(l10n.t('Read with doubts: {0}', say(doubt)));
  };
  store.add(tree.onDidChangeTreeData(tellDoubts));
  isSeen = () => view.visible;
  store.add(archive.follow(() => view.visible && tree.schedule()));

  /** Ids of the *Other* rows that are expanded. */
  const unfolded = new Set<string>();
  store.add(
    view.onDidExpandElement(({ element }) => {
      if (element.kind === 'other') unfolded.add(element.id);
    }),
  );
  store.add(view.onDidCollapseElement(({ element }) => unfolded.delete(element.id)));
  /** The node at the cursor; one inside a collapsed node counts only if the reader went there explicitly. */
  const nodeAt = ({ document, selection }: TextEditor, wentThere: boolean): TreeNode | undefined => {
    const offset = document.offsetAt(selection.active);
    const place = services.projections.placeOf(document, offset);
    const path = pathTo(tree.roots, place.uri.toString(), place.offset);
    // the text is no bulletin, or has not been recognized as one yet
    if (path.length === 0 && services.scopes.inFront() === undefined)
      return pathToFile(tree.roots, place.uri.toString()).at(-1);
    const folded = path.find((node) => node.kind === 'other' && !node.isAll && !unfolded.has(node.id));
    return folded === undefined || wentThere ? path.at(-1) : undefined;
  };
  let wentThere = false;
  const follow = (): void => {
    const editor = window.activeTextEditor;
    const node = editor === undefined || !view.visible ? undefined : nodeAt(editor, wentThere);
    wentThere = false;
    if (node !== undefined && view.selection[0]?.id !== node.id) {
      log.detached('following the cursor', view.reveal(node, { select: true, focus: false }));
    }
  };
  const rest = store.add(new Settled(REST, follow));
  store.add(
    window.onDidChangeTextEditorSelection(({ kind, textEditor }) => {
      if (textEditor === window.activeTextEditor) wentThere = kind !== undefined;
      rest.schedule();
    }),
  );
  store.add(
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) tree.schedule();
      rest.schedule();
    }),
  );
  store.add(tree.onDidChangeTreeData(() => rest.schedule()));
  store.add(
    registerCommand(log, 'bulletin.refresh', () => {
      services.corrections.refresh();
      services.notes.refresh();
      issues.refresh();
      services.indexing.refresh();
    }),
  );
  store.add(
    registerCommand(log, 'bulletin.goToArticle', async () => {
      const picks = unitsIn(tree.roots).map(pickOf);
      const picked = await pickFolding(picks, {
        title: l10n.t('Go to Article'),
        placeholder: picks.length === 0 ? l10n.t('No articles: open a bulletin first') : l10n.t('Headline or byline'),
        fold: foldForSearch,
      });
      const command = picked && articleRow(picked.node).command;
      if (command !== undefined) await commands.executeCommand(command.command, ...(command.arguments ?? []));
    }),
  );
  return store;
}
