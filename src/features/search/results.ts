/** Owns the results while they arrive: a tree that grows as the search runs, and the current position in it. */
import { type Disposable, EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import type { DocumentHits } from '../../core/corpus/query/model';
import type { ShownRows } from '../../host/shown/rows';
import { resultRow } from './items';
import { type DocumentNode, type HitNode, nodeOf, type ResultNode } from './model';

/** The interval at which the tree is refreshed while results arrive, in milliseconds. */
const DRAWN_EVERY = 150;

export class Results implements TreeDataProvider<ResultNode>, Disposable {
  readonly #rows: ShownRows;
  readonly #changed = new EventEmitter<void>();
  #documents: DocumentNode[] = [];
  #hits: HitNode[] = [];
  #at = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(rows: ShownRows) {
    this.#rows = rows;
  }

  get documents(): readonly DocumentNode[] {
    return this.#documents;
  }

  get count(): number {
    return this.#hits.length;
  }

  clear(): void {
    this.#documents = [];
    this.#hits = [];
    this.#at = -1;
    this.draw();
  }

  add(document: DocumentHits): void {
    const node = nodeOf(document);
    this.#documents.push(node);
    for (const hit of node.children) this.#hits.push(hit);
    this.#timer ??= setTimeout(() => this.draw(), this.#documents.length === 1 ? 0 : DRAWN_EVERY);
  }

  draw(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#changed.fire();
  }

  /** The next match, wrapping around; undefined if there are none. */
  step(direction: 1 | -1): HitNode | undefined {
    const count = this.#hits.length;
    if (count === 0) return undefined;
    this.#at = this.#at < 0 && direction === -1 ? count - 1 : (this.#at + direction + count) % count;
    return this.#hits[this.#at];
  }

  /** Makes a match the current one. */
  standAt(node: HitNode): void {
    this.#at = this.#hits.indexOf(node);
  }

  getTreeItem(node: ResultNode): TreeItem {
    return this.#rows.of(node, resultRow);
  }

  getChildren(node?: ResultNode): ResultNode[] {
    if (node === undefined) return [...this.#documents];
    return node.type === 'document' ? [...node.children] : [];
  }

  getParent(node: ResultNode): ResultNode | undefined {
    return node.type === 'hit' ? node.parent : undefined;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#changed.dispose();
  }
}
