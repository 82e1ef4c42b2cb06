/** Owns the virtual documents of the traditional view: converted from their source, updated with it, and mapped to its offsets. */
import {
  type CancellationToken,
  type Disposable,
  EventEmitter,
  Location,
  type TextDocumentContentProvider,
  Uri,
  workspace,
} from 'vscode';
import type { Analysis } from '../../core/analysis';
import { convertedAnalysis } from '../../core/converted';
import type { ScriptTarget } from '../../core/script/model';
import { toConverted, toOriginal } from '../../core/script/positions';
import { linesOf } from '../../core/text/lines';
import type { Span } from '../../core/text/span';
import type { Dictionary } from '../../host/documents/dictionary';
import type { Projection } from '../../host/documents/projections';
import { rangeOf } from '../../host/documents/ranges';
import { DisposableStore, NEVER } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { type ConvertedDocument, convertDocument } from './conversions';

export const TRADITIONAL_SCHEME = 'bulletin-script';

/** The suffix after the file name in the title of a view. */
const SUFFIX: Readonly<Record<ScriptTarget, string>> = {
  tw: '臺',
  hk: '港',
  t: '繁',
  twp: '臺·詞',
  hkp: '港·詞',
  cn: '简',
};

/** The URI of a source's view in a script; always the same for the same source and script. */
export function traditionalViewUri(source: Uri, target: ScriptTarget): Uri {
  const path = source.path.replace(/(\.[^./]*)?$/, (extension) => `（${SUFFIX[target]}）${extension}`);
  return source.with({
    scheme: TRADITIONAL_SCHEME,
    authority: '',
    path,
    query: JSON.stringify([target, source.toString()]),
    fragment: '',
  });
}

/** Parses a URI made by `traditionalViewUri`; undefined for any other. */
export function readViewUri(view: Uri): { readonly source: Uri; readonly target: ScriptTarget } | undefined {
  if (view.scheme !== TRADITIONAL_SCHEME) return undefined;
  try {
    const [target, source] = JSON.parse(view.query) as [ScriptTarget, string];
    return Object.hasOwn(SUFFIX, target) ? { source: Uri.parse(source, true), target } : undefined;
  } catch {
    return undefined;
  }
}

/** The current contents of a view. */
interface ConvertedView extends ConvertedDocument {
  /** The analysis of the source, carried over to the converted text. */
  readonly carried: Analysis;
}

export class TraditionalViews implements TextDocumentContentProvider, Disposable {
  readonly #services: Services;
  readonly #dictionary: Dictionary;
  readonly #store = new DisposableStore();
  readonly #changed = this.#store.add(new EventEmitter<Uri>());
  readonly #views = new Map<string, ConvertedView>();
  readonly #made = this.#store.add(new EventEmitter<Uri>());
  readonly onDidChange = this.#changed.event;
  /** A view was created or updated. */
  readonly onDidMake = this.#made.event;

  constructor(services: Services, dictionary: Dictionary) {
    this.#services = services;
    this.#dictionary = dictionary;
    this.#store.add(
      dictionary.onDidChange((affected) => {
        const views =
          affected === 'all'
            ? workspace.textDocuments.map(({ uri }) => uri).filter(({ scheme }) => scheme === TRADITIONAL_SCHEME)
            : this.viewsOf(affected);
        for (const view of views) this.#changed.fire(view);
      }),
    );
    this.#store.add(
      services.analyses.onDidAnalyse(({ document }) => {
        for (const view of this.viewsOf(document.uri)) this.#changed.fire(view);
      }),
    );
    this.#store.add(
      workspace.onDidCloseTextDocument(({ uri, isClosed }) => {
        // changing a document's language also fires a close event, without closing it
        if (uri.scheme === TRADITIONAL_SCHEME && isClosed) this.#views.delete(uri.toString());
      }),
    );
  }

  async provideTextDocumentContent(uri: Uri, token: CancellationToken): Promise<string> {
    return (await this.#make(uri, token)).conversion.text;
  }

  /** The current contents of a view; undefined if it is not open. */
  viewOf(uri: Uri): ConvertedView | undefined {
    return this.#views.get(uri.toString());
  }

  /** The open views of a source. */
  viewsOf(source: Uri): Uri[] {
    return workspace.textDocuments
      .map(({ uri }) => uri)
      .filter((uri) => uri.scheme === TRADITIONAL_SCHEME && readViewUri(uri)?.source.toString() === source.toString());
  }

  /** The mapping between an open view and its source. */
  projectionOf(uri: Uri): Projection | undefined {
    const parts = readViewUri(uri);
    const view = this.#views.get(uri.toString());
    if (parts === undefined || view === undefined) return undefined;
    const { source, target } = parts;
    return {
      source,
      sources: [source],
      analysis: view.carried,
      toSource: (offset) => ({ uri: source, offset: toOriginal(view.conversion.pieces, offset) }),
      fromSource: (place) =>
        place.uri.toString() === source.toString() ? toConverted(view.conversion.pieces, place.offset) : undefined,
      show: (other, span) => this.#show(traditionalViewUri(other, target), span),
    };
  }

  /** The location in the source's view for a span of the source. */
  async #show(view: Uri, span: Span): Promise<Location> {
    const { conversion } = this.#views.get(view.toString()) ?? (await this.#make(view, NEVER));
    const shown = { start: toConverted(conversion.pieces, span.start), end: toConverted(conversion.pieces, span.end) };
    return new Location(view, rangeOf(linesOf(conversion.text), shown));
  }

  async #make(uri: Uri, token: CancellationToken): Promise<ConvertedView> {
    const parts = readViewUri(uri);
    if (parts === undefined) throw new Error(`not a view: ${uri.toString()}`);
    const document = await workspace.openTextDocument(parts.source);
    const before = this.#views.get(uri.toString());
    const converted = await convertDocument(this.#services, this.#dictionary, document, parts.target, token, before);
    const { analysis, conversion, loose } = converted;
    const view = { ...converted, carried: convertedAnalysis(analysis, conversion, loose) };
    this.#views.set(uri.toString(), view);
    // VS Code reports no change if the text is the same, although its names, roles or dates may have changed
    if (before?.conversion.text === conversion.text) this.#services.analyses.reread(uri);
    this.#made.fire(uri);
    return view;
  }

  dispose(): void {
    this.#store.dispose();
  }
}
