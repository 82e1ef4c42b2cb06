/**
 * Owns writing an edition as TEI P5 (schema 4.12.0): the pages as printed, with parts of stories linked by @next and
 * @prev.
 */
import { parseValue } from '../../dates/calendar/notation';
import { isoOf } from '../../export/edtf';
import { oneLine, plainText, xml } from '../../text/plain';
import type {
  Edition,
  EditionBlock,
  EditionEntity,
  EditionMark,
  EditionNote,
  EditionStream,
  EditionUnit,
} from '../model';
import type { PieceSteps } from '../pieces';
import { runsOf } from './runs';

const attribute = (name: string, value: string | null | undefined): string =>
  value === null || value === undefined || value === '' ? '' : ` ${name}="${xml(oneLine(value))}"`;

/** A year, month, day, or month and day without a year, as in XML Schema; TEI's datable attributes accept no others. */
const TEMPORAL = /^(?:-?\d{4}|-?\d{4}-(?:0[1-9]|1[0-2])|-?\d{4}-(?:0[1-9]|1[0-2])-\d\d|--(?:0[1-9]|1[0-2])(?:-\d\d)?)$/;

/** @when, or @from and @to, for a date's value, if it has an ISO 8601 form that TEI accepts. */
function dateAttributes(value: string): string {
  // a time without seconds is not valid in XML Schema
  const [from = '', to] = (isoOf(parseValue(value)) ?? '').split('/').map((end) => end.split('T', 1)[0] ?? '');
  const temporal = (end: string): string => (TEMPORAL.test(end) ? end : '');
  if (to === undefined) return attribute('when', temporal(from));
  return `${attribute('from', temporal(from))}${attribute('to', temporal(to))}`;
}

const NAME_ELEMENT = { p: 'persName', l: 'placeName', o: 'orgName' } as const;
const nameElement = (entity: string): string => NAME_ELEMENT[entity.charAt(0) as keyof typeof NAME_ELEMENT] ?? 'name';
const certainty = (confidence: number): string => (confidence >= 0.9 ? 'high' : confidence >= 0.6 ? 'medium' : 'low');

/** Ids of units that can be linked to. */
type Ids = Pick<ReadonlySet<string>, 'has'>;

/** The opening and the closing tag of a mark. */
function tagsOf(mark: EditionMark, ids: Ids): readonly [string, string] {
  if (mark.kind === 'name') {
    const element = nameElement(mark.entity);
    return [`<${element} ref="#${mark.entity}" cert="${certainty(mark.confidence)}">`, `</${element}>`];
  }
  if (mark.kind === 'date') return [`<date${dateAttributes(mark.value)}>`, '</date>'];
  const target = mark.target !== null && ids.has(mark.target) ? attribute('target', `#${mark.target}`) : '';
  return [`<ref type="${mark.direction === 'refer' ? 'reference' : 'continuation'}"${target}>`, '</ref>'];
}

/** The text of a block with its marks; `anchors` tells which notes point to it. */
function inline(block: EditionBlock, ids: Ids): string {
  return runsOf(block)
    .map((run) => {
      if (run.kind === 'text') return xml(run.text);
      if (run.kind === 'break') return run.inWord ? '<lb break="no"/>' : '<lb/>';
      if (run.kind === 'note') return `<anchor xml:id="${run.note.id}"/>`;
      return tagsOf(run.mark, ids)[run.kind === 'open' ? 0 : 1];
    })
    .join('');
}

const HEADS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({ kicker: 'kicker', headline: 'main', subheadline: 'deck' }),
);

/** Blocks of an article: heads must come first in a div, so later ones become paragraphs of that type. */
function articleBlocks(blocks: readonly EditionBlock[], ids: Ids): string[] {
  let headed = true;
  return blocks.map((block) => {
    const { role } = block;
    const text = inline(block, ids);
    const head = HEADS.get(role);
    if (role === 'furniture' || role === 'folio')
      return `<fw type="${role === 'folio' ? 'header' : 'furniture'}">${text}</fw>`;
    if (head !== undefined && headed) return `<head type="${head}">${text}</head>`;
    if (role === 'byline' && headed) return `<byline>${text}</byline>`;
    headed = false;
    if (role === 'body' || role === 'jump') return `<p>${text}</p>`;
    return `<p rend="${role}">${text}</p>`;
  });
}

function unitElement(unit: EditionUnit, ids: Ids): string[] {
  const { id, kind, blocks, previous, next } = unit;
  if (kind === 'furniture') return blocks.map((block) => `<fw type="furniture">${inline(block, ids)}</fw>`);
  const tie = (name: string, other: string | null): string =>
    other !== null && ids.has(other) ? attribute(name, `#${other}`) : '';
  const ties = `${tie('next', next)}${tie('prev', previous)}`;
  const written = articleBlocks(blocks, ids);
  // a div must contain text, not only heads and furniture
  const body = written.some((line) => line.startsWith('<p')) ? written : [...written, '<p/>'];
  return [`<div type="${kind}" xml:id="${id}"${ties}>`, ...body, '</div>'];
}

const LISTS = {
  person: ['listPerson', 'person', 'persName'],
  place: ['listPlace', 'place', 'placeName'],
  organization: ['listOrg', 'org', 'orgName'],
} as const;

function entityElement({ id, kind, name, forms, titles }: EditionEntity): string {
  const [, element, named] = LISTS[kind];
  const aliases = forms.map((form) => `<${named} type="alias">${xml(oneLine(form))}</${named}>`).join('');
  const held =
    kind === 'person' ? titles.map((title) => `<occupation>${xml(oneLine(title))}</occupation>`).join('') : '';
  return `<${element} xml:id="${id}"><${named}>${xml(oneLine(name))}</${named}>${aliases}${held}</${element}>`;
}

const noteElement = ({ id, body, tags, highlight, created }: EditionNote): string =>
  `<annotation xml:id="${id}n" target="#${id}" motivation="${highlight ? 'highlighting' : 'commenting'}">` +
  `<respStmt><resp${created === '' ? '' : attribute('when', created.slice(0, 10))}>note</resp><name>reader</name></respStmt>` +
  `<note>${xml(plainText(body))}</note>${tags.map((tag) => `<note type="tag">${xml(oneLine(tag))}</note>`).join('')}</annotation>`;

function standOff({ entities, notes: own }: Pick<EditionStream, 'entities' | 'notes'>): string[] {
  const lists = (Object.keys(LISTS) as (keyof typeof LISTS)[]).flatMap((kind) => {
    const named = entities.filter((entity) => entity.kind === kind);
    return named.length === 0 ? [] : [`<${LISTS[kind][0]}>`, ...named.map(entityElement), `</${LISTS[kind][0]}>`];
  });
  const notes = own.map(noteElement);
  const annotations = notes.length === 0 ? [] : ['<listAnnotation>', ...notes, '</listAnnotation>'];
  const all = [...lists, ...annotations];
  return all.length === 0 ? [] : ['<standOff>', ...all, '</standOff>'];
}

function header({ title, script, documents }: Pick<Edition, 'title' | 'script' | 'documents'>): string[] {
  const first = documents[0];
  const paper = first?.paper === undefined || first.paper === '' ? title : first.paper;
  const day = first?.date ?? '';
  const imprint = day === '' ? '<date/>' : `<date when="${xml(day)}">${xml(day)}</date>`;
  const names = documents.map(({ path }) => `<idno type="file">${xml(oneLine(path))}</idno>`).join('');
  return [
    '<teiHeader>',
    `<fileDesc><titleStmt><title>${xml(oneLine(title))}</title></titleStmt>`,
    '<publicationStmt><p>Made from plain text by Bulletin Reader; not published.</p></publicationStmt>',
    `<sourceDesc><biblStruct><monogr><title level="j">${xml(oneLine(paper))}</title>${names}<imprint>${imprint}</imprint></monogr></biblStruct></sourceDesc></fileDesc>`,
    '<encodingDesc><appInfo><application ident="bulletin-reader" version="1"><label>Bulletin Reader</label></application></appInfo>',
    '<editorialDecl><p>Names and dates were marked by a program; @cert says how sure it was.</p></editorialDecl></encodingDesc>',
    `<profileDesc><langUsage><language ident="${script}">Chinese</language></langUsage></profileDesc>`,
    '</teiHeader>',
  ];
}

/** The TEI file in pieces. */
export function* teiSteps(edition: EditionStream, ending: string): PieceSteps {
  const lines = (...all: readonly string[]) => ({ ending, text: all.map((line) => `${line}\n`).join('') });
  yield lines('<?xml version="1.0" encoding="UTF-8"?>');
  yield lines(`<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="${edition.script}">`, ...header(edition));
  yield lines(...standOff(edition), '<text>', '<body>');
  let place = '';
  let divided = false;
  for (const unit of edition.units()) {
    const here = `${unit.document} ${unit.page ?? ''}`;
    const page = here === place ? [] : [`<pb${attribute('n', unit.page)}/>`];
    place = here;
    yield lines(...page, ...unitElement(unit, edition.targets));
    divided ||= unit.kind !== 'furniture';
    yield undefined;
  }
  yield lines(...(divided ? [] : ['<div><p/></div>']), '</body>', '</text>', '</TEI>');
}
