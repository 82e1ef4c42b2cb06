/** Owns escaping for Markdown. */

const SIGNS = /[\\`*_{}[\]<>#|~$&!]/g;

/** Escapes characters that are markup within a line; the caller handles the start of lines. */
export const withoutMarkup = (text: string): string => text.replace(SIGNS, '\\$&');

/** Escapes everything that some Markdown parser interprets: also addresses, entities, lists, tables. */
export const onlyWords = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!|<>~$&:@]/g, '\\$&');

/** What begins a line of a list, a quotation or a heading. */
const LINE_BEGINS = /^ {0,3}(?:(?:#{1,6}|>|[-*+]|\d{1,9}[.)]) +)+/;
/** Marks of emphasis within a line, which have no other effect. */
const SETS_OFF = /\\([*_~])/g;

function formattedLine(line: string, escaped: (text: string) => string): string {
  const [begins = ''] = LINE_BEGINS.exec(line) ?? [];
  const rest = line.slice(begins.length).trimStart();
  // a line of nothing else would be a thematic break
  if (/^(?:\d{1,9}[.)]|[->*_~\s])*$/.test(line)) return line.replace(/[-*_~]/g, '\\$&');
  return (
    begins +
    escaped(rest)
      .replace(SETS_OFF, '$1')
      .replace(/~{3,}|_{3,}|\*{4,}/g, escaped)
  );
}

/**
 * The lines of words with simple formatting in Markdown: `*`, `_` and `~~`, lists, quotations and headings. Everything else is escaped by
 * `escaped`.
 */
export const formattedLines = (text: string, escaped: (text: string) => string = onlyWords): readonly string[] =>
  text.split(/\r\n|\r|\n/).map((line) => formattedLine(line, escaped));

/** Marks of headings, quotations and lists; the number of an item says something and stays. */
const BEGINS_ONLY = /^ {0,3}(?:(?:#{1,6}|>|[-*+]) +)+/gm;
/** Signs that set words off: on both sides of them, and none with a blank within. Underscores do nothing inside a word. */
const PAIRS = [
  /(\*{1,3}|~~)(?=\S)([^*~\n]*[^*~\s])\1/g,
  /(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_\n]*[^_\s])\1(?![\p{L}\p{N}_])/gu,
];
/** Signs within signs: ~~_**so**_~~. */
const DEEP = 3;

/** Words with plain formatting as they are read: without the signs that do nothing but format. What formats nothing stays. */
export function withoutFormatting(text: string): string {
  let words = text.replace(BEGINS_ONLY, '');
  for (let depth = 0; depth < DEEP; depth++) for (const pair of PAIRS) words = words.replace(pair, '$2');
  return words;
}
