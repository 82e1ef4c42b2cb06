/** Owns which notes are seen where: those of a text, and in a view those of all texts that it is made from. */
import type { CancellationToken, TextDocument, TextEditor, Uri } from 'vscode';
import type { AnchorPlace } from '../../core/anchors/model';
import type { Note } from '../../core/notes/model';
import type { Span } from '../../core/text/span';
import { spanIn } from '../../host/documents/projections';
import type { Services } from '../../host/services';

/** A note as it is seen in a document. */
export interface SeenNote {
  /** The text that it is a note of. */
  readonly uri: Uri;
  readonly note: Note;
  /** Where it stands in its text, and where in the document that is seen; UTF-16 offsets. */
  readonly own: Span;
  readonly span: Span;
}

const found = (place: AnchorPlace): Span | undefined => (place.kind === 'found' ? place.span : undefined);

/** The notes that are seen in a document, in the order of their places. Rejects only with a CancellationError. */
export async function notesIn(
  { notes, projections }: Services,
  document: TextDocument,
  token?: CancellationToken,
): Promise<readonly SeenNote[]> {
  const view = projections.of(document);
  if (view === undefined && projections.isView(document.uri)) return [];
  const seen: SeenNote[] = [];
  for (const uri of view?.sources ?? [document.uri]) {
    for (const { note, place } of await notes.placed(uri, token)) {
      const own = found(place);
      const span = own && (view === undefined ? own : spanIn(view, uri, own));
      if (own !== undefined && span !== undefined) seen.push({ uri, note, own, span });
    }
  }
  return seen.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** The notes at the cursor or on what is selected, the narrowest first. */
export async function notesAt(services: Services, { document, selection }: TextEditor): Promise<readonly SeenNote[]> {
  const start = document.offsetAt(selection.start);
  const end = document.offsetAt(selection.end);
  const length = ({ span }: SeenNote): number => span.end - span.start;
  return (await notesIn(services, document))
    .filter(({ span }) => span.start <= end && start <= span.end)
    .sort((a, b) => length(a) - length(b));
}
