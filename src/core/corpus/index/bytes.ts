/** Owns serialization for the index: variable-length integers, packed strings, sections. */
import type { Letters } from './letters';

/** The continuation bit; an integer from 0 to 2³² takes at most 5 bytes of 7 bits. */
const MORE = 128;

export class ByteWriter {
  readonly #letters: Letters;
  #bytes: Uint8Array;
  #length = 0;

  constructor(letters: Letters, expected = 1024) {
    this.#letters = letters;
    this.#bytes = new Uint8Array(expected);
  }

  get length(): number {
    return this.#length;
  }

  /** Reserves space for this many more bytes. */
  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const wider = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    wider.set(this.#bytes);
    this.#bytes = wider;
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  /** A non-negative integer. */
  number(value: number): void {
    let left = value;
    while (left >= MORE) {
      this.byte((left % MORE) + MORE);
      left = Math.floor(left / MORE);
    }
    this.byte(left);
  }

  /** A signed integer, zigzag-coded so that small values are short. */
  signed(value: number): void {
    this.number(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** Any number, as IEEE 754 double, little-endian. */
  double(value: number): void {
    for (const byte of new Uint8Array(new Float64Array([value]).buffer)) this.byte(byte);
  }

  /** Letters without their length; for `text` in a section of its own. */
  letters(text: string): void {
    this.#reserve(text.length * 3);
    this.#length = this.#letters.pack(text, this.#bytes, this.#length);
  }

  string(text: string): void {
    const packed = new Uint8Array(text.length * 3);
    this.section(packed.subarray(0, this.#letters.pack(text, packed, 0)));
  }

  /** Bytes preceded by their length. */
  section(bytes: Uint8Array): void {
    this.number(bytes.length);
    this.raw(bytes);
  }

  raw(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** A copy of what was written. */
  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

/** Reads what a ByteWriter wrote. Invalid input gives a RangeError, never an endless loop. */
export class ByteReader {
  readonly #letters: Letters;
  readonly bytes: Uint8Array;
  readonly #end: number;
  #at: number;

  constructor(letters: Letters, bytes: Uint8Array, start = 0, end = bytes.length) {
    this.#letters = letters;
    this.bytes = bytes;
    this.#at = start;
    this.#end = end;
  }

  get at(): number {
    return this.#at;
  }

  byte(): number {
    if (this.#at >= this.#end) throw new RangeError('the index ends too soon');
    return this.bytes[this.#at++] ?? 0;
  }

  number(): number {
    let value = 0;
    for (let factor = 1; ; factor *= MORE) {
      const byte = this.byte();
      value += (byte % MORE) * factor;
      if (byte < MORE) return value;
      if (factor > MORE ** 4) throw new RangeError('a number of the index is too long');
    }
  }

  signed(): number {
    const value = this.number();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  double(): number {
    const bytes = new Uint8Array(8);
    for (let i = 0; i < 8; i++) bytes[i] = this.byte();
    return new Float64Array(bytes.buffer)[0] ?? 0;
  }

  /** The number of items that follow; all but `free` of them take at least one byte, which limits it. */
  count(free = 0): number {
    const value = this.number();
    if (value - free > this.#end - this.#at) throw new RangeError('the index counts more than it holds');
    return value;
  }

  string(): string {
    const { start, end } = this.section();
    return this.#letters.unpack(this.bytes, start, end);
  }

  /** The span of a section; reading continues after it. */
  section(): { readonly start: number; readonly end: number } {
    const length = this.count();
    const start = this.#at;
    this.#at += length;
    return { start, end: this.#at };
  }

  /** A reader of the next section only. */
  inner(): ByteReader {
    const { start, end } = this.section();
    return new ByteReader(this.#letters, this.bytes, start, end);
  }
}

/** A 53-bit hash (two 32-bit lanes of FNV-1a with different primes), to compare contents and to detect corrupt files. */
export function hashBytes(bytes: Uint8Array, start = 0, end = bytes.length): number {
  let one = 0x811c9dc5;
  let two = 0x9dc5811c;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    one = Math.imul(one ^ byte, 0x01000193);
    two = Math.imul(two ^ byte, 0x85ebca6b);
  }
  return (two >>> 11) * 4294967296 + (one >>> 0);
}

/** The same of a text's UTF-16 units. */
export function hashText(text: string): number {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes[2 * i] = unit >> 8;
    bytes[2 * i + 1] = unit & 0xff;
  }
  return hashBytes(bytes);
}
