/** Owns exported web pages as a browser shows and prints them: accessible, inert, with page numbers. */
import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { hostile, sample, textOf } from '../unit/edition/editions';
import type { Click } from './clicks';

interface Finding {
  readonly id: string;
  readonly impact: string;
}

/** What axe-core finds that is serious or worse. */
async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = (await page.evaluate(
    'axe.run().then(({ violations }) => violations.map(({ id, impact }) => ({ id, impact })))',
  )) as readonly Finding[];
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id);
}

/** Shows a page by itself; what it asks the network for and says in dialogs is kept. */
async function shown(
  context: Page,
  html: string,
  run: (page: Page, asked: readonly string[]) => Promise<void>,
): Promise<void> {
  const page = await context.context().newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  try {
    await page.setContent(html, { waitUntil: 'load' });
    await run(page, asked);
  } finally {
    await page.close();
  }
}

export const EDITION_CLICKS: readonly Click[] = [
  ...[false, true].map(
    (vertical): Click => ({
      name: `an exported page${vertical ? ', vertical,' : ''} is accessible in light and dark, and prints`,
      async run({ page: workbench }) {
        await shown(workbench, textOf(sample(), 'html', { vertical }), async (page, asked) => {
          for (const colorScheme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme });
            assert.deepEqual(await findings(page), [], colorScheme);
          }
          assert.deepEqual(asked, []);
          const pdf = await page.pdf({ preferCSSPageSize: true });
          assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
          assert.ok((pdf.toString('latin1').match(/\/Type ?\/Page\b/g) ?? []).length > 0, 'no page');
        });
      },
    }),
  ),
  {
    name: 'what is made to do harm does nothing in an exported page',
    async run({ page: workbench }) {
      await shown(workbench, textOf(hostile(), 'html'), async (page, asked) => {
        await page.waitForTimeout(300);
        assert.deepEqual(asked, []);
        assert.equal(await page.locator('script, iframe, object, embed, img[src^="http"]').count(), 0);
        assert.equal(await page.locator('a[href^="javascript:"], [onerror], [onclick]').count(), 0);
      });
    },
  },
  {
    name: 'a planted error is found: the checks of exported pages can fail',
    async run({ page: workbench }) {
      const broken = textOf(sample(), 'html').replace('</body>', '<img src="data:,"></body>');
      await shown(workbench, broken, async (page) => assert.deepEqual(await findings(page), ['image-alt']));
    },
  },
];
