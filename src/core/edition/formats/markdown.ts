/** Owns writing an edition as Markdown: whole stories with front matter, citation and links to the source lines. */
import { citationOf } from '../../export/citation';
import type { Steps } from '../../steps';
import { formattedLines, withoutMarkup } from '../../text/markdown';
import { oneLine, plainText } from '../../text/plain';
import type { Edition, EditionBlock } from '../model';
import { unitsToRead, type WholeUnit } from '../whole';

/** Characters that begin a list, a quotation, a heading or a rule at the start of a line. */
const LINE_START = /^(\s*)([-+=:>]|\d+(?=[.)]))/;

/** The text with all Markdown markup escaped. */
const markdownText = (text: string): string =>
  withoutMarkup(
    plainText(text)
      .replace(/\s+/g, (blanks) => (/[\n\t]/.test(blanks) ? ' ' : blanks))
      // four leading spaces would make it a code block
      .replace(/^ +/, ''),
  ).replace(LINE_START, (_, space: string, sign: string) =>
    /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
  );

const quoted = (text: string): string => JSON.stringify(oneLine(text));

/** A link target: path and line, with every character that ends a target percent-encoded. */
const linkTo = (path: string, line: number): string =>
  `${plainText(path)
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[()']/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`))
    .join('/')}#L${line}`;

function blockLines(block: EditionBlock): string[] {
  const text = markdownText(block.text);
  const written = {
    headline: `## ${text}`,
    section: `### ${text}`,
    kicker: `**${text}**`,
    subheadline: `**${text}**`,
    byline: `*${text}*`,
    credit: `*${text}*`,
  };
  const line = block.role in written ? written[block.role as keyof typeof written] : text;
  const notes = block.notes.flatMap(({ start, end, body, tags, highlight }) => {
    const tagged = tags.map((tag) => ` \\#${markdownText(oneLine(tag))}`).join('');
    const about = `> 「${markdownText(block.text.slice(start, end))}」`;
    return highlight
      ? [about, '']
      : [about, '>', ...formattedLines(plainText(body)).map((one) => `> ${one}`), `>${tagged}`.trimEnd(), ''];
  });
  return [line, '', ...notes];
}

/** The data for the citation of a story. */
function citedOf(edition: Edition, { unit, pages }: WholeUnit) {
  const { paper = '', date = '' } = edition.documents[unit.document] ?? {};
  return { paper, date, pages, headline: unit.headline, byline: unit.byline };
}

/** The lines of the Markdown file; furniture and teasers are included only where they have notes. */
export function* markdownSteps(edition: Edition, base: string): Steps<readonly string[]> {
  const { title, documents } = edition;
  const first = documents[0];
  const out = ['---', `title: ${quoted(title)}`];
  if (first?.paper) out.push(`paper: ${quoted(first.paper)}`);
  if (first?.date) out.push(`date: ${first.date}`);
  out.push(`source: [${documents.map(({ path }) => quoted(path)).join(', ')}]`, `lang: ${edition.script}`, '---', '');
  for (const whole of unitsToRead(edition).read) {
    yield undefined;
    const { unit, blocks, parts } = whole;
    for (const [index, block] of blocks.entries()) {
      const part = parts.find(({ block: at }) => at === index && at > 0);
      if (part?.unit.page != null) out.push(`*（第${markdownText(part.unit.page)}版）*`, '');
      for (const one of blockLines(block)) out.push(one);
    }
    const path = documents[unit.document]?.path ?? '';
    const line = blocks[0]?.line ?? 1;
    out.push(
      `${citationOf(citedOf(edition, whole), 'markdown')} [${markdownText(path)}](${linkTo(base + path, line)})`,
      '',
    );
  }
  return out;
}
