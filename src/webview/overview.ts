/** Owns the page of the overview: what the reader clicks, or comes to and presses Enter, is told by its number. */
import type { OverviewKept, OverviewMessage } from '../core/overview/messages';
import { acquireHost } from './host';

const host = acquireHost<OverviewMessage, OverviewKept>();

function go(event: Event): void {
  const { target } = event;
  const number = target instanceof Element ? target.closest('[data-go]')?.getAttribute('data-go') : null;
  if (number == null) return;
  event.preventDefault();
  host.postMessage({ type: 'go', target: Number(number) });
}

document.addEventListener('click', go);
document.addEventListener('keydown', (event) => {
  // a button is clicked by these keys itself
  if ((event.key === 'Enter' || event.key === ' ') && event.target instanceof SVGElement) go(event);
});
const { key } = document.body.dataset;
if (key !== undefined) host.setState({ key });
