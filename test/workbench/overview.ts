/** Owns the clicks in the overview of an issue: its picture in the webview of the real workbench, by pointer and by keyboard, and a hostile issue. */
import assert from 'node:assert/strict';
import { type Click, frontTab, until } from './clicks';
import { HOSTILE_FILE, HOSTILE_FOLDER } from './reading';
import { FIRST, FOLDER, MARKS, SECOND } from './sample';
import { findings, view, watchPolicy } from './webview';

const COMMAND = 'Bulletin Stories: Open Overview of the Issue';

/** Whether the text has the focus and the cursor is not at its beginning. */
const cursorMoved = /Ln (?!1,)/;

export const OVERVIEW_CLICKS: readonly Click[] = [
  {
    name: 'overview: a command shows the pages of the issue and the stories between them',
    main: true,
    async run({ page, open, command }) {
      watchPolicy(page);
      await open(`${FOLDER}/${FIRST}`, FOLDER);
      await page.locator(MARKS).first().waitFor();
      await page.locator('.monaco-editor .view-line').first().click();
      await command(COMMAND);
      await view(page).locator('svg.pages').waitFor();
      assert.equal(await view(page).locator('svg.pages .sheet').count(), 2);
      assert.equal(await view(page).locator('svg.pages .tie').count(), 3);
      assert.ok((await view(page).locator('svg.people .bar').count()) > 10);
      assert.ok((await view(page).locator('svg.days .column').count()) > 5);
    },
  },
  {
    name: 'overview: a click on an article goes to its place, in another file too',
    main: true,
    async run({ page }) {
      await view(page).locator('.go.article', { hasText: '停水通知' }).click();
      await frontTab(page, SECOND).waitFor();
      const cursor = page.locator('.statusbar-item[id="status.editor.selection"]').first();
      await until('the cursor is there', async () => cursorMoved.test((await cursor.textContent()) ?? ''));
    },
  },
  {
    name: 'overview: by keyboard to a story’s line and along it, and to a person from the table',
    async run({ page }) {
      await view(page).locator('.go.tie').first().focus();
      await page.keyboard.press('Enter');
      await until('the text has the focus', async () => (await page.locator('.monaco-editor.focused').count()) > 0);
      await frontTab(page, SECOND).waitFor();
      const summary = view(page).locator('summary');
      await summary.focus();
      await page.keyboard.press('Enter');
      await view(page).locator('table').first().waitFor();
      const row = view(page).locator('table button', { hasText: '全区重点项目建设推进会召开' });
      await row.focus();
      await page.keyboard.press('Enter');
      await frontTab(page, FIRST).waitFor();
    },
  },
  {
    name: 'overview: accessible, with its tables',
    async run({ page }) {
      assert.deepEqual(await findings(page), []);
      await view(page)
        .locator('main')
        .evaluate((main) => {
          // biome-ignore lint/suspicious/noExplicitAny: the DOM is not among the types of tests
          (main as any).insertAdjacentHTML('beforeend', '<img src="data:,">');
        });
      assert.ok(
        (await findings(page)).some((one) => one.startsWith('image-alt')),
        'a planted error is not found',
      );
    },
  },
  {
    name: 'overview: after the window is loaded anew it is there again',
    async run({ page, open }) {
      // VS Code in a browser writes down every five seconds what is open; an address that names a file would restore nothing else
      await page.waitForTimeout(7_000);
      await open(undefined, FOLDER);
      await view(page).locator('svg.pages .tie').first().waitFor();
    },
  },
  {
    name: 'overview: a hostile issue is inert in it',
    main: true,
    async run({ page, open, command }) {
      await open(HOSTILE_FILE, HOSTILE_FOLDER);
      await page.locator('.monaco-editor .view-line').first().click();
      // the text is a bulletin once the status bar says so
      await page
        .locator('.statusbar-item', { hasText: /Bulletin|bulletin/ })
        .first()
        .waitFor();
      await command(COMMAND);
      await view(page).locator('.go.article', { hasText: '渡口停航' }).waitFor();
      const foreign = 'main :is(script, img, iframe, form, b, a, [onerror], [onclick], [style], [href], [src])';
      assert.equal(await view(page).locator(foreign).count(), 0);
      assert.doesNotMatch((await view(page).locator('main').textContent()) ?? '', /[\u202a-\u202e]/);
    },
  },
  {
    name: 'overview: the reading view opens it by a key',
    async run({ page, open }) {
      await open(`${FOLDER}/${FIRST}`, FOLDER);
      await page.locator(MARKS).first().waitFor();
      await page.keyboard.press('Control+1');
      await page.keyboard.press('Control+k');
      await page.keyboard.press('r');
      await view(page).locator('article .person').first().waitFor();
      await view(page).locator('#page').focus();
      await page.keyboard.press('o');
      const shown = (): Promise<boolean> =>
        Promise.all(
          page.frames().map((frame) =>
            frame
              .locator('svg.pages')
              .count()
              .catch(() => 0),
          ),
        ).then((counts) => counts.some((count) => count > 0));
      await until('the overview is shown', shown);
    },
  },
  {
    name: 'overview: no policy was broken and nothing was said in a dialog',
    main: true,
    async run({ page }) {
      assert.deepEqual([...watchPolicy(page)], []);
    },
  },
];
