/** Owns views made from texts: read-only documents in which every offset maps to a source. */
import { Disposable, type Location, type TextDocument, type Uri } from 'vscode';
import type { Analysis } from '../../core/analysis';
import type { Span } from '../../core/text/span';

/** A place in a source: UTF-16 offset. */
export interface SourcePlace {
  readonly uri: Uri;
  readonly offset: number;
}

/** The mapping between an open view and its sources. */
export interface Projection {
  /** The document whose part the view is for the rest of the extension. */
  readonly source: Uri;
  /** All texts that it is made from. */
  readonly sources: readonly Uri[];
  /** Maps an offset in the view to its source. */
  toSource(offset: number): SourcePlace;
  /** Maps a place in a source to an offset in this view; undefined if the view does not contain it. */
  fromSource(place: SourcePlace): number | undefined;
  /** The location of a span of any source in a view of the same kind (traditional to traditional); undefined for the source itself. */
  show(uri: Uri, span: Span): Promise<Location | undefined>;
  /** The analysis of the view's text, if carried over from the source; other views are analysed like texts. */
  readonly analysis?: Analysis;
}

/** Finds the projection of a view; undefined before its text exists. */
type ProjectionOf = (view: Uri) => Projection | undefined;

/** The greatest number of characters in a view for one of the source. */
const MOST_OF_ONE = 4;

export class Projections {
  readonly #schemes = new Map<string, ProjectionOf>();

  /** Registers the views of a URI scheme, which one feature makes. */
  register(scheme: string, projectionOf: ProjectionOf): Disposable {
    this.#schemes.set(scheme, projectionOf);
    return new Disposable(() => this.#schemes.delete(scheme));
  }

  /** The source place of an offset in a document, which may be a view or a source. */
  placeOf(document: Pick<TextDocument, 'uri'>, offset: number): SourcePlace {
    return this.of(document)?.toSource(offset) ?? { uri: document.uri, offset };
  }

  isView(uri: Uri): boolean {
    return this.#schemes.has(uri.scheme);
  }

  /** The analysis that a view carries over for its current text; undefined for sources, and while text and analysis differ. */
  analysisOf(document: Pick<TextDocument, 'uri' | 'getText'>): Analysis | undefined {
    // checked first, to avoid getText() of a long source
    const analysis = this.of(document)?.analysis;
    return analysis !== undefined && analysis.text === document.getText() ? analysis : undefined;
  }

  /** The mapping between a view and its sources; for a view of a view, that to the original source. */
  of({ uri }: Pick<TextDocument, 'uri'>): Projection | undefined {
    const outer = this.#direct(uri);
    const inner = outer && this.of({ uri: outer.source });
    if (outer === undefined || inner === undefined) return outer;
    return {
      ...outer,
      source: inner.source,
      sources: inner.sources,
      toSource: (offset) => inner.toSource(outer.toSource(offset).offset),
      fromSource: (place) => {
        const between = inner.fromSource(place);
        return between === undefined ? undefined : outer.fromSource({ uri: outer.source, offset: between });
      },
    };
  }

  /** The mapping between a view and what it was made from, which may be another view. */
  #direct(uri: Uri): Projection | undefined {
    return this.#schemes.get(uri.scheme)?.(uri);
  }
}

/** The span in a view that shows a span of a source; undefined if the view contains neither end. */
export function spanIn(view: Projection, uri: Uri, { start, end }: Span): Span | undefined {
  const first = view.fromSource({ uri, offset: start });
  // maps the last character, as the next one may be elsewhere in the view
  const last = view.fromSource({ uri, offset: Math.max(start, end - 1) });
  const until = view.fromSource({ uri, offset: end });
  const after = last === undefined ? undefined : until !== undefined && until > last ? until : last + 1;
  if (first === undefined && after === undefined) return undefined;
  const from = first ?? (after ?? 1) - 1;
  return { start: from, end: Math.max(from, Math.min(after ?? from + 1, from + MOST_OF_ONE * (end - start))) };
}
