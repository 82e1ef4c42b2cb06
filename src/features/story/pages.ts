/** Owns the page numbers in the view of a whole story: an inlay hint at the start of each part, linked to its source. */
import { type Disposable, InlayHint, InlayHintLabelPart, Location, l10n, languages } from 'vscode';
import { shown } from '../../core/text/shown';
import { positionOf, rangeOf } from '../../host/documents/ranges';
import type { Reports } from '../../host/log';
import { eachOf } from '../../host/shown/each';
import { markdownOf, words } from '../../host/shown/markup';
import { STORY_SCHEME, type StoryView, type StoryViews } from './views';

function hintsOf({ parts, whole }: StoryView, log: Reports): InlayHint[] {
  return eachOf('a page number of a story', whole.starts, log, ({ offset, part }) => {
    const one = parts[part];
    const unit = one?.reading.units[one.unit];
    if (one === undefined || unit === undefined) return [];
    const page = unit.page ?? one.reading.page;
    const label = new InlayHintLabelPart(
      shown(page === null ? l10n.t('Part {0}', part + 1) : l10n.t('Page {0}', page)),
    );
    const start = whole.toSource(offset).offset;
    label.location = new Location(one.text.uri, rangeOf(one.reading.lines, { start, end: start }));
    label.tooltip = markdownOf([words(unit.headline), words(one.text.path)]);
    const hint = new InlayHint(positionOf(whole.reading.lines, offset), [label]);
    hint.paddingRight = true;
    return [hint];
  });
}

export function registerPages(views: StoryViews, log: Reports): Disposable {
  return languages.registerInlayHintsProvider(
    { scheme: STORY_SCHEME },
    {
      provideInlayHints(document) {
        const view = views.viewOf(document.uri);
        return view === undefined ? [] : hintsOf(view, log);
      },
    },
  );
}
