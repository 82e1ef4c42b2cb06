/** Owns making pictures small: a screen's PNG with a palette instead of three bytes a point, a third of the size. */
import { deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
const MOST_COLOURS = 256;

interface Picture {
  readonly width: number;
  readonly height: number;
  /** One number a point: red, green, blue in eight bits each. */
  readonly points: Uint32Array;
}

/** Kind and data of each chunk; PNG (ISO/IEC 15948) §5.3. */
function* chunksOf(png: Buffer): Generator<readonly [kind: string, data: Buffer]> {
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    yield [png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length)];
    at += length + 12;
  }
}

const paeth = (a: number, b: number, c: number): number => {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
};

/** What a filtered byte is predicted from: left, above, and above left (§9.2). */
const PREDICT: readonly ((a: number, b: number, c: number) => number)[] = [
  () => 0,
  (a) => a,
  (_a, b) => b,
  (a, b) => (a + b) >> 1,
  paeth,
];

/** Reads a picture of eight bits a channel, without transparency that matters; throws for another. */
function readPng(png: Buffer): Picture {
  const chunks = [...chunksOf(png)];
  const header = chunks.find(([kind]) => kind === 'IHDR')?.[1];
  const channels = new Map([
    [2, 3],
    [6, 4],
  ]).get(header?.[9] ?? 0);
  if (header === undefined || channels === undefined || header[8] !== 8 || header[12] !== 0) {
    throw new Error('a picture of this kind is not read');
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const bytes = inflateSync(Buffer.concat(chunks.flatMap(([kind, data]) => (kind === 'IDAT' ? [data] : []))));
  const row = width * channels;
  const points = new Uint32Array(width * height);
  let above = new Uint8Array(row);
  for (let y = 0; y < height; y++) {
    const start = y * (row + 1);
    const predict = PREDICT[bytes[start] ?? 0] ?? paeth;
    const line = new Uint8Array(row);
    for (let x = 0; x < row; x++) {
      const left = x < channels ? 0 : (line[x - channels] ?? 0);
      const corner = x < channels ? 0 : (above[x - channels] ?? 0);
      line[x] = (bytes[start + 1 + x] ?? 0) + predict(left, above[x] ?? 0, corner);
    }
    for (let x = 0; x < width; x++) {
      const at = x * channels;
      points[y * width + x] = ((line[at] ?? 0) << 16) | ((line[at + 1] ?? 0) << 8) | (line[at + 2] ?? 0);
    }
    above = line;
  }
  return { width, height, points };
}

/** The palette: the commonest colours after leaving out the last bits, as many as it takes, so that no two are near-twins. */
function paletteOf(
  points: Uint32Array,
  most: number,
): {
  readonly palette: readonly number[];
  readonly of: (point: number) => number;
} {
  for (let bits = 0; bits < 8; bits++) {
    const mask = (0xff << bits) & 0xff;
    const all = (mask << 16) | (mask << 8) | mask;
    // each reduced colour is shown as the commonest of those that it stands for
    const counts = new Map<number, number>();
    for (const point of points) counts.set(point, (counts.get(point) ?? 0) + 1);
    const shown = new Map<number, number>();
    for (const [point, count] of counts) {
      const known = shown.get(point & all);
      if (known === undefined || count > (counts.get(known) ?? 0)) shown.set(point & all, point);
    }
    if (shown.size > most) continue;
    const places = new Map([...shown.keys()].map((key, place) => [key, place]));
    return { palette: [...shown.values()], of: (point) => places.get(point & all) ?? 0 };
  }
  throw new Error('no palette');
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function chunk(kind: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  let crc = 0xffffffff;
  for (const byte of body) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(~crc >>> 0, body.length + 4);
  return out;
}

/** The same picture with at most so many colours, 256 or fewer; what a screen shows loses nothing that is seen. */
export function withPalette(png: Buffer, most = MOST_COLOURS): Buffer {
  const { width, height, points } = readPng(png);
  const { palette, of } = paletteOf(points, most);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = of(points[y * width + x] ?? 0);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Uint8Array.from(palette.flatMap((one) => [one >> 16, (one >> 8) & 0xff, one & 0xff]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array(0)),
  ]);
}
