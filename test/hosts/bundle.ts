/** Owns the bundling of test/host for the two extension hosts: one suite, mocha as each host can load it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { out, root } from './project';
import { SEED_AT_HAND } from './workspace';

export type ExtensionHost = 'node' | 'web';

const folder = join(root, 'test/host');
const SEED_TEST = 'seed.test.ts';
/** What the start costs and reads is seen only before anything else is asked for. */
const FIRST_TEST = 'activation.test.ts';

/** mocha's package says it holds modules, so its plain script for browsers would see, and overwrite, our module.exports. */
const plainScript: Plugin = {
  name: 'plain script',
  setup({ onLoad }) {
    onLoad({ filter: /mocha[\\/]mocha\.js$/ }, ({ path }) => ({
      loader: 'js',
      contents: `var module, exports, define;\n${readFileSync(path, 'utf8')}`,
    }));
  },
};

/** TEST_FILES=names,keys bundles only the files whose name holds one of these. */
const WANTED = (process.env.TEST_FILES ?? '').split(',');
/** What may work differently in a folder that the reader has not said they trust: each feature once, and what reads beside a text and keeps. */
const RESTRICTED_TESTS: ReadonlySet<string> = new Set(
  ['trust', 'detection', 'sample', 'stories', 'names', 'reading-view'].map((name) => `${name}.test.ts`),
);

/**
 * Bundles every *.test.ts, or those for a folder that is not trusted, and returns the path of the bundle, which exports what
 * VS Code calls: run().
 */
export async function bundleSuite(host: ExtensionHost, trusted = true): Promise<string> {
  const tests = readdirSync(folder).filter(
    (name) =>
      name.endsWith('.test.ts') &&
      WANTED.some((part) => name.includes(part)) &&
      (SEED_AT_HAND || name !== SEED_TEST) &&
      (trusted || RESTRICTED_TESTS.has(name)),
  );
  if (!SEED_AT_HAND && trusted) console.log(`not run, as its page is not here: test/host/${SEED_TEST}`);
  const outfile = join(out, 'suite', `${host}.js`);
  await build({
    stdin: {
      resolveDir: folder,
      loader: 'ts',
      // required when called, so that describe() is there when the files run
      contents: `
        import { makeMocha } from './mocha-${host}';
        import { runSuite } from './run';
        export const run = () => runSuite(makeMocha(), () => {
          ${tests
            .sort((a, b) => Number(b === FIRST_TEST) - Number(a === FIRST_TEST) || (a < b ? -1 : 1))
            .map((name) => `require('./${name}');`)
            .join('\n')}
        });`,
    },
    bundle: true,
    format: 'cjs',
    platform: host === 'node' ? 'node' : 'browser',
    target: 'es2022',
    charset: 'utf8',
    sourcemap: 'inline',
    external: host === 'node' ? ['vscode', 'mocha'] : ['vscode'],
    define: { TRUSTED: String(trusted), ...(host === 'node' ? {} : { global: 'globalThis' }) },
    plugins: [plainScript],
    logLevel: 'warning',
    outfile,
  });
  return outfile;
}
