/** Owns the benchmark of notes in a real window: a page of a megabyte with a thousand notes beside the same without, as the window works. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import type { anchorOf as AnchorOf } from '../../src/core/anchors/make';
import type { EMPTY_NOTES, printNotes as PrintNotes } from '../../src/core/notes/file';
import { ensureHost } from '../hosts/install';
import { packExtension } from '../hosts/pack';
import { installPackage } from '../hosts/server';
import { MARKS } from '../workbench/sample';
import { startWorkbench, type Workbench } from '../workbench/workbench';
import type { Bench, BenchRow } from './bench';
import { shippedCore } from './shipped';

interface Core {
  readonly anchorOf: typeof AnchorOf;
  readonly EMPTY_NOTES: typeof EMPTY_NOTES;
  readonly printNotes: typeof PrintNotes;
}

const BYTES = 1_000_000;
const NOTES = 1_000;
/** Each page is opened, scrolled and typed into so often, by turns; the middle one counts. */
const ROUNDS = 3;
const PAGES = 40;
const KEYS = 60;
const FILE = '第1版.bulletin';

function page(): string {
  const lines = ['澄浦报', '', '2021年3月1日 星期一 第1版', '', '渡口停航五天 居民改走大桥', '', '本报记者 沈望舒', ''];
  for (let bytes = 0, at = 0; bytes < BYTES; at++) {
    const line = `渡口停航第${at}天，区水利局局长霍青禾到沙桐镇了解趸船更换的进展，他说第${at}个码头要加固，请大家相互转告。`;
    lines.push(line);
    bytes += Buffer.byteLength(line);
  }
  return `${lines.join('\n')}\n`;
}

function fill(folder: string): void {
  const core = shippedCore<Core>('anchors/make', 'notes/file');
  const text = page();
  const step = Math.floor((text.length - 500) / NOTES);
  const notes = Array.from({ length: NOTES }, (_, at) => {
    const start = 120 + at * step;
    const near = core.anchorOf(text.slice(start - 60, start + 340), { start: 60, end: 64 + (at % 40) });
    return { id: `urn:uuid:${at}`, at: { ...near, start }, text: `第${at}条批注 #会议`, tags: ['会议'] };
  });
  for (const kind of ['plain', 'noted']) {
    mkdirSync(join(folder, kind), { recursive: true });
    writeFileSync(join(folder, kind, FILE), text);
  }
  const file = core.printNotes({ ...core.EMPTY_NOTES, notes }, 'urn:bulletin:1.txt');
  writeFileSync(join(folder, 'noted', `${FILE}.notes.jsonl`), file);
}

/** Milliseconds that the window's own thread has worked since it was opened. */
async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

/** Waits until the window has had little to do for a second. */
async function calm(window: Page, session: CDPSession): Promise<void> {
  for (let before = await worked(session), round = 0; round < 60; round++) {
    await window.waitForTimeout(1_000);
    const now = await worked(session);
    if (now - before < 30) return;
    before = now;
  }
}

interface Measured {
  readonly opening: number;
  readonly scrolling: number;
  readonly typing: number;
}

async function measure({ page: window, open, command }: Workbench, kind: string): Promise<Measured> {
  await open(`${kind}/${FILE}`, kind);
  const session = await window.context().newCDPSession(window);
  await session.send('Performance.enable');
  // the page is read once its names are marked, and the notes are there once one has its sign
  await window.locator(MARKS).first().waitFor();
  if (kind === 'noted') await window.locator('.comment-range-glyph').first().waitFor();
  await calm(window, session);
  const opening = await worked(session);
  const after = async (work: () => Promise<void>): Promise<number> => {
    const before = await worked(session);
    await work();
    await calm(window, session);
    return (await worked(session)) - before;
  };
  // not at a row: the first of them may be hidden above the ones that are seen
  await window.locator('.monaco-editor .overflow-guard').first().click();
  await window.keyboard.press('Control+Home');
  const scrolling = await after(async () => {
    for (let at = 0; at < PAGES; at++) await window.keyboard.press('PageDown');
  });
  const typing = await after(async () => {
    for (let at = 0; at < KEYS; at++) await window.keyboard.type('水', { delay: 20 });
  });
  // the next time finds the text as it was, at its beginning
  await command('File: Revert File');
  await window.locator('.tab.dirty').waitFor({ state: 'detached' });
  await window.keyboard.press('Control+Home');
  await session.detach();
  return { opening, scrolling, typing };
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const ms = (value: number): string => `${value.toFixed(0)} ms`;

const bench: Bench = {
  name: 'window',
  peers: {},
  async run() {
    const temporary = mkdtempSync(join(tmpdir(), 'bulletin-window-'));
    const extensions = join(temporary, 'extensions');
    const quiet = (): void => undefined;
    installPackage(await ensureHost(quiet), await packExtension(), extensions, join(temporary, 'data'));
    const workbench = await startWorkbench({ extensions, fill }, quiet);
    const measured: Record<'plain' | 'noted', Measured[]> = { plain: [], noted: [] };
    try {
      // the first window of all loads what the others find loaded
      await measure(workbench, 'plain');
      for (let round = 0; round < ROUNDS; round++) {
        measured.noted.push(await measure(workbench, 'noted'));
        measured.plain.push(await measure(workbench, 'plain'));
      }
    } finally {
      await workbench.close();
      rmSync(temporary, { recursive: true, force: true });
    }
    return (['opening', 'scrolling', 'typing'] as const).map((what): BenchRow => {
      const [noted, plain] = [measured.noted, measured.plain].map((all) => middle(all.map((one) => one[what])));
      return {
        what: `${what} a page of 1 MB with ${NOTES} notes, beside the same without: what the window works`,
        ours: ms(noted ?? 0),
        peer: ms(plain ?? 0),
        ratio: ((noted ?? 0) / (plain || 1)).toFixed(2),
        gate: '< 1.25',
      };
    });
  },
};

export default bench;
