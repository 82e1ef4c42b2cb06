/** Owns writing an edition as one HTML file: whole stories set as a page, an index of names and dates, notes; no script. */
import { parseValue } from '../../dates/calendar/notation';
import { isoOf } from '../../export/edtf';
import type { Steps } from '../../steps';
import { oneLine, plainText, xml } from '../../text/plain';
import type { Edition, EditionBlock, EditionMark } from '../model';
import { isRead, type WholeUnit, wholeUnits } from '../whole';
import { STYLE } from './html-style';
import { withRuby } from './ruby';
import { runsOf } from './runs';
import type { FormatWords } from './words';

interface HtmlOptions {
  readonly vertical?: boolean;
  readonly words: FormatWords;
}

/** What names and dates lead to: how often each was met, for the ids of their places. */
interface Places {
  readonly names: Map<string, number>;
  readonly dates: Map<string, { readonly text: string; readonly ids: string[] }>;
  count: number;
}

/** An attribute of a time element, where HTML has a notation for the value. */
function datetime(value: string): string {
  const iso = isoOf(parseValue(value));
  return iso !== undefined && /^\d{4}(?:-\d\d){0,2}$/.test(iso) ? ` datetime="${iso}"` : '';
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

/** Figures of one to three digits, which stand upright in vertical text. */
const upright = (text: string): string =>
  xml(text).replace(/(?<![\d&#;])\d{1,3}(?![\d;])/g, '<span class="digits">$&</span>');

function inline(block: EditionBlock, kinds: ReadonlyMap<string, string>, places: Places, vertical: boolean): string {
  return runsOf(block)
    .map((run) => {
      if (run.kind === 'text') return withRuby(block, run, vertical ? upright : xml);
      if (run.kind === 'break') return run.inWord ? '' : ' ';
      if (run.kind === 'note') return `<sup><a href="#${run.note.id}" id="${run.note.id}-at">※</a></sup>`;
      return run.kind === 'open'
        ? opening(run.mark, kinds, places, block.text.slice(run.mark.start, run.mark.end))
        : closing(run.mark);
    })
    .join('');
}

function blockElement(block: EditionBlock, inside: string): string {
  switch (block.role) {
    case 'headline':
      return `<h2>${inside}</h2>`;
    case 'section':
      return `<h3>${inside}</h3>`;
    case 'kicker':
    case 'subheadline':
    case 'byline':
    case 'body':
    case 'credit':
      return `<p class="${block.role}">${inside}</p>`;
    case 'caption':
    case 'caption-title':
      return `<p class="caption">${inside}</p>`;
    default:
      return `<p class="${block.role}">${inside}</p>`;
  }
}

const notesOf = ({ notes }: EditionBlock): string =>
  notes
    .filter(({ highlight }) => !highlight)
    .map(({ id, body, tags }) => {
      const tagged = tags.map((tag) => ` #${xml(oneLine(tag))}`).join('');
      return `<aside class="note" id="${id}" role="note"><a href="#${id}-at">※</a> ${xml(plainText(body))}${tagged}</aside>`;
    })
    .join('\n');

/** The lines of the HTML file. */
export function* htmlSteps(edition: Edition, { vertical = false, words }: HtmlOptions): Steps<readonly string[]> {
  const { title, script, documents, entities } = edition;
  const kinds = new Map(entities.map(({ id, kind }) => [id, kind]));
  const places: Places = { names: new Map(), dates: new Map(), count: 0 };
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
  const aside: WholeUnit[] = [];
  for (const whole of wholeUnits(edition)) {
    yield undefined;
    const { unit, blocks, parts, pages } = whole;
    if (!isRead(edition, unit)) {
      aside.push(whole);
      continue;
    }
    const label = unit.headline === '' ? '' : ` aria-label="${xml(oneLine(unit.headline))}"`;
    out.push(`<article id="${unit.id}"${label}>`);
    if (pages.length > 0) out.push(`<p class="where">${xml(words.pages(pages))}</p>`);
    for (const [index, block] of blocks.entries()) {
      const part = parts.find(({ block: first }) => first === index && first > 0);
      if (part?.unit.page != null) out.push(`<span class="page">${xml(words.continued(part.unit.page))}</span>`);
      out.push(blockElement(block, inline(block, kinds, places, vertical)));
      const notes = notesOf(block);
      if (notes !== '') out.push(notes);
    }
    out.push('</article>');
  }
  if (aside.length > 0) {
    out.push(`<details><summary>${xml(words.other)}</summary>`);
    for (const block of aside.flatMap(({ blocks }) => blocks)) {
      const isNoted = block.notes.length > 0;
      out.push(`<p>${isNoted ? inline(block, kinds, places, vertical) : xml(block.text)}</p>`);
      if (isNoted) out.push(notesOf(block));
    }
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

/** Links to the places of a name or date, by number. */
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
