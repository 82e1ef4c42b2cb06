/** Owns the data file of the page reader: what was learnt of pages, in blocks that are read each by its owner. */

import { type PackReader, type PackWriter, packReader } from '../pack';
import { type LabelModel, readLabelModel } from './labels/model';
import { readSeams, type Seams } from './order/seams';
import { type JoinModel, readJoinModel } from './paragraphs/join-model';

/** The first bytes of the data file; changes whenever its format does. */
const MAGIC = 'BRP1';

/** The blocks of the file in their order; one that has not been learnt yet is empty. */
export const PAGE_BLOCKS = ['labels', 'seams', 'joins'] as const;
export type PageBlock = (typeof PAGE_BLOCKS)[number];

/** What was learnt of pages, ready for use. */
export interface PageResources {
  /** Tells one data file from another. */
  readonly version: string;
  /** What tells what a row is. */
  readonly labels: LabelModel;
  /** How readily rows go on in rows. */
  readonly seams: Seams | undefined;
  /** What tells which rows go on in the next row's paragraph. */
  readonly joins: JoinModel | undefined;
}

/** Writes the data file; a block is the bytes that its trainer made. */
export function writePageData(out: PackWriter, blocks: Readonly<Partial<Record<PageBlock, Uint8Array>>>): void {
  out.text(MAGIC);
  for (const name of PAGE_BLOCKS) {
    const bytes = blocks[name] ?? new Uint8Array();
    out.varint(bytes.length);
    out.bytes(bytes);
  }
}

/** The blocks of a data file (dist/data/pages.bin); throws a RangeError where the bytes are not that. */
function blocksOf(bytes: Uint8Array): ReadonlyMap<PageBlock, PackReader> {
  const input = packReader(bytes);
  if (input.text() !== MAGIC) throw new RangeError('this is not a pages data file of this version');
  const blocks = PAGE_BLOCKS.map((name) => [name, input.bytes(input.varint())] as const);
  return new Map(blocks.flatMap(([name, block]) => (block.length === 0 ? [] : [[name, packReader(block)] as const])));
}

/** Reads the data file (dist/data/pages.bin) into resources; throws a RangeError where the bytes are not that. */
export function readPageResources(bytes: Uint8Array): PageResources {
  const blocks = blocksOf(bytes);
  const labels = blocks.get('labels');
  if (labels === undefined) throw new RangeError('the pages data file holds no labels');
  const seams = blocks.get('seams');
  const joins = blocks.get('joins');
  return {
    version: `${bytes.length}-${[...blocks.keys()].join('-')}`,
    labels: readLabelModel(labels),
    seams: seams === undefined ? undefined : readSeams(seams),
    joins: joins === undefined ? undefined : readJoinModel(joins),
  };
}
