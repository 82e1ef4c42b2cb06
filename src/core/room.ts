/** Owns carving typed arrays out of one buffer: making a view costs a tenth of what making a buffer of its own does. */

/** Largest buffer in bytes that several arrays share; larger arrays have one of their own. */
const SHARED = 1 << 16;

/** A buffer from which arrays of zeros are taken one after the other; a new one follows when it is full. */
export class Room {
  private buffer: ArrayBuffer;
  private readonly size: number;
  private taken = 0;

  /** `bytes`: how much will probably be taken, in bytes. */
  constructor(bytes: number) {
    this.size = Math.min(bytes, SHARED);
    this.buffer = new ArrayBuffer(this.size);
  }

  bytes(count: number): Uint8Array {
    const at = this.take(count);
    return new Uint8Array(this.buffer, at, count);
  }
  units(count: number): Uint16Array {
    const at = this.take(count * 2);
    return new Uint16Array(this.buffer, at, count);
  }
  ints(count: number): Int32Array {
    const at = this.take(count * 4);
    return new Int32Array(this.buffer, at, count);
  }
  floats(count: number): Float32Array {
    const at = this.take(count * 4);
    return new Float32Array(this.buffer, at, count);
  }
  doubles(count: number): Float64Array {
    const at = this.take(count * 8);
    return new Float64Array(this.buffer, at, count);
  }

  /** The offset of so many free bytes, a multiple of 8; the buffer may be another one than before. */
  private take(bytes: number): number {
    if (this.taken + bytes > this.buffer.byteLength) {
      this.buffer = new ArrayBuffer(Math.max(bytes, this.size));
      this.taken = 0;
    }
    const from = this.taken;
    this.taken = (from + bytes + 7) & ~7;
    return from;
  }
}
