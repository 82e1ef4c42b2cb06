/** Owns the byte format of data files: variable-length numbers, Rice-coded sorted sets, blocks. */

/** Reads packed values in order; every method throws a RangeError at the end of the bytes. */
export interface PackReader {
  byte(): number;
  /** Little-endian base 128, up to 32 bits, unsigned. */
  varint(): number;
  /** Zigzag. */
  signed(): number;
  bytes(length: number): Uint8Array;
  /** A sorted set of numbers below 2^30, as `PackWriter.sortedSet` wrote it. */
  sortedSet(): Int32Array;
  text(): string;
  /** All remaining bytes. */
  rest(): Uint8Array;
}

/** A reader over `bytes`. */
export function packReader(bytes: Uint8Array): PackReader {
  let at = 0;
  const byte = (): number => {
    const value = bytes[at];
    if (value === undefined) throw new RangeError('a data file ends too early');
    at++;
    return value;
  };
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const next = byte();
      value |= (next & 127) << shift;
      if (next < 128) return value >>> 0;
      if (shift > 28) throw new RangeError('a data file holds a number that is too long');
    }
  };
  const take = (length: number): Uint8Array => {
    if (at + length > bytes.length) throw new RangeError('a data file ends too early');
    at += length;
    return bytes.subarray(at - length, at);
  };
  return {
    byte,
    varint,
    signed() {
      const value = varint();
      return (value >>> 1) ^ -(value & 1);
    },
    bytes: take,
    sortedSet() {
      const count = varint();
      const low = byte();
      const packed = take(varint());
      if (count > packed.length * 8 || low > 30) throw new RangeError('a data file holds a broken set');
      return readRice(packed, count, low);
    },
    text() {
      let text = '';
      for (let left = varint(); left > 0; left--) text += String.fromCharCode(varint());
      return text;
    },
    rest: () => take(bytes.length - at),
  };
}

/** Golomb–Rice decoding of `count` ascending numbers from their gaps: quotient in unary, `low` low bits. */
function readRice(packed: Uint8Array, count: number, low: number): Int32Array {
  const out = new Int32Array(count);
  let at = 0;
  // the next bits, from the top of 32 down; at least 24 of them hold
  let held = 0;
  let bits = 0;
  let value = -1;
  const end = packed.length - 4;
  for (let i = 0; i < count; i++) {
    let quotient = 0;
    // a number entirely within the buffered bits, as nearly all are
    while (bits <= 24 && at < end) {
      held |= (packed[at++] as number) << (24 - bits);
      bits += 8;
    }
    const lead = Math.clz32(held);
    const whole = lead + 1 + low;
    if (whole < bits) {
      if (low > 0) quotient = (held << (lead + 1)) >>> (32 - low);
      value += (lead << low) + quotient + 1;
      out[i] = value;
      held <<= whole;
      bits -= whole;
      continue;
    }
    for (;;) {
      while (bits <= 24) {
        // past the end the input is all ones, which terminate every number
        held |= (packed[at++] ?? 0xff) << (24 - bits);
        bits += 8;
      }
      const zeros = Math.min(Math.clz32(held), bits);
      quotient += zeros;
      held = zeros > 31 ? 0 : held << zeros;
      bits -= zeros;
      if (bits > 0) break;
    }
    held <<= 1;
    bits--;
    let rest = 0;
    let need = low;
    while (need > 0) {
      while (bits <= 24) {
        held |= (packed[at++] ?? 0xff) << (24 - bits);
        bits += 8;
      }
      const take = Math.min(bits, need, 16);
      rest = (rest << take) | (held >>> (32 - take));
      held <<= take;
      bits -= take;
      need -= take;
    }
    value += (quotient << low) + rest + 1;
    out[i] = value;
  }
  return out;
}

/** Collects packed values. */
export interface PackWriter {
  byte(value: number): void;
  varint(value: number): void;
  signed(value: number): void;
  bytes(value: Uint8Array): void;
  /** Ascending, different, at least 0 and below 2^30. */
  sortedSet(values: readonly number[]): void;
  text(value: string): void;
  finish(): Uint8Array;
}

export function packWriter(): PackWriter {
  let out = new Uint8Array(1 << 16);
  let length = 0;
  const byte = (value: number): void => {
    if (length === out.length) {
      const wider = new Uint8Array(out.length * 2);
      wider.set(out);
      out = wider;
    }
    out[length++] = value;
  };
  const varint = (value: number): void => {
    let rest = value >>> 0;
    while (rest > 127) {
      byte((rest & 127) | 128);
      rest >>>= 7;
    }
    byte(rest);
  };
  return {
    byte,
    varint,
    signed(value) {
      varint((value << 1) ^ (value >> 31));
    },
    bytes(value) {
      for (const one of value) byte(one);
    },
    sortedSet(values) {
      const low = riceParameter(values);
      const packed = writeRice(values, low);
      varint(values.length);
      byte(low);
      varint(packed.length);
      for (const one of packed) byte(one);
    },
    text(value) {
      varint(value.length);
      for (let i = 0; i < value.length; i++) varint(value.charCodeAt(i));
    },
    finish: () => out.slice(0, length),
  };
}

/** The number of low bits that suits the mean gap: log2(mean · ln 2). */
function riceParameter(values: readonly number[]): number {
  const mean = ((values[values.length - 1] ?? 0) + 1) / Math.max(1, values.length);
  return Math.max(0, Math.min(29, Math.round(Math.log2(mean * Math.LN2))));
}

function writeRice(values: readonly number[], low: number): number[] {
  const out: number[] = [];
  let held = 0;
  let bits = 0;
  const put = (bit: number): void => {
    held = (held << 1) | bit;
    if (++bits === 8) {
      out.push(held);
      held = 0;
      bits = 0;
    }
  };
  let before = -1;
  for (const value of values) {
    const gap = value - before - 1;
    before = value;
    for (let quotient = gap >>> low; quotient > 0; quotient--) put(0);
    put(1);
    for (let bit = low - 1; bit >= 0; bit--) put((gap >> bit) & 1);
  }
  while (bits !== 0) put(1);
  return out;
}
