/** Owns looking at the workbench as another system has it: the same keys of ours must be free there too. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collisions, type OwnBinding, readKeys } from '../host/default-keys';
import { root } from '../hosts/project';
import { type Click, frontTab } from './clicks';

interface System {
  readonly name: string;
  /** What the browser says it runs on; VS Code takes its keys from that. */
  readonly userAgent: string;
  /** Keys that only this system has by default. */
  readonly telling: RegExp;
  readonly control: 'Meta' | 'Control';
}

const BROWSER = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36';
export const SYSTEMS: readonly System[] = [
  {
    name: 'mac',
    userAgent: `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${BROWSER}`,
    telling: /^cmd\+/,
    control: 'Meta',
  },
  {
    name: 'windows',
    userAgent: `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${BROWSER}`,
    telling: /^ctrl\+y$/,
    control: 'Control',
  },
];

/** The one thing that is done there. */
export const keysOn = ({ name, telling, control }: System): Click => ({
  name: `${name}: keys collide with none of VS Code’s own`,
  async run({ page, open, command }) {
    await open(undefined, 'blank');
    await command('Preferences: Open Default Keyboard Shortcuts (JSON)');
    await frontTab(page, 'keybindings.json').waitFor();
    await page.locator('.monaco-editor .view-line', { hasText: '"key"' }).first().click();
    await page.keyboard.press(`${control}+a`);
    // copying is the browser's own doing, and that runs on Linux whatever it says
    await page.keyboard.press('Control+c');
    const text = (await page.evaluate('navigator.clipboard.readText()')) as string;
    const known = readKeys(text);
    assert.ok(known.length > 300, `only ${known.length} default keys were read`);
    assert.ok(
      known.some(({ key }) => telling.test(key)),
      `these are not the keys of ${name}`,
    );
    const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      contributes: { keybindings: readonly OwnBinding[] };
    };
    // in a browser on Windows, which keeps Ctrl+N for itself, this chord is a new file’s; ours is not there by its condition
    assert.match(contributes.keybindings.find(({ key }) => key === 'ctrl+k n')?.when ?? '', /!\(isWeb && isWindows\)/);
    const taken = collisions(known, contributes.keybindings);
    assert.deepEqual(
      taken.filter((one) => one !== 'ctrl+k n: workbench.action.files.newUntitledFile'),
      [],
    );
  },
});
