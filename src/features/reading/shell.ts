/**
 * Owns the HTML document of the view's webview: its content security policy, its toolbar, and all its localized
 * strings.
 */
import { l10n, type Uri, type Webview } from 'vscode';
import { PAGE_STYLE } from '../../core/edition/formats/html/style';
import { SIZES } from '../../core/reading-view/look';
import { xml } from '../../core/text/plain';
import { webviewPage } from '../../host/views/webview-page';

/** The keys of the page, and their functions. */
const keys = (): readonly (readonly [keys: readonly string[], does: string])[] => [
  [['j', 'k'], l10n.t('next article, previous article')],
  [['n', 'p'], l10n.t('next page, previous page')],
  [['Enter'], l10n.t('go to the place in the text')],
  [['Space'], l10n.t('scroll on; on a name with its card shown, go into the card')],
  [['/'], l10n.t('find on this page')],
  [['v'], l10n.t('horizontal or vertical')],
  [['m'], l10n.t('show or hide marks')],
  [['+', '−'], l10n.t('larger or smaller')],
  [['a'], l10n.t('all switches')],
  [['o'], l10n.t('overview of the issue')],
  [['Esc'], l10n.t('close what is open')],
];

/** A switch with several positions. */
const radios = (name: string, title: string, positions: readonly (readonly [value: string, words: string])[]): string =>
  `<fieldset><legend>${xml(title)}</legend>${positions
    .map(([value, words]) => `<label><input type="radio" name="${name}" value="${value}">${xml(words)}</label>`)
    .join('')}</fieldset>`;

const lookForm = (): string => `<form id="look" class="panel" hidden>
${radios('script', l10n.t('Characters'), [
  ['original', l10n.t('as in the text')],
  ['traditional', l10n.t('traditional')],
  ['simplified', l10n.t('simplified')],
])}
${radios('direction', l10n.t('Direction'), [
  ['horizontal', l10n.t('horizontal')],
  ['vertical', l10n.t('vertical')],
])}
${radios('ruby', l10n.t('Readings'), [
  ['none', l10n.t('none')],
  ['people', l10n.t('over people’s names')],
  ['characters', l10n.t('over characters that I do not know')],
])}
${radios('system', l10n.t('Written in'), [
  ['auto', l10n.t('as set')],
  ['pinyin', l10n.t('pinyin')],
  ['zhuyin', l10n.t('zhuyin')],
])}
${radios('columns', l10n.t('Columns'), [
  ['one', l10n.t('one')],
  ['several', l10n.t('several')],
])}
<fieldset><label>${xml(l10n.t('Size'))} <input type="range" name="size" min="0" max="${SIZES.length - 1}" step="1"></label></fieldset>
<fieldset><label><input type="checkbox" name="marks" value="true">${xml(l10n.t('Mark names and dates'))}</label></fieldset>
</form>`;

const findForm = (): string => `<form id="find" class="panel" role="search" hidden>
<input type="search" name="words" aria-label="${xml(l10n.t('Find on this page'))}" placeholder="${xml(l10n.t('Find on this page'))}" autocomplete="off" spellcheck="false">
<output aria-live="polite"></output>
<button type="button" data-previous aria-label="${xml(l10n.t('Previous place'))}" title="${xml(l10n.t('Previous place'))}">↑</button>
<button aria-label="${xml(l10n.t('Next place'))}" title="${xml(l10n.t('Next place'))}">↓</button>
<button type="button" data-close aria-label="${xml(l10n.t('Close'))}" title="${xml(l10n.t('Close'))}">×</button>
</form>`;

const helpDialog =
  (): string => `<dialog id="help" aria-labelledby="help-title"><h2 id="help-title">${xml(l10n.t('Keys of the reading view'))}</h2>
<dl>${keys()
    .map(([all, does]) => `<dt>${all.map((key) => `<kbd>${key}</kbd>`).join(' ')}</dt><dd>${xml(does)}</dd>`)
    .join('')}</dl>
<button type="button">${xml(l10n.t('Close'))}</button></dialog>`;

const tool = (id: string, sign: string, title: string, key: string, more = ''): string =>
  `<button type="button" id="${id}" aria-label="${xml(title)}" title="${xml(`${title} (${key})`)}"${more}>${sign}</button>`;

/** A magnifying glass. */
const LENS =
  '<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><circle cx="6.7" cy="6.7" r="4.4"/><path d="M10 10l4 4"/></svg>';

/** The document of a webview. It contains nothing of a text: that is sent in messages. */
export function shellOf(webview: Webview, dist: Uri): string {
  return webviewPage(webview, dist, {
    title: l10n.t('Reading View'),
    style: PAGE_STYLE,
    sheet: 'reading.css',
    script: 'reading.js',
    data: [
      ['aside', l10n.t('Folio, notices and other matter')],
      ['count', l10n.t('{0} of {1}')],
      ['none', l10n.t('nothing found')],
    ],
    body: `<header>
<h1 id="title" class="heard">${xml(l10n.t('Reading View'))}</h1>
<nav aria-label="${xml(l10n.t('Pages'))}"><ol id="leaves"></ol></nav>
<div role="toolbar" aria-label="${xml(l10n.t('Reading view'))}">
${tool('find-open', LENS, l10n.t('Find on this page'), '/')}
${tool('look-open', 'Aa', l10n.t('Switches'), 'a', ' aria-expanded="false" aria-controls="look"')}
${tool('overview-open', '▤', l10n.t('Overview of the issue'), 'o')}
${tool('help-open', '?', l10n.t('Keys'), '?')}
</div>
</header>
${lookForm()}
${findForm()}
<main id="page" tabindex="0" aria-labelledby="title"></main>
<p id="empty" hidden></p>
<div id="card" role="dialog" aria-label="${xml(l10n.t('What is known of it'))}" hidden></div>
${helpDialog()}`,
  });
}
