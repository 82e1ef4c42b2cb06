/**
 * Owns the layout of a clean copy: articles separated by an empty line, heads flush left, each paragraph on one line
 * after two ideographic spaces. A text with this layout is recognised as clean, which makes cleaning idempotent.
 */

/** An article or caption of a copy: trimmed lines of text. */
export interface CleanUnit {
  /** Kicker, headline, deck, byline. */
  readonly heads: readonly string[];
  readonly paragraphs: readonly string[];
}

const INDENT = '　　';
/** Maximum length of a head in UTF-16 units: a head is a line, not a paragraph. */
const LONGEST_HEAD = 80;
const MOST_HEADS = 8;
/** Lines above an article in a page copied from a browser that are not part of it: times, sources, breadcrumbs. */
const STAMPED = /\d{4}\s?[-/.年]\s?\d{1,2}|\d:\d\d|[>＞»|｜]|^(?:来源|來源|发布|發布|责任编辑|責任編輯|作者)[:：]/;

const isHead = (line: string): boolean => line.length <= LONGEST_HEAD && !STAMPED.test(line);

/** The lines of a unit; a head that could not be told from a paragraph is written as one. */
function linesOf({ heads, paragraphs }: CleanUnit): readonly string[] {
  // heads without paragraphs would look like lines of an uncleaned page
  const flush = paragraphs.length > 0 && heads.length <= MOST_HEADS && heads.every(isHead) ? heads : [];
  const indented = flush.length > 0 ? paragraphs : [...heads, ...paragraphs];
  return [...flush, ...indented.map((text) => INDENT + text)];
}

/** The text of a copy; '' if there are no units. The lines must not contain line breaks. */
export function layOut(units: readonly CleanUnit[]): string {
  const written = units.map((unit) => linesOf(unit).join('\n')).filter((text) => text !== '');
  return written.length === 0 ? '' : `${written.join('\n\n')}\n`;
}

/** Whether a unit's lines are optional heads followed by paragraphs. */
function isUnit(lines: readonly string[]): boolean {
  const first = lines.findIndex((line) => line.startsWith(INDENT));
  if (first < 0 || first > MOST_HEADS) return false;
  const heads = lines.slice(0, first);
  const paragraphs = lines.slice(first);
  return (
    heads.every((line) => line !== '' && line === line.trim() && isHead(line)) &&
    paragraphs.every((line) => line.startsWith(INDENT) && line.slice(INDENT.length) === line.trim())
  );
}

/** Whether a text has the layout of a clean copy. Linear. */
export function isLaidOut(text: string): boolean {
  if (text === '') return true;
  if (!text.endsWith('\n') || /[\r\u2028\u2029\u0085]/.test(text)) return false;
  return text
    .slice(0, -1)
    .split('\n\n')
    .every((unit) => isUnit(unit.split('\n')));
}
