/** Owns numbers for keys: a table that gives each different key of a page the next small number. */

/** Keys that are known by number: 0, 1, 2 … in the order in which they are met. */
export class Numbered {
  count = 0;
  private readonly mask: number;
  private readonly keys: Int32Array;
  private readonly numbers: Int32Array;

  /** For `most` different keys. */
  constructor(most: number) {
    let slots = 64;
    while (slots < most * 2) slots *= 2;
    this.mask = slots - 1;
    this.keys = new Int32Array(slots).fill(-1);
    this.numbers = new Int32Array(slots);
  }

  /** The number of a key of 31 bits; a new one where it has none. */
  of(key: number): number {
    const slot = this.slotOf(key);
    if (this.keys[slot] === key) return this.numbers[slot] as number;
    this.keys[slot] = key;
    this.numbers[slot] = this.count;
    return this.count++;
  }

  /** The number of a key of 31 bits; -1 where it has none. */
  known(key: number): number {
    const slot = this.slotOf(key);
    return this.keys[slot] === key ? (this.numbers[slot] as number) : -1;
  }

  /** Where the key stands, or would. */
  private slotOf(key: number): number {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & this.mask;
    for (let held = this.keys[slot]; held !== -1 && held !== key; held = this.keys[slot]) slot = (slot + 1) & this.mask;
    return slot;
  }
}
