/** Owns rendering the overview as HTML: pictures drawn without a library, followed by tables. */
import { xml } from '../text/plain';
import { daysPicture, peoplePicture } from './bars';
import type { OverviewData, OverviewTarget, OverviewWords } from './model';
import { pagesPicture } from './picture';
import { tablesOf } from './tables';
import { Targets } from './targets';

interface Overview {
  /** The content of `main`: no script, style or URL; all words of texts are escaped. */
  readonly html: string;
  /** The targets of the `data-go` numbers. */
  readonly targets: readonly OverviewTarget[];
}

const section = (title: string, picture: string): string =>
  picture === ''
    ? ''
    : `<section aria-label="${xml(title)}"><h2>${xml(title)}</h2><div class="wide">${picture}</div></section>`;

/** The overview as HTML. Elements that link to a place have `data-go` and are links or buttons. */
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
