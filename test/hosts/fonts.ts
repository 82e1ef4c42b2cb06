/** Owns the fonts of the test browser: Chinese out of an npm package, whatever the machine has. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, root } from './project';

const WEIGHTS = ['400Regular', '700Bold'];

/** Writes a fontconfig file that adds the Chinese font to the machine's own, and returns its path. */
export function fontConfig(): string {
  const folders = WEIGHTS.map((weight) => join(root, 'node_modules/@expo-google-fonts/noto-sans-sc', weight));
  const folder = join(cache, 'fonts');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'fonts.conf');
  // never half-written: another run with the same cache may be starting its browser
  const fresh = `${file}.${process.pid}`;
  writeFileSync(
    fresh,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${folders.map((one) => `  <dir>${one}</dir>`).join('\n')}
  <cachedir>${join(folder, 'cache')}</cachedir>
</fontconfig>
`,
  );
  renameSync(fresh, file);
  return file;
}
