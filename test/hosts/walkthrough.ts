/** `npm run pictures:walkthrough [-- STEP… --language LANGUAGE…]`: the pictures of the seven steps in each language, taken of the real workbench, into media/walkthrough. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startWorkbench, type Workbench } from '../workbench/workbench';
import { withPalette } from './png';
import { out, root, runMain } from './project';
import { closeSideBar, openReading, openSample, pointAt, untilHover } from './scenes';
import { installUnpacked } from './server';
import { makeWorkspace } from './workspace';

interface Picture {
  readonly name: string;
  readonly take: (workbench: Workbench) => Promise<void>;
  /** Colours that the picture keeps, where it needs more than the others. */
  readonly colours?: number;
}

/** The pane that shows a picture is about this wide, in pixels. */
const SIZE = { width: 720, height: 470 };
/** The side bar and the editor: the title bar and the status bar are not ours, and not in the reader's language. */
const SHOWN = { x: 0, y: 36, width: SIZE.width, height: 400 };
/** There are some three dozen of them in the package. */
const COLOURS = 40;
/** Colours, hovers and code lenses settle within this time, in milliseconds. */
const SETTLE = 1_500;
const LANGUAGES: readonly string[] = ['en', 'zh-cn', 'zh-tw'];
const THEMES: Readonly<Record<string, string>> = { dark: 'Default Dark Modern', light: 'Default Light Modern' };

/** The sample at an article, nothing of it under the pointer. */
async function openAt(workbench: Workbench, headline: string): Promise<void> {
  await openSample(workbench, headline);
  await workbench.page.mouse.move(SIZE.width - 60, 5);
}

const PICTURES: readonly Picture[] = [
  { name: 'open', take: (workbench) => openAt(workbench, '全区重点项目建设推进会') },
  {
    name: 'articles',
    async take(workbench) {
      await openAt(workbench, '一碗热汤面 温暖一条街');
      await untilHover(workbench, () => workbench.row('一碗热汤面 温暖一条街').hover());
    },
  },
  {
    name: 'jump',
    async take(workbench) {
      await openAt(workbench, '雪后清波');
      await closeSideBar(workbench);
      await pointAt(workbench, '下转2版');
    },
  },
  {
    name: 'names',
    async take(workbench) {
      await openAt(workbench, '把冬春水利');
      await closeSideBar(workbench);
      await pointAt(workbench, '于溪桥');
    },
  },
  {
    name: 'note',
    // the tints of highlights are faint
    colours: 96,
    async take(workbench) {
      const { page } = workbench;
      await openAt(workbench, '把冬春水利');
      await closeSideBar(workbench);
      const press = async (words: string, key: string): Promise<void> => {
        const { x, y } = await workbench.wordAt(words);
        await page.mouse.click(x, y);
        await page.keyboard.press('Control+k');
        await page.keyboard.press(key);
      };
      await press('全镇三千亩', 'h');
      await page.waitForTimeout(SETTLE);
      // two characters that no row is broken between
      await press('负责', 'n');
      await page.locator('.edit-textarea .monaco-editor.focused').waitFor();
      await page.keyboard.type('这位负责人是**谁**？ #人物');
      // what is written in stands below the sentence, and lines are high; the headline that sticks to the top scrolls nothing
      await page.mouse.move(SIZE.width / 2, 200);
      await page.mouse.wheel(0, 190);
      await page.mouse.move(SIZE.width - 60, 5);
    },
  },
  {
    name: 'traditional',
    async take(workbench) {
      await openAt(workbench, '把冬春水利');
      await closeSideBar(workbench);
      await workbench.page.locator('.editor-actions a.codicon-open-preview').first().click();
      await workbench.page.locator('.tab', { hasText: '臺' }).waitFor();
    },
  },
  {
    name: 'page',
    // the last one: the view is there again when the folder is opened anew
    colours: 96,
    async take(workbench) {
      await openAt(workbench, '把冬春水利');
      await closeSideBar(workbench);
      await openReading(workbench);
    },
  },
];

async function takeAll(
  language: string,
  look: string,
  theme: string,
  extensions: string,
  steps: readonly string[],
): Promise<void> {
  const folder = join(root, 'media/walkthrough', language);
  mkdirSync(folder, { recursive: true });
  const settings = {
    'workbench.colorTheme': theme,
    'editor.minimap.enabled': false,
    'breadcrumbs.enabled': false,
    'editor.fontSize': 15,
    'editor.lineNumbers': 'off',
    'editor.folding': false,
  };
  const options = { extensions, fill: makeWorkspace, settings, size: SIZE };
  const workbench = await startWorkbench(language === 'en' ? options : { ...options, locale: language }, console.log);
  try {
    for (const { name, take, colours = COLOURS } of PICTURES) {
      if (steps.length > 0 && !steps.includes(name)) continue;
      const path = join(folder, `${name}-${look}.png`);
      await take(workbench).catch(async (error: unknown) => {
        await workbench.page.screenshot({ path: join(out, `failed-${language}-${name}-${look}.png`) });
        throw error;
      });
      await workbench.page.waitForTimeout(SETTLE);
      writeFileSync(
        path,
        withPalette(await workbench.page.screenshot({ animations: 'disabled', clip: SHOWN }), colours),
      );
      console.log(path);
    }
  } finally {
    await workbench.close();
  }
}

void runMain(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { language: { type: 'string', multiple: true } },
  });
  const languages = LANGUAGES.filter((one) => values.language?.includes(one) ?? true);
  const extensions = mkdtempSync(join(tmpdir(), 'bulletin-pictures-'));
  installUnpacked(extensions);
  try {
    for (const language of languages) {
      for (const [look, theme] of Object.entries(THEMES)) await takeAll(language, look, theme, extensions, positionals);
    }
  } finally {
    rmSync(extensions, { recursive: true, force: true });
  }
  return 0;
});
