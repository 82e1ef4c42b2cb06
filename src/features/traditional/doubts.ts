/** Owns the ambiguous places of the views: which they are, their decorations, and their hovers. */
import { type Disposable, Hover, l10n, languages, type MarkdownString, type TextDocument, type Uri } from 'vscode';
import { doubtOn, riskiest } from '../../core/script/doubts/doubt-list';
import type { Conversion, ScriptDoubt } from '../../core/script/model';
import { toConverted, toOriginal } from '../../core/script/positions';
import { readings } from '../../core/script/rules/readings';
import { OPEN } from '../../core/script/with-preferences';
import type { Span } from '../../core/text/span';
import { rangeOf } from '../../host/documents/ranges';
import { DisposableStore } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import {
  commandLink,
  emphasised,
  filled,
  joined,
  listOf,
  type Markup,
  markdownOf,
  strong,
  words,
} from '../../host/shown/markup';
import { say } from '../../host/wording/words';
import { CHOOSE, choicesFor } from './choice';
import { registerFrames } from './frames';
import { readViewUri, TRADITIONAL_SCHEME, type TraditionalViews } from './views';

/** How many of 1,000 characters are marked if only the likeliest errors are wanted; more marks would add few errors. */
const PER_THOUSAND = 5;

const COLOUR = 'bulletin.doubtMark';

/** An ambiguous place; `shown` is its span in the view. */
export interface ViewDoubt {
  readonly doubt: ScriptDoubt;
  readonly shown: Span;
}

const shownIn = ({ pieces }: Conversion, doubt: ScriptDoubt): ViewDoubt => ({
  doubt,
  shown: { start: toConverted(pieces, doubt.start), end: toConverted(pieces, doubt.end) },
});

/** The places that are marked in an open view, riskiest first; empty if the reader turned the marks off. */
export function doubtsOf(services: Services, views: TraditionalViews, uri: Uri): readonly ViewDoubt[] {
  const view = views.viewOf(uri);
  const wanted = services.settings.shownDoubts();
  if (view === undefined || wanted === 'none') return [];
  const { conversion } = view;
  const most = wanted === 'all' ? undefined : Math.ceil((conversion.text.length * PER_THOUSAND) / 1000);
  return riskiest(conversion.places, most, OPEN).map((doubt) => shownIn(conversion, doubt));
}

/** The ambiguous place at an offset of an open view, marked or not; undefined if the reader turned the marks off. */
export function doubtAt(services: Services, views: TraditionalViews, uri: Uri, offset: number): ViewDoubt | undefined {
  if (services.settings.shownDoubts() === 'none') return undefined;
  const conversion = views.viewOf(uri)?.conversion;
  const doubt = conversion && doubtOn(conversion.places, toOriginal(conversion.pieces, offset));
  return conversion && doubt && shownIn(conversion, doubt);
}

function hoverOf(views: TraditionalViews, view: Uri, { doubt }: ViewDoubt): MarkdownString {
  const source = readViewUri(view)?.source.toString();
  const table = readings();
  const named = (form: string): Markup => joined([strong(words(form)), words(table.get(form) ?? '')], ' ');
  const forms = doubt.candidates.filter((form) => form !== doubt.chosen);
  const choices = forms.map((form) => {
    const links = choicesFor(views, view, doubt, form).map(({ label, choice }) =>
      commandLink(label, CHOOSE, [source, choice]),
    );
    return joined([named(form), joined(links, ' · ')], ': ');
  });
  return markdownOf(
    [
      filled(l10n.t('{0} — or another form?'), named(doubt.chosen)),
      listOf(choices),
      emphasised(filled(l10n.t('Why: {0}'), words(say(doubt.reason)))),
    ],
    [CHOOSE],
  );
}

/** Marks ambiguous places with a faint dotted border, since names and dates have underlines. */
function registerMarks(services: Services, views: TraditionalViews): Disposable {
  const store = new DisposableStore();
  const frames = store.add(
    registerFrames(views, {
      colour: COLOUR,
      line: 'dotted',
      spansIn: (uri) => doubtsOf(services, views, uri).map(({ shown }) => shown),
    }),
  );
  store.add(services.settings.onDidChangeConversion(() => frames.schedule()));
  return store;
}

export function registerDoubts(services: Services, views: TraditionalViews): Disposable {
  const store = new DisposableStore();
  store.add(registerMarks(services, views));
  store.add(
    languages.registerHoverProvider(
      { scheme: TRADITIONAL_SCHEME },
      {
        provideHover(document: TextDocument, position) {
          const found = doubtAt(services, views, document.uri, document.offsetAt(position));
          if (found === undefined) return undefined;
          return new Hover(hoverOf(views, document.uri, found), rangeOf(document, found.shown));
        },
      },
    ),
  );
  return store;
}
