/**
 * Owns the clicks in a folder whose files want more than to be read: in their names, headlines, names and lists stand links that run
 * commands, images, icons and signs that turn the order of letters. In every place where the extension shows them they are words.
 */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { type Click, until } from './clicks';
import type { Workbench } from './workbench';

/** A link that would open a file; no such file may come. */
const LINK = '[点此](command:workbench.action.files.newUntitledFile)';
const IMAGE = '![图](https://example.org/x.png)';
const ICON = '$(squirrel)';
const TURN = '\u202e';
const FILE = `${LINK}${ICON}.bulletin`;
const OTHER = `渡口${TURN}KOOB${ICON}.bulletin`;
const HEADLINE = `渡口停航${LINK}居民改走大桥${ICON}`;

const PAGE = `澄浦报

2021年3月1日 星期一 第1版

${HEADLINE}

本报记者 沈望舒${LINK}

区水利局的钟砚秋昨天在渡口说${IMAGE}，停航期间将更换趸船，加固码头，请大家相互转告，改走大桥也不远(下转2版)

春运首日客流平稳${IMAGE}

本报记者 ${ICON}余澜

昨天是春运首日，区长钟砚秋来到车站，看望候车的旅客<img src="https://example.org/y.png" onerror="alert(1)">，请大家注意安全。
`;

/** A note on words of the page, or, where they are not in it, one that has lost its place. */
const noteOn = (id: number, quote: string): string =>
  `${JSON.stringify({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: 'commenting',
    created: '2024-03-01T08:00:00Z',
    creator: { type: 'Person', name: `${LINK}${ICON}${TURN}` },
    body: [
      {
        type: 'TextualBody',
        value: `谁？${LINK}${IMAGE}<img src="https://example.org/n.png"> ${ICON} ${TURN} https://example.org`,
        format: 'text/markdown',
        purpose: 'commenting',
      },
      { type: 'TextualBody', value: `${LINK}${ICON}`, format: 'text/plain', purpose: 'tagging' },
    ],
    target: {
      source: 'urn:bulletin:1.txt',
      styleClass: 'highlight-pink',
      selector: [
        { type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' },
        {
          type: 'TextPositionSelector',
          start: Math.max(0, PAGE.indexOf(quote)),
          end: PAGE.indexOf(quote) + quote.length + 1,
        },
      ],
    },
  })}\n`;

/** Fills the folder. */
export function fillHostile(folder: string): void {
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  writeFileSync(join(folder, FILE), PAGE);
  writeFileSync(join(folder, OTHER), PAGE.replace('第1版', '第3版').replace('(下转2版)', '。'));
  const notes = [noteOn(1, '春运首日，区长钟砚秋'), noteOn(2, `早已不在的话${LINK}${ICON}${TURN}`)];
  writeFileSync(join(folder, `${FILE}.notes.jsonl`), notes.join(''));
  writeFileSync(join(folder, 'names.txt'), `钟砚秋 人 ${ICON}、${LINK}\n`);
  writeFileSync(join(folder, `${LINK}.txt`), PAGE.replace('第1版', '第4版'));
}

/** What may be nowhere: icons and images that the texts ask for, links of theirs, a file that a command of theirs made. */
const FORBIDDEN = [
  '.codicon-squirrel',
  'img[src*="example.org"]',
  // a link to a line of the file holds its name; one that runs what the name says begins so
  'a[href^="command:workbench"]',
  'a[data-href^="command:workbench"]',
  '.notification-list-item-message a',
  '.quick-input-widget .quick-input-message a',
  '.quick-input-widget .quick-input-description a',
  '.customview-tree .message a',
  '.tab[data-resource-name^="Untitled"]',
].join(', ');

/** Holds that there are only words on the screen; `root` is what shows ours alone, where letters keep their order too. */
async function onlyWords(page: Page, where: string, root?: Locator): Promise<void> {
  assert.equal(await page.locator(FORBIDDEN).count(), 0, `${where}: there is more than words`);
  const text = root === undefined ? '' : (await root.allTextContents()).join('\n');
  assert.ok(!text.includes(TURN), `${where}: letters are turned`);
}

const view = async ({ command }: Workbench, name: string): Promise<void> =>
  command(`Bulletin Reader: Focus on ${name} View`);

/** Puts the cursor at the start of a line (from 1) of the editor that has the focus; lines are wrapped. */
async function atLine(page: Page, line: number): Promise<void> {
  await page.keyboard.press('Control+G');
  await quick(page).locator('input').waitFor();
  await page.keyboard.type(String(line));
  await page.keyboard.press('Enter');
  await quick(page).waitFor({ state: 'hidden' });
  await isAt(page, `Ln ${line}, Col 1`);
}

/** Waits until the cursor is at a place, as the status bar says it. */
const isAt = (page: Page, place: string): Promise<void> =>
  page.locator('[id="status.editor.selection"]', { hasText: place }).waitFor();

const quick = (page: Page) => page.locator('.quick-input-widget');

/** Where the extension shows words of texts and files, and how one comes to see them there. */
const SINKS: readonly (readonly [where: string, see: (workbench: Workbench) => Promise<void>])[] = [
  [
    'a notification',
    async ({ page, command }) => {
      const { x, y } = { x: 700, y: 300 };
      await page.mouse.click(x, y);
      await atLine(page, 9);
      await command('Bulletin Stories: Go to Other Half');
      const message = page.locator('.notification-list-item-message', { hasText: 'Looked in' }).first();
      await message.waitFor();
      assert.ok((await message.textContent())?.includes('[点此] (command:'), (await message.textContent()) ?? '');
      await onlyWords(page, 'the notification', page.locator('.notifications-toasts'));
      await page.locator('.notification-list-item').first().click();
      await onlyWords(page, 'the notification, clicked');
      await command('Notifications: Clear All Notifications');
    },
  ],
  [
    'the list of articles',
    async (workbench) => {
      await view(workbench, 'Articles');
      await workbench.row('渡口停航').waitFor();
      await workbench.row('渡口停航').hover();
      await onlyWords(workbench.page, 'the rows');
      const tooltip = workbench.page.locator('.monaco-hover:not(.hidden)').first();
      // a row that came under a pointer at rest shows nothing before the pointer leaves it and comes again
      await until('the tooltip of a row', async () => {
        await workbench.page.mouse.move(700, 300);
        await workbench.row('渡口停航').hover();
        await workbench.page.waitForTimeout(1_500);
        return tooltip.isVisible();
      });
      await onlyWords(workbench.page, 'the tooltip of a row');
      await workbench.page.mouse.move(700, 300);
    },
  ],
  [
    'the list of names',
    async (workbench) => {
      await view(workbench, 'Names');
      await workbench.row('钟砚秋').waitFor();
      await workbench.row('钟砚秋').hover();
      await workbench.page.locator('.monaco-hover:not(.hidden)').first().waitFor();
      await onlyWords(workbench.page, 'the rows of names');
      await workbench.page.mouse.move(700, 300);
    },
  ],
  [
    'a list to pick from',
    async ({ page, command }) => {
      await command('Bulletin Stories: Go to Article…');
      await quick(page).locator('.monaco-list-row', { hasText: '渡口停航' }).first().waitFor();
      await onlyWords(page, 'the list', quick(page));
      await page.keyboard.press('Escape');
    },
  ],
  [
    'the hover of a name',
    async ({ page, wordAt }) => {
      const { x, y } = await wordAt('钟砚秋');
      await page.mouse.move(x, y);
      await page.mouse.move(x + 1, y);
      await page.locator('.monaco-hover:not(.hidden)', { hasText: 'person' }).first().waitFor();
      await onlyWords(page, 'the hover');
      await page.mouse.move(5, 5);
    },
  ],
  [
    'the hover of a mark, its lens, the problem that it has',
    async ({ page, wordAt, command }) => {
      const { x, y } = await wordAt('下转2版');
      await page.mouse.move(x, y);
      await page.mouse.move(x + 1, y);
      await page.locator('.monaco-hover:not(.hidden)').first().waitFor();
      await onlyWords(page, 'the hover of a mark');
      await page.mouse.move(5, 5);
      await command('Problems: Focus on Problems View');
      await page.locator('.markers-panel .monaco-list-row').first().waitFor();
      await onlyWords(page, 'the problems');
      await page.keyboard.press('Control+J');
    },
  ],
  [
    'the status bar',
    async ({ page, command }) => {
      await page.mouse.click(700, 300);
      await atLine(page, 9);
      await command('Bulletin Stories: Copy as Citation…');
      await quick(page).locator('.monaco-list-row').first().waitFor();
      await onlyWords(page, 'the styles of citations', quick(page));
      await page.keyboard.press('Enter');
      await page.locator('.statusbar-item', { hasText: 'Copied' }).first().waitFor();
      await onlyWords(page, 'the status bar', page.locator('.statusbar'));
    },
  ],
  [
    'the box of a search, its message and its results',
    async (workbench) => {
      const { page, command } = workbench;
      const box = quick(page).locator('input[placeholder^="Words in either script"]');
      await command('Bulletin: Search…');
      await box.waitFor();
      await page.keyboard.type(`${LINK}${ICON}`);
      await quick(page).locator('.monaco-list-row', { hasText: 'Search for' }).first().waitFor();
      await onlyWords(page, 'the box', quick(page));
      await page.keyboard.press('Enter');
      // the view has the focus once the search has ended; a list that is opened before would lose it
      await page.locator('.part.panel', { hasText: 'Nothing found' }).waitFor();
      await onlyWords(page, 'the message of the view');
      await command('Bulletin: Search…');
      await box.waitFor();
      await page.keyboard.press('Control+A');
      await page.keyboard.type('居民改走大桥');
      await quick(page).locator('.monaco-list-row', { hasText: 'Search for 居民改走大桥' }).waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.part.panel', { hasText: /\d+ places in \d+ texts/ }).waitFor();
      await onlyWords(page, 'the results');
    },
  ],
  [
    'a question',
    async ({ page, command }) => {
      await page.mouse.click(700, 300);
      await atLine(page, 5);
      await page.keyboard.press('Shift+End');
      await command('Bulletin Characters: Always Convert This Word To…');
      await until('the question', async () => ((await quick(page).textContent()) ?? '').includes('What should'));
      await onlyWords(page, 'the question', quick(page));
      await page.keyboard.press('Escape');
    },
  ],
  [
    'the list of dates',
    async (workbench) => {
      await view(workbench, 'Dates');
      await workbench.page.locator('.sidebar .monaco-list-row', { hasText: '2021' }).first().waitFor();
      await onlyWords(workbench.page, 'the rows of dates');
    },
  ],
  [
    'the list of what to export',
    async ({ page, command }) => {
      await page.mouse.click(700, 300);
      await atLine(page, 9);
      await command('Bulletin: Export…');
      await quick(page).locator('.monaco-list-row').first().waitFor();
      await onlyWords(page, 'the forms to export to', quick(page));
      await page.keyboard.press('Escape');
    },
  ],
  [
    'the name of a paper that is asked for',
    async ({ page, command }) => {
      await page.mouse.click(700, 300);
      await command('Bulletin: Set Paper Name…');
      await quick(page).locator('input').waitFor();
      await page.keyboard.type(`${LINK}${ICON}`);
      await onlyWords(page, 'the box of the paper', quick(page));
      await page.keyboard.press('Escape');
    },
  ],
  [
    'the hover of a note, and its thread',
    async ({ page, wordAt }) => {
      await page.mouse.click(700, 300);
      await atLine(page, 15);
      const { x, y } = await wordAt('春运首日，');
      await page.mouse.move(x, y);
      await page.mouse.move(x + 1, y);
      await page.locator('.monaco-hover:not(.hidden)', { hasText: '谁？' }).first().waitFor();
      await onlyWords(page, 'the hover of a note');
      await page.mouse.move(5, 5);
      await page.locator('.comment-range-glyph').last().click();
      await page.locator('.review-widget', { hasText: '谁？' }).first().waitFor();
      await onlyWords(page, 'the thread of a note', page.locator('.review-widget'));
      await page.keyboard.press('Escape');
    },
  ],
  [
    'the view of notes and corrections, of what lost its place, too',
    async (workbench) => {
      const { page } = workbench;
      await view(workbench, 'My Notes and Corrections');
      const rows = page.locator('.sidebar .monaco-list-row', { hasText: '谁？' });
      await until('both notes are listed', async () => (await rows.count()) === 2);
      await rows.first().hover();
      await page.locator('.monaco-hover:not(.hidden)').first().waitFor();
      await onlyWords(page, 'the rows of notes', page.locator('.sidebar'));
      await page.mouse.move(700, 300);
    },
  ],
  [
    'the notes to export, and what is said of one that is taken away',
    async ({ page, command }) => {
      await page.mouse.click(700, 300);
      await command('Bulletin: Export Notes…');
      await quick(page).locator('.monaco-list-row').first().waitFor();
      await onlyWords(page, 'the notes to export', quick(page));
      await page.keyboard.press('Escape');
      await page.mouse.click(700, 300);
      await atLine(page, 15);
      // the note stands a few characters into its line
      for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight');
      await isAt(page, 'Ln 15, Col 5');
      await command('Bulletin Notes: Delete Note');
      await page.locator('.statusbar-item', { hasText: 'deleted' }).first().waitFor();
      await onlyWords(page, 'what is said of a note', page.locator('.statusbar'));
      await command('Bulletin Notes: Undo Last Correction or Note');
      await page.locator('.statusbar-item', { hasText: 'is there again' }).first().waitFor();
    },
  ],
  [
    'the text beside in traditional characters, and the story as one text',
    async ({ page, command }) => {
      await page.mouse.click(700, 300);
      await atLine(page, 9);
      await command('Bulletin Characters: Show in Traditional Characters Beside');
      await page.locator('.monaco-editor .view-line', { hasText: '渡口停航' }).first().waitFor();
      await until('the view beside', async () => (await page.locator('.editor-instance').count()) > 1);
      await onlyWords(page, 'the view in another script');
      await page.mouse.click(700, 300);
      await atLine(page, 9);
      await command('Bulletin Stories: Read Whole Story');
      await onlyWords(page, 'the whole story');
    },
  ],
  [
    'the outline and the symbols',
    async ({ page }) => {
      await page.mouse.click(700, 300);
      const row = quick(page).locator('.monaco-list-row', { hasText: '渡口停航' }).first();
      // a story that opens late takes the focus, and so closes the list
      await until('the symbols are listed', async () => {
        if (!(await quick(page).isVisible())) await page.keyboard.press('Control+Shift+O');
        return row.isVisible();
      });
      await onlyWords(page, 'the symbols', quick(page));
      await page.keyboard.press('Escape');
    },
  ],
];

/** The text has been read once its articles are listed. */
const workbenchIsReady = (page: Page): Promise<void> =>
  page
    .locator('.statusbar-item', { hasText: /Bulletin|bulletin/ })
    .first()
    .waitFor();

export const HOSTILE_CLICKS: readonly Click[] = [
  {
    name: 'a folder of hostile names is opened',
    async run({ page, open }) {
      page.on('request', (request) => {
        if (request.url().includes('example.org')) throw new Error(`asks for ${request.url()}`);
      });
      await open();
      await page
        .locator('.explorer-folders-view .monaco-list-row', { hasText: /点此.*squirrel/ })
        .first()
        .dblclick();
      await page.waitForSelector('.monaco-editor .view-line');
      await workbenchIsReady(page);
    },
  },
  ...SINKS.map(
    ([where, see]): Click => ({
      name: `words of files are only words in ${where}`,
      run: async (workbench) => {
        await see(workbench);
        await onlyWords(workbench.page, where);
      },
    }),
  ),
];
