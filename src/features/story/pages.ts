/** Owns the page numbers in a whole story: muted, where each part begins, with the way to it. */
import { type Disposable, InlayHint, InlayHintLabelPart, Location, l10n, languages, MarkdownString } from 'vscode';
import { positionOf, rangeOf } from '../../host/ranges';
import { plainMarkdown } from '../../host/words';
import { SCHEME, type StoryViews, type View } from './views';

function hintsOf({ parts, whole }: View): InlayHint[] {
  return whole.starts.flatMap(({ offset, part }) => {
    const one = parts[part];
    const unit = one?.reading.units[one.unit];
    if (one === undefined || unit === undefined) return [];
    const page = unit.page ?? one.reading.page;
    const label = new InlayHintLabelPart(page === null ? l10n.t('Part {0}', part + 1) : l10n.t('Page {0}', page));
    const start = whole.toSource(offset).offset;
    label.location = new Location(one.text.uri, rangeOf(one.reading.lines, { start, end: start }));
    const said = [unit.headline, one.text.path].filter(Boolean).map(plainMarkdown).join('\n\n');
    label.tooltip = new MarkdownString(said);
    const hint = new InlayHint(positionOf(whole.reading.lines, offset), [label]);
    hint.paddingRight = true;
    return [hint];
  });
}

export function registerPages(views: StoryViews): Disposable {
  return languages.registerInlayHintsProvider(
    { scheme: SCHEME },
    {
      provideInlayHints(document) {
        const view = views.viewOf(document.uri);
        return view === undefined ? [] : hintsOf(view);
      },
    },
  );
}
