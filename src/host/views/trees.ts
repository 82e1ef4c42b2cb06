/** Owns the common part of tree views: nodes with ids, refreshing after changes, one refresh at a time. */
import {
  type CancellationToken,
  CancellationTokenSource,
  type Disposable,
  type Event,
  EventEmitter,
  type TreeDataProvider,
  type TreeItem,
} from 'vscode';
import { DisposableStore, Settled } from '../lifecycle';
import { isCancellation, type Reports } from '../log';
import type { Row, ShownRows } from '../shown/rows';

/** A tree node; `id` is stable across refreshes, as VS Code remembers expanded nodes by it. */
interface Node<T> {
  readonly id: string;
  readonly children: readonly T[];
}

/** Debounce before a tree is refreshed, in milliseconds. */
const SETTLE = 60;

/** A tree that is computed as a whole; a refresh that is superseded is cancelled and its result dropped. */
export class ReadTree<T extends Node<T>> implements TreeDataProvider<T>, Disposable {
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new EventEmitter<void>());
  readonly #read: (token: CancellationToken) => Promise<readonly T[]>;
  readonly #rowFor: (node: T) => Row;
  readonly #rows: ShownRows;
  readonly #parents = new Map<string, T>();
  #adopted = false;
  readonly #settled: Settled;
  #running: CancellationTokenSource | undefined;
  #wanted: boolean;
  #roots: readonly T[] = [];

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(
    { log, rows }: { readonly log: Reports; readonly rows: ShownRows },
    read: (token: CancellationToken) => Promise<readonly T[]>,
    rowFor: (node: T) => Row,
    when: readonly Event<unknown>[],
    start: 'at-once' | 'when-shown',
  ) {
    this.#wanted = start === 'at-once';
    this.#read = read;
    this.#rowFor = rowFor;
    this.#rows = rows;
    this.#settled = this.#store.add(new Settled(SETTLE, () => log.detached('a tree', this.#refresh())));
    for (const event of when) this.#store.add(event(() => this.schedule()));
    this.schedule();
  }

  get roots(): readonly T[] {
    return this.#roots;
  }

  /** Refreshes after a debounce. */
  schedule(): void {
    if (this.#wanted) this.#settled.schedule();
  }

  getTreeItem(node: T): TreeItem {
    return this.#rows.of(node, this.#rowFor);
  }

  getChildren(node?: T): T[] {
    if (!this.#wanted) {
      this.#wanted = true;
      this.schedule();
    }
    if (node === undefined) return [...this.#roots];
    for (const child of node.children) this.#parents.set(child.id, node);
    return [...node.children];
  }

  /** Finds the parent, which only `reveal` needs, by walking the tree if the node was never shown. */
  getParent(node: T): T | undefined {
    if (!this.#parents.has(node.id) && !this.#adopted) {
      this.#adopted = true;
      for (const root of this.#roots) this.#adopt(root);
    }
    return this.#parents.get(node.id);
  }

  async #refresh(): Promise<void> {
    this.#running?.cancel();
    const running = new CancellationTokenSource();
    this.#running = running;
    try {
      const roots = await this.#read(running.token);
      if (running.token.isCancellationRequested) return;
      this.#roots = roots;
    } catch (error) {
      // the previous tree is kept
      if (isCancellation(error)) return;
      throw error;
    }
    this.#parents.clear();
    this.#adopted = false;
    this.#changed.fire();
  }

  #adopt(parent: T): void {
    for (const child of parent.children) {
      this.#parents.set(child.id, parent);
      this.#adopt(child);
    }
  }

  dispose(): void {
    this.#running?.cancel();
    this.#store.dispose();
  }
}
