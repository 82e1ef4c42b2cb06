/** Owns the file format of the index: records by shard, with a version, a stamp and a checksum. */
import { ByteReader, ByteWriter, hashBytes, hashText } from './bytes';
import type { Letters } from './letters';
import type { FileRecord } from './records';

/** Incremented whenever the format of digests or the encoding of text changes. */
const VERSION = 5;
/** “BRi” and the version. */
const MAGIC = [0x42, 0x52, 0x69, VERSION];
const CHECKSUM = 8;
/** The number of files of an index; for ten thousand pages each is about a megabyte. */
export const SHARDS = 64;

/** The shard of a record. */
export const shardOf = (key: string): number => hashText(key) % SHARDS;

/**
 * Serializes the records of a shard. `stamp` identifies what all digests depend on (version of the reader, lists, settings); a shard with
 * another stamp is ignored.
 */
export function writeShard(records: readonly FileRecord[], stamp: string, letters: Letters): Uint8Array {
  const expected = records.reduce((sum, { digest, key }) => sum + (digest?.length ?? 0) + 2 * key.length + 100, 64);
  const out = new ByteWriter(letters, expected);
  for (const byte of MAGIC) out.byte(byte);
  out.string(stamp);
  out.number(records.length);
  for (const { key, path, size, mtime, hash, beside, settled, digest } of records) {
    for (const text of [key, path, beside]) out.string(text);
    for (const value of [size, mtime, hash]) out.double(value);
    out.byte((settled ? 1 : 0) + (digest === null ? 0 : 2));
    if (digest !== null) out.section(digest);
  }
  out.double(hashBytes(out.bytes()));
  return out.bytes();
}

/** Parses a shard; undefined if it is corrupt, or has another version or stamp. The records share its bytes. */
export function readShard(bytes: Uint8Array, stamp: string, letters: Letters): readonly FileRecord[] | undefined {
  const end = bytes.length - CHECKSUM;
  if (end < MAGIC.length || MAGIC.some((byte, index) => bytes[index] !== byte)) return undefined;
  try {
    if (new ByteReader(letters, bytes, end).double() !== hashBytes(bytes, 0, end)) return undefined;
    const from = new ByteReader(letters, bytes, MAGIC.length, end);
    if (from.string() !== stamp) return undefined;
    return Array.from({ length: from.count() }, (): FileRecord => {
      const [key, path, beside] = [from.string(), from.string(), from.string()];
      const [size, mtime, hash] = [from.double(), from.double(), from.double()];
      const flags = from.byte();
      const section = flags >= 2 ? from.section() : undefined;
      const digest = section === undefined ? null : bytes.subarray(section.start, section.end);
      return { key, path, size, mtime, hash, beside, settled: flags % 2 === 1, digest };
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
