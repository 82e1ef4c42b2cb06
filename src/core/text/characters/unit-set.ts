/** Owns sets of UTF-16 units: one look-up tells whether a pattern that begins or ends with one of them can match. */

/** A set of units. */
export class UnitSet {
  private readonly bits = new Uint32Array(2048);

  /** `members`: each UTF-16 unit is one. */
  constructor(members: string) {
    for (let i = 0; i < members.length; i++) {
      const code = members.charCodeAt(i);
      this.bits[code >>> 5] = (this.bits[code >>> 5] as number) | (1 << (code & 31));
    }
  }

  /** Whether the text begins with a member; an empty text does not. */
  begins(text: string): boolean {
    return text.length > 0 && this.has(text.charCodeAt(0));
  }

  /** Whether the text ends with a member; an empty text does not. */
  ends(text: string): boolean {
    return text.length > 0 && this.has(text.charCodeAt(text.length - 1));
  }

  private has(code: number): boolean {
    return ((this.bits[code >>> 5] as number) & (1 << (code & 31))) !== 0;
  }
}
