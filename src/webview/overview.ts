/** Owns the page of the overview: activating an element by pointer or keyboard reports its number. */
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
  // a button handles these keys itself
  if ((event.key === 'Enter' || event.key === ' ') && event.target instanceof SVGElement) go(event);
});
// of many days those around the issue's own are seen first
const today = document.querySelector('.column.issue');
const strip = today?.closest('.wide');
if (today && strip) {
  const [box, view] = [today.getBoundingClientRect(), strip.getBoundingClientRect()];
  strip.scrollLeft += (box.left + box.right - view.left - view.right) / 2;
}
const { key } = document.body.dataset;
if (key !== undefined) host.setState({ key });
