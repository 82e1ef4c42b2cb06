/** Owns Big5 as used in practice: with the Hong Kong Supplementary Character Set, which not every decoder supports. */
import { HKSCS } from '../tables/hkscs.generated';

const TRAILS = 157;

/** The index of a trail byte among those of one lead byte (WHATWG Encoding, Big5 decoder); -1 for any other byte. */
const trailIndex = (byte: number): number =>
  byte >= 0x40 && byte <= 0x7e ? byte - 0x40 : byte >= 0xa1 && byte <= 0xfe ? byte - 0x62 : -1;

/** The characters of each lead byte by the index of the trail byte; ■ where the plain table applies. */
const rows: ReadonlyMap<number, readonly string[]> = new Map(
  HKSCS.map(({ lead, characters }) => [lead, Array.from(characters)]),
);

/**
 * Decodes Big5 bytes. `plain` decodes the text between characters of the supplement: a decoder of the platform, with or
 * without that set. Never throws if `plain` does not.
 */
export function decodeBig5(bytes: Uint8Array, plain: (run: Uint8Array) => string): string {
  let text = '';
  let kept = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at] ?? 0;
    const index = lead < 0x81 || lead === 0xff ? -1 : trailIndex(bytes[at + 1] ?? 0);
    if (index < 0 || index >= TRAILS) {
      at++;
      continue;
    }
    const character = rows.get(lead)?.[index];
    if (character !== undefined && character !== '■') {
      if (kept < at) text += plain(bytes.subarray(kept, at));
      text += character;
      kept = at + 2;
    }
    at += 2;
  }
  return kept < bytes.length ? text + plain(bytes.subarray(kept)) : text;
}
