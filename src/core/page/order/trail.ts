/** Owns the back pointers of a beam search: every row of every hypothesis ever kept, with its predecessor. */

/** A longer array with the same beginning. */
export function longer<T extends Float64Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** The back pointers: from the last row of a hypothesis to its first. */
export class Trail {
  count = 0;
  private before = new Int32Array(256);
  private zones = new Int32Array(256);
  private places = new Int32Array(256);

  /** Adds a row after `before` (-1 for none); `column` is -1 if it is in none. Returns its number. */
  add(before: number, zone: number, columns: number, column: number): number {
    if (this.count === this.before.length) {
      this.before = longer(this.before, new Int32Array(this.count * 2));
      this.zones = longer(this.zones, new Int32Array(this.count * 2));
      this.places = longer(this.places, new Int32Array(this.count * 2));
    }
    const node = this.count++;
    this.before[node] = before;
    this.zones[node] = zone;
    this.places[node] = columns * 8 + column + 1;
    return node;
  }
  beforeOf(node: number): number {
    return this.before[node] as number;
  }
  zoneOf(node: number): number {
    return this.zones[node] as number;
  }
  columnsOf(node: number): number {
    return (this.places[node] as number) >> 3;
  }
  columnOf(node: number): number {
    return ((this.places[node] as number) & 7) - 1;
  }
}
