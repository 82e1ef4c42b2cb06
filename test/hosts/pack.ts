/** `npm run package`: the extension as one .vsix file, made of what "files" in package.json lists. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { manifest, out, root } from './project';

/** Packs what is built and returns the path of the package. */
export function packExtension(): string {
  mkdirSync(out, { recursive: true });
  const vsix = join(out, `${manifest.name}-${manifest.version}.vsix`);
  const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
  const flags = [
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--allow-unused-files-pattern',
  ];
  const done = spawnSync(process.execPath, [vsce, 'package', ...flags, '--out', vsix], { cwd: root, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`the extension could not be packed\n${done.stdout}${done.stderr}`);
  return vsix;
}

if (process.argv[1] === import.meta.filename) {
  const vsix = packExtension();
  console.log(`${vsix}  ${(statSync(vsix).size / 1000).toFixed(0)} kB`);
}
