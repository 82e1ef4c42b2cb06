/** Owns a cache of the weights of cues by distance, for the cues that pages share. */
import { AROUND, keyAway, keyInManner, keyInMixture, type PageKind } from './features';
import { FIT } from './row-sums';
import { PAIRS, type WeightTable, weightsAt } from './weight-table';

/** How many cues are cached, and how many kinds of pages. */
const MOST_CUES = 1 << 14;
const MOST_KINDS = 64;

/**
 * The weights of a cue for each distance at which a row may meet it: looked up the first time a page has the cue, then
 * cached by its key.
 */
export class Cells {
  private readonly table: WeightTable;
  /** Rows on either side at which a cue is a feature. */
  private readonly around: number;
  private readonly page: PageKind | undefined;
  /** Open addressing: a key or -1, and the position of its cell. */
  private keys = new Int32Array(1024).fill(-1);
  private places = new Int32Array(1024);
  private used = 0;
  /** The weights, by cell and distance; a cue without weights has no cell. */
  values = new Int32Array(4096);
  private length = 0;

  /** `page`: which pages the cache is for, if their layout or mixture is part of the feature's key. */
  constructor(table: WeightTable, around: number, page?: PageKind) {
    this.table = table;
    this.around = around;
    this.page = page;
  }

  /** Offset of a cue's weights, for the farthest row before first; -1 if it has none. */
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

  /**
   * Writes the offsets of the weights of the cues `keys[from…to)` to `places`, skipping those that have none; returns
   * how many.
   */
  placesOf(keys: Int32Array, from: number, to: number, places: Int32Array): number {
    let count = 0;
    for (let at = from; at < to; at++) {
      const place = this.of(keys[at] as number);
      if (place >= 0) places[count++] = place;
    }
    return count;
  }

  /**
   * Clears the cache when it exceeds what pages of one kind share; offsets that `of` returned before are then invalid.
   */
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

/**
 * The caches for all pages: of the weights of a row's own cues combined with the layout of its page, by that layout.
 */
export class CellCache {
  /** For cues that are features of the nearest rows only. */
  readonly near: Cells;
  /** Scratch space for the offsets of weights. */
  readonly places = new Int32Array(FIT);
  private readonly table: WeightTable;
  private readonly byKind = new Map<string, Cells>();

  constructor(table: WeightTable) {
    this.table = table;
    this.near = new Cells(table, 1);
  }

  /** For cues that are features of all rows around them, on pages of one kind. */
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
