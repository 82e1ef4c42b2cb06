/** Owns the core as it ships: bundled and minified. Run module by module it would be measured with every import looked up at each use. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** What the modules of src/core export, all together; paths in it without `.ts`. */
export function shippedCore<T>(...modules: readonly string[]): T {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-bench-'));
  const outfile = join(folder, 'core.cjs');
  try {
    buildSync({
      stdin: {
        contents: modules.map((path) => `export * from './${path}';`).join('\n'),
        resolveDir: join(import.meta.dirname, '../../src/core'),
        loader: 'ts',
      },
      outfile,
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: 'es2022',
      minify: true,
    });
    return createRequire(import.meta.url)(outfile) as T;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
