/** Owns input: files, devices and standard input up to a size limit, decoded as in the extension. */
import { closeSync, openSync, readSync } from 'node:fs';
import { isDerived } from '../core/page/detection/features';
import { type Decoded, decodeText } from '../core/text/bytes/decode';
import { complain } from './output';
import type { Input } from './paths';

/** The size limit in bytes; a text that somebody reads is never larger. */
const LARGEST = 64_000_000;
const CHUNK = 1 << 16;

/** An input that cannot be read: reported as one line on standard error, after which the next input is read. */
class InputError extends Error {}

const tooLarge = (name: string): InputError => new InputError(`${name}: larger than ${LARGEST / 1_000_000} MB`);

/** The bytes of a file or device; throws an InputError beyond `LARGEST`. */
export function readBytes(file: string): Uint8Array {
  const handle = openSync(file, 'r');
  try {
    const chunks: Uint8Array[] = [];
    for (let length = 0; ; ) {
      const chunk = new Uint8Array(CHUNK);
      const count = readSync(handle, chunk, 0, CHUNK, null);
      if (count === 0) return Buffer.concat(chunks);
      length += count;
      if (length > LARGEST) throw tooLarge(file);
      chunks.push(chunk.subarray(0, count));
    }
  } finally {
    closeSync(handle);
  }
}

/** The chunks of standard input; throws an InputError beyond `LARGEST` bytes. */
async function* standardInput(): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > LARGEST) throw tooLarge('standard input');
    yield chunk;
  }
}

/** Decodes bytes as the extension does; undefined if they are not text. */
const decode = (bytes: Uint8Array): Decoded | undefined =>
  decodeText(bytes, (label, run, fatal) => new TextDecoder(label, { fatal }).decode(run));

/** All of standard input as UTF-8; a byte order mark is kept. */
export async function readStandardInput(): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of standardInput()) chunks.push(chunk);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.concat(chunks));
}

/**
 * Calls `give` with the text of each input. Inputs that cannot be read and encodings that were guessed are reported on standard error.
 * Returns how many inputs could not be read.
 */
export function readTexts(inputs: readonly Input[], give: (input: Input, text: string) => void): number {
  let wrong = 0;
  for (const input of inputs) {
    try {
      const decoded = decode(readBytes(input.file));
      if (decoded === undefined) throw new InputError(`${input.file}: not a text file`);
      if (decoded.isGuessed) complain(`${input.file}: read as ${decoded.encoding}, as nothing in it says how`);
      // in a folder, what was made from its texts is none of them
      if (input.isNamed || !isDerived(decoded.text)) give(input, decoded.text);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (!(error instanceof InputError) && code === undefined) throw error;
      complain(error instanceof InputError ? error.message : `${input.file}: cannot be read (${code})`);
      wrong++;
    }
  }
  return wrong;
}
