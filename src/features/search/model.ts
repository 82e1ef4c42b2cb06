/** Owns search results as a tree: documents with their matches, in the order in which they are stepped through. */

import type { ArticleHits, DocumentHits, Hit } from '../../core/corpus/query/model';
import { printTable } from '../../core/files/table';
import { positionOf } from '../../host/documents/ranges';

export interface DocumentNode {
  readonly type: 'document';
  readonly id: string;
  readonly document: DocumentHits;
  readonly children: readonly HitNode[];
}

export interface HitNode {
  readonly type: 'hit';
  readonly id: string;
  readonly parent: DocumentNode;
  readonly article: ArticleHits;
  readonly hit: Hit;
}

export type ResultNode = DocumentNode | HitNode;

export const isHit = (node: object): node is HitNode => 'type' in node && node.type === 'hit';

/** The node of a document with its matches. */
export function nodeOf(document: DocumentHits): DocumentNode {
  const children: HitNode[] = [];
  const node: DocumentNode = { type: 'document', id: document.key, document, children };
  for (const article of document.articles) {
    for (const hit of article.hits) {
      children.push({ type: 'hit', id: `${document.key}#${hit.start}-${children.length}`, parent: node, article, hit });
    }
  }
  return node;
}

/** The matches as a table: tab-separated, one line each, below a line of column titles. Lines count from 1. */
export function tableOf(nodes: readonly DocumentNode[], titles: readonly string[]): string {
  const rows = nodes.flatMap(({ document, children }) =>
    children.map(({ article, hit }) => [
      document.issueDate ?? '',
      document.paper,
      article.page ?? '',
      article.headline,
      hit.before,
      hit.words,
      hit.after,
      document.path,
      String(positionOf(document.lines(), hit.start).line + 1),
    ]),
  );
  return printTable([titles, ...rows], '\t');
}
