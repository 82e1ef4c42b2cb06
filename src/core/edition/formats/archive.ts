/** Owns packing the parts of a file format into a zip archive, always the same bytes for the same parts. */
import { strToU8, zipSync } from 'fflate';

/** A part: its path in the archive, its text, and whether it is stored as it is. */
export interface ArchivePart {
  readonly path: string;
  readonly text: string;
  readonly stored?: true;
}

/** The first day that a zip archive can name. */
const DAY = new Date(1980, 0, 1);

export const archive = (parts: readonly ArchivePart[]): Uint8Array =>
  zipSync(
    Object.fromEntries(
      parts.map(({ path, text, stored }) => [path, [strToU8(text), { level: stored ? 0 : 6, mtime: DAY }]] as const),
    ),
  );
