/** Owns packing the parts of a file format into a zip archive, byte for byte reproducibly. */
import { strToU8, zipSync } from 'fflate';

/** A part: its path in the archive, its text, and whether it is stored uncompressed. */
export interface ArchivePart {
  readonly path: string;
  readonly text: string;
  readonly stored?: true;
}

/** The earliest date that a zip archive can represent. */
const DAY = new Date(1980, 0, 1);

export const archive = (parts: readonly ArchivePart[]): Uint8Array =>
  zipSync(
    Object.fromEntries(
      parts.map(({ path, text, stored }) => [path, [strToU8(text), { level: stored ? 0 : 6, mtime: DAY }]] as const),
    ),
  );
