/** Owns looking into webviews of the workbench: their documents, what their policy refused, whether they are accessible. */
import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Frame, FrameLocator, Page } from 'playwright-core';

/** The document of the view. */
export const view = (page: Page): FrameLocator =>
  page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');

/** The same as what scripts of a test run in. */
export async function frameOf(page: Page): Promise<Frame> {
  const body = await view(page).locator('body').elementHandle();
  // a document that took the place of another is in a frame of another name
  const frame = await body?.ownerFrame();
  assert.ok(frame, 'the view is not shown');
  return frame;
}

/** What a policy refused since a page was opened. */
const refusals = new WeakMap<Page, string[]>();
export function watchPolicy(page: Page): readonly string[] {
  const known = refusals.get(page);
  if (known !== undefined) return known;
  const found: string[] = [];
  refusals.set(page, found);
  page.on('console', (message) => {
    // the workbench has policies of its own; ours names nonces
    if (/Content Security Policy/i.test(message.text()) && /nonce-/.test(message.text())) found.push(message.text());
  });
  page.on('dialog', (dialog) => {
    found.push(dialog.message());
    void dialog.dismiss();
  });
  return found;
}

/** What axe-core finds in the view that is serious or worse. */
export async function findings(page: Page): Promise<readonly string[]> {
  const frame = await frameOf(page);
  await frame.evaluate(axe.source);
  const found = (await frame.evaluate(
    'axe.run().then(({ violations }) => violations.map(({ id, impact, nodes }) => ({ id, impact, at: nodes[0]?.html ?? "" })))',
  )) as readonly { readonly id: string; readonly impact: string; readonly at: string }[];
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, at }) => `${id}: ${at.slice(0, 120)}`);
}
