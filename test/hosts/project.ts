/** Owns where things are: the project's folders, its manifest, and the folder that hosts are installed in. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface Manifest {
  readonly name: string;
  readonly publisher: string;
  readonly version: string;
  readonly files: readonly string[];
  readonly engines: { readonly vscode: string; readonly node: string };
}

export const root = resolve(import.meta.dirname, '../..');
export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
export const extensionId = `${manifest.publisher}.${manifest.name}`;

/** Hosts and browsers are installed here once; VSCODE_HOST_CACHE names a folder that several checkouts can share. */
export const cache = resolve(process.env.VSCODE_HOST_CACHE ?? join(root, '.vscode-host'));

/** Bundles of tests, pictures of failures and packages go here. */
export const out = join(root, 'out');

/** Something that the machine lacks, in words for the person at it; shown without a stack. */
export class Missing extends Error {}

/** Says a line of progress. */
export type Say = (line: string) => void;

/** Runs a program's main function: its number is the exit code, what it throws becomes one clear line. */
export async function runMain(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof Missing ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
