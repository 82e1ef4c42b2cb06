/** `npm run pictures:walkthrough`: the pictures of the five steps, taken of the real workbench, into media/walkthrough. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWorkbench, type Workbench } from '../workbench/workbench';
import { withPalette } from './png';
import { root, runMain } from './project';
import { installUnpacked } from './server';
import { makeWorkspace } from './workspace';

interface Picture {
  readonly name: string;
  readonly take: (workbench: Workbench) => Promise<void>;
}

const FOLDER = 'sample/澄浦报 2023-02-01';
const MARKED = '.monaco-editor .view-line [class*="TextEditorDecorationType"]';
/** The pane that shows a picture is about this wide, in pixels. */
const SIZE = { width: 840, height: 540 };
/** Colours, hovers and code lenses settle within this time, in milliseconds. */
const SETTLE = 1_500;
const THEMES: Readonly<Record<string, string>> = { dark: 'Default Dark Modern', light: 'Default Light Modern' };

/** The sample's first page at an article, the side bar open. */
async function openAt({ page, open, row }: Workbench, headline: string): Promise<void> {
  await open(`${FOLDER}/第1版.txt`, 'sample');
  await page.locator('.activitybar .action-item a[aria-label^="Bulletin Reader"]').click();
  await row(headline).click();
  await page.locator(MARKED).nth(8).waitFor();
  await page.mouse.move(SIZE.width - 60, 5);
}

/** Nothing but the editor. */
const closeSideBar = ({ page }: Workbench): Promise<void> => page.keyboard.press('Control+b');

const PICTURES: readonly Picture[] = [
  { name: 'open', take: (workbench) => openAt(workbench, '全区重点项目建设推进会') },
  {
    name: 'articles',
    async take(workbench) {
      await openAt(workbench, '一碗热汤面 温暖一条街');
      await workbench.row('一碗热汤面 温暖一条街').hover();
      await workbench.page.locator('.monaco-hover:not(.hidden)').first().waitFor();
    },
  },
  {
    name: 'jump',
    async take(workbench) {
      await openAt(workbench, '把冬春水利');
      await closeSideBar(workbench);
      await workbench.page.keyboard.press('Control+f');
      await workbench.page.keyboard.type('(下转2版)');
      await workbench.page.keyboard.press('Escape');
      await workbench.page.keyboard.press('ArrowLeft');
      await workbench.page.keyboard.press('ArrowRight');
      await workbench.page.keyboard.press('Control+Shift+F10');
      await workbench.page.locator('.peekview-widget .view-line').first().waitFor();
    },
  },
  {
    name: 'names',
    async take(workbench) {
      await openAt(workbench, '全区重点项目建设推进会');
      await closeSideBar(workbench);
      const { x, y } = await workbench.wordAt('钟砚秋');
      await workbench.page.mouse.move(x, y);
      await workbench.page.mouse.move(x + 1, y);
      await workbench.page.locator('.monaco-hover:not(.hidden)').first().waitFor();
    },
  },
  {
    name: 'traditional',
    async take(workbench) {
      await openAt(workbench, '全区重点项目建设推进会');
      await closeSideBar(workbench);
      await workbench.page.locator('.editor-actions a.codicon-open-preview').first().click();
      await workbench.page.locator('.tab', { hasText: '臺' }).waitFor();
    },
  },
];

void runMain(async () => {
  const folder = join(root, 'media/walkthrough');
  mkdirSync(folder, { recursive: true });
  const extensions = mkdtempSync(join(tmpdir(), 'bulletin-pictures-'));
  installUnpacked(extensions);
  const wanted = PICTURES.filter(({ name }) => process.argv.length < 3 || process.argv.includes(name));
  try {
    for (const [look, theme] of Object.entries(THEMES)) {
      const settings = {
        'workbench.colorTheme': theme,
        'editor.minimap.enabled': false,
        'breadcrumbs.enabled': false,
        'editor.fontSize': 15,
      };
      const workbench = await startWorkbench({ extensions, fill: makeWorkspace, settings, size: SIZE }, console.log);
      try {
        for (const { name, take } of wanted) {
          const path = join(folder, `${name}-${look}.png`);
          await take(workbench);
          await workbench.page.waitForTimeout(SETTLE);
          writeFileSync(path, withPalette(await workbench.page.screenshot({ animations: 'disabled' })));
          console.log(path);
        }
      } finally {
        await workbench.close();
      }
    }
  } finally {
    rmSync(extensions, { recursive: true, force: true });
  }
  return 0;
});
