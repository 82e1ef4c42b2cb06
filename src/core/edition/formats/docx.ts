/** Owns writing an edition as a Word document (ISO/IEC 29500): stories with notes as comments, or a table for a translator. */
import type { Steps } from '../../steps';
import { oneLine, plainText, xml } from '../../text/plain';
import type { Edition, EditionBlock, EditionNote } from '../model';
import { unitsToRead } from '../whole';
import { archive } from './archive';

interface DocxOptions {
  /** Two columns: the text, and an empty cell for its translation. */
  readonly bilingual?: boolean;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const run = (text: string): string => (text === '' ? '' : `<w:r><w:t xml:space="preserve">${xml(text)}</w:t></w:r>`);
const styled = (style: string, inside: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${inside}</w:p>`;

const STYLE_OF: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    headline: 'Heading1',
    section: 'Heading2',
    kicker: 'Kicker',
    subheadline: 'Kicker',
    byline: 'Byline',
    credit: 'Byline',
    caption: 'Caption',
    'caption-title': 'Caption',
  }),
);

/** The runs of a block, with comment ranges around the spans of notes. */
function runsWith(block: EditionBlock, comments: { readonly note: EditionNote; readonly number: number }[]): string {
  const places = new Map<number, string[]>();
  const put = (at: number, tag: string): void => {
    places.set(at, [...(places.get(at) ?? []), tag]);
  };
  for (const note of block.notes) {
    const number = comments.length;
    comments.push({ note, number });
    put(note.start, `<w:commentRangeStart w:id="${number}"/>`);
    put(note.end, `<w:commentRangeEnd w:id="${number}"/><w:r><w:commentReference w:id="${number}"/></w:r>`);
  }
  const out: string[] = [];
  let read = 0;
  for (const [at, tags] of [...places].sort(([a], [b]) => a - b)) {
    out.push(run(block.text.slice(read, at)), ...tags);
    read = at;
  }
  out.push(run(block.text.slice(read)));
  return out.join('');
}

const STYLES = `${HEAD}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="SimSun"/><w:sz w:val="24"/><w:lang w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:line="400" w:lineRule="auto"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Body"><w:name w:val="Body Text"/><w:basedOn w:val="Normal"/><w:pPr><w:ind w:firstLineChars="200"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Body"/><w:pPr><w:keepNext/><w:spacing w:before="480"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="36"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:next w:val="Body"/><w:pPr><w:keepNext/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Kicker"><w:name w:val="Kicker"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Byline"><w:name w:val="Signature"/><w:basedOn w:val="Normal"/><w:rPr><w:color w:val="595959"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="21"/></w:rPr></w:style>
</w:styles>`;

const commentElement = ({ note, number }: { readonly note: EditionNote; readonly number: number }): string => {
  const tags = note.tags.map((tag) => `#${oneLine(tag)}`).join(' ');
  const lines = [...plainText(note.body).split('\n'), ...(tags === '' ? [] : [tags])];
  const date = note.created === '' ? '' : ` w:date="${xml(note.created)}"`;
  return `<w:comment w:id="${number}" w:author="reader" w:initials="r"${date}>${lines.map((line) => `<w:p>${run(line)}</w:p>`).join('')}</w:comment>`;
};

const CELL = '<w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr>';
const TABLE =
  '<w:tblPr><w:tblW w:w="9000" w:type="dxa"/><w:tblBorders><w:insideH w:val="single" w:sz="4" w:color="BFBFBF"/><w:insideV w:val="single" w:sz="4" w:color="BFBFBF"/></w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="4500"/><w:gridCol w:w="4500"/></w:tblGrid>';

/** The bytes of the document; furniture and teasers are included only where they have notes. */
export function* docxSteps(edition: Edition, { bilingual = false }: DocxOptions = {}): Steps<Uint8Array> {
  const comments: { readonly note: EditionNote; readonly number: number }[] = [];
  const out: string[] = [];
  for (const { blocks } of unitsToRead(edition).read) {
    const paragraphs = blocks.map((block) => styled(STYLE_OF.get(block.role) ?? 'Body', runsWith(block, comments)));
    if (bilingual && paragraphs.length > 0) {
      const rows = paragraphs.map((one) => `<w:tr><w:tc>${CELL}${one}</w:tc><w:tc>${CELL}<w:p/></w:tc></w:tr>`);
      out.push(`<w:tbl>${TABLE}${rows.join('')}</w:tbl><w:p/>`);
    } else for (const one of paragraphs) out.push(one);
    yield undefined;
  }
  const type = (part: string, kind: string): string =>
    `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`;
  const relation = (id: number, kind: string, target: string): string =>
    `<Relationship Id="r${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
  const relations = (inside: string): string =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  return archive([
    {
      path: '[Content_Types].xml',
      text: `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('document', 'document.main')}${type('styles', 'styles')}${type('comments', 'comments')}</Types>`,
    },
    { path: '_rels/.rels', text: relations(relation(1, 'officeDocument', 'word/document.xml')) },
    {
      path: 'word/_rels/document.xml.rels',
      text: relations(relation(1, 'styles', 'styles.xml') + relation(2, 'comments', 'comments.xml')),
    },
    {
      path: 'word/document.xml',
      text: `${HEAD}<w:document ${W}><w:body>${out.join('')}<w:sectPr/></w:body></w:document>`,
    },
    { path: 'word/styles.xml', text: STYLES },
    {
      path: 'word/comments.xml',
      text: `${HEAD}<w:comments ${W}>${comments.map(commentElement).join('')}</w:comments>`,
    },
  ]);
}
