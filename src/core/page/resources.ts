/** Owns the data file of the page reader: the learnt models, in blocks that are each read by their own module. */

import { type PackReader, type PackWriter, packReader } from '../pack';
import { type LabelModel, readLabelModel } from './labels/model';
import { readSeams, type Seams } from './order/seams';
import { type JoinModel, readJoinModel } from './paragraphs/join-model';

/** The magic number of the data file; changes with its format. */
const MAGIC = 'BRP1';

/** The blocks of the file in order; an empty block is a model that has not been trained yet. */
export const PAGE_BLOCKS = ['labels', 'seams', 'joins'] as const;
export type PageBlock = (typeof PAGE_BLOCKS)[number];

/** The learnt models, ready for use. */
export interface PageResources {
  /** Identifies the data file: differs between files with different content. */
  readonly version: string;
  /** The model of what a row is. */
  readonly labels: LabelModel;
  /** The model of how likely one row continues in another. */
  readonly seams: Seams | undefined;
  /** The model of which rows continue in the next row's paragraph. */
  readonly joins: JoinModel | undefined;
}

/** Writes the data file; each block is the bytes that its trainer made. */
export function writePageData(out: PackWriter, blocks: Readonly<Partial<Record<PageBlock, Uint8Array>>>): void {
  out.text(MAGIC);
  for (const name of PAGE_BLOCKS) {
    const bytes = blocks[name] ?? new Uint8Array();
    out.varint(bytes.length);
    out.bytes(bytes);
  }
}

/** The blocks of a data file (dist/data/pages.bin); throws a RangeError if the bytes are not one. */
function blocksOf(bytes: Uint8Array): ReadonlyMap<PageBlock, PackReader> {
  const input = packReader(bytes);
  if (input.text() !== MAGIC) throw new RangeError('this is not a pages data file of this version');
  const blocks = PAGE_BLOCKS.map((name) => [name, input.bytes(input.varint())] as const);
  return new Map(blocks.flatMap(([name, block]) => (block.length === 0 ? [] : [[name, packReader(block)] as const])));
}

/** Reads the data file (dist/data/pages.bin) into resources; throws a RangeError if the bytes are not one. */
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
