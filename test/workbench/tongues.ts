/** Owns the walk in the pseudo-language: whatever the extension puts on the screen has gone through the tables of words. */
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { type Click, frontTab, until } from './clicks';
import { ask, QUESTIONS } from './keys';
import { plainWords, pseudo } from './pseudo';
import { FIRST, FOLDER, MARKS } from './sample';

/** Names that no language translates. */
const NAMES =
  /Bulletin Reader|OpenCC|EDTF|Windows|ISO 8601|ISO|CSV|TSV|TEI|HTML|JSON|Markdown|Anki|Word|txt|Ctrl|Cmd|Mac|PDF|Alt|Shift|Enter|Escape/gi;

/** Asserts that nothing in these elements is plain English: what is shown and what is read aloud. */
async function assertTranslated(what: string, found: Locator): Promise<void> {
  await found.first().waitFor();
  const count = await found.count();
  const texts: string[] = [];
  for (let nth = 0; nth < count; nth++) {
    const one = found.nth(nth);
    texts.push((await one.textContent()) ?? '', (await one.getAttribute('aria-label')) ?? '');
  }
  const left = texts.filter((text) => plainWords(text.replace(NAMES, ' ')).length > 0);
  assert.deepEqual(left, [], `${what}: not translated`);
}

/** The side bar's own icon; which view container is open is kept by folder. */
const openSideBar = (page: Page): Promise<void> =>
  page.locator(`.activitybar .action-item a[aria-label^="${pseudo('Bulletin Reader')}"]`).click();

const rows = (page: Page): Locator => page.locator('.sidebar .monaco-list-row');

export const TONGUES: readonly Click[] = [
  {
    name: 'pseudo-language: the empty view',
    async run({ page, open }) {
      await open(undefined, 'blank');
      await openSideBar(page);
      await page.locator('.welcome-view-content .monaco-button').first().waitFor();
      await assertTranslated('welcome', page.locator('.welcome-view-content p, .welcome-view-content .monaco-button'));
      await assertTranslated('titles', page.locator('.sidebar .pane-header .title'));
    },
  },
  {
    name: 'pseudo-language: the three views',
    async run({ page, open }) {
      await open(`${FOLDER}/${FIRST}`, FOLDER);
      await frontTab(page, FIRST).waitFor();
      await openSideBar(page);
      await rows(page).nth(8).waitFor();
      await assertTranslated('articles', rows(page));
      for (const view of ['Names', 'Dates']) {
        const header = page.locator('.sidebar .pane-header', { hasText: pseudo(view) }).first();
        const before = await rows(page).count();
        await header.click();
        await until(`${view} are listed`, async () => (await rows(page).count()) !== before);
        await page.waitForTimeout(1_500);
        await assertTranslated(view, rows(page));
        await header.click();
      }
    },
  },
  {
    name: 'pseudo-language: what stands in and over the text',
    async run({ page, row, wordAt }) {
      await row('全区重点项目建设推进会').click();
      await page.locator(MARKS).nth(8).waitFor();
      for (const word of ['钟砚秋', '1月31日']) {
        const { x, y } = await wordAt(word);
        await page.mouse.move(x, y);
        await page.mouse.move(x + 1, y);
        const hover = page.locator('.monaco-hover:not(.hidden) .hover-contents');
        await hover.first().waitFor();
        await assertTranslated(`hover of ${word}`, hover);
        await page.mouse.move(5, 5);
        await hover.first().waitFor({ state: 'hidden' });
      }
      await row('把冬春水利').click();
      await page.keyboard.press('Control+f');
      await page.keyboard.type('(下转2版)');
      await page.keyboard.press('Escape');
      await page.locator('.codelens-decoration a').first().waitFor();
      await assertTranslated('lens', page.locator('.codelens-decoration a'));
      const { x, y } = await wordAt('下转2版');
      await page.mouse.move(x, y);
      await page.mouse.move(x + 1, y);
      await page.locator('.monaco-hover:not(.hidden)').first().waitFor();
      await page.mouse.move(5, 5);
    },
  },
  {
    name: 'pseudo-language: the questions and what can be answered',
    async run({ page, command }) {
      for (const question of QUESTIONS) {
        const { command: title, asks, answers } = question;
        await ask({ page, command }, question, pseudo);
        // what is asked about a word holds that word; behind a question for words VS Code says which keys end it
        const about = typeof asks === 'string' ? pseudo(asks) : new RegExp(pseudo('What should'));
        await page.locator('.quick-input-title, .quick-input-message', { hasText: about }).first().waitFor();
        if (answers === 'list') {
          const rows = page.locator('.quick-input-list .monaco-list-row');
          await rows.first().waitFor();
          // rows are used again: hidden in them stands what the palette had there, so what is read aloud is looked at
          const spoken = await Promise.all(
            (await rows.all()).map(async (row) => (await row.getAttribute('aria-label')) ?? ''),
          );
          const left = spoken.filter((label) => plainWords(label.replace(NAMES, ' ')).length > 0);
          assert.deepEqual(left, [], `${title}: not translated`);
        }
        await page.keyboard.press('Escape');
        await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      }
    },
  },
  {
    name: 'pseudo-language: the commands in the palette',
    async run({ page }) {
      await page.keyboard.press('F1');
      await page.waitForSelector('.quick-input-widget input', { state: 'visible' });
      await page.keyboard.type(pseudo('Bulletin'), { delay: 5 });
      const found = page.locator('.quick-input-list .monaco-list-row .quick-input-list-rows > .quick-input-list-row');
      await until('our commands are listed', async () => (await found.count()) > 8);
      const texts = await found.allTextContents();
      // “Focus on … View” are VS Code's own, and so are the headings of its groups
      const own = texts.filter((text) => text.trim().startsWith(pseudo('Bulletin')) && !text.includes('Focus on'));
      const left = own.filter((text) => plainWords((text.split(':')[1] ?? '').replace(NAMES, ' ')).length > 0);
      assert.deepEqual(left, []);
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'pseudo-language: a half that is missing, in the Problems panel',
    async run({ page, open }) {
      await open(`half/${FIRST}`, 'half');
      await page.keyboard.press('Control+Shift+m');
      const problem = page.locator('.markers-panel .marker-message-line').first();
      await problem.waitFor();
      // behind the message stand the source, the code of the problem and its place, which are VS Code's to word
      const [message = ''] = ((await problem.textContent()) ?? '').split('bulletin');
      assert.deepEqual(plainWords(message), []);
    },
  },
];
