/** Owns the virtual documents of whole stories: composed of the story's parts, updated with them, and mapped to their offsets. */
import {
  type CancellationToken,
  type Disposable,
  EventEmitter,
  type TextDocumentContentProvider,
  Uri,
  workspace,
} from 'vscode';
import { type Analysis, analysisOfPage } from '../../core/analysis';
import type { DateCorrection } from '../../core/corrections/apply';
import { type WholeStory, wholeStory } from '../../core/stories/whole';
import { firstUnits } from '../../core/text/cut';
import type { Projection } from '../../host/documents/projections';
import { type FoundStory, type PartOfStory, storyAt, storyOf } from '../../host/issues/story-at';
import { DisposableStore } from '../../host/lifecycle';
import type { Services } from '../../host/services';

export const STORY_SCHEME = 'bulletin-story';

/** Characters that are not allowed in file names on all systems. */
const UNFIT = /[/\\:*?"<>|\p{Cc}\p{Surrogate}]/gu;

/** Identifies a story: a part's text, the part's start when the view was opened, and its headline, by which it is found again. */
interface Wanted {
  readonly source: Uri;
  readonly start: number;
  readonly headline: string;
}

/** The URI of a story's view, given its first part; the same story always has the same URI. */
export function storyViewUri({ text, reading, unit }: PartOfStory): Uri {
  const { start = 0, headline = '' } = reading.units[unit] ?? {};
  const name = firstUnits(headline.replace(UNFIT, ' ').trim(), 60);
  return text.uri.with({
    scheme: STORY_SCHEME,
    authority: '',
    path: `/${name}（全文）.txt`,
    query: JSON.stringify([text.key, start, headline]),
    fragment: '',
  });
}

function readViewUri({ query }: Uri): Wanted | undefined {
  try {
    const [source, start, headline] = JSON.parse(query) as [string, number, string];
    return { source: Uri.parse(source, true), start: Number(start), headline: String(headline) };
  } catch {
    return undefined;
  }
}

/** The current contents of a view. */
export interface StoryView {
  readonly parts: readonly PartOfStory[];
  readonly whole: WholeStory;
  readonly analysis: Analysis;
}

const EMPTY: StoryView = { parts: [], whole: wholeStory([]), analysis: analysisOfPage(wholeStory([]).reading) };

export class StoryViews implements TextDocumentContentProvider, Disposable {
  readonly #services: Services;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new EventEmitter<Uri>());
  readonly #views = new Map<string, StoryView>();
  readonly onDidChange = this.#changed.event;

  constructor(services: Services) {
    this.#services = services;
    this.#store.add(
      services.issues.onDidChange(() => {
        for (const { uri } of workspace.textDocuments) if (uri.scheme === STORY_SCHEME) this.#changed.fire(uri);
      }),
    );
    this.#store.add(
      workspace.onDidCloseTextDocument(({ uri, isClosed }) => {
        if (uri.scheme === STORY_SCHEME && isClosed) this.#views.delete(uri.toString());
      }),
    );
  }

  async provideTextDocumentContent(uri: Uri, token: CancellationToken): Promise<string> {
    return (await this.#made(uri, token)).whole.reading.text;
  }

  /** The current contents of a view; undefined if it is not open. */
  viewOf(uri: Uri): StoryView | undefined {
    return this.#views.get(uri.toString());
  }

  projectionOf(uri: Uri): Projection | undefined {
    const view = this.viewOf(uri);
    const first = view?.parts[0];
    if (view === undefined || first === undefined) return undefined;
    const uris = new Map(view.parts.map(({ text }) => [text.key, text.uri]));
    return {
      source: first.text.uri,
      sources: [...uris.values()],
      analysis: view.analysis,
      toSource: (offset) => {
        const place = view.whole.toSource(offset);
        return { uri: uris.get(place.document) ?? first.text.uri, offset: place.offset };
      },
      fromSource: (place) => view.whole.fromSource(place.uri.toString(), place.offset),
      show: () => Promise.resolve(undefined),
    };
  }

  /** Finds the story again: by its headline, at the occurrence nearest to its former start, else by that offset. */
  async #find({ source, start, headline }: Wanted, token: CancellationToken): Promise<FoundStory | undefined> {
    const issue = await this.#services.issues.of(source, token);
    const text = issue.text(source.toString());
    if (text === undefined) return undefined;
    const { units } = text.analysis.page;
    let found = -1;
    units.forEach((unit, index) => {
      if (headline === '' || unit.headline !== headline) return;
      const nearest = units[found];
      if (nearest === undefined || Math.abs(unit.start - start) < Math.abs(nearest.start - start)) found = index;
    });
    return found >= 0 ? storyOf(issue, text, found) : storyAt(this.#services, source, start, token);
  }

  async #made(uri: Uri, token: CancellationToken): Promise<StoryView> {
    const wanted = readViewUri(uri);
    const { parts = [] } = (wanted && (await this.#find(wanted, token))) ?? {};
    const before = this.viewOf(uri);
    // no source has changed: the cached view is still valid
    const same =
      before?.parts.length === parts.length &&
      before.parts.every(({ reading, unit }, at) => reading === parts[at]?.reading && unit === parts[at]?.unit);
    if (before !== undefined && same) return before;
    const view = await this.#make(parts);
    this.#views.set(uri.toString(), view);
    // VS Code reports no change for a view whose text is the same, although its marks may have changed
    if (before?.whole.reading.text === view.whole.reading.text) this.#services.analyses.reread(uri);
    return view;
  }

  async #make(parts: readonly PartOfStory[]): Promise<StoryView> {
    const first = parts[0];
    if (first === undefined) return EMPTY;
    const whole = wholeStory(parts);
    const contexts = await Promise.all(
      parts.map(({ text }) => this.#services.contexts.of(text.uri, text.analysis.text)),
    );
    const dateCorrections = contexts.flatMap(({ dateCorrections: own = [] }, index) =>
      own.flatMap((correction): DateCorrection[] => {
        const key = parts[index]?.text.key ?? '';
        const start = whole.fromSource(key, correction.start);
        const end = whole.fromSource(key, correction.end);
        return start === undefined || end === undefined ? [] : [{ ...correction, start, end }];
      }),
    );
    const readerNames = contexts.flatMap((context) => context.readerNames ?? []);
    const analysis = analysisOfPage(whole.reading, { ...contexts[0], readerNames, dateCorrections });
    return { parts, whole, analysis };
  }

  dispose(): void {
    this.#store.dispose();
  }
}
