/** Owns what the trees of the side bar share: nodes with ids, reading anew when something changed, one reading at a time. */
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

/** A node of a tree; `id` is stable between readings, as VS Code keeps what is unfolded by it. */
interface Node<T> {
  readonly id: string;
  readonly children: readonly T[];
}

/** How long changes must have settled before a tree is read anew, in milliseconds. */
const SETTLE = 60;

/** A tree that is read as a whole; a reading that is overtaken by the next one is cancelled and not shown. */
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

  /** Reads anew when things have settled. */
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

  /** Parents of nodes that were never shown are known once a whole tree is gone through, which only revealing needs. */
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
      // what was read before stays
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
