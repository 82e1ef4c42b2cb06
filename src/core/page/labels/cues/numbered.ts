/** Owns numbering keys: a hash table that gives each distinct key of a page the next small integer. */
import type { Room } from '../../../room';

/** Keys numbered 0, 1, 2 … in order of first occurrence. */
export class Numbered {
  count = 0;
  private readonly mask: number;
  /** Two numbers per slot: a key or -1, and its number. */
  private readonly slots: Int32Array;

  /** For at most `most` distinct keys; the table is taken from `room`. */
  constructor(most: number, room: Room) {
    let slots = 16;
    while (slots < most * 2) slots *= 2;
    this.mask = slots * 2 - 1;
    this.slots = room.ints(slots * 2).fill(-1);
  }

  /** The number of a key of 31 bits, assigned if the key is new. */
  of(key: number): number {
    const slot = this.slotOf(key);
    if (this.slots[slot] === key) return this.slots[slot + 1] as number;
    this.slots[slot] = key;
    this.slots[slot + 1] = this.count;
    return this.count++;
  }

  /** The number of a key of 31 bits; -1 if it has none. */
  known(key: number): number {
    const slot = this.slotOf(key);
    return this.slots[slot] === key ? (this.slots[slot + 1] as number) : -1;
  }

  /** The slot of the key, or the free slot where it belongs. */
  private slotOf(key: number): number {
    const { slots, mask } = this;
    let slot = ((Math.imul(key, 0x9e3779b1) >>> 8) << 1) & mask;
    for (let held = slots[slot]; held !== -1 && held !== key; held = slots[slot]) slot = (slot + 2) & mask;
    return slot;
  }
}
