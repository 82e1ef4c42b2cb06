/** Owns what a shell command is, and the data files and streams that commands share. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type NameResources, readNameResources } from '../core/names/find';
import { type PageResources, readPageResources } from '../core/page/resources';
import { readScriptTables, type ScriptTables } from '../core/script/convert';

export interface Command {
  readonly name: string;
  /** After `bulletin `. */
  readonly usage: string;
  readonly summary: string;
  /** Throws a UsageError for wrong arguments. */
  run(args: readonly string[]): Promise<void>;
}

/** Wrong usage or unreadable input: one line for standard error, exit 2. */
export class UsageError extends Error {}

const data = (file: string): Uint8Array => readFileSync(join(__dirname, 'data', file));

export const loadNames = (): NameResources => readNameResources(data('names.bin'));
export const loadPages = (): PageResources => readPageResources(data('pages.bin'));
export const loadScript = (): ScriptTables => readScriptTables(data('script.bin'));

/** All of standard input as UTF-8. */
export function readStandardInput(): string {
  return readFileSync(0, 'utf8');
}

/** Writes to standard output and waits until it is taken; a reader that went away is no error. */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') reject(error);
      else resolve();
    });
  });
}
