/** Owns hovers: a date, a name or a jump line under the pointer, and how the page was printed. */
import { type CancellationToken, type Disposable, Hover, languages, type Position, type TextDocument } from 'vscode';
import type { Span } from '../../core/text/span';
import { offsetOf, rangeOf } from '../../host/documents/ranges';
import { halvesAt } from '../../host/issues/halves';
import { BULLETINS } from '../../host/language';
import { together } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { dateHover } from './dates';
import { jumpHover } from './jumps';
import { knownAt } from './known';
import { nameHover } from './names';
import { pageHover } from './page';

const holds = ({ spans }: { readonly spans: readonly Span[] }, offset: number): boolean =>
  spans.some(({ start, end }) => start <= offset && offset < end);

export function registerHovers(services: Services): Disposable {
  const offsetIn = async (document: TextDocument, position: Position, token: CancellationToken) => {
    const analysis = await services.analyses.of(document, token);
    return { analysis, offset: offsetOf(analysis.page.lines, position) };
  };
  return together(
    languages.registerHoverProvider(BULLETINS, {
      async provideHover(document, position, token) {
        const { analysis, offset } = await offsetIn(document, position, token);
        const date = analysis.dates().find((one) => holds(one, offset));
        if (date === undefined) return undefined;
        const correctable = !services.projections.isView(document.uri);
        return new Hover(
          dateHover(analysis, document.uri, date, correctable, services.log),
          rangeOf(analysis.page.lines, date),
        );
      },
    }),
    languages.registerHoverProvider(BULLETINS, {
      async provideHover(document, position, token) {
        const { analysis, offset } = await offsetIn(document, position, token);
        const known = await knownAt(services, document, analysis, offset, token);
        if (known === undefined) return undefined;
        const correctable = !services.projections.isView(document.uri);
        return new Hover(nameHover(known, correctable, services.log), rangeOf(analysis.page.lines, known.mention));
      },
    }),
    languages.registerHoverProvider(BULLETINS, {
      async provideHover(document, position, token) {
        const halves = await halvesAt(services, document, position, 'at-jump', token);
        if (halves === undefined) return undefined;
        const { half, issue, jump, origin } = halves;
        // a view has no diagnostics, so its hover also says which half is missing
        const isLink = half.kind !== 'missing' || !services.projections.isView(document.uri);
        const mark = isLink ? { key: document.uri.toString(), at: origin.start } : undefined;
        const told = jumpHover(half, jump.direction, issue, mark);
        return told && new Hover(told, origin);
      },
    }),
    languages.registerHoverProvider(BULLETINS, {
      async provideHover(document, position, token) {
        const { page } = await services.analyses.of(document, token);
        const told = pageHover(page, position.line);
        return told && new Hover(told, document.lineAt(position.line).range);
      },
    }),
  );
}
