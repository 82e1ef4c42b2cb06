/** Owns the import arrows: core ◀ host ◀ features ◀ extension.ts; core ◀ cli, training, build; nothing else, and no circles. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { read, root, type Source, sources } from './sources';

/** What each layer may import: other layers, and packages (a pattern; null for any). */
const LAYERS: Readonly<Record<string, { readonly layers: readonly string[]; readonly packages: RegExp | null }>> = {
  core: { layers: [], packages: /^(?:valibot|fflate)$/ },
  host: { layers: ['core'], packages: /^vscode$/ },
  features: { layers: ['core', 'host'], packages: /^vscode$/ },
  'extension.ts': { layers: ['host', 'features'], packages: /^vscode$/ },
  cli: { layers: ['core'], packages: /^node:/ },
  training: { layers: ['core', 'build'], packages: null },
  build: { layers: ['core'], packages: null },
};

/** Sub-folders of the page reader in the order in which things happen: a later one may import an earlier one. */
const PAGE = 'src/core/page/';
const PAGE_FOLDERS = ['rows', 'order', 'lines', 'labels', 'units', 'paragraphs'] as const;
/** What every sub-folder may import of the page reader's own files. */
const PAGE_SHARED: readonly string[] = ['model.ts', 'reasons.ts'];

const layerOf = (path: string): string => path.split('/')[1] ?? '';
/** A feature is a file or a folder of src/features. */
const featureOf = (path: string): string => (path.split('/')[2] ?? '').replace(/\.ts$/, '');

function strayImports(source: Source): readonly string[] {
  const layer = LAYERS[layerOf(source.path)];
  if (layer === undefined) return [`${source.path} is in no layer`];
  const files = source.files.filter((path) => {
    if (!path.startsWith('src/')) return layerOf(source.path) !== 'training' && layerOf(source.path) !== 'build';
    if (layerOf(path) !== layerOf(source.path)) return !layer.layers.includes(layerOf(path));
    return layerOf(path) === 'features' && featureOf(path) !== featureOf(source.path);
  });
  const packages = source.packages.filter((name) => layer.packages !== null && !layer.packages.test(name));
  return [...files, ...packages].map((wanted) => `${source.path} imports ${wanted}`);
}

/** Imports of a sub-folder of the page reader that go against the order of things. */
function strayPageImports({ path, files }: Source): readonly string[] {
  if (!path.startsWith(PAGE) || path.slice(PAGE.length).split('/').length === 1) return [];
  const order: readonly string[] = PAGE_FOLDERS;
  const place = (file: string): number => order.indexOf(file.slice(PAGE.length).split('/')[0] ?? '');
  if (place(path) < 0) return [`${path} is in no folder of the page reader`];
  return files
    .filter((file) => file.startsWith(PAGE) && !PAGE_SHARED.includes(file.slice(PAGE.length)))
    .filter((file) => place(file) < 0 || place(file) > place(path))
    .map((file) => `${path} imports ${file}`);
}

/** A circle of imports, as the paths along it; empty where there is none. */
function circle(): readonly string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): readonly string[] => {
    const at = trail.indexOf(path);
    if (at >= 0) return [...trail.slice(at), path];
    if (done.has(path)) return [];
    for (const next of byPath.get(path)?.files ?? []) {
      const found = walk(next, [...trail, path]);
      if (found.length > 0) return found;
    }
    done.add(path);
    return [];
  };
  for (const { path } of sources) {
    const found = walk(path, []);
    if (found.length > 0) return found;
  }
  return [];
}

describe('layers', () => {
  it('reads imports of every kind', () => {
    const extension = sources.find(({ path }) => path === 'src/extension.ts');
    assert.ok(extension);
    assert.ok(extension.files.includes('src/host/services.ts'));
    assert.ok(extension.packages.includes('vscode'));
    assert.ok(sources.every(({ files }) => files.every((path) => path.startsWith('src/') || /^[\w-]+\//.test(path))));
  });

  it('import only along the arrows of the design', () => {
    assert.deepEqual(sources.flatMap(strayImports), []);
  });

  it('import within the page reader only what comes before', () => {
    assert.ok(sources.some(({ path }) => path.startsWith(`${PAGE}paragraphs/`)));
    assert.deepEqual(sources.flatMap(strayPageImports), []);
  });

  it('import in no circle', () => {
    assert.deepEqual(circle(), []);
  });

  it('keep the core free of DOM, node and vscode types', () => {
    const config = JSON.parse(read('src/core/tsconfig.json')) as {
      compilerOptions: { types: string[]; lib: string[] };
    };
    assert.deepEqual(config.compilerOptions.types, []);
    assert.deepEqual(
      config.compilerOptions.lib.filter((name) => !/^ES20\d\d$/.test(name)),
      [],
    );
    const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
    const done = spawnSync(process.execPath, [tsc, '-p', 'src/core'], { cwd: root, encoding: 'utf8' });
    assert.equal(done.status, 0, done.stdout);
  }).timeout(120_000);
});
