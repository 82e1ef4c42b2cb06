/** Owns extracting text from a laid-out page in the ways that people use: PDF, copying, a text browser, OCR. */
/// <reference lib="dom" />
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { Missing } from '../../../../test/hosts/project';

/** The extraction methods. `heights` lists every line by its vertical position, as OCR tools do. */
export const WAYS = [
  'pdf',
  'pdf-layout',
  'pdf-raw',
  'copied',
  'w3m',
  'tesseract',
  'heights',
  'tesseract-heights',
] as const;
type Way = (typeof WAYS)[number];

function run(program: string, args: readonly string[]): string {
  const done = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    // with few processors tesseract's threads would wait for each other
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
  });
  if (done.error !== undefined) {
    throw new Missing(
      `${program} is not there. Made pages need poppler-utils, tesseract-ocr-chi-sim, tesseract-ocr-chi-tra, w3m and fonts-noto-cjk (Debian packages).`,
    );
  }
  if (done.status !== 0) throw new Error(`${program} ${args.join(' ')}: ${done.stderr}`);
  return done.stdout;
}

interface Line {
  readonly top: number;
  readonly left: number;
  readonly text: string;
}

/** Lines from top to bottom, and from left to right at the same height; heights that differ by less than `tolerance` are the same. */
export function byHeight(lines: readonly Line[], tolerance: number): string {
  const sorted = [...lines].sort((a, b) => a.top - b.top || a.left - b.left);
  const rows: Line[][] = [];
  for (const line of sorted) {
    const row = rows[rows.length - 1];
    if (row?.[0] !== undefined && line.top - row[0].top <= tolerance) row.push(line);
    else rows.push([line]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.left - b.left).map(({ text }) => text)).join('\n');
}

/** Parses tesseract's TSV output into lines. */
function linesOfTsv(tsv: string): Line[] {
  const lines = new Map<string, { top: number; left: number; words: string[] }>();
  for (const row of tsv.split('\n').slice(1)) {
    const cells = row.split('\t');
    const text = cells[11] ?? '';
    if (cells[0] !== '5' || text.trim() === '') continue;
    const key = cells.slice(1, 5).join();
    const line = lines.get(key) ?? { top: Number(cells[7]), left: Number(cells[6]), words: [] };
    line.words.push(text);
    lines.set(key, line);
  }
  return [...lines.values()].map(({ top, left, words }) => ({ top, left, text: words.join('') }));
}

/** Runs inside the page: each line of each block with its position in the browser. */
function linesInPage(): Line[] {
  const lines: { top: number; left: number; text: string }[] = [];
  for (const block of document.querySelectorAll('[data-block]')) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let open: { top: number; left: number; text: string } | undefined;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      for (let at = 0; at < text.length; at++) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const [box] = range.getClientRects();
        if (box === undefined) continue;
        if (open === undefined || Math.abs(box.top - open.top) > 3 || box.left < open.left) {
          open = { top: box.top, left: box.left, text: '' };
          lines.push(open);
        }
        open.text += text[at] ?? '';
      }
    }
  }
  return lines;
}

/** The extracted texts by method; temporary files of the tools go into `folder`. */
export async function takeBack(
  browser: Browser,
  html: string,
  folder: string,
  ways: readonly Way[],
  language: 'chi_sim' | 'chi_tra',
): Promise<ReadonlyMap<Way, string>> {
  const source = join(folder, 'page.html');
  const pdf = join(folder, 'page.pdf');
  const picture = join(folder, 'page.png');
  writeFileSync(source, html);
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 }, deviceScaleFactor: 2 });
  await page.setContent(html);
  const texts = new Map<Way, string>();
  const wants = (way: Way): boolean => ways.includes(way);
  if (wants('pdf') || wants('pdf-layout') || wants('pdf-raw')) {
    await page.pdf({ path: pdf, preferCSSPageSize: true });
    if (wants('pdf')) texts.set('pdf', run('pdftotext', [pdf, '-']));
    if (wants('pdf-layout')) texts.set('pdf-layout', run('pdftotext', ['-layout', pdf, '-']));
    if (wants('pdf-raw')) texts.set('pdf-raw', run('pdftotext', ['-raw', pdf, '-']));
  }
  // biome-ignore lint/performance/useDomNodeTextContent: what a reader copies is the text as it is set
  if (wants('copied')) texts.set('copied', await page.evaluate(() => document.body.innerText));
  if (wants('w3m'))
    texts.set('w3m', run('w3m', ['-dump', '-cols', '100', '-T', 'text/html', '-I', 'UTF-8', '-O', 'UTF-8', source]));
  if (wants('heights')) texts.set('heights', byHeight(await page.evaluate(linesInPage), 4));
  if (wants('tesseract') || wants('tesseract-heights')) {
    await page.locator('body').screenshot({ path: picture });
    const args = [picture, '-', '-l', language];
    if (wants('tesseract')) texts.set('tesseract', run('tesseract', args));
    if (wants('tesseract-heights'))
      texts.set('tesseract-heights', byHeight(linesOfTsv(run('tesseract', [...args, 'tsv'])), 6));
  }
  await page.close();
  return texts;
}
