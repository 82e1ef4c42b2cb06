/** Owns the sources as the manifest tests see them: files of src with their text and what they import. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** Paths from the project's root, '/' between names. */
const named = (path: string): string => relative(root, path).split(sep).join('/');

/** Every file below a folder of the project, as paths from the root. */
export function filesBelow(folder: string): readonly string[] {
  const walk = (path: string): string[] =>
    readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? walk(join(path, entry.name)) : [join(path, entry.name)],
    );
  return walk(join(root, folder)).map(named).sort();
}

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

export interface Source {
  /** From the project's root. */
  readonly path: string;
  readonly text: string;
  /** What it imports, types included: files as paths from the root, packages by the name written. */
  readonly files: readonly string[];
  readonly packages: readonly string[];
}

const IMPORT =
  /(?:^|\n)(?:import|export)\s[^;'"]{0,4000}?\sfrom\s*'([^']+)'|(?:^|\n)import '([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g;

/** The file that a relative import means; undefined for what is no TypeScript or JSON of the project. */
function resolved(from: string, wanted: string): string | undefined {
  const path = resolve(root, dirname(from), wanted);
  return [path, `${path}.ts`, join(path, 'index.ts')]
    .map(named)
    .find((one) => existsSync(join(root, one)) && /\.\w+$/.test(one));
}

function readSource(path: string): Source {
  const text = read(path);
  const wanted = [...text.matchAll(IMPORT)].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '');
  const relativeOnes = wanted.filter((one) => one.startsWith('.'));
  return {
    path,
    text,
    files: relativeOnes.map((one) => resolved(path, one) ?? one),
    packages: wanted.filter((one) => !one.startsWith('.')),
  };
}

/** Every TypeScript file of src. */
export const sources: readonly Source[] = filesBelow('src')
  .filter((path) => path.endsWith('.ts'))
  .map(readSource);

/** The sources that end up in dist/extension.js. */
export const shipped: readonly Source[] = sources.filter(({ path }) =>
  /^src\/(?:extension\.ts|core|host|features)/.test(path),
);

const NAMED = /(?:^|\n)(?:import|export)\s([^;'"]{0,4000}?)\sfrom\s*'(\.[^']+)'|\bimport\(\s*'(\.[^']+)'\s*\)/g;

/** What a file of the project takes from others of it, as `path name`; the name is * where it takes all. */
export function takenBy(path: string, text: string): readonly string[] {
  return [...text.matchAll(NAMED)].flatMap(([, what = '*', from, dynamic]) => {
    const file = resolved(path, from ?? dynamic ?? '');
    const names = what.includes('*') ? ['*'] : (/\{([^}]*)\}/.exec(what)?.[1] ?? '').split(',');
    return names.map(
      (name) =>
        `${file} ${name
          .trim()
          .replace(/^type /, '')
          .replace(/ as .*$/, '')}`,
    );
  });
}
