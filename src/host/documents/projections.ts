/** Owns views made from texts: read-only documents whose every place is a place in a source. */
import { Disposable, type Location, type TextDocument, type Uri } from 'vscode';
import type { Analysis } from '../../core/analysis';
import type { Span } from '../../core/text/span';

/** A place in a source: UTF-16 offset. */
export interface SourcePlace {
  readonly uri: Uri;
  readonly offset: number;
}

/** How one open view hangs together with its sources. */
export interface Projection {
  /** The document that the view counts as a part of. */
  readonly source: Uri;
  /** All texts that it is made from. */
  readonly sources: readonly Uri[];
  /** The source of an offset in the view. */
  toSource(offset: number): SourcePlace;
  /** The offset in this view of a place in a source; undefined where the view does not hold it. */
  fromSource(place: SourcePlace): number | undefined;
  /** A span of any source shown in the manner of this view (traditional leads to traditional); undefined for the source itself. */
  show(uri: Uri, span: Span): Promise<Location | undefined>;
  /** What is known of the view's text, where it was carried over from the source; views without are read as texts are. */
  readonly analysis?: Analysis;
}

/** Finds the projection of a view; undefined where the view's text is not made yet. */
type ProjectionOf = (view: Uri) => Projection | undefined;

/** Characters of a view that one of its source becomes, at the most. */
const MOST_OF_ONE = 4;

export class Projections {
  readonly #schemes = new Map<string, ProjectionOf>();

  /** The views of a scheme are made by one feature. */
  register(scheme: string, projectionOf: ProjectionOf): Disposable {
    this.#schemes.set(scheme, projectionOf);
    return new Disposable(() => this.#schemes.delete(scheme));
  }

  /** The place in a source of an offset in a document, which may be a view or the source itself. */
  placeOf(document: Pick<TextDocument, 'uri'>, offset: number): SourcePlace {
    return this.of(document)?.toSource(offset) ?? { uri: document.uri, offset };
  }

  isView(uri: Uri): boolean {
    return this.#schemes.has(uri.scheme);
  }

  /** What a view carried over for the text that it shows; undefined for sources, and while text and analysis differ. */
  analysisOf(document: Pick<TextDocument, 'uri' | 'getText'>): Analysis | undefined {
    // the text of a source, which may be long, is not asked for
    const analysis = this.of(document)?.analysis;
    return analysis !== undefined && analysis.text === document.getText() ? analysis : undefined;
  }

  /** How a view hangs together with its sources; a view that was made from a view leads through to the source of that. */
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

  /** How a view hangs together with what it was made from, be that a view itself. */
  #direct(uri: Uri): Projection | undefined {
    return this.#schemes.get(uri.scheme)?.(uri);
  }
}

/** Where a span of a source stands in a view made from it: what the view holds of it; undefined where it holds neither end. */
export function spanIn(view: Projection, uri: Uri, { start, end }: Span): Span | undefined {
  const first = view.fromSource({ uri, offset: start });
  // the last character, as what stands behind it may stand elsewhere in the view
  const last = view.fromSource({ uri, offset: Math.max(start, end - 1) });
  const until = view.fromSource({ uri, offset: end });
  const after = last === undefined ? undefined : until !== undefined && until > last ? until : last + 1;
  if (first === undefined && after === undefined) return undefined;
  const from = first ?? (after ?? 1) - 1;
  return { start: from, end: Math.max(from, Math.min(after ?? from + 1, from + MOST_OF_ONE * (end - start))) };
}
