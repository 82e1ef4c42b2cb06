/** Owns the hover that describes a page's layout, on its folio, its headlines and the first lines of its columns. */
import { l10n, type MarkdownString } from 'vscode';
import type { ColumnStretch, PageReading, Role } from '../../core/page/model';
import { unitOfLine } from '../../core/page/unit-at';
import { markdownOf, words } from '../../host/shown/markup';

/** Roles of the rows with this hover; body text has hovers of its own. */
const TELLING: ReadonlySet<Role> = new Set(['folio', 'headline', 'kicker', 'subheadline']);

/** The columns that a 0-based line was printed in; undefined if it is in a single column, or the line tells nothing about its page. */
function columnsAt(page: PageReading, line: number): ColumnStretch | undefined {
  const here = page.columns.find(({ lines: [first, last] }) => first <= line && line <= last);
  if (here?.lines[0] === line) return here;
  const role = unitOfLine(page, line)?.roles.find((one) => one.line === line)?.role;
  if (role === undefined || !TELLING.has(role)) return undefined;
  return here ?? (role === 'folio' ? page.columns[0] : undefined);
}

/** The hover about the page at a 0-based line. */
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
