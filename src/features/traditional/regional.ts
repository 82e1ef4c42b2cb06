/** Owns regional vocabulary in the views: a faint dashed border around each replaced word, and a hover with the original. */
import { type Disposable, Hover, l10n, languages, type MarkdownString, type TextDocument, type Uri } from 'vscode';
import type { RegionalWord } from '../../core/script/model';
import { toConverted } from '../../core/script/positions';
import type { Span } from '../../core/text/span';
import { rangeOf } from '../../host/documents/ranges';
import { DisposableStore } from '../../host/lifecycle';
import { filled, markdownOf, strong, words } from '../../host/shown/markup';
import { registerFrames } from './frames';
import { TRADITIONAL_SCHEME, type TraditionalViews } from './views';

const COLOUR = 'bulletin.regionalMark';

interface Shown {
  readonly word: RegionalWord;
  /** Its span in the view. */
  readonly span: Span;
}

/** The words of an open view that replaced a word of the source, in order. */
function regionalIn(views: TraditionalViews, uri: Uri): readonly Shown[] {
  const conversion = views.viewOf(uri)?.conversion;
  return (conversion?.regional ?? []).map((word) => {
    const start = toConverted(conversion?.pieces ?? [], word.start);
    return { word, span: { start, end: start + word.text.length } };
  });
}

function hoverOf(views: TraditionalViews, uri: Uri, { word }: Shown): MarkdownString {
  const source = views.viewOf(uri)?.analysis.text.slice(word.start, word.end).replace(/\s+/g, '') ?? '';
  const said = l10n.t('{0} is the region’s word for {1}; without regional words {2} stands here.');
  return markdownOf([filled(said, strong(words(word.text)), words(source), strong(words(word.plain)))]);
}

export function registerRegionalWords(views: TraditionalViews): Disposable {
  const store = new DisposableStore();
  store.add(
    registerFrames(views, {
      colour: COLOUR,
      line: 'dashed',
      spansIn: (uri) => regionalIn(views, uri).map(({ span }) => span),
    }),
  );
  store.add(
    languages.registerHoverProvider(
      { scheme: TRADITIONAL_SCHEME },
      {
        provideHover(document: TextDocument, position) {
          const offset = document.offsetAt(position);
          const shown = regionalIn(views, document.uri).find(({ span }) => span.start <= offset && offset < span.end);
          return shown && new Hover(hoverOf(views, document.uri, shown), rangeOf(document, shown.span));
        },
      },
    ),
  );
  return store;
}
