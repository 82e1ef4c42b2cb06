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
  // the script of a page, which runs in the page and imports no more than the shapes of what it is told
  webview: { layers: ['core'], packages: /^$/ },
  'extension.ts': { layers: ['host', 'features'], packages: /^vscode$/ },
  cli: { layers: ['core'], packages: /^node:/ },
  training: { layers: ['core', 'build'], packages: null },
  build: { layers: ['core'], packages: null },
};

/** An engine's sub-folders in the order in which things happen: a later one may import an earlier one. */
interface Engine {
  readonly path: string;
  readonly folders: readonly string[];
  /** What every sub-folder may import of the engine's own files. */
  readonly shared: readonly string[];
}
const ENGINES: readonly Engine[] = [
  {
    path: 'src/core/page/',
    folders: ['vocabulary', 'rows', 'order', 'lines', 'labels/cues', 'labels', 'units', 'paragraphs', 'detection'],
    shared: ['model.ts', 'reasons.ts', 'issue-day.ts', 'issue-paper.ts'],
  },
  {
    path: 'src/core/dates/',
    folders: ['calendar', 'vocabulary', 'grammar/pieces', 'grammar', 'resolve'],
    shared: ['model.ts', 'expression.ts'],
  },
  {
    path: 'src/core/script/',
    folders: ['tables', 'dictionary', 'rules', 'doubts'],
    shared: ['model.ts', 'positions.ts'],
  },
  {
    path: 'src/core/names/',
    folders: ['tables', 'grammar', 'tagging', 'rules', 'document', 'reader'],
    shared: ['model.ts', 'reasons.ts', 'fold.ts', 'found.ts', 'regroup.ts'],
  },
  {
    path: 'src/core/stories/',
    folders: ['halves', 'links'],
    shared: ['model.ts', 'reasons.ts', 'editions.ts', 'issue.ts'],
  },
  {
    path: 'src/host/',
    folders: ['wording', 'shown', 'files', 'corrections', 'documents', 'notes', 'workspace-index', 'issues', 'views'],
    shared: ['language.ts', 'lifecycle.ts', 'log.ts', 'resources.ts', 'services.ts', 'settings.ts', 'slices.ts'],
  },
];

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

/** Imports of an engine's sub-folder that go against the order of things. */
function strayEngineImports({ path: engine, folders, shared }: Engine, { path, files }: Source): readonly string[] {
  if (!path.startsWith(engine) || path.slice(engine.length).split('/').length === 1) return [];
  const place = (file: string): number => folders.indexOf(file.slice(engine.length).split('/').slice(0, -1).join('/'));
  if (place(path) < 0) return [`${path} is in no folder that ${engine} has`];
  return files
    .filter((file) => file.startsWith(engine) && !shared.includes(file.slice(engine.length)))
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

  for (const engine of ENGINES)
    it(`import within ${engine.path} only what comes before`, () => {
      for (const folder of engine.folders)
        assert.ok(sources.some(({ path }) => path.startsWith(`${engine.path}${folder}/`)));
      assert.deepEqual(
        sources.flatMap((source) => strayEngineImports(engine, source)),
        [],
      );
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
      config.compilerOptions.lib.filter((name) => !/^ES20\d\d(?:\.\w+)?$/.test(name)),
      [],
    );
    const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
    const done = spawnSync(process.execPath, [tsc, '-p', 'src/core'], { cwd: root, encoding: 'utf8' });
    assert.equal(done.status, 0, done.stdout);
  }).timeout(120_000);
});
