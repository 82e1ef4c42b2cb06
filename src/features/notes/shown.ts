/** Owns which notes a document shows: those of the text, or for a view those of all the texts that it is made from. */
import type { CancellationToken, TextDocument, TextEditor, Uri } from 'vscode';
import type { AnchorPlace } from '../../core/anchors/model';
import type { Note } from '../../core/notes/model';
import type { Span } from '../../core/text/span';
import { spanIn } from '../../host/documents/projections';
import type { Services } from '../../host/services';

/** A note as a document shows it. */
export interface SeenNote {
  /** The text to which it belongs. */
  readonly uri: Uri;
  readonly note: Note;
  /** Its span in its text, and in the document that shows it; UTF-16 offsets. */
  readonly own: Span;
  readonly span: Span;
}

const found = (place: AnchorPlace): Span | undefined => (place.kind === 'found' ? place.span : undefined);

/** The notes that a document shows, by position. Rejects only with a CancellationError. */
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

/** The notes at the cursor or on the selection, shortest span first. */
export async function notesAt(services: Services, { document, selection }: TextEditor): Promise<readonly SeenNote[]> {
  const start = document.offsetAt(selection.start);
  const end = document.offsetAt(selection.end);
  const length = ({ span }: SeenNote): number => span.end - span.start;
  return (await notesIn(services, document))
    .filter(({ span }) => span.start <= end && start <= span.end)
    .sort((a, b) => length(a) - length(b));
}
