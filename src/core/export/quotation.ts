/** Owns formatting a quotation with its citation for the language that it is pasted into. */
import { withoutMarkup } from '../text/markdown';
import { oneLine, plainText, xml } from '../text/plain';

export type QuotationLanguage = 'plain' | 'markdown' | 'xml' | 'html';

/** Characters that begin a list, a heading or a rule in Markdown. */
const BLOCK = /^(\d*)([-+=.)])/;

const paragraphsOf = (text: string): readonly string[] =>
  plainText(text)
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const inMarkdown = (line: string): string => withoutMarkup(line).replace(BLOCK, '$1\\$2');

/**
 * The words with their citation: a block quotation in Markdown and HTML, a `cit` of TEI in XML, words in quotation
 * marks with the source in brackets in plain text. `citation` is in plain text, or for Markdown in Markdown.
 */
export function asQuotation(text: string, citation: string, language: QuotationLanguage): string {
  const paragraphs = paragraphsOf(text);
  const source = oneLine(citation);
  switch (language) {
    case 'markdown':
      return [...paragraphs.map(inMarkdown).flatMap((line) => [`> ${line}`, '>']), `> — ${source}`, ''].join('\n');
    case 'xml':
      return `<cit><quote>${paragraphs.map((one) => `<p>${xml(one)}</p>`).join('')}</quote><bibl>${xml(source)}</bibl></cit>`;
    case 'html':
      return `<blockquote>${paragraphs.map((one) => `<p>${xml(one)}</p>`).join('')}<footer>${xml(source)}</footer></blockquote>`;
    case 'plain':
      return `“${paragraphs.join('\n')}”（${source.replace(/。$/, '')}）`;
  }
}
