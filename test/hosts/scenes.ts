/** Owns the scenes that pictures are taken of: what is done in the workbench before the picture. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { FIRST, FOLDER, MARKS } from '../workbench/sample';
import type { Workbench } from '../workbench/workbench';

export interface Scene {
  readonly name: string;
  readonly prepare: (workbench: Workbench) => Promise<void>;
}

/** How a picture looks: a colour theme, and an interface language with the titles of commands in it. */
export interface Look {
  readonly name: string;
  readonly theme: string;
  readonly locale?: string;
}

export const LOOKS: readonly Look[] = [
  { name: 'dark', theme: 'Default Dark Modern' },
  { name: 'light', theme: 'Default Light Modern' },
  { name: 'hc-dark', theme: 'Default High Contrast' },
  { name: 'hc-light', theme: 'Default High Contrast Light' },
  { name: 'zh-cn', theme: 'Default Light Modern', locale: 'zh-cn' },
  { name: 'zh-tw', theme: 'Default Light Modern', locale: 'zh-tw' },
];

/** Where the pointer rests on nothing: in the activity bar, below its symbols. */
const ASIDE = [24, 500] as const;

/** The button of our side bar, by its title in each language of the interface. */
const CONTAINER = ['Bulletin Reader', '批读', '批讀']
  .map((title) => `.activitybar .action-item a[aria-label^="${title}"]`)
  .join(', ');

/** The sample's first page, at an article (one that continues), its names and dates marked, the side bar open. */
export async function openSample({ page, open, row }: Workbench, headline = '把冬春水利'): Promise<void> {
  await open(`${FOLDER}/${FIRST}`, FOLDER);
  await page.locator(CONTAINER).click();
  await row(headline).click();
  await page.locator(MARKS).nth(2).waitFor();
}

/** How long a hover may take before the pointer is moved anew, in milliseconds: what it rested on may have moved. */
const HOVER = 6_000;
const TRIES = 5;

/** Moves the pointer onto something, as `point` does it, until a hover is shown; throws where none comes. */
export async function untilHover({ page }: Workbench, point: () => Promise<void>): Promise<void> {
  const hover = page.locator('.monaco-hover:not(.hidden)').first();
  for (let tries = 1; ; tries++) {
    // away first, as what the pointer already rests on shows nothing new
    await page.mouse.move(10, 10);
    await point();
    const missed = await hover.waitFor({ timeout: HOVER }).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (missed === undefined) return;
    if (tries === TRIES) throw missed;
  }
}

/** Rests the pointer on a word and waits for the hover. */
export const pointAt = (workbench: Workbench, word: string): Promise<void> =>
  untilHover(workbench, async () => {
    const { x, y } = await workbench.wordAt(word);
    await workbench.page.mouse.move(x, y);
    await workbench.page.mouse.move(x + 1, y);
  });

/** Nothing but the editors. */
export async function closeSideBar({ page }: Workbench): Promise<void> {
  const bar = page.locator('.part.sidebar');
  for (let tries = 0; tries < TRIES && (await bar.isVisible()); tries++) {
    await page.keyboard.press('Control+b');
    await bar.waitFor({ state: 'hidden', timeout: HOVER }).catch(() => undefined);
  }
}

/** The reading view of the text in front, its names marked, the focus back in the text. */
export async function openReading({ page }: Workbench): Promise<void> {
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+k');
  await page.keyboard.press('r');
  await pageOf(page).locator('article .person').first().waitFor();
  // where the view was there already, the key went into it
  await page.keyboard.press('Control+1');
  await page.mouse.move(...ASIDE);
}

/** The document of the one webview that is shown. */
const pageOf = (page: Page): FrameLocator =>
  page.frameLocator('iframe.webview.ready:visible').frameLocator('iframe#active-frame');

/** Puts the cursor into the jump line that stands before the caption. */
async function cursorIntoJump({ page, row, wordAt }: Workbench): Promise<void> {
  await row('雪后清波').click();
  await page.locator('.view-line', { hasText: '下转2版' }).first().waitFor();
  const { x, y } = await wordAt('下转2版');
  await page.mouse.click(x, y);
}

/** What somebody said of the first page, one of words that are not there any more. */
const SAID = [
  { kind: 'role', at: { quote: '陆闻笛', prefix: '作了交流发言。\n\n', suffix: '', line: 44 }, role: 'byline' },
  { kind: 'name', name: '钟砚秋', is: 'person', titles: ['区长'] },
  {
    kind: 'date',
    at: { quote: '去年12月以来', prefix: '通报了', suffix: '重点项目推进', line: 42 },
    value: '2022-12/..',
  },
  { kind: 'no-date', at: { quote: '去年十月初七', prefix: '渡口从', suffix: '起停航', line: 12 } },
];

/** Puts a date right by the link in its hover, and shows what was said of the page in the side bar. */
async function putRight(workbench: Workbench): Promise<void> {
  const { page, folder } = workbench;
  writeFileSync(join(folder, FOLDER, `${FIRST}.bulletin.json`), JSON.stringify({ version: 1, corrections: SAID }));
  await openSample(workbench);
  for (const title of ['My Notes', '我的批注与更正', '我的批註與更正']) {
    const header = page.locator('.pane-header', { hasText: title }).first();
    if ((await header.count()) > 0) await header.click();
  }
  await workbench.row('去年十月初七').waitFor();
  await pointAt(workbench, '4月20日');
  await page
    .locator('.monaco-hover a', { hasText: /not a date|不是日期/ })
    .first()
    .click();
  await page.locator('.statusbar-item', { hasText: /Undo|撤销|復原/ }).waitFor();
}

/** The sample in the reading view, with the side bar closed. */
async function openSampleAsPage(workbench: Workbench): Promise<void> {
  await openSample(workbench);
  await closeSideBar(workbench);
  await openReading(workbench);
}

/** Presses a key of the reading view. */
async function pageKey({ page }: Workbench, key: string): Promise<void> {
  await pageOf(page).locator('main').focus();
  await page.keyboard.press(key);
}

export const SCENES: readonly Scene[] = [
  { name: 'sample', prepare: (workbench) => openSample(workbench) },
  {
    name: 'names',
    async prepare(workbench) {
      await openSample(workbench);
      for (const title of ['Names', '名称', '名稱']) {
        const header = workbench.page.locator('.pane-header', { hasText: title }).first();
        if ((await header.count()) > 0) await header.click();
      }
      await workbench.row('钟砚秋').waitFor();
    },
  },
  {
    name: 'hover-name',
    async prepare(workbench) {
      await openSample(workbench);
      await pointAt(workbench, '郁春生');
    },
  },
  {
    name: 'hover-date',
    async prepare(workbench) {
      await openSample(workbench);
      await pointAt(workbench, '4月20日');
    },
  },
  {
    name: 'peek',
    async prepare(workbench) {
      await openSample(workbench);
      await cursorIntoJump(workbench);
      await workbench.page.keyboard.press('Control+Shift+F10');
      await workbench.page.locator('.peekview-widget .view-line').first().waitFor();
    },
  },
  {
    name: 'traditional',
    async prepare(workbench) {
      await openSample(workbench);
      await workbench.page.locator('.editor-actions a.codicon-open-preview').first().click();
      await workbench.page.locator('.tab', { hasText: '臺' }).waitFor();
    },
  },
  {
    name: 'reading',
    prepare: openSampleAsPage,
  },
  {
    name: 'reading-vertical',
    async prepare(workbench) {
      const { page } = workbench;
      await openSampleAsPage(workbench);
      await pageKey(workbench, 'v');
      await pageOf(page).locator('body.vertical').waitFor();
    },
  },
  {
    name: 'overview',
    async prepare(workbench) {
      const { page } = workbench;
      await openSampleAsPage(workbench);
      await pageKey(workbench, 'o');
      // which takes the place of the view
      await pageOf(page).locator('svg.days').waitFor();
      await page.mouse.move(...ASIDE);
    },
  },
  { name: 'put-right', prepare: putRight },
  {
    name: 'problems',
    async prepare({ page, open }) {
      await open('half/第1版.txt', 'half');
      await page.keyboard.press('Control+Shift+m');
      await page.locator('.markers-panel .monaco-list-row').nth(1).waitFor();
    },
  },
];
