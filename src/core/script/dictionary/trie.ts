/** Owns a dictionary of phrases as arrays for the matcher: the first two units by hash, the rest as a trie. */
import type { Sections, StageName } from './layout';

/**
 * Which two units begin a phrase: precomputed in the data file, as computing it takes longer than converting a short
 * text.
 */
interface Pairs {
  /** A bit per hash of the first two units: rejects most pairs of a text while staying in the fastest cache. */
  readonly bloom: Uint8Array;
  /** Hash table with linear probing; a pair is a node at depth 2, counted from 1. */
  readonly slots: Uint16Array;
  /** The first unit of each pair; the second is the node's. */
  readonly parents: Uint16Array;
  /** For each pair, a bit per hash of a third unit: most matches end here without reading the trie. */
  readonly thirds: Uint32Array;
}

/** See `TRIE_SECTIONS` for the file format. Nodes are numbered breadth first. */
export interface Trie extends Pairs {
  readonly unit: Uint16Array;
  /** Children of node `n` are `first[n]` up to `first[n + 1]`; valid only if its block is `ready`. */
  readonly first: Uint32Array;
  /**
   * 0 if no phrase ends here, 1 if one ends whose value is that of its characters, n + 2 for value n; valid only if
   * `ready`.
   */
  readonly value: Uint16Array;
  /** Whether the block of 256 nodes has been filled: a short text uses few of them. */
  readonly ready: Uint8Array;
  /** Fills the block of a node. */
  fill(node: number): void;
  /** 32 less the logarithm of the number of slots. */
  readonly shift: number;
  /** Where value n starts in `values`; its length is up to the next start. */
  readonly valueStart: Uint32Array;
  readonly values: Uint16Array;
  readonly roots: number;
}

/** Knuth's multiplicative hash; its high bits are the well-distributed ones. */
export const pairHash = (first: number, second: number): number =>
  Math.imul((first << 16) | second, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);

/** The bit of `thirds` for a third unit. */
export const thirdBit = (unit: number): number => (unit ^ (unit >>> 5)) & 31;

/** log2 of the bits of the bloom filter: 64 KB for a large dictionary, 4 KB for a small one. */
const bloomBits = (pairs: number): number => (pairs > 4096 ? 19 : 15);

/** Cumulative sums of lengths as start offsets, one more than there are lengths. */
export function offsetsOf(lengths: ArrayLike<number>, from: number): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  let at = from;
  for (let i = 0; i < lengths.length; i++) {
    starts[i] = at;
    at += lengths[i] as number;
  }
  starts[lengths.length] = at;
  return starts;
}

/** The pairs of a trie in breadth-first order, for building the data file. Throws if there are too many. */
export function makePairs(unit: ArrayLike<number>, children: ArrayLike<number>, roots: number): Pairs {
  const first = offsetsOf(children, roots);
  const count = (first[roots] ?? roots) - roots;
  if (count > 0xfffe) throw new RangeError(`${count} pairs`);
  const bits = bloomBits(count);
  let log = 4;
  while (1 << log < count * 1.6) log++;
  const bloom = new Uint8Array(1 << (bits - 3));
  const slots = new Uint16Array(1 << log);
  const parents = new Uint16Array(count);
  const thirds = new Uint32Array(count);
  for (let root = 0; root < roots; root++) {
    for (let node = first[root] as number; node < (first[root + 1] as number); node++) {
      const hash = pairHash(unit[root] as number, unit[node] as number);
      const bit = hash >>> (32 - bits);
      bloom[bit >>> 3] = (bloom[bit >>> 3] as number) | (1 << (bit & 7));
      let slot = hash >>> (32 - log);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = node - roots + 1;
      parents[node - roots] = unit[root] as number;
      let filter = 0;
      for (let child = first[node] as number; child < (first[node + 1] as number); child++)
        filter |= 1 << thirdBit(unit[child] as number);
      thirds[node - roots] = filter;
    }
  }
  return { bloom, slots, parents, thirds };
}

/** For each block of 256 nodes: the start of the children of its first node, and the number of its first own value. */
export function makeBlocks(children: ArrayLike<number>, kind: ArrayLike<number>, roots: number): number[] {
  const blocks: number[] = [];
  let next = roots;
  let own = 2;
  for (let i = 0; i < children.length; i++) {
    if ((i & 255) === 0) blocks.push(next, own);
    next += children[i] as number;
    if (kind[i] === 2) own++;
  }
  return blocks;
}

/** Prepares the trie of a stage. */
export function readTrie(sections: Sections, stage: StageName): Trie {
  const unit = sections.u16(`${stage}.unit`);
  const kind = sections.u8(`${stage}.kind`);
  const children = sections.u16(`${stage}.children`);
  const slots = sections.u16(`${stage}.slots`);
  const roots = sections.u16(`${stage}.levels`)[0] ?? 0;
  const blocks = sections.u32(`${stage}.blocks`);
  const first = new Uint32Array(children.length + 1);
  const value = new Uint16Array(children.length);
  const ready = new Uint8Array((children.length >>> 8) + 1);
  const fill = (node: number): void => {
    const block = node >>> 8;
    ready[block] = 1;
    const from = block << 8;
    const to = Math.min(from + 256, children.length);
    let next = blocks[2 * block] as number;
    let own = blocks[2 * block + 1] as number;
    for (let i = from; i < to; i++) {
      first[i] = next;
      next += children[i] as number;
      const k = kind[i] as number;
      if (k !== 0) value[i] = k === 1 ? 1 : own++;
    }
    // the end of the last node's children
    first[to] = next;
  };
  return {
    unit,
    first,
    value,
    ready,
    fill,
    bloom: sections.u8(`${stage}.bloom`),
    slots,
    shift: Math.clz32(slots.length) + 1,
    parents: sections.u16(`${stage}.parents`),
    thirds: sections.u32(`${stage}.thirds`),
    roots,
    valueStart: offsetsOf(sections.u8(`${stage}.valueLength`), 0),
    values: sections.u16(`${stage}.values`),
  };
}

/** The node of two units, or 0 if no phrase begins with them (node 0 is a first unit, so it is never a pair). */
export function pairNode(trie: Trie, a: number, b: number): number {
  const hash = pairHash(a, b);
  const { bloom, slots, parents, unit, roots } = trie;
  const bit = hash >>> (bloom.length === 65536 ? 13 : 17);
  if (((bloom[bit >>> 3] as number) & (1 << (bit & 7))) === 0) return 0;
  const mask = slots.length - 1;
  for (let slot = hash >>> trie.shift; ; slot = (slot + 1) & mask) {
    const pair = slots[slot] as number;
    if (pair === 0) return 0;
    const node = roots + pair - 1;
    if (unit[node] !== b || parents[pair - 1] !== a) continue;
    if (trie.ready[node >>> 8] === 0) trie.fill(node);
    return node;
  }
}
