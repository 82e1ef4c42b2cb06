/** Owns the weights of cues by distance, kept for the cues that pages repeat. */
import { AROUND, keyAway, keyInManner, keyInMixture, type PageKind } from './features';
import { PAIRS, type WeightTable, weightsAt } from './weight-table';

/** Cues that are kept, and kinds of pages. */
const MOST_CUES = 1 << 14;
const MOST_KINDS = 64;

/**
 * The weights of cues by how far from a row they are met, as pages repeat them: looked up where a page first has a cue, and found
 * by its key afterwards.
 */
export class Cells {
  private readonly table: WeightTable;
  /** Rows on either side at which a cue tells something. */
  private readonly around: number;
  private readonly page: PageKind | undefined;
  /** Open addressing: a key or -1, and where its cell is. */
  private keys = new Int32Array(1024).fill(-1);
  private places = new Int32Array(1024);
  private used = 0;
  /** By cell, by distance, the weights; no cell is made of a cue that has none. */
  values = new Int32Array(4096);
  private length = 0;

  /** `page`: what pages it is for, where their manner and mixture tell something beside the cue. */
  constructor(table: WeightTable, around: number, page?: PageKind) {
    this.table = table;
    this.around = around;
    this.page = page;
  }

  /** Where the weights of a cue begin, the farthest row before first; -1 where it has none. */
  of(key: number): number {
    const mask = this.keys.length - 1;
    let slot = key & mask;
    for (let held = this.keys[slot]; held !== -1; held = this.keys[slot]) {
      if (held === key) return this.places[slot] as number;
      slot = (slot + 1) & mask;
    }
    const place = this.make(key);
    this.keys[slot] = key;
    this.places[slot] = place;
    if (++this.used * 2 > mask) this.widen();
    return place;
  }

  /** Writes where the weights of the cues `keys` from `from` to `to` begin to `places`, those alone that have any; returns how many. */
  placesOf(keys: Int32Array, from: number, to: number, places: Int32Array): number {
    let count = 0;
    for (let at = from; at < to; at++) {
      const place = this.of(keys[at] as number);
      if (place >= 0) places[count++] = place;
    }
    return count;
  }

  /** Forgets all where it is more than pages of one kind have in common; what `of` returned before means nothing any more. */
  trim(): void {
    if (this.used < MOST_CUES) return;
    this.keys.fill(-1);
    this.used = 0;
    this.length = 0;
  }

  private make(key: number): number {
    const wide = (this.around * 2 + 1) * PAIRS;
    while (this.length + wide > this.values.length) {
      const longer = new Int32Array(this.values.length * 2);
      longer.set(this.values);
      this.values = longer;
    }
    this.values.fill(0, this.length, this.length + wide);
    let found = false;
    for (let by = -this.around; by <= this.around; by++) {
      const at = this.length + (by + this.around) * PAIRS;
      if (by !== 0) found = this.add(keyAway(key, by), at) || found;
      else {
        found = this.add(key, at) || found;
        if (this.page === undefined) continue;
        found = this.add(keyInManner(key, this.page), at) || found;
        found = this.add(keyInMixture(key, this.page), at) || found;
      }
    }
    if (!found) return -1;
    this.length += wide;
    return this.length - wide;
  }

  private add(key: number, at: number): boolean {
    const from = weightsAt(this.table, key);
    if (from < 0) return false;
    const { weights } = this.table;
    for (let pair = 0; pair < PAIRS; pair++)
      this.values[at + pair] = (this.values[at + pair] as number) + (weights[from + pair] as number);
    return true;
  }

  private widen(): void {
    const { keys, places } = this;
    const mask = keys.length * 2 - 1;
    this.keys = new Int32Array(keys.length * 2).fill(-1);
    this.places = new Int32Array(keys.length * 2);
    for (let old = 0; old < keys.length; old++) {
      const key = keys[old] as number;
      if (key === -1) continue;
      let slot = key & mask;
      while (this.keys[slot] !== -1) slot = (slot + 1) & mask;
      this.keys[slot] = key;
      this.places[slot] = places[old] as number;
    }
  }
}

/** The cells of all pages: of what a row's own cues weigh beside the manner of their page, by that manner. */
export class CellCache {
  /** Of cues that tell something at the nearest rows alone. */
  readonly near: Cells;
  private readonly table: WeightTable;
  private readonly byKind = new Map<string, Cells>();

  constructor(table: WeightTable) {
    this.table = table;
    this.near = new Cells(table, 1);
  }

  /** Of cues that tell something at all rows around, on pages of a kind. */
  primary({ manner, mixture }: PageKind): Cells {
    const kind = `${manner} ${mixture}`;
    const known = this.byKind.get(kind);
    if (known !== undefined) return known;
    if (this.byKind.size >= MOST_KINDS) this.byKind.clear();
    const made = new Cells(this.table, AROUND, { manner, mixture });
    this.byKind.set(kind, made);
    return made;
  }
}
