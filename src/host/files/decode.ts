/** Owns decoding in the extension host: by its own TextDecoder, which a web worker has too. */
import { type Decoded, decodeText as decode } from '../../core/text/bytes/decode';

/** Reads the bytes as text; undefined where they are no text (a binary file). Never throws. */
export const decodeText = (bytes: Uint8Array): Decoded | undefined =>
  decode(bytes, (label, run, fatal) => new TextDecoder(label, { fatal }).decode(run));
