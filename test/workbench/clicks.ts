/** Owns the clicks: what a reader does first, done in the real workbench, in order, on the bundled sample. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { FIRST, FOLDER, MARKS, SECOND } from './sample';
import type { Workbench } from './workbench';

export interface Click {
  readonly name: string;
  /** A part of the main job: it is done in either extension host. */
  readonly main?: true;
  /** Why it is not clicked at present. */
  readonly skip?: string;
  readonly run: (workbench: Workbench) => Promise<void>;
}

/** The settings of marks, each with how the command calls what is marked; what they do only the screen shows. */
const MARKED: readonly (readonly [setting: string, kind: string])[] = [
  ['bulletin.marks.persons', 'People'],
  ['bulletin.marks.places', 'Places'],
  ['bulletin.marks.organizations', 'Organizations'],
  ['bulletin.marks.dates', 'Dates'],
];

const tab = (page: Page, name: string) => page.locator(`.tab[data-resource-name="${name}"]`);
export const frontTab = (page: Page, name: string) => page.locator(`.tab.active[data-resource-name="${name}"]`);
const line = (page: Page, text: string) => page.locator('.monaco-editor .view-line', { hasText: text }).first();

/** How many places are marked in the editors on the screen. */
const marks = (page: Page): Promise<number> => page.locator(MARKS).count();

/** How many places are marked once that number has stayed the same for half a second: marks come kind by kind. */
async function settledMarks(page: Page): Promise<number> {
  let count = await marks(page);
  await until('marks settle', async () => {
    const before = count;
    await new Promise((resolve) => setTimeout(resolve, 500));
    count = await marks(page);
    return count === before;
  });
  return count;
}

/** Waits until something holds; throws after 90 s, which a busy machine can need. */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 90_000; !(await holds()); ) {
    assert.ok(Date.now() < end, `${what}: not within 90 s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export const CLICKS: readonly Click[] = [
  {
    name: 'a folder without text: the side bar says what to do, and opens the sample',
    main: true,
    async run({ page, open }) {
      await open(undefined, 'blank');
      await page.click('.activitybar .action-item a[aria-label^="Bulletin Reader"]');
      const button = page.locator('.welcome-view-content .monaco-button', { hasText: 'Open Sample Bulletin' });
      await button.waitFor();
      await button.click();
      await tab(page, FIRST).waitFor();
      // where the button was there are rows now, and a row under the pointer shows more of itself over the others
      await page.mouse.move(640, 5);
    },
  },
  {
    name: 'a folder of pages without a page open: its issues are listed by year and month, and one opens',
    main: true,
    async run({ page, open, row }) {
      await open(undefined, FOLDER);
      await page.click('.activitybar .action-item a[aria-label^="Bulletin Reader"]');
      await row('2023').waitFor();
      await row('February').waitFor();
      await row('2 pages').click();
      await row(FIRST).click();
      await frontTab(page, FIRST).waitFor();
    },
  },
  {
    name: 'the articles of both pages are listed',
    main: true,
    async run({ page, row }) {
      for (const headline of ['全区重点项目建设推进会', '雪后清波', '从一支竹篙到一座大桥', '我区12家企业赴芦州招聘']) {
        await row(headline).waitFor();
      }
      const rows = await page.locator('.sidebar .monaco-list-row').allInnerTexts();
      assert.match(rows[0]?.replace(/\s+/g, '') ?? '', /澄浦报.*2023-02-01/);
      assert.ok(
        rows.some((text) => /Page 2/.test(text.replace(/\s+/g, ' '))),
        rows.join(' / '),
      );
    },
  },
  {
    name: 'a click on an article goes there',
    main: true,
    async run({ page, row }) {
      await row('从一支竹篙到一座大桥').click();
      await line(page, '从一支竹篙到一座大桥').waitFor();
    },
  },
  {
    name: 'names and dates are marked, and a command hides each kind and shows it again',
    main: true,
    async run({ page, row, command }) {
      await row('把冬春水利').click();
      await until('marks appear', async () => (await marks(page)) > 5);
      const tick = async (kind: string): Promise<void> => {
        await command('Bulletin: Choose What Is Marked');
        const box = page.locator('.quick-input-list .monaco-list-row', { hasText: kind });
        await box.first().click();
        await page.keyboard.press('Enter');
        await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      };
      for (const [setting, kind] of MARKED) {
        const shown = await settledMarks(page);
        await tick(kind);
        await until(`${setting}: marks go`, async () => (await marks(page)) < shown);
        const hidden = await settledMarks(page);
        await tick(kind);
        await until(`${setting}: marks come back`, async () => (await marks(page)) > hidden);
      }
    },
  },
  {
    name: 'the pointer on a name says who that is',
    main: true,
    async run({ page, row, wordAt }) {
      await row('全区重点项目建设推进会').click();
      await line(page, '钟砚秋指出').waitFor();
      const { x, y } = await wordAt('钟砚秋');
      await page.mouse.move(x, y);
      await page.mouse.move(x + 1, y);
      const hover = page.locator('.monaco-hover:not(.hidden)', { hasText: 'person' }).first();
      await hover.waitFor();
      assert.match((await hover.textContent()) ?? '', /钟砚秋/);
      await page.mouse.move(5, 5);
    },
  },
  {
    name: 'F12 on a jump line goes to the other half, and F12 there comes back',
    async run({ page, row }) {
      await row('一碗热汤面 温暖一条街').click();
      await line(page, '→转2版').click();
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('F12');
      await frontTab(page, SECOND).waitFor();
      await line(page, '场地是现成的').waitFor();
      // the marks are there once the page has been read
      await page.locator(MARKS).first().waitFor();
      await page.waitForTimeout(500);
      await page.keyboard.press('F12');
      await frontTab(page, FIRST).waitFor();
    },
  },
  {
    name: 'a click on the title bar shows the page in traditional characters beside',
    main: true,
    async run({ page }) {
      await page.locator('.editor-actions a[aria-label^="Show in Traditional Characters"]').first().click();
      await page.locator('.tab', { hasText: '臺' }).waitFor();
    },
  },
  {
    name: 'the traditional page stands where the page stands',
    async run({ page }) {
      await line(page, '溫暖一條街').waitFor();
    },
  },
  {
    name: 'the traditional page closes',
    async run({ page }) {
      await page.keyboard.press('Control+2');
      await page.keyboard.press('Control+w');
      await page.locator('.tab', { hasText: '臺' }).waitFor({ state: 'detached' });
    },
  },
  {
    name: 'a half that is missing is information in the Problems panel',
    async run({ page, open, command }) {
      await open(`half/${FIRST}`, 'half');
      await command('Problems: Focus on Problems View');
      await page.locator('.markers-panel .monaco-list-row', { hasText: '2' }).first().waitFor();
      assert.equal(await page.locator('.markers-panel .codicon-info, .markers-panel .codicon-dialog-info').count(), 1);
    },
  },
  {
    name: 'an article is found from the palette',
    async run({ page, open, command }) {
      await open(`${FOLDER}/${SECOND}`, FOLDER);
      await page.locator(MARKS).first().waitFor();
      await command('Bulletin Stories: Go to Article');
      // the list of commands gives way to the list of articles
      await page.locator('.quick-input-list .monaco-list-row', { hasText: '一碗热汤面' }).first().waitFor();
      // lists find across scripts
      await page.keyboard.type('圖書館', { delay: 20 });
      await page.locator('.quick-input-list .monaco-list-row', { hasText: '区图书馆正月延时开放' }).waitFor();
      await page.keyboard.press('Enter');
      await line(page, '区图书馆正月延时开放').waitFor();
    },
  },
  {
    name: 'the Names view by keyboard: on to the next mention, and no name any more',
    async run({ page, open, command, row }) {
      await open(`${FOLDER}/${FIRST}`, FOLDER);
      await page.locator(MARKS).first().waitFor();
      await command('Bulletin Reader: Focus on Names View');
      await row('钟砚秋').waitFor();
      /** A command of the row's own menu. */
      const act = async (title: string): Promise<void> => {
        await row('钟砚秋').click();
        await page.keyboard.press('Shift+F10');
        const chosen = page.locator('.monaco-menu .action-item.focused', { hasText: title });
        await page.locator('.monaco-menu .action-label', { hasText: title }).first().waitFor();
        for (let step = 0; step < 9 && (await chosen.count()) === 0; step++) await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
      };
      await act('Next Mention');
      await line(page, '区委书记钟砚秋').waitFor();
      await act('Not a Name');
      await row('钟砚秋').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'what is copied from a page is pasted as a quotation with its citation, a page as bulletin text',
    async run({ page, open, command, row, wordAt }) {
      await open(`${FOLDER}/${FIRST}`, FOLDER);
      await command('Bulletin Reader: Focus on Articles View');
      await row('全区重点项目建设推进会').click();
      await line(page, '钟砚秋指出').waitFor();
      const { x, y } = await wordAt('钟砚秋');
      await page.mouse.dblclick(x, y);
      await page.keyboard.press('Control+C');
      /** Pastes into a new text, as what is picked. */
      const paste = async (title: string): Promise<void> => {
        await command('File: New Untitled Text File');
        await page.locator('.tab.active', { hasText: /^Untitled/ }).waitFor();
        await page.keyboard.press('Control+V');
        // what else it can be pasted as is a button beside the text
        await page.locator('.post-edit-widget .monaco-button').click();
        await page.locator('.action-widget .monaco-list-row', { hasText: title }).click();
      };
      await paste('Paste as Quotation with Citation');
      await line(page, '”（陆闻笛：《全区重点项目建设推进会召开》，《澄浦报》2023年2月1日，第1版）').waitFor();
      await tab(page, FIRST).click();
      await page.locator(MARKS).first().waitFor();
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Control+C');
      await paste('Paste as Bulletin Text');
      await line(page, '　　1月31日').or(line(page, '\u00a0\u00a01月31日')).first().waitFor();
      // the next step finds the page as it is when it is opened for the first time
      await tab(page, FIRST).click();
      await line(page, '钟砚秋指出').click();
      await page.keyboard.press('Control+Home');
      await line(page, '官方微信').waitFor();
    },
  },
];

/** After the main job has been done in the web worker: that it was done there. */
export const IN_WORKER: Click = {
  name: 'the extension runs in a worker of the browser',
  async run({ page, command }) {
    await command('Developer: Show Running Extensions');
    const row = page.locator('.runtime-extensions-editor .monaco-list-row, .editor-instance .monaco-list-row', {
      hasText: 'Bulletin Reader',
    });
    await row.first().waitFor();
    assert.match((await row.first().textContent()) ?? '', /web worker/);
  },
};
