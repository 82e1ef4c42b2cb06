/** `npm run package`: the extension as one .vsix file, made of what "files" in package.json lists, less what is for npm alone. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { manifest, out, root, runMain } from './project';

/** The package is never larger than this, in bytes: it is fetched at once, in a browser on every first visit. */
export const SIZE_BUDGET = 4_500_000;

/** What node and npm read of package.json, and an editor does not. */
const NPM_FIELDS: readonly string[] = ['bin', 'exports', 'scripts', 'devDependencies'];
/** The files that those fields name. */
const NPM_FILES: readonly string[] = ['dist/cli.js', 'dist/lib/**'];

const isForNpm = (path: string): boolean =>
  NPM_FILES.some((pattern) => path === pattern || (pattern.endsWith('**') && path.startsWith(pattern.slice(0, -2))));

/** Paths of the files that the package holds, '/' between names. */
export async function packedFiles(): Promise<readonly string[]> {
  const vsce = createRequire(import.meta.url)('@vscode/vsce') as {
    listFiles(options: { cwd: string; packageManager: number }): Promise<string[]>;
  };
  // 0 is “no package manager”: nothing of node_modules is shipped
  const files = await vsce.listFiles({ cwd: root, packageManager: 0 });
  return files.filter((path) => !isForNpm(path)).sort();
}

/** The public repository, where REPOSITORY_URL names it: links of the package lead there. */
const repository = process.env.REPOSITORY_URL?.replace(/\/$/, '') || undefined;

/** The manifest that is packed: it speaks of nothing that is not there. */
export function packedManifest(at: string | undefined): Readonly<Record<string, unknown>> {
  const fields = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  const kept = Object.entries(fields).filter(([name]) => !NPM_FIELDS.includes(name));
  const links =
    at === undefined
      ? {}
      : { repository: { type: 'git', url: `${at}.git` }, homepage: at, bugs: { url: `${at}/issues` } };
  return { ...Object.fromEntries(kept), ...links, files: manifest.files.filter((path) => !isForNpm(path)) };
}

/** Copies what the package holds to a folder. */
async function stage(folder: string): Promise<void> {
  for (const path of await packedFiles()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path), { preserveTimestamps: true });
  }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(packedManifest(repository), null, 2)}\n`);
}

/**
 * Galleries show the README away from its files. Where the repository is known its links lead to the tag of this version
 * there; else they stay as they are, which is right for a package that is installed from its file.
 */
function linkFlags(): readonly string[] {
  if (repository === undefined) return ['--allow-missing-repository', '--no-rewrite-relative-links'];
  const at = (kind: string): string => `${repository}/${kind}/v${manifest.version}`;
  return ['--baseContentUrl', at('blob'), '--baseImagesUrl', at('raw')];
}

/** Packs what is built and returns the path of the package; throws where it is over its budget. */
export async function packExtension(): Promise<string> {
  mkdirSync(out, { recursive: true });
  const vsix = join(out, `${manifest.name}-${manifest.version}.vsix`);
  const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-package-'));
  try {
    await stage(folder);
    const args = [vsce, 'package', '--no-dependencies', ...linkFlags(), '--out', vsix];
    const done = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`the extension could not be packed\n${done.stdout}${done.stderr}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const { size } = statSync(vsix);
  if (size > SIZE_BUDGET) throw new Error(`the package has ${size} bytes; the budget is ${SIZE_BUDGET}`);
  return vsix;
}

if (process.argv[1] === import.meta.filename) {
  void runMain(async () => {
    const vsix = await packExtension();
    console.log(`${vsix}  ${(statSync(vsix).size / 1000).toFixed(0)} kB of ${SIZE_BUDGET / 1000} kB`);
    return 0;
  });
}
