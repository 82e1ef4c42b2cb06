/**
 * Renders media/icon.png from icon.svg, as extension galleries accept no SVG: `npx tsx src/build/package/icon.ts`, needed only when the
 * drawing changes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as browserType } from 'playwright-core';

/** Side in pixels: galleries require at least 128 and show 256, on dense screens at twice the resolution. */
const SIZE = 512;

async function main(): Promise<void> {
  const svg = readFileSync(join(import.meta.dirname, 'icon.svg'), 'utf8');
  const browser = await browserType.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
    await page.setContent(`<style>*{margin:0}svg{display:block}</style>${svg}`);
    const png = await page.screenshot({ omitBackground: true });
    writeFileSync(join(import.meta.dirname, '../../../media/icon.png'), png);
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
