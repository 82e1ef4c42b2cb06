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

/** The style of the overview in a webview of VS Code: colours are those of the theme. */
export const OVERVIEW_STYLE = `
body { margin: 0; padding: 12px 20px 40px; font-family: var(--vscode-font-family); font-size: 13px; line-height: 1.5;
  color: var(--vscode-editor-foreground); background: var(--vscode-editor-background); }
h1 { font-size: 1.35em; font-weight: 600; margin: 4px 0 8px; }
h2 { font-size: 1.1em; font-weight: 600; margin: 24px 0 8px; }
.wide { overflow-x: auto; }
summary:focus-visible, button:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
svg { display: block; font-size: 13px; }
text { fill: var(--vscode-editor-foreground); pointer-events: none; }
.sheet { fill: var(--vscode-sideBar-background, transparent); stroke: var(--vscode-panel-border, var(--vscode-contrastBorder, currentColor)); }
.page { font-weight: 600; }
.more, .year, .figure, .count, .this { fill: var(--vscode-descriptionForeground); }
.go { cursor: pointer; }
.box { fill: transparent; stroke: transparent; }
.article .box { fill: var(--vscode-editor-background); stroke: var(--vscode-panel-border, var(--vscode-contrastBorder, currentColor)); }
.caption .box { fill: transparent; stroke: var(--vscode-panel-border, var(--vscode-contrastBorder, currentColor)); stroke-dasharray: 2 2; }
.bar .box { fill: var(--vscode-charts-blue); stroke: var(--vscode-editor-background); }
.bar.even .box { fill-opacity: .65; }
.column .box { fill: var(--vscode-charts-blue); }
.column.issue .box { fill: var(--vscode-charts-orange); }
.count, .day, .year, .this { text-anchor: middle; font-size: 11px; }
.axis { stroke: var(--vscode-panel-border, var(--vscode-contrastBorder, currentColor)); fill: none; }
.line { fill: none; stroke: var(--vscode-charts-blue); stroke-width: 1.5; stroke-linejoin: round; }
.likely .line { stroke-dasharray: 7 3; }
.reach { fill: none; stroke: transparent; stroke-width: 9; }
.arrow { fill: var(--vscode-charts-blue); }
.open .line { stroke: var(--vscode-errorForeground); stroke-dasharray: 4 3; }
.open .dot { fill: var(--vscode-editor-background); stroke: var(--vscode-errorForeground); stroke-width: 1.5; }
.mark { fill: var(--vscode-errorForeground); font-size: 11px; }
.mark.before { text-anchor: end; }
.go:focus { outline: none; }
.go:focus-visible .box { stroke: var(--vscode-focusBorder); stroke-width: 2; stroke-dasharray: none; }
.go:focus-visible .line, .go:hover .line { stroke-width: 3; }
.go:hover .box { stroke: var(--vscode-focusBorder); stroke-dasharray: none; }
body.vscode-high-contrast .box, body.vscode-high-contrast .sheet { stroke: var(--vscode-contrastBorder); }
body.vscode-high-contrast .go:hover .box, body.vscode-high-contrast .go:focus-visible .box { stroke: var(--vscode-contrastActiveBorder, var(--vscode-focusBorder)); stroke-width: 2; }
details { margin-top: 28px; }
summary { cursor: pointer; }
table { border-collapse: collapse; margin: 12px 0 20px; }
caption { text-align: start; font-weight: 600; padding: 4px 0; }
th, td { text-align: start; vertical-align: top; padding: 3px 12px 3px 0; border-bottom: 1px solid var(--vscode-panel-border, var(--vscode-contrastBorder, currentColor)); }
th { font-weight: 600; }
button.go { font: inherit; color: var(--vscode-textLink-foreground); background: none; border: 0; padding: 0; text-align: start; }
button.go:hover { text-decoration: underline; }
`;
