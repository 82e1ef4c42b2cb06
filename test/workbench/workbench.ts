/** Owns the real workbench in a browser, as a person meets it: keys, clicks, what is on the screen. */
import type { Locator, Page } from 'playwright-core';
import { launchBrowser } from '../hosts/browser';
import { ensureHost } from '../hosts/install';
import type { Say } from '../hosts/project';
import { remoteUri, type Server, startServer, workbenchUrl } from '../hosts/server';
import { type Settings, TEST_SETTINGS } from '../hosts/settings';
import { placeOfWord } from './place';

export interface WorkbenchOptions {
  /** Folder of extensions installed beforehand. */
  readonly extensions: string;
  /** Fills the folder that is opened. */
  readonly fill: (folder: string) => void;
  readonly settings?: Settings;
  /** Interface language, zh-cn or zh-tw; English where not given. */
  readonly locale?: string;
  /** What the browser says it is. */
  readonly userAgent?: string;
  readonly size?: { readonly width: number; readonly height: number };
  /** Device pixels for one of the page's. */
  readonly scale?: number;
}

export interface Workbench {
  readonly page: Page;
  readonly folder: string;
  /** Opens the folder, or a folder in it, with a file in the editor. */
  open(file?: string, folder?: string): Promise<void>;
  /** Runs a command by the palette. */
  command(title: string): Promise<void>;
  /** The first row of the side bar that holds `text`. */
  row(text: string): Locator;
  /** The middle of a word in the text, in pixels of the page. */
  wordAt(word: string): Promise<{ readonly x: number; readonly y: number }>;
  close(): Promise<void>;
}

const OPEN_LIMIT_MS = 180_000;
const WAIT_LIMIT_MS = 90_000;
const WORD_TRIES = 20;
const WORD_REST_MS = 250;

/** Starts a server and a browser; the caller closes. */
export async function startWorkbench(options: WorkbenchOptions, say: Say): Promise<Workbench> {
  const host = await ensureHost(say);
  const server = await startServer(host, {
    extensions: options.extensions,
    settings: { ...TEST_SETTINGS, ...options.settings },
    ...(options.locale === undefined ? {} : { locale: options.locale }),
  });
  const browser = await launchBrowser(say);
  const close = async (): Promise<void> => {
    await browser.close();
    await server.stop();
  };
  try {
    const context = await browser.newContext({
      viewport: options.size ?? { width: 1280, height: 800 },
      deviceScaleFactor: options.scale ?? 1,
      reducedMotion: 'reduce',
      locale: options.locale ?? 'en-US',
      ...(options.userAgent === undefined ? {} : { userAgent: options.userAgent }),
    });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    page.setDefaultTimeout(WAIT_LIMIT_MS);
    const folder = `${server.home}/workspace`;
    options.fill(folder);
    return { page, folder, close, ...actions(page, server, folder) };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A text as a pattern that it alone fits. */
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function actions(page: Page, server: Server, root: string): Pick<Workbench, 'open' | 'command' | 'row' | 'wordAt'> {
  return {
    async open(file, folder = '') {
      const payload: [string, string][] = [
        ['skipWelcome', 'true'],
        ['skipReleaseNotes', 'true'],
      ];
      if (file !== undefined) payload.push(['openFile', remoteUri(server, `${root}/${file}`)]);
      await page.goto(workbenchUrl(server, { folder: `${root}${folder && `/${folder}`}`, payload }));
      await page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: OPEN_LIMIT_MS });
      if (file === undefined) return;
      await page.waitForSelector(`.tab[data-resource-name="${file.split('/').at(-1)}"]`, { timeout: OPEN_LIMIT_MS });
      await page.waitForSelector('.monaco-editor .view-line', { timeout: OPEN_LIMIT_MS });
    },
    async command(title) {
      await page.keyboard.press('F1');
      await page.waitForSelector('.quick-input-widget input', { state: 'visible' });
      await page.keyboard.type(title, { delay: 5 });
      // commands that hold the same words are listed by the alphabet, and ours need not be the first
      const row = page.locator('.quick-input-list .monaco-list-row', { hasText: new RegExp(`^\\s*${literal(title)}`) });
      await row.first().waitFor();
      const focused = page.locator('.quick-input-list .monaco-list-row.focused').and(row);
      for (let step = 0; step < 30 && (await focused.count()) === 0; step++) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    },
    row: (text) => page.locator('.sidebar .monaco-list-row', { hasText: text }).first(),
    async wordAt(word) {
      // lines that were just scrolled to, or are broken anew beside a thread, come a moment later
      for (let tries = 0; tries < WORD_TRIES; tries++) {
        const place = await page.evaluate(placeOfWord, word);
        if (place !== null) return place;
        await page.waitForTimeout(WORD_REST_MS);
      }
      throw new Error(`“${word}” is not on the screen`);
    },
  };
}
