/** Owns the hover that says of a page how it was printed: on its folio and its headlines, and where its columns begin. */
import { l10n, type MarkdownString } from 'vscode';
import type { ColumnStretch, PageReading, Role } from '../../core/page/model';
import { unitOfLine } from '../../core/page/unit-at';
import { markdownOf, words } from '../../host/shown/markup';

/** Rows on which one looks to see what a page is: text has hovers of its own. */
const TELLING: ReadonlySet<Role> = new Set(['folio', 'headline', 'kicker', 'subheadline']);

/** The columns in which a line (0-based) was printed; undefined where it was printed in one, or says nothing of its page. */
function columnsAt(page: PageReading, line: number): ColumnStretch | undefined {
  const here = page.columns.find(({ lines: [first, last] }) => first <= line && line <= last);
  if (here?.lines[0] === line) return here;
  const role = unitOfLine(page, line)?.roles.find((one) => one.line === line)?.role;
  if (role === undefined || !TELLING.has(role)) return undefined;
  return here ?? (role === 'folio' ? page.columns[0] : undefined);
}

/** What is said of the page at a line (0-based). */
export function pageHover(page: PageReading, line: number): MarkdownString | undefined {
  if (page.columns.length === 0) return undefined;
  const stretch = columnsAt(page, line);
  if (stretch === undefined) return undefined;
  const [first, last] = stretch.lines;
  return markdownOf([
    words(l10n.t('Printed in {0} columns, read one after the other', stretch.columns)),
    words(l10n.t('lines {0} to {1}', first + 1, last + 1)),
  ]);
}
