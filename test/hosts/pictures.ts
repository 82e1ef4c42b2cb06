/** `npm run pictures [-- SCENE… --look LOOK… --readme]`: pictures of the real workbench, in out/pictures or, for the README, media/pictures. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startWorkbench } from '../workbench/workbench';
import { withPalette } from './png';
import { out, root, runMain } from './project';
import { LOOKS, SCENES } from './scenes';
import { installUnpacked } from './server';
import { makeWorkspace } from './workspace';

/** Colours, hovers and code lenses settle within this time, in milliseconds. */
const SETTLE = 1_200;
/** Those of the README are in the package, too. */
const PACKED_COLOURS = 96;
const PACKED_SCALE = 1.25;
const say = console.log;

void runMain(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { look: { type: 'string', multiple: true }, readme: { type: 'boolean', default: false } },
  });
  const scenes = SCENES.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const looks = LOOKS.filter(({ name }) => values.look === undefined || values.look.includes(name));
  const folder = values.readme ? join(root, 'media/pictures') : join(out, 'pictures');
  mkdirSync(folder, { recursive: true });
  const extensions = mkdtempSync(join(tmpdir(), 'bulletin-pictures-'));
  installUnpacked(extensions);
  let failed = 0;
  try {
    for (const look of looks) {
      const workbench = await startWorkbench(
        {
          extensions,
          fill: makeWorkspace,
          settings: { 'workbench.colorTheme': look.theme, 'editor.minimap.enabled': false, 'editor.fontSize': 15 },
          size: { width: 1280, height: 760 },
          scale: values.readme ? PACKED_SCALE : 1,
          ...(look.locale === undefined ? {} : { locale: look.locale }),
        },
        say,
      );
      try {
        for (const { name, prepare } of scenes) {
          const path = join(folder, `${name}-${look.name}.png`);
          await prepare(workbench).catch((error: unknown) => {
            failed++;
            say(`${name}, ${look.name}: ${error instanceof Error ? error.message : error}`);
          });
          await workbench.page.waitForTimeout(SETTLE);
          const taken = await workbench.page.screenshot({ animations: 'disabled' });
          writeFileSync(path, withPalette(taken, values.readme ? PACKED_COLOURS : undefined));
          say(path);
        }
      } finally {
        await workbench.close();
      }
    }
  } finally {
    rmSync(extensions, { recursive: true, force: true });
  }
  return failed === 0 ? 0 : 1;
});
