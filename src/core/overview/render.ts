/** Owns the overview as a piece of HTML: pictures made here, without a library, and the tables behind them. */
import { xml } from '../text/plain';
import { daysPicture, peoplePicture } from './bars';
import type { OverviewData, OverviewTarget, OverviewWords } from './model';
import { pagesPicture } from './picture';
import { tablesOf } from './tables';
import { Targets } from './targets';

interface Overview {
  /** The content of a `main`: no script, no style, no address; all words of texts are escaped. */
  readonly html: string;
  /** What `data-go` says leads where. */
  readonly targets: readonly OverviewTarget[];
}

const section = (title: string, picture: string): string =>
  picture === ''
    ? ''
    : `<section aria-label="${xml(title)}"><h2>${xml(title)}</h2><div class="wide">${picture}</div></section>`;

/** The overview as HTML. What leads to a place has `data-go` and is a link or a button. */
export function renderOverview(data: OverviewData, said: OverviewWords): Overview {
  const targets = new Targets();
  const html = [
    section(said.pages, pagesPicture(data, said, targets)),
    section(said.people, peoplePicture(data, said, targets)),
    section(said.days, daysPicture(data, said, targets)),
    `<details><summary>${xml(said.tables)}</summary>\n${tablesOf(data, said, targets)}</details>`,
  ];
  return { html: html.filter(Boolean).join('\n'), targets: targets.all };
}
