/** Owns a dictionary of phrases as arrays that the matcher walks: two units by hash, the rest from child to child. */
import type { Sections, StageName } from './layout';

/** See `TRIE_SECTIONS` for how the file holds it. Nodes are numbered breadth first. */
export interface Trie {
  readonly unit: Uint16Array;
  /** Children of node `n` are `first[n]` up to `first[n + 1]`. */
  readonly first: Uint32Array;
  /** 0 where no phrase ends, 1 where one ends that is worth its characters, n + 2 for value n. */
  readonly value: Uint16Array;
  /** A bit for each hash of the first two units; most pairs of a text are told off by it, in the nearest cache. */
  readonly bloom: Uint8Array;
  /** Hash table of the nodes of depth 2: the two units, then the node. */
  readonly slots: Uint32Array;
  /** 32 less the logarithm of the number of slots. */
  readonly shift: number;
  /** For each node of depth 2 a bit for each hash of its children: most pairs go no further, without a look at them. */
  readonly thirds: Uint32Array;
  /** Where value n starts in `values`; its length is up to the next start. */
  readonly valueStart: Uint32Array;
  readonly values: Uint16Array;
  readonly roots: number;
}

/** Knuth's multiplicative hash; its high bits are the good ones. */
export const pairHash = (first: number, second: number): number =>
  Math.imul((first << 16) | second, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);

/** The bit of `thirds` for a third unit. */
export const thirdBit = (unit: number): number => (unit ^ (unit >>> 5)) & 31;

/** log2 of the bits of the bloom filter: 64 KB for a large dictionary, 4 KB for a small one. */
const bloomBits = (pairs: number): number => (pairs > 4096 ? 19 : 15);

/** Sums up lengths into starts, one more than there are lengths. */
export function startsOf(lengths: ArrayLike<number>, from: number): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  let at = from;
  for (let i = 0; i < lengths.length; i++) {
    starts[i] = at;
    at += lengths[i] as number;
  }
  starts[lengths.length] = at;
  return starts;
}

/** Makes the trie of a stage ready. */
export function readTrie(sections: Sections, stage: StageName): Trie {
  const unit = sections.u16(`${stage}.unit`);
  const kind = sections.u8(`${stage}.kind`);
  const roots = sections.u16(`${stage}.levels`)[0] ?? 0;
  const first = startsOf(sections.u16(`${stage}.children`), roots);
  const value = new Uint16Array(unit.length);
  let own = 2;
  for (let i = 0; i < kind.length; i++) {
    const k = kind[i] as number;
    if (k === 1) value[i] = 1;
    else if (k === 2) value[i] = own++;
  }
  const pairs = (first[roots] ?? roots) - roots;
  const bits = bloomBits(pairs);
  const bloom = new Uint8Array(1 << (bits - 3));
  let log = 4;
  while (1 << log < pairs * 1.6) log++;
  const shift = 32 - log;
  const slots = new Uint32Array(2 << log);
  const mask = (1 << log) - 1;
  const thirds = new Uint32Array(pairs);
  for (let root = 0; root < roots; root++) {
    const a = unit[root] as number;
    const end = first[root + 1] as number;
    for (let node = first[root] as number; node < end; node++) {
      const b = unit[node] as number;
      const hash = pairHash(a, b);
      const bit = hash >>> (32 - bits);
      bloom[bit >>> 3] = (bloom[bit >>> 3] as number) | (1 << (bit & 7));
      let slot = hash >>> shift;
      while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
      slots[2 * slot] = ((a << 16) | b) >>> 0;
      slots[2 * slot + 1] = node;
      let filter = 0;
      const last = first[node + 1] as number;
      for (let child = first[node] as number; child < last; child++) filter |= 1 << thirdBit(unit[child] as number);
      thirds[node - roots] = filter;
    }
  }
  return {
    unit,
    first,
    value,
    bloom,
    slots,
    shift,
    thirds,
    roots,
    valueStart: startsOf(sections.u8(`${stage}.valueLength`), 0),
    values: sections.u16(`${stage}.values`),
  };
}

/** The node of two units, or 0 where no phrase starts with them (node 0 is a first unit, so no pair has it). */
export function pairNode(trie: Trie, a: number, b: number): number {
  const hash = pairHash(a, b);
  const { bloom, slots } = trie;
  const bit = hash >>> (bloom.length === 65536 ? 13 : 17);
  if (((bloom[bit >>> 3] as number) & (1 << (bit & 7))) === 0) return 0;
  const key = ((a << 16) | b) >>> 0;
  const mask = (slots.length >> 1) - 1;
  for (let slot = hash >>> trie.shift; ; slot = (slot + 1) & mask) {
    const node = slots[2 * slot + 1] as number;
    if (node === 0 || slots[2 * slot] === key) return node;
  }
}

/** The child of a node by its unit, or 0. */
export function childNode(trie: Trie, node: number, unit: number): number {
  const { first, unit: of } = trie;
  const end = first[node + 1] as number;
  for (let child = first[node] as number; child < end; child++) if (of[child] === unit) return child;
  return 0;
}
