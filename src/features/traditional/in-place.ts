/** Owns converting the text of an editor in place, and copying converted text. */
import {
  type Disposable,
  env,
  l10n,
  Selection,
  type TextDocument,
  type TextEditor,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { Analysis } from '../../core/analysis';
import type { Pieces, ScriptEdit, ScriptTarget } from '../../core/script/model';
import { editsWithin, piecesOf, toConverted } from '../../core/script/positions';
import { isAlready } from '../../core/script/with-preferences';
import type { Span } from '../../core/text/span';
import type { Dictionary } from '../../host/documents/dictionary';
import { rangeOf } from '../../host/documents/ranges';
import { NEVER, together } from '../../host/lifecycle';
import { isCancellation } from '../../host/log';
import type { Services } from '../../host/services';
import { inform, offer } from '../../host/shown/messages';
import { chooseFrom } from '../../host/shown/pick-list';
import { given, type Read, refused, registerCommandWith } from '../../host/shown/register-command';
import { fieldsOf, isFromEditor } from '../../host/views/command-arguments';
import { convertDocument } from './conversions';
import { allTargets, alreadyIn, optionalTarget, targetFrom } from './targets';

type Extent = 'selection' | 'article' | 'document';
const EXTENTS: readonly Extent[] = ['selection', 'article', 'document'];

/** The options that a keybinding may pass; the reader is asked for the others. */
interface Wish {
  readonly extent?: Extent;
  readonly to?: ScriptTarget;
}

const selected = ({ document, selections }: TextEditor): Span[] =>
  selections
    .filter(({ isEmpty }) => !isEmpty)
    .map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) }))
    .sort((a, b) => a.start - b.start);

const nothing = (extent: Extent): string =>
  extent === 'selection' ? l10n.t('Select the text to convert first.') : l10n.t('There is no article at the cursor.');

/** The pieces of a text in which these edits are the only changes. */
function piecesOfAlone(edits: readonly ScriptEdit[]): Pieces {
  let shift = 0;
  return piecesOf(
    edits.map((edit) => {
      const at = edit.start + shift;
      shift += edit.text.length - (edit.end - edit.start);
      return { ...edit, at };
    }),
  );
}

/** How often conversion restarts if the text changes meanwhile. */
const ATTEMPTS = 5;

/** Converts the document as it is now, restarting if the text changes meanwhile. */
async function convertedNow(services: Services, dictionary: Dictionary, document: TextDocument, to: ScriptTarget) {
  for (let attempt = 1; ; attempt++) {
    const { version } = document;
    try {
      return { version, ...(await convertDocument(services, dictionary, document, to, NEVER)) };
    } catch (error) {
      if (!isCancellation(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

/** The part of the text that is to be converted: spans in UTF-16 offsets, ascending. */
function spansOf(editor: TextEditor, extent: Extent, { text, page }: Analysis): readonly Span[] {
  if (extent === 'document') return [{ start: 0, end: text.length }];
  if (extent === 'selection') return selected(editor);
  const { document, selections } = editor;
  const carets = selections.map(({ active }) => document.offsetAt(active));
  return page.units.filter(
    ({ kind, start, end }) => kind === 'article' && carets.some((caret) => start <= caret && caret <= end),
  );
}

/** Replaces pieces of the editor's text in one edit, the carets staying where they were; false if VS Code refuses. */
async function replace(editor: TextEditor, edits: readonly ScriptEdit[]): Promise<boolean> {
  const { document } = editor;
  const carets = editor.selections.map(({ anchor, active }) => [document.offsetAt(anchor), document.offsetAt(active)]);
  const change = new WorkspaceEdit();
  for (const edit of edits) change.replace(document.uri, rangeOf(document, edit), edit.text);
  if (!(await workspace.applyEdit(change))) return false;
  // VS Code would move a caret in front of a replaced piece behind it
  const moved = piecesOfAlone(edits);
  editor.selections = carets.map(
    ([anchor = 0, active = 0]) =>
      new Selection(document.positionAt(toConverted(moved, anchor)), document.positionAt(toConverted(moved, active))),
  );
  return true;
}

/**
 * Converts a part of the editor's text: everything is converted for context, and only that part is replaced. If the text
 * changes before it is replaced, as while a question stands, it is converted again.
 */
async function convertIn(
  services: Services,
  dictionary: Dictionary,
  editor: TextEditor,
  extent: Extent,
  to: ScriptTarget,
): Promise<void> {
  const { document } = editor;
  const script = await services.resources.script();
  let agreed = false;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const { version, analysis, conversion } = await convertedNow(services, dictionary, document, to);
    const spans = spansOf(editor, extent, analysis);
    if (spans.length === 0) {
      inform(nothing(extent));
      return;
    }
    const wanted = editsWithin(conversion.edits, spans);
    if (wanted.length === 0) {
      inform(alreadyIn(to));
      return;
    }
    const text = spans.map(({ start, end }) => analysis.text.slice(start, end)).join('\n');
    if (!agreed && isAlready(text, script, to)) {
      const anyway = l10n.t('Convert Anyway');
      agreed = (await offer(alreadyIn(to), anyway)) === anyway;
      if (!agreed) return;
    }
    if (document.version === version && (await replace(editor, wanted))) return;
  }
  inform(l10n.t('The text could not be changed.'));
}

/** The source text and selections behind an editor; a view's text is converted from its source, not twice. */
async function behind(services: Services, editor: TextEditor): Promise<{ document: TextDocument; spans: Span[] }> {
  const spans = selected(editor);
  const projection = services.projections.of(editor.document);
  if (projection === undefined) return { document: editor.document, spans };
  const place = (offset: number): number => projection.toSource(offset).offset;
  return {
    document: await workspace.openTextDocument(projection.source),
    spans: spans.map(({ start, end }) => ({ start: place(start), end: place(end) })),
  };
}

/** Copies the converted selections, or the whole text if nothing is selected. */
async function copyAs(services: Services, dictionary: Dictionary, editor: TextEditor, to: ScriptTarget): Promise<void> {
  const { document, spans } = await behind(services, editor);
  const { conversion } = await convertedNow(services, dictionary, document, to);
  const { pieces, text } = conversion;
  const parts = spans.map(({ start, end }) => text.slice(toConverted(pieces, start), toConverted(pieces, end)));
  await env.clipboard.writeText(spans.length === 0 ? text : parts.join('\n'));
}

/** Asks how much to convert, unless something is selected. */
async function askExtent(editor: TextEditor, title: string): Promise<Extent | undefined> {
  if (selected(editor).length > 0) return 'selection';
  const extents: readonly { readonly label: string; readonly extent: Extent }[] = [
    { label: l10n.t('The article at the cursor'), extent: 'article' },
    { label: l10n.t('The whole document'), extent: 'document' },
  ];
  return (await chooseFrom(extents, { title }))?.extent;
}

export function registerInPlace(services: Services, dictionary: Dictionary): Disposable {
  const { log, settings } = services;
  const askTarget = async (title: string): Promise<ScriptTarget | undefined> =>
    (await chooseFrom(allTargets(settings.traditionalTarget()), { title }))?.target;
  const wishFrom = (value: unknown): Read<Wish> => {
    if (isFromEditor(value)) return given({});
    const fields = fieldsOf(value);
    const extent = EXTENTS.find((one) => one === fields.get('extent'));
    const to = targetFrom(fields.get('to'), settings.traditionalTarget());
    if (extent === undefined && fields.has('extent')) return refused(`none of ${EXTENTS.join(', ')}`);
    if (to === undefined && fields.has('to')) return refused('no script');
    return given({ ...(extent === undefined ? {} : { extent }), ...(to === undefined ? {} : { to }) });
  };
  // not registered as text editor commands, as VS Code does not await those
  return together(
    registerCommandWith(log, 'bulletin.convert', wishFrom, async (wish) => {
      const editor = window.activeTextEditor;
      if (editor === undefined) return;
      const title = l10n.t('Convert To');
      const to = wish.to ?? (await askTarget(title));
      const extent = to && (wish.extent ?? (await askExtent(editor, title)));
      if (extent !== undefined && to !== undefined) await convertIn(services, dictionary, editor, extent, to);
    }),
    registerCommandWith(log, 'bulletin.copyAs', optionalTarget(settings), async (asked) => {
      const editor = window.activeTextEditor;
      const to = editor && (asked ?? (await askTarget(l10n.t('Copy In'))));
      if (editor !== undefined && to !== undefined) await copyAs(services, dictionary, editor, to);
    }),
  );
}
