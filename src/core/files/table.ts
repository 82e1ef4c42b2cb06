/**
 * Owns tables as text: cells separated by tabs or commas, by the rules of RFC 4180, without cells that a spreadsheet
 * would run as a formula (OWASP, CSV Injection).
 */

/** What a cell that a spreadsheet takes for a formula begins with, in half and full width, after optional spaces. */
const FORMULA = /^[\s\u00a0\u3000\ufeff]*[=+\-@＝＋－﹣﹢＠﹫\t\r]/;
/** A number is no formula, whatever its sign. */
const NUMBER = /^[-+]?\d{1,15}(?:\.\d{1,15})?$/;

export type Separator = '\t' | ',';

/**
 * One cell as written to a table: quoted if it contains a separator; a formula is prefixed by an apostrophe, which
 * makes it text.
 */
export function cell(value: string, separator: Separator): string {
  const text = FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value;
  const needsQuotes = text.includes(separator) || /["\r\n\t]/.test(text) || text !== text.trim();
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The rows as a table; each row ends with a line break. */
export const printTable = (rows: readonly (readonly string[])[], separator: Separator): string =>
  rows.map((row) => `${row.map((value) => cell(value, separator)).join(separator)}\r\n`).join('');

/** The rows of a table; never throws: an unclosed quote extends to the end. */
export function readTable(text: string, separator: Separator): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  const endRow = (): void => {
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  };
  while (at < text.length) {
    let value = '';
    if (text[at] === '"') {
      at++;
      for (;;) {
        const end = text.indexOf('"', at);
        value += text.slice(at, end < 0 ? text.length : end);
        at = end < 0 ? text.length : end + 1;
        if (text[at] !== '"' || end < 0) break;
        value += '"';
        at++;
      }
    }
    const from = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
    row.push(value + text.slice(from, at));
    if (text[at] === separator) {
      at++;
      if (at === text.length) row.push('');
    } else {
      if (text[at] === '\r' && text[at + 1] === '\n') at++;
      at++;
      endRow();
      continue;
    }
    if (at === text.length) endRow();
  }
  if (row.length > 0) endRow();
  return rows;
}
