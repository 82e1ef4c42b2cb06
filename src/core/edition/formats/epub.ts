/** Owns writing an edition as an EPUB 3 book: one chapter per story, horizontal or vertical. */
import type { Steps } from '../../steps';
import { oneLine, xml } from '../../text/plain';
import type { Edition, EditionBlock } from '../model';
import { unitsToRead, type WholeUnit } from '../whole';
import { type ArchivePart, archive } from './archive';
import { withRuby } from './ruby';
import { runsOf } from './runs';
import type { FormatWords } from './words';

interface EpubOptions {
  readonly vertical?: boolean;
  /** ISO 8601 in UTC to the second; creation time of the book. */
  readonly modified: string;
  readonly words: FormatWords;
}

const STYLE = `body { line-height: 1.8; } h1 { font-size: 1.3em; line-height: 1.4; } h2 { font-size: 1.05em; }
p { margin: 0; text-indent: 2em; } .kicker, .subheadline, .byline, .where, .caption { text-indent: 0; } .byline, .where { opacity: .75; }
.caption { margin: 1em 0; font-size: .9em; } .vertical { writing-mode: vertical-rl; -epub-writing-mode: vertical-rl; }
.person { text-decoration: underline; } rt { font-size: .5em; text-indent: 0; } .digits { text-combine-upright: all; -epub-text-combine: horizontal; }`;

function inline(block: EditionBlock, kinds: ReadonlyMap<string, string>): string {
  return runsOf(block)
    .map((run) => {
      if (run.kind === 'text') return withRuby(block, run, xml);
      if (run.kind === 'break') return run.inWord ? '' : ' ';
      if (run.kind === 'note') return run.note.body === '' ? '' : `<sup>※</sup>`;
      if (run.mark.kind !== 'name' || kinds.get(run.mark.entity) !== 'person') return '';
      return run.kind === 'open' ? '<span class="person">' : '</span>';
    })
    .join('');
}

const document = (script: string, title: string, vertical: boolean, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="${script}" lang="${script}">
<head><title>${xml(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body${vertical ? ' class="vertical"' : ''}>
${body}
</body>
</html>
`;

function chapterOf(edition: Edition, whole: WholeUnit, { vertical = false, words }: EpubOptions): string {
  const { unit, blocks, parts, pages } = whole;
  const kinds = new Map(edition.entities.map(({ id, kind }) => [id, kind]));
  const lines: string[] = [];
  if (pages.length > 0) lines.push(`<p class="where">${xml(words.pages(pages))}</p>`);
  for (const [index, block] of blocks.entries()) {
    const part = parts.find(({ block: first }) => first === index && first > 0);
    if (part?.unit.page != null) lines.push(`<p class="where">${xml(words.continued(part.unit.page))}</p>`);
    const element = block.role === 'headline' ? 'h1' : block.role === 'section' ? 'h2' : 'p';
    const name = element === 'p' ? ` class="${block.role}"` : '';
    lines.push(`<${element}${name}>${inline(block, kinds)}</${element}>`);
    for (const { body, start, end } of block.notes)
      if (body !== '')
        lines.push(`<p class="caption">※ 「${xml(block.text.slice(start, end))}」 ${xml(oneLine(body))}</p>`);
  }
  return document(edition.script, oneLine(unit.headline) || edition.title, vertical, lines.join('\n'));
}

/**
 * A UUID derived from the edition's words, so that the same edition has the same identifier (FNV-1a over its title and
 * headlines).
 */
function identifier(edition: Edition): string {
  const words = [
    edition.title,
    ...edition.documents.map(({ path }) => path),
    ...edition.units.map(({ headline }) => headline),
  ].join('\n');
  const part = (seed: number): string => {
    let hash = seed;
    for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  };
  const [a, b, c, d] = [part(0x811c9dc5), part(0x1234567), part(0x9e3779b1), part(0x85ebca6b)] as const;
  return `urn:uuid:${a}-${b.slice(0, 4)}-4${b.slice(5)}-8${c.slice(1, 4)}-${c.slice(4)}${d}`;
}

/** The bytes of the book; furniture and teasers are included only where they have notes. */
export function* epubSteps(edition: Edition, options: EpubOptions): Steps<Uint8Array> {
  const { vertical = false, modified } = options;
  const stories = unitsToRead(edition).read;
  const chapters: ArchivePart[] = [];
  for (const [index, whole] of stories.entries()) {
    chapters.push({ path: `OEBPS/c${index + 1}.xhtml`, text: chapterOf(edition, whole, options) });
    yield undefined;
  }
  if (chapters.length === 0)
    chapters.push({ path: 'OEBPS/c1.xhtml', text: document(edition.script, edition.title, vertical, '<p/>') });
  const titles = chapters.map((_, index) => oneLine(stories[index]?.unit.headline ?? '') || `${index + 1}`);
  const toc = titles.map((title, index) => `<li><a href="c${index + 1}.xhtml">${xml(title)}</a></li>`).join('\n');
  const nav = `<nav epub:type="toc" id="toc"><h1>${xml(edition.title)}</h1><ol>\n${toc}\n</ol></nav>`;
  const items = chapters.map(
    (_, index) => `<item id="c${index + 1}" href="c${index + 1}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const spine = chapters.map((_, index) => `<itemref idref="c${index + 1}"/>`).join('');
  const progression = vertical ? ' page-progression-direction="rtl"' : '';
  const day = edition.documents[0]?.date ?? '';
  const opf = `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${edition.script}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${identifier(edition)}</dc:identifier>
<dc:title>${xml(oneLine(edition.title) || '—')}</dc:title>
<dc:language>${edition.script}</dc:language>
${day === '' ? '' : `<dc:date>${xml(day)}</dc:date>\n`}<meta property="dcterms:modified">${modified}</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${items.join('\n')}
</manifest>
<spine${progression}>${spine}</spine>
</package>
`;
  const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;
  return archive([
    { path: 'mimetype', text: 'application/epub+zip', stored: true },
    { path: 'META-INF/container.xml', text: container },
    { path: 'OEBPS/content.opf', text: opf },
    { path: 'OEBPS/nav.xhtml', text: document(edition.script, edition.title, false, nav) },
    { path: 'OEBPS/style.css', text: STYLE },
    ...chapters,
  ]);
}
