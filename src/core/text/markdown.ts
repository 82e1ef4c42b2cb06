/** Owns escaping for Markdown. */

const SIGNS = /[\\`*_{}[\]<>#|~$&!]/g;

/** Escapes characters that are markup within a line; the caller handles the start of lines. */
export const withoutMarkup = (text: string): string => text.replace(SIGNS, '\\$&');

/** Escapes everything that some Markdown parser interprets: also addresses, entities, lists, tables. */
export const onlyWords = (text: string): string => text.replace(/[\\`*_{}[\]()#+\-.!|<>~$&:@]/g, '\\$&');

/** Markers of a list item, a quotation or a heading at the beginning of a line. */
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

/** Markers of headings, quotations and lists; the number of an item is content and is kept. */
const BEGINS_ONLY = /^ {0,3}(?:(?:#{1,6}|>|[-*+]) +)+/gm;
/** Delimiters of emphasis: on both sides of words, without a space inside. Underscores have no effect inside a word. */
const PAIRS = [
  /(\*{1,3}|~~)(?=\S)([^*~\n]*[^*~\s])\1/g,
  /(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_\n]*[^_\s])\1(?![\p{L}\p{N}_])/gu,
];
/** Nested delimiters: ~~_**so**_~~. */
const DEEP = 3;

/** The visible words of simple Markdown: delimiters that only format are removed, others are kept. */
export function withoutFormatting(text: string): string {
  let words = text.replace(BEGINS_ONLY, '');
  for (let depth = 0; depth < DEEP; depth++) for (const pair of PAIRS) words = words.replace(pair, '$2');
  return words;
}
