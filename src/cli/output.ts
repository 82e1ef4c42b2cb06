/** Owns writing to standard output and standard error: everything is taken or said to be lost, and no terminal obeys a text. */

/** What a terminal takes for an order, or draws in another order than it stands: C0 and C1 controls, marks of direction. */
const ORDERS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A text for a terminal: what it would obey is written as \u001b. Line feeds and tabs stay. */
const harmless = (text: string): string => text.replace(ORDERS, escaped);

/** JSON in which no character is an order to a terminal; it means the same. */
export const harmlessJson = (value: unknown, indent?: number): string => harmless(JSON.stringify(value, null, indent));

/** One line for standard error. */
export function complain(message: string): void {
  process.stderr.write(`bulletin: ${harmless(message.replace(/[\r\n]+/g, ' '))}\n`);
}

/** Standard output cannot be written: its reader went away, or the disk is full. */
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

/** Writes to standard output and waits until it is taken; rejects with an OutputError. */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(new OutputError(error)) : resolve()));
  });
}

/** The same for text that may hold anything: on a terminal what it would obey is shown instead. */
export const printText = (text: string): Promise<void> => print(process.stdout.isTTY ? harmless(text) : text);
