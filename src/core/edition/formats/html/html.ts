/**
 * Owns writing an edition as one HTML file: whole stories laid out as a page, an index of names and dates, notes; no
 * script.
 */
import type { Steps } from '../../../steps';
import { oneLine, xml } from '../../../text/plain';
import type { Edition, EditionMark } from '../../model';
import { unitsToRead } from '../../whole';
import type { FormatWords } from '../words';
import { datetime } from './marks';
import { type StoryDress, storyHtml } from './story';
import { STYLE } from './style';

interface HtmlOptions {
  readonly vertical?: boolean;
  readonly words: FormatWords;
}

/** The occurrences of names and dates seen so far, for their ids. */
interface Places {
  readonly names: Map<string, number>;
  readonly dates: Map<string, { readonly text: string; readonly ids: string[] }>;
  count: number;
}

function opening(mark: EditionMark, kinds: ReadonlyMap<string, string>, places: Places, text: string): string {
  if (mark.kind === 'name') {
    const nth = (places.names.get(mark.entity) ?? 0) + 1;
    places.names.set(mark.entity, nth);
    return `<a class="${kinds.get(mark.entity) ?? 'name'}" id="${mark.entity}-${nth}" href="#${mark.entity}">`;
  }
  if (mark.kind === 'date') {
    const id = `t${++places.count}`;
    const known = places.dates.get(mark.value);
    if (known === undefined) places.dates.set(mark.value, { text, ids: [id] });
    else known.ids.push(id);
    return `<time id="${id}"${datetime(mark.value)} title="${xml(mark.value)}">`;
  }
  return '<span class="jump">';
}

const closing = (mark: EditionMark): string =>
  mark.kind === 'name' ? '</a>' : mark.kind === 'date' ? '</time>' : '</span>';

/** The appearance of an exported file: its names link to its index, and the index links back. */
function fileDress({ entities }: Edition, places: Places, { vertical = false, words }: HtmlOptions): StoryDress {
  const kinds = new Map(entities.map(({ id, kind }) => [id, kind]));
  return {
    words,
    text: xml,
    figures: vertical,
    alwaysPages: true,
    part: words.continued,
    mark: (mark, text) => [opening(mark, kinds, places, text), closing(mark)],
    note: ({ id, highlight }) => (highlight ? '' : `<sup><a href="#${id}" id="${id}-at">※</a></sup>`),
    noted: (notes) => (notes.some(({ highlight }) => highlight) ? '<mark>' : ''),
    block: () => '',
    story: '',
    back: ({ id }) => `<a href="#${id}-at">※</a>`,
  };
}

/** The lines of the HTML file. */
export function* htmlSteps(edition: Edition, { vertical = false, words }: HtmlOptions): Steps<readonly string[]> {
  const { title, script, documents } = edition;
  const places: Places = { names: new Map(), dates: new Map(), count: 0 };
  const dress = fileDress(edition, places, { vertical, words });
  const day = documents[0]?.date ?? '';
  const out = [
    '<!DOCTYPE html>',
    `<html lang="${script}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${xml(oneLine(title))}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    `<body${vertical ? ' class="vertical"' : ''}>`,
    '<main>',
    `<header><h1>${xml(oneLine(title))}</h1>${day === '' ? '' : `<p class="day"><time datetime="${xml(day)}">${xml(day)}</time></p>`}</header>`,
  ];
  const { read, beside } = unitsToRead(edition);
  for (const whole of read) {
    yield undefined;
    for (const line of storyHtml(whole, dress)) out.push(line);
  }
  if (beside.length > 0) {
    out.push(`<details><summary>${xml(words.other)}</summary>`);
    for (const { text } of beside) out.push(`<p>${xml(text)}</p>`);
    out.push('</details>');
  }
  out.push(
    ...indexOf(edition, places, words),
    '</main>',
    `<footer>${xml(words.madeBy)}</footer>`,
    '</body>',
    '</html>',
    '',
  );
  return out;
}

/** Numbered links to the occurrences of a name or date. */
const links = (ids: readonly string[]): string => ids.map((id, index) => `<a href="#${id}">${index + 1}</a>`).join(' ');

function indexOf({ entities }: Edition, { names, dates }: Places, words: FormatWords): string[] {
  const out: string[] = [];
  for (const kind of ['person', 'place', 'organization'] as const) {
    const own = entities.filter(({ id, kind: one }) => one === kind && names.has(id));
    if (own.length === 0) continue;
    out.push(`<section aria-label="${xml(words.kinds[kind])}"><h2>${xml(words.kinds[kind])}</h2><dl class="index">`);
    for (const { id, name, titles } of own) {
      const held = titles.length === 0 ? '' : ` ${xml(titles.map(oneLine).join('、'))}`;
      const ids = Array.from({ length: names.get(id) ?? 0 }, (_, nth) => `${id}-${nth + 1}`);
      out.push(`<dt id="${id}">${xml(oneLine(name))}</dt><dd>${held} ${links(ids)}</dd>`);
    }
    out.push('</dl></section>');
  }
  if (dates.size > 0) {
    out.push(`<section aria-label="${xml(words.dates)}"><h2>${xml(words.dates)}</h2><dl class="index">`);
    for (const [value, { text, ids }] of [...dates].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      out.push(`<dt>${xml(value)}</dt><dd>${xml(oneLine(text))} ${links(ids)}</dd>`);
    out.push('</dl></section>');
  }
  return out;
}
