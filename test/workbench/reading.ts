/** Owns the clicks in the reading view: its page in the webview of the real workbench, by pointer and by keyboard, and a hostile page in it. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { makeWorkspace } from '../hosts/workspace';
import { HOSTILE } from '../unit/edition/editions';
import { type Click, frontTab, until } from './clicks';
import { FIRST, FOLDER, MARKS, SECOND } from './sample';
import { findings, frameOf, view, watchPolicy } from './webview';

export const HOSTILE_FOLDER = 'hostile';
export const HOSTILE_FILE = `${HOSTILE_FOLDER}/第1版.bulletin`;
const HOSTILE_PAGE = `澄浦报

2023年2月1日 第1版

渡口停航${HOSTILE[0]}居民改走大桥

本报记者 沈望舒

区水利局的钟砚秋昨天在渡口说，${HOSTILE.slice(1).join('，')}。停航期间将更换趸船，加固码头，请大家相互转告。
`;

/** The sample and a page that wants more than to be read. */
export function fillReading(folder: string): void {
  makeWorkspace(folder);
  mkdirSync(join(folder, HOSTILE_FOLDER), { recursive: true });
  writeFileSync(join(folder, HOSTILE_FILE), HOSTILE_PAGE);
}

/** Opens the sample's first page with the view beside it, its names marked. */
async function openView(page: Page, open: (file: string, folder: string) => Promise<void>): Promise<void> {
  watchPolicy(page);
  await open(`${FOLDER}/${FIRST}`, FOLDER);
  await page.locator(MARKS).first().waitFor();
  await page.locator('.monaco-editor .view-line').first().click();
  await page.keyboard.press('Control+k');
  await page.keyboard.press('r');
  await view(page).locator('article .person').first().waitFor();
}

/** Where the cursor is, as the status bar has it. */
const cursor = async (page: Page): Promise<string> =>
  (await page.locator('.statusbar-item[id="status.editor.selection"]').first().textContent()) ?? '';

const hasClass = async (page: Page, name: string): Promise<boolean> =>
  new RegExp(`\\b${name}\\b`).test((await view(page).locator('body').getAttribute('class')) ?? '');

export const READING_CLICKS: readonly Click[] = [
  {
    name: 'reading view: a key opens the page as a page, beside the text',
    main: true,
    async run({ page, open }) {
      await openView(page, open);
      const headline = view(page).locator('article h2').first();
      const body = view(page).locator('article .body').first();
      const size = (element: typeof headline): Promise<number> =>
        element.evaluate((one) =>
          Number.parseFloat(
            (globalThis as unknown as { getComputedStyle(of: unknown): { fontSize: string } }).getComputedStyle(one)
              .fontSize,
          ),
        );
      assert.ok((await size(headline)) > 1.3 * (await size(body)), 'a headline looks like text');
      assert.equal(await view(page).locator('#leaves li').count(), 2);
      assert.equal(await view(page).locator('details').getAttribute('open'), null);
    },
  },
  {
    name: 'reading view: the same key goes into the page, whose keys work, and back to the text, whose cursor stays',
    main: true,
    async run({ page }) {
      const press = async (): Promise<void> => {
        await page.keyboard.press('Control+k');
        await page.keyboard.press('r');
      };
      const inText = async (): Promise<boolean> => (await page.locator('.monaco-editor.focused').count()) > 0;
      assert.ok(await inText(), 'opening took the focus');
      const at = await cursor(page);
      await press();
      await view(page).locator('main:focus').waitFor();
      await page.keyboard.press('?');
      await view(page).locator('#help').waitFor();
      await page.keyboard.press('Escape');
      await view(page).locator('#help').waitFor({ state: 'hidden' });
      await press();
      await until('the text has the focus', inText);
      assert.equal(await cursor(page), at);
    },
  },
  {
    name: 'reading view: a click on a name goes to its place in the text',
    main: true,
    async run({ page }) {
      const name = view(page).locator('article .person', { hasText: '钟砚秋' }).first();
      await name.click();
      await until('the text has the focus', async () => (await page.locator('.monaco-editor.focused').count()) > 0);
      await until('the cursor is at the name', async () => !/Ln 1,/.test(await cursor(page)));
    },
  },
  {
    name: 'reading view: the cursor in the text is followed, quietly',
    main: true,
    async run({ page }) {
      const current = view(page).locator('.current').first();
      await current.waitFor();
      const before = await current.textContent();
      await page.keyboard.press('Control+k');
      await page.keyboard.press(']');
      await until('another paragraph is marked', async () => (await current.textContent()) !== before);
      const at = await cursor(page);
      await page.waitForTimeout(600);
      assert.equal(await cursor(page), at, 'the view moved the cursor');
    },
  },
  {
    name: 'reading view: the pointer on a name shows a card, which stays under the pointer and goes with Escape',
    async run({ page }) {
      await view(page).locator('article .person', { hasText: '钟砚秋' }).first().hover();
      const card = view(page).locator('#card');
      await card.waitFor();
      assert.match((await card.textContent()) ?? '', /钟砚秋.*鍾硯秋/);
      await card.hover();
      await page.waitForTimeout(500);
      assert.ok(await card.isVisible());
      await view(page).locator('main').focus();
      await page.keyboard.press('Escape');
      await card.waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'reading view: by keyboard from article to article and page to page, and Enter goes to the text',
    async run({ page }) {
      await view(page).locator('main').focus();
      await page.keyboard.press('j');
      const focused = view(page).locator('article:focus');
      await focused.waitFor();
      const first = await focused.getAttribute('data-story');
      await page.keyboard.press('j');
      await until('the next article has the focus', async () => (await focused.getAttribute('data-story')) !== first);
      await page.keyboard.press('k');
      await until('the article before has it again', async () => (await focused.getAttribute('data-story')) === first);
      await page.keyboard.press('n');
      await view(page).locator('#leaves li:nth-child(2) [aria-current]').waitFor();
      await frontTab(page, SECOND).waitFor();
      await page.keyboard.press('p');
      await view(page).locator('#leaves li:nth-child(1) [aria-current]').waitFor();
      await view(page).locator('article .person').first().focus();
      await page.keyboard.press('Enter');
      await until('the text has the focus', async () => (await page.locator('.monaco-editor.focused').count()) > 0);
      await frontTab(page, FIRST).waitFor();
    },
  },
  {
    name: 'reading view: finding, by either script, and what is found is stepped through',
    async run({ page }) {
      await view(page).locator('main').focus();
      await page.keyboard.press('/');
      await view(page).locator('#find input').waitFor();
      await page.keyboard.type('鍾硯秋', { delay: 20 });
      const output = view(page).locator('#find output');
      await until('places are counted', async () => /^1 of \d+$/.test((await output.textContent()) ?? ''));
      await page.keyboard.press('Enter');
      await until('the next place', async () => /^2 of \d+$/.test((await output.textContent()) ?? ''));
      await page.keyboard.press('Escape');
      await view(page).locator('#find').waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'reading view: help lists the keys, and Escape closes it',
    async run({ page }) {
      await view(page).locator('main').focus();
      await page.keyboard.press('?');
      const help = view(page).locator('#help');
      await help.waitFor();
      assert.ok((await help.locator('kbd').count()) > 9);
      await page.keyboard.press('Escape');
      await help.waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'reading view: vertical, traditional, without marks; with wavy lines by the setting',
    main: true,
    async run({ page }) {
      await view(page).locator('main').focus();
      await page.keyboard.press('v');
      await until('it is vertical', () => hasClass(page, 'vertical'));
      const mode = await view(page)
        .locator('main')
        .evaluate(
          (one) =>
            (globalThis as unknown as { getComputedStyle(of: unknown): { writingMode: string } }).getComputedStyle(one)
              .writingMode,
        );
      assert.equal(mode, 'vertical-rl');
      await page.keyboard.press('m');
      await until('marks go', () => hasClass(page, 'unmarked'));
      await view(page).locator('#look-open').click();
      await view(page).locator('#look input[value="traditional"]').check();
      await until(
        'the page is traditional',
        async () => (await view(page).locator('main').getAttribute('lang')) === 'zh-Hant-TW',
      );
      await view(page).locator('article', { hasText: '鍾硯秋' }).first().waitFor();
    },
  },
  {
    name: 'reading view: switches of its form keep what is read where it is seen',
    async run({ page }) {
      const frame = await frameOf(page);
      /** How far the second headline is from where the page starts, along the lines' direction. */
      const far = async (): Promise<number> =>
        Number(
          await frame.evaluate(
            "(() => { const main = document.querySelector('main').getBoundingClientRect(); const box = document.querySelectorAll('article h2')[1].getBoundingClientRect(); return document.body.classList.contains('vertical') ? main.right - box.right : box.top - main.top; })()",
          ),
        );
      const choose = async (name: string, value: string): Promise<void> => {
        await view(page).locator(`#look input[name="${name}"][value="${value}"]`).check();
        await page.waitForTimeout(800);
      };
      const seen = async (what: string): Promise<void> => {
        const now = await far();
        assert.ok(now > -40 && now < 320, `${what}: the headline is ${now} pixels away`);
      };
      if (!(await view(page).locator('#look').isVisible())) await view(page).locator('#look-open').click();
      await frame.evaluate("document.querySelectorAll('article h2')[1].scrollIntoView({ behavior: 'instant' })");
      await page.waitForTimeout(800);
      await seen('at first');
      for (const [name, value] of [
        ['ruby', 'people'],
        ['direction', 'horizontal'],
        ['columns', 'several'],
        ['columns', 'one'],
        ['ruby', 'none'],
        ['direction', 'vertical'],
      ] as const) {
        await choose(name, value);
        await seen(`${name} ${value}`);
      }
      await view(page).locator('#look-open').click();
    },
  },
  {
    name: 'reading view: after the window is loaded anew the page is there again, with its switches',
    async run({ page, open }) {
      // an address that names a file to open would restore nothing else
      await open(undefined, FOLDER);
      await view(page).locator('article .person').first().waitFor();
      await until('it is vertical', () => hasClass(page, 'vertical'));
      assert.equal(await view(page).locator('main').getAttribute('lang'), 'zh-Hant-TW');
      assert.equal(await view(page).locator('#leaves [aria-current]').count(), 1);
    },
  },
  {
    name: 'reading view: accessible, horizontal and vertical, with its panels and its help',
    async run({ page }) {
      assert.deepEqual(await findings(page), [], 'vertical');
      await view(page).locator('main').focus();
      await page.keyboard.press('v');
      await until('it is horizontal', async () => !(await hasClass(page, 'vertical')));
      await page.keyboard.press('m');
      await page.keyboard.press('a');
      await view(page).locator('#look').waitFor();
      await view(page).locator('#find-open').click();
      assert.deepEqual(await findings(page), [], 'horizontal, with panels');
      await page.keyboard.press('Escape');
      await view(page).locator('#help-open').click();
      assert.deepEqual(await findings(page), [], 'help');
      await page.keyboard.press('Escape');
      const frame = await frameOf(page);
      await frame.evaluate(
        "document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"data:,\" id=planted>')",
      );
      assert.ok(
        (await findings(page)).some((one) => one.startsWith('image-alt')),
        'a planted error is not found',
      );
      await frame.evaluate("document.querySelector('#planted').remove()");
    },
  },
  {
    name: 'reading view: a hostile page is inert in it',
    main: true,
    async run({ page, open }) {
      watchPolicy(page);
      await open(HOSTILE_FILE, HOSTILE_FOLDER);
      await page.locator('.monaco-editor .view-line').first().click();
      await page.keyboard.press('Control+k');
      await page.keyboard.press('r');
      const article = view(page).locator('article', { hasText: '趸船' });
      await article.locator('.person').first().waitFor();
      const words = (await view(page).locator('main').textContent()) ?? '';
      // a sign beside Chinese is set wide, as the last one of this entity
      for (const one of ['<script>alert(1)</script>', 'onerror=alert(1)', '&lt;b&gt', '](command:workbench'])
        assert.ok(words.includes(one), `${one} is not shown as it stands`);
      assert.doesNotMatch(words, /[\u202a-\u202e]/);
      const foreign = 'main :is(script, img, iframe, form, b, [onerror], [onclick], [style], a:not([href="#"]))';
      assert.equal(await view(page).locator(foreign).count(), 0);
      await article.locator('.person').first().hover();
      await view(page).locator('#card').waitFor();
      assert.equal(await view(page).locator('#card :is(a, img, script)').count(), 0);
    },
  },
  {
    name: 'reading view: no policy was broken and nothing was said in a dialog',
    main: true,
    async run({ page }) {
      assert.deepEqual([...watchPolicy(page)], []);
      // that a broken policy would be seen
      await (await frameOf(page)).evaluate(
        "(() => { const one = document.createElement('script'); one.textContent = 'void 0'; document.head.append(one); })()",
      );
      await until('a script without nonce is refused', async () => watchPolicy(page).length > 0);
    },
  },
];
