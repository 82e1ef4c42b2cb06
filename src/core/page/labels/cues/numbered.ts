/** Owns numbers for keys: a table that gives each different key of a page the next small number. */

/** Keys that are known by number: 0, 1, 2 … in the order in which they are met. */
export class Numbered {
  count = 0;
  private readonly mask: number;
  /** Two numbers a slot: a key or -1, and its number. */
  private readonly slots: Int32Array;

  /** For `most` different keys. */
  constructor(most: number) {
    let room = 16;
    while (room < most * 2) room *= 2;
    this.mask = room * 2 - 1;
    this.slots = new Int32Array(room * 2).fill(-1);
  }

  /** The number of a key of 31 bits; a new one where it has none. */
  of(key: number): number {
    const slot = this.slotOf(key);
    if (this.slots[slot] === key) return this.slots[slot + 1] as number;
    this.slots[slot] = key;
    this.slots[slot + 1] = this.count;
    return this.count++;
  }

  /** The number of a key of 31 bits; -1 where it has none. */
  known(key: number): number {
    const slot = this.slotOf(key);
    return this.slots[slot] === key ? (this.slots[slot + 1] as number) : -1;
  }

  /** Where the key stands, or would. */
  private slotOf(key: number): number {
    const { slots, mask } = this;
    let slot = ((Math.imul(key, 0x9e3779b1) >>> 8) << 1) & mask;
    for (let held = slots[slot]; held !== -1 && held !== key; held = slots[slot]) slot = (slot + 2) & mask;
    return slot;
  }
}
