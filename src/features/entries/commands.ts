/** Owns the commands on rows of the view of notes and corrections: take back, delete, attach elsewhere. */
import { type Disposable, l10n, window, workspace } from 'vscode';
import { anchorOf } from '../../core/anchors/make';
import type { Span } from '../../core/text/span';
import { together } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { tellBriefly } from '../../host/shown/messages';
import { given, type Read, refused, registerCommandWith } from '../../host/shown/register-command';
import { isFromEditor } from '../../host/views/command-arguments';
import type { CandidateNode, Entry, EntryRowNode, Node } from './model';

const isEntry = (node: object): node is EntryRowNode => 'type' in node && node.type === 'entry' && 'entry' in node;
const isCandidate = (node: object): node is CandidateNode =>
  'type' in node && node.type === 'candidate' && 'candidate' in node;

/** The selection in the text of an entry, or in a view of it; undefined if there is none. */
function selectedIn({ projections }: Services, { uri }: Entry): Span | undefined {
  const editor = window.activeTextEditor;
  if (editor === undefined || editor.selection.isEmpty) return undefined;
  const { document, selection } = editor;
  const [start, end] = [selection.start, selection.end].map((at) =>
    projections.placeOf(document, document.offsetAt(at)),
  );
  const isThere = start?.uri.toString() === uri.toString() && end?.uri.toString() === uri.toString();
  return isThere && start.offset < end.offset ? { start: start.offset, end: end.offset } : undefined;
}

/** Attaches an entry to a new place in its text. */
async function attachEntry({ corrections, notes }: Services, { uri, said }: Entry, span: Span): Promise<void> {
  const text = (await workspace.openTextDocument(uri)).getText();
  const at = anchorOf(text, span);
  if (said.kind === 'note') {
    await notes.change(uri, [{ put: { ...said.note, at, modified: new Date().toISOString() } }]);
    return;
  }
  const { made: _, ...correction } = said.correction;
  if ('at' in correction) await corrections.add(uri, { ...correction, at }, [said.correction]);
}

/** `selected` gives the selected row of the view, for keyboard shortcuts. */
export function registerEntryCommands(services: Services, selected: () => Node | undefined): Disposable {
  const { corrections, log, notes, rows } = services;
  const rowFrom = (node: unknown): unknown => (isFromEditor(node) ? selected() : node);
  const entryFrom = (node: unknown): Read<Entry> => {
    const row = rowFrom(node);
    return rows.has(row) && isEntry(row) ? given(row.entry) : refused('no row of the view');
  };
  const candidateFrom = (node: unknown): Read<CandidateNode> => {
    const row = rowFrom(node);
    return rows.has(row) && isCandidate(row) ? given(row) : refused('no place of the view');
  };
  const drop = ({ uri, said }: Entry): Promise<unknown> =>
    said.kind === 'note' ? notes.change(uri, [{ drop: said.note.id }]) : corrections.takeBack(uri, [said.correction]);
  return together(
    registerCommandWith(log, 'bulletin.takeBack', entryFrom, drop),
    registerCommandWith(log, 'bulletin.deleteEntry', entryFrom, drop),
    registerCommandWith(log, 'bulletin.attachToSelection', entryFrom, async (entry) => {
      const span = selectedIn(services, entry);
      if (span === undefined) tellBriefly(l10n.t('Select the words in {0} first.', entry.text.name));
      else await attachEntry(services, entry, span);
    }),
    registerCommandWith(log, 'bulletin.attachHere', candidateFrom, ({ entry, candidate: { start, end } }) =>
      attachEntry(services, entry, { start, end }),
    ),
  );
}
