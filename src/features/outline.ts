/** Owns the document symbols and folding ranges: Outline, breadcrumbs, sticky scroll, Go to Symbol, folding. */

import {
  type CancellationToken,
  type Disposable,
  DocumentSymbol,
  type DocumentSymbolProvider,
  EventEmitter,
  FoldingRange,
  FoldingRangeKind,
  l10n,
  languages,
  SymbolKind,
  type TextDocument,
} from 'vscode';
import type { Analysis } from '../core/analysis';
import type { Unit } from '../core/page/model';
import { isStoryKind } from '../core/page/surely-stories';
import { firstUnits } from '../core/text/cut';
import { shown } from '../core/text/shown';
import { rangeOf } from '../host/documents/ranges';
import { BULLETINS } from '../host/language';
import { DisposableStore, Settled } from '../host/lifecycle';
import type { Services } from '../host/services';

/** Debounce before the outline is offered again for the same version, in milliseconds. */
const SETTLE = 60;

/** How many UTF-16 units are searched for the first words of a unit without a headline, as they may follow blanks. */
const LOOKED_AT = 200;

function symbolOf(analysis: Analysis, unit: Unit): DocumentSymbol {
  const { lines, text } = analysis.page;
  const range = rangeOf(lines, unit);
  const name =
    unit.headline ||
    firstUnits(text.slice(unit.start, Math.min(unit.end, unit.start + LOOKED_AT)).trim(), 24) ||
    l10n.t('(no headline)');
  const kind = unit.kind === 'caption' ? SymbolKind.Field : SymbolKind.String;
  const selection = unit.headlineSpan === null ? range.with(undefined, range.start) : rangeOf(lines, unit.headlineSpan);
  const symbol = new DocumentSymbol(shown(name), shown(unit.byline), kind, range, selection);
  const sections = unit.roles.filter(({ role }) => role === 'section');
  symbol.children = sections.map(({ line }, index) => {
    const start = lines.span(line);
    const next = sections[index + 1];
    const end = next === undefined ? unit.end : Math.max(start.end, lines.span(next.line - 1).end);
    const title = lines.text(line).trim();
    const whole = rangeOf(lines, { start: start.start, end });
    return new DocumentSymbol(shown(title) || ' ', '', SymbolKind.String, whole, rangeOf(lines, start));
  });
  return symbol;
}

/** Articles and captions, below their pages if the document has several. */
function symbolsOf(analysis: Analysis): DocumentSymbol[] {
  const { units, lines } = analysis.page;
  const listed = units.filter(isStoryKind);
  const pages = [...new Set(listed.map(({ page }) => page))];
  if (pages.length < 2) return listed.map((unit) => symbolOf(analysis, unit));
  const symbols: DocumentSymbol[] = [];
  let current: { readonly page: string | null; readonly symbol: DocumentSymbol } | undefined;
  for (const unit of listed) {
    const symbol = symbolOf(analysis, unit);
    if (unit.page === null) {
      symbols.push(symbol);
      current = undefined;
    } else if (current?.page === unit.page) {
      current.symbol.range = current.symbol.range.union(symbol.range);
      current.symbol.children.push(symbol);
    } else {
      const name = l10n.t('Page {0}', unit.page);
      const first = rangeOf(lines, { start: unit.start, end: unit.start });
      const page = new DocumentSymbol(shown(name), '', SymbolKind.Namespace, symbol.range, first);
      page.children = [symbol];
      symbols.push(page);
      current = { page: unit.page, symbol: page };
    }
  }
  return symbols;
}

/** Articles fold below their headline; consecutive furniture folds as a comment. */
function foldsOf(analysis: Analysis): FoldingRange[] {
  return analysis.page.units
    .filter(({ lines: [first, last] }) => last > first)
    .map(({ lines: [first, last], kind }) => {
      const folding = kind === 'furniture' ? FoldingRangeKind.Comment : FoldingRangeKind.Region;
      return new FoldingRange(first, last, folding);
    });
}

export function registerOutline(services: Services): Disposable {
  const analysisOf = (document: TextDocument, token: CancellationToken) => services.analyses.of(document, token);
  const store = new DisposableStore();
  const symbols: DocumentSymbolProvider = {
    async provideDocumentSymbols(document, token) {
      return symbolsOf(await analysisOf(document, token));
    },
  };
  let offered = languages.registerDocumentSymbolProvider(BULLETINS, symbols);
  store.add({ dispose: () => offered.dispose() });
  // VS Code caches the symbols of a document version, and asks again only when a provider is registered
  const offerAnew = (): void => {
    const before = offered;
    offered = languages.registerDocumentSymbolProvider(BULLETINS, symbols);
    before.dispose();
  };
  const anew = store.add(new Settled(SETTLE, offerAnew));
  const asked = new Map<string, number>();
  store.add(
    services.analyses.onDidAnalyse(({ document: { uri, version } }) => {
      // for a new version VS Code asks anyway
      if (asked.get(uri.toString()) === version) anew.schedule();
      asked.set(uri.toString(), version);
    }),
  );
  store.add(services.analyses.onDidClose(({ uri }) => asked.delete(uri.toString())));
  const folded = store.add(new EventEmitter<void>());
  store.add(services.analyses.onDidAnalyse(() => folded.fire()));
  store.add(
    languages.registerFoldingRangeProvider(BULLETINS, {
      onDidChangeFoldingRanges: folded.event,
      async provideFoldingRanges(document, _context, token) {
        return foldsOf(await analysisOf(document, token));
      },
    }),
  );
  return store;
}
