/** Owns what a shell command is, and the data files that commands share. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type NameResources, readNameResources } from '../core/names/find';
import { type PageResources, readPageResources } from '../core/page/resources';
import { type Readings, readReadings } from '../core/readings/resources';
import { readScriptTables, type ScriptTables } from '../core/script/convert';
import type { ScriptTarget } from '../core/script/model';

/** Exit status: 0 if everything was done, 1 if some of the input could not be read. */
type Exit = 0 | 1;

export interface Command {
  readonly name: string;
  /** The arguments, as shown after `bulletin `. */
  readonly usage: string;
  readonly summary: string;
  /** Throws a UsageError for invalid arguments. */
  run(args: readonly string[]): Promise<Exit>;
}

/** Invalid arguments: printed as one line on standard error, exit status 2. */
export class UsageError extends Error {}

const data = (file: string): Uint8Array => readFileSync(join(__dirname, 'data', file));

export const loadNames = (): NameResources => readNameResources(data('names.bin'));
export const loadPages = (): PageResources => readPageResources(data('pages.bin'));
export const loadReadings = (): Readings => readReadings(data('readings.bin'));
export const loadScript = (): ScriptTables => readScriptTables(data('script.bin'));

export const SCRIPTS: readonly ScriptTarget[] = ['tw', 'hk', 't', 'twp', 'hkp', 'cn'];

/** Checks that the value of an option is one of those allowed; throws a UsageError. */
export function oneOf<T extends string>(option: string, value: string | undefined, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new UsageError(`--${option} is one of ${allowed.join(', ')}`);
  return found;
}
