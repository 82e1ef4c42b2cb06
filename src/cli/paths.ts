/** Owns expanding the paths of a command to files: folders are walked, symbolic links followed, cycles broken, each file listed once. */

import { readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { withoutCopies } from '../core/files/copies';
import { isTextName } from '../core/files/text-names';

/** A file to read, and its path relative to the common folder of all inputs, with '/' as separator. */
export interface Input {
  readonly path: string;
  readonly file: string;
  /** Whether it was named; else it was found in a folder. */
  readonly isNamed: boolean;
}

interface Walked {
  readonly files: string[];
  readonly unreadable: string[];
}

/** Adds the text files below a folder in order of their names; `above` holds the real paths of the enclosing folders, to detect cycles. */
function walk(folder: string, above: readonly string[], into: Walked, copies: 'all' | 'none'): void {
  let names: readonly string[];
  let real: string;
  try {
    real = realpathSync(folder);
    const all = readdirSync(folder).sort();
    names = copies === 'all' ? all : withoutCopies(all);
  } catch {
    into.unreadable.push(folder);
    return;
  }
  if (above.includes(real)) return;
  for (const name of names) {
    const path = join(folder, name);
    let stat: ReturnType<typeof statSync> | undefined;
    try {
      stat = statSync(path);
    } catch {
      if (isTextName(name)) into.unreadable.push(path);
      continue;
    }
    if (stat.isDirectory()) walk(path, [...above, real], into, copies);
    else if (stat.isFile() && isTextName(name)) into.files.push(path);
  }
}

/** The deepest folder that contains all the folders. */
function common(folders: readonly string[]): string {
  const [first = [], ...others] = folders.map((folder) => resolve(folder).split(sep));
  let length = first.length;
  for (const other of others) {
    let shared = 0;
    while (shared < length && other[shared] === first[shared]) shared++;
    length = shared;
  }
  return first.slice(0, length).join(sep) || sep;
}

/**
 * The text files that the paths stand for, each once, in the given order; and the paths that cannot be read. In folders, clean copies are
 * skipped if their source is there too, unless `copies` is 'all'; a path to a copy itself is always taken.
 */
export function inputsOf(
  paths: readonly string[],
  copies: 'all' | 'none' = 'none',
): {
  readonly inputs: readonly Input[];
  readonly unreadable: readonly string[];
  /** The common folder of all inputs. */
  readonly top: string;
} {
  const walked: Walked = { files: [], unreadable: [] };
  const folders: string[] = [];
  const named = new Set<string>();
  for (const path of paths) {
    let isFolder = false;
    try {
      isFolder = statSync(path).isDirectory();
    } catch {
      walked.unreadable.push(path);
      continue;
    }
    folders.push(isFolder ? path : dirname(path));
    if (isFolder) walk(path, [], walked, copies);
    else {
      walked.files.push(path);
      named.add(resolve(path));
    }
  }
  const top = folders.length === 0 ? '' : common(folders);
  const seen = new Set<string>();
  const inputs = walked.files.flatMap((file) => {
    const whole = resolve(file);
    if (seen.has(whole)) return [];
    seen.add(whole);
    return [{ path: relative(top, whole).split(sep).join('/'), file, isNamed: named.has(whole) }];
  });
  return { inputs, unreadable: walked.unreadable, top };
}
