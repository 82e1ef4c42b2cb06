/**
 * Owns writing to standard output and standard error: write errors are reported, and control characters in a text never reach a terminal.
 */

/** Control characters that a terminal interprets or that reorder what it displays: C0 and C1 controls, bidirectional marks. */
const ORDERS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Escapes control characters as \u001b; line feeds and tabs stay. */
const harmless = (text: string): string => text.replace(ORDERS, escaped);

/** JSON with control characters escaped, so that it is safe on a terminal and parses to the same value. */
export const harmlessJson = (value: unknown, indent?: number): string => harmless(JSON.stringify(value, null, indent));

/** Prints one line on standard error. */
export function complain(message: string): void {
  process.stderr.write(`bulletin: ${harmless(message.replace(/[\r\n]+/g, ' '))}\n`);
}

/** Standard output cannot be written: the pipe was closed, or the disk is full. */
export class OutputError extends Error {
  readonly isClosed: boolean;

  constructor(cause: NodeJS.ErrnoException) {
    super(
      cause.code === 'ENOSPC'
        ? 'the output cannot be written: no space left'
        : `the output cannot be written: ${cause.code ?? cause.message}`,
    );
    this.isClosed = cause.code === 'EPIPE';
  }
}

/** Writes to standard output; resolves when the data has been accepted, rejects with an OutputError. */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(new OutputError(error)) : resolve()));
  });
}

/** Writes untrusted text: on a terminal, control characters are escaped. */
export const printText = (text: string): Promise<void> => print(process.stdout.isTTY ? harmless(text) : text);
