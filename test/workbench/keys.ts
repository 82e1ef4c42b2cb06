/** Owns the walk by keyboard: what the mouse can do, done without it, and each thing on the way has a name to be read aloud. */
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { type Click, frontTab, until } from './clicks';
import { FIRST, FOLDER, MARKS } from './sample';
import type { Workbench } from './workbench';

const SECOND = '第2版.txt';

/** Presses keys one after the other, as chords are pressed. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** The row of a tree that the keyboard is at, as it is read aloud. */
const focusedRow = (page: Page): Promise<string | null> =>
  page.locator('.sidebar .monaco-list:focus-within .monaco-list-row.focused').first().getAttribute('aria-label');

/** Where the cursor is, as the status bar has it. */
const place = async (page: Page): Promise<string> =>
  (await page.locator('.statusbar-item[id="status.editor.selection"]').first().textContent()) ?? '';

/** Everything found has a name of words: no bare sign, no icon's code. */
async function assertSpoken(what: string, found: Locator): Promise<void> {
  await found.first().waitFor();
  const count = await found.count();
  for (let nth = 0; nth < count; nth++) {
    const one = found.nth(nth);
    const label = (await one.getAttribute('aria-label')) ?? (await one.textContent()) ?? '';
    assert.match(label, /\p{L}{2}/u, `${what}: “${label}”`);
    assert.doesNotMatch(label, /\$\(|undefined|\[object|\bnull\b/, `${what}: “${label}”`);
  }
}

/** Arrows, stars and ticks, which are not heard. */
const SIGNS = /[→←▸▾•★▣✓]/;

/** Something that a command asks, and what stands above the question. */
interface Question {
  readonly command: string;
  /** Its topic in the palette. */
  readonly topic: string;
  /** The view whose button it is; such commands are not in the palette. */
  readonly view?: string;
  readonly asks: string | RegExp;
  readonly answers: 'list' | 'box';
}

export const QUESTIONS: readonly Question[] = [
  { topic: 'Bulletin Stories', command: 'Go to Article', asks: 'Go to Article', answers: 'list' },
  { topic: '', view: 'Names', command: 'Choose Where Names Are From', asks: 'Names of', answers: 'list' },
  { topic: '', view: 'Names', command: 'Filter Names', asks: 'Filter Names', answers: 'box' },
  { topic: '', view: 'Dates', command: 'Choose Where Dates Are From', asks: 'Dates of', answers: 'list' },
  { topic: '', view: 'Dates', command: 'Filter Dates by Person', asks: 'Filter Dates by Person', answers: 'list' },
  { topic: 'Bulletin', command: 'Choose What Is Marked', asks: 'What Is Marked', answers: 'list' },
  { topic: 'Bulletin', command: 'Set Issue Date', asks: 'Set Issue Date', answers: 'box' },
  { topic: 'Bulletin', command: 'Set Paper Name', asks: 'Set Paper Name', answers: 'box' },
  { topic: 'Bulletin', command: 'Search…', asks: 'Search Bulletins', answers: 'list' },
  {
    topic: 'Bulletin Characters',
    command: 'Show in Traditional or Simplified Beside',
    asks: 'Show In',
    answers: 'list',
  },
  { topic: 'Bulletin Characters', command: 'Convert to Traditional or', asks: 'Convert To', answers: 'list' },
  { topic: 'Bulletin Characters', command: 'Copy in Traditional or', asks: 'Copy In', answers: 'list' },
  {
    topic: 'Bulletin Characters',
    command: 'Always Convert This Word To',
    asks: /^What should “.” become\?/,
    answers: 'box',
  },
];

/** Runs the command of a question, from the palette or by the button of its view; `word` says titles in the language at hand. */
export async function ask(
  { page, command }: Pick<Workbench, 'page' | 'command'>,
  question: Question,
  word: (title: string) => string = (title) => title,
): Promise<void> {
  const { topic, view } = question;
  if (view === undefined) return command(word(`${topic}: ${question.command}`));
  const header = page.locator('.sidebar .pane-header', { hasText: word(view) }).first();
  // another container may stand in the side bar
  if (!(await header.isVisible())) await page.click('.activitybar .action-label[class*="extension-bulletin"]');
  if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
  // its buttons are there while the view is pointed at, or has the focus
  await header.hover();
  const button = header.locator(`.action-label[aria-label^="${word(question.command)}"]`);
  // Enter would go to the button that had the focus last, whichever has it by script
  await button.click();
}

/** Commands that have nothing to work on where no text is open, or that a view or a row of it must be in front for. */
const NOT_NOW: readonly string[] = [
  'Bulletin Characters: Convert to Traditional or Simplified',
  'Bulletin Characters: Go to Source',
  'Bulletin Characters: Go to Next Doubtful Character',
  'Bulletin Names: Clear the Filter of Names',
  'Bulletin Names: Clear the Filter of Dates',
  'Bulletin Names: Choose Where Names Are From',
  'Bulletin: Clear Search Results',
  'Bulletin Names: Copy Date',
  'Bulletin Names: Mark as Not a Name',
  'Bulletin Notes: Correct',
  'Bulletin: Stop Reading the Workspace',
];

export const KEYS: readonly Click[] = [
  {
    name: 'keys: the palette offers nothing that cannot be done',
    async run({ page, open }) {
      await open(undefined, 'blank');
      const rows = page.locator('.quick-input-list .monaco-list-row');
      const found = async (title: string): Promise<number> => {
        await press(page, 'F1');
        await page.waitForSelector('.quick-input-widget input', { state: 'visible' });
        await page.keyboard.type(title, { delay: 5 });
        await page.waitForTimeout(1_000);
        const count = await rows.filter({ hasText: title }).count();
        await press(page, 'Escape');
        return count;
      };
      await until('our commands are there', async () => (await found('Bulletin: Open Sample Bulletin')) === 1);
      for (const title of NOT_NOW) assert.equal(await found(title), 0, title);
    },
  },
  {
    name: 'keys: the sample opens from the palette to be read, and a command leads to the list of articles',
    async run({ page, open, command, row }) {
      await open(undefined, 'blank');
      await command('Bulletin: Open Sample Bulletin');
      await frontTab(page, FIRST).waitFor();
      await until('the text has the focus', async () => (await page.locator('.monaco-editor.focused').count()) > 0);
      await command('Bulletin Reader: Focus on Articles View');
      // as long as the page is being read the view has no rows that could have the focus
      await row('一碗热汤面').waitFor();
      await command('Bulletin Reader: Focus on Articles View');
      await until(
        'a row has the focus',
        async () => (await page.locator('.sidebar .monaco-list:focus-within').count()) > 0,
      );
    },
  },
  {
    name: 'keys: every row of the three views has a name',
    async run({ page, row, command }) {
      await row('一碗热汤面').waitFor();
      await assertSpoken('articles', page.locator('.sidebar [role="treeitem"]'));
      for (const view of ['Names', 'Dates']) {
        await command(`Bulletin Reader: Focus on ${view} View`);
        await until(`${view} are listed`, async () => (await page.locator('.sidebar [role="treeitem"]').count()) > 12);
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('ArrowRight');
        await assertSpoken(view, page.locator('.sidebar [role="treeitem"]'));
      }
      await command('Bulletin Reader: Focus on Articles View');
    },
  },
  {
    name: 'keys: down and Enter go to an article',
    async run({ page }) {
      await press(page, 'Home');
      for (let rows = 0; !((await focusedRow(page)) ?? '').includes('民心工程'); rows++) {
        assert.ok(rows < 12, `not within 12 rows; at ${await focusedRow(page)}`);
        await press(page, 'ArrowDown');
        await page.waitForTimeout(50);
      }
      await press(page, 'Enter');
      await until('the cursor is at the headline', async () => !/Ln 1,/.test(await place(page)));
      await press(page, 'Control+1');
    },
  },
  {
    name: 'keys: from mention to mention, and what is known of one',
    async run({ page }) {
      await page.locator(MARKS).first().waitFor();
      const headline = await place(page);
      await press(page, 'Control+k', '.');
      await until('the cursor moves to a mention', async () => (await place(page)) !== headline);
      const mention = await place(page);
      await press(page, 'Control+k', 'Control+i');
      await page.locator('.monaco-hover:not(.hidden)').first().waitFor();
      await press(page, 'Escape');
      await press(page, 'Control+k', '.');
      await until('the cursor moves on', async () => (await place(page)) !== mention);
      await press(page, 'Control+k', ',');
      await until('the cursor moves back', async () => (await place(page)) === mention);
    },
  },
  {
    name: 'keys: from part to part of a story, and back',
    async run({ page }) {
      // what stands above a line is there where the line is on the screen
      await press(page, 'Control+f');
      await page.keyboard.type('(下转2版)');
      await press(page, 'Escape');
      const lenses = page.locator('.codelens-decoration a');
      await assertSpoken('jumps', lenses);
      for (const text of await lenses.allTextContents()) assert.doesNotMatch(text, SIGNS);
      await press(page, 'Control+k', "'");
      await frontTab(page, SECOND).waitFor();
      await press(page, 'Control+k', ';');
      await frontTab(page, FIRST).waitFor();
    },
  },
  {
    name: 'keys: from article to article, and to one by its words',
    async run({ page, command }) {
      const before = await place(page);
      await press(page, 'Control+k', ']');
      await until('the cursor moves on', async () => (await place(page)) !== before);
      await command('Bulletin Stories: Go to Article');
      const rows = page.locator('.quick-input-list .monaco-list-row', { hasText: '雪后清波' });
      await rows.first().waitFor();
      await assertSpoken('articles to pick', page.locator('.quick-input-list .monaco-list-row'));
      await page.keyboard.type('雪后');
      await press(page, 'Enter');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'keys: every question reads well aloud, the box that is typed in and the rows to choose from',
    async run({ page, open, command }) {
      await open(`${FOLDER}/${FIRST}`, FOLDER);
      await page.locator(MARKS).first().waitFor();
      // some questions are about the word at the cursor, and the page was left with all of it selected
      await press(page, 'Control+1');
      await press(page, 'Control+Home');
      await until('nothing is selected', async () => /^Ln 1, Col 1$/.test(await place(page)));
      await press(page, 'Control+k', ']');
      await until('the cursor is at a headline', async () => !/Ln 1,/.test(await place(page)));
      for (const question of QUESTIONS) {
        const { command: title, asks, answers } = question;
        await ask({ page, command }, question);
        await page.locator('.quick-input-title, .quick-input-message', { hasText: asks }).first().waitFor();
        await assertSpoken(title, page.locator('.quick-input-box input'));
        if (answers === 'list') {
          const rows = page.locator('.quick-input-list .monaco-list-row');
          await assertSpoken(title, rows);
          for (const row of await rows.all()) assert.doesNotMatch((await row.getAttribute('aria-label')) ?? '', SIGNS);
        }
        await press(page, 'Escape');
        await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      }
      // the last view that was asked from has the focus
      await press(page, 'Control+1');
    },
  },
  {
    name: 'keys: the language status has a name',
    async run({ page }) {
      await assertSpoken('status', page.locator('.statusbar-item[id^="status.languageStatus"] a'));
    },
  },
  {
    name: 'keys: the page in traditional characters beside, and back to the page',
    async run({ page }) {
      await press(page, 'Control+k', 'v');
      await page.locator('.tab', { hasText: '臺' }).waitFor();
      await press(page, 'Control+1');
      await frontTab(page, FIRST).waitFor();
    },
  },
  {
    name: 'keys: a note is written, heard in its view, gone to, taken away and brought back',
    async run({ page, command }) {
      await press(page, 'Control+k', ']');
      await press(page, 'Control+k', 'n');
      const box = page.locator('.review-widget .monaco-editor.focused');
      await box.waitFor();
      await page.keyboard.type('何时 #待查');
      await press(page, 'Control+Enter');
      const said = (words: string) => page.locator('.statusbar-item', { hasText: words }).first().waitFor();
      await said('Note on “');
      await command('Bulletin Reader: Focus on My Notes and Corrections View');
      const row = page.locator('.sidebar .monaco-list-row', { hasText: '何时' });
      await row.first().waitFor();
      // as long as the view had no rows none could have the focus
      await command('Bulletin Reader: Focus on My Notes and Corrections View');
      await assertSpoken('notes', page.locator('.sidebar [role="treeitem"]'));
      await press(page, 'Home');
      for (let rows = 0; !((await focusedRow(page)) ?? '').includes('何时'); rows++) {
        assert.ok(rows < 12, `not within 12 rows; at ${await focusedRow(page)}`);
        await press(page, 'ArrowDown');
        await page.waitForTimeout(50);
      }
      // from the row to the note in the text, which is taken away where it stands
      await press(page, 'Enter');
      await until('the text has the focus', async () => (await page.locator('.monaco-editor.focused').count()) > 0);
      await command('Bulletin Notes: Delete Note');
      await row.first().waitFor({ state: 'detached' });
      await said('deleted');
      await command('Bulletin Notes: Undo Last Correction or Note');
      await row.first().waitFor();
      await said('is there again');
      await command('Bulletin Notes: Undo Last Correction or Note');
      await row.first().waitFor({ state: 'detached' });
    },
  },
];
