/** Owns the commands of notes and highlights, their hovers, and reporting where a note was stored. */
import {
  type CommentThread,
  type Disposable,
  Hover,
  l10n,
  languages,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { COLOURS, type Note } from '../../core/notes/model';
import { firstUnits } from '../../core/text/cut';
import { rangeOf } from '../../host/documents/ranges';
import { BULLETINS, isBulletinDocument } from '../../host/language';
import { DisposableStore } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { joined, markdownOf } from '../../host/shown/markup';
import { inform } from '../../host/shown/messages';
import { chooseFrom } from '../../host/shown/pick-list';
import { given, type Read, refused, registerCommand, registerCommandWith } from '../../host/shown/register-command';
import { fieldsOf, isFromEditor, oneOf, textFrom, uriFrom, wordsFrom } from '../../host/views/command-arguments';
import { colourTitle, noteTitle } from '../../host/wording/notes';
import { importNotes } from './import';
import { highlight, noteOn, showNote, worded } from './make';
import { registerNoteMarks } from './marks';
import { registerNotesProblems } from './problems';
import { notesAt, notesIn } from './shown';
import { type NoTarget, targetIn } from './target';
import { type NoteOf, NoteThreads } from './threads';
import { hoverOf } from './words';

/** A note with its new words. */
type Written = NoteOf & { readonly thread: CommentThread; readonly text: string };

/** Maximum length of a note, in UTF-16 units. */
const LONGEST = 1_000_000;
/** Maximum length of a note's words, or of its quotation, in a list. */
const IN_LIST = 60;

const sayNoTarget = (why: NoTarget): void =>
  inform(
    why === 'apart'
      ? l10n.t('Select words that stand together in one text.')
      : l10n.t('Put the cursor in a sentence, or select words, first.'),
  );

/** The words of a note, from a keybinding's arguments; asked for if they are missing. */
function wordsFromKey(value: unknown): Read<string | undefined> {
  if (isFromEditor(value)) return given(undefined);
  const text = wordsFrom(fieldsOf(value).get('text'), LONGEST);
  return text === undefined ? refused('no words') : given(text);
}

/** The single note that the reader means at the cursor. */
async function chosenAt(services: Services, editor: TextEditor): Promise<NoteOf | undefined> {
  const seen = await notesAt(services, editor);
  if (seen.length === 0) {
    inform(l10n.t('No note stands at the cursor.'));
    return undefined;
  }
  if (seen.length === 1) return seen[0];
  const picks = seen.map((one) => ({
    label: noteTitle(one.note),
    description: firstUnits(one.note.at.quote, IN_LIST),
    one,
  }));
  return (await chooseFrom(picks, { title: l10n.t('Which note?') }))?.one;
}

export function registerNotes(services: Services): Disposable {
  const store = new DisposableStore();
  const { log, notes, projections } = services;
  const threads = store.add(new NoteThreads(services));
  store.add(registerNoteMarks(services));
  store.add(registerNotesProblems(services));
  store.add(
    languages.registerHoverProvider(BULLETINS, {
      async provideHover(document, position, token) {
        const offset = document.offsetAt(position);
        const here = (await notesIn(services, document, token)).filter(
          ({ span }) => span.start <= offset && offset < span.end,
        );
        const narrowest = here.at(-1);
        if (narrowest === undefined) return undefined;
        const said = here.map(({ note }) => joined(hoverOf(note), '\n\n'));
        return new Hover(markdownOf(said), rangeOf(document, narrowest.span));
      },
    }),
  );

  const inEditor = (): TextEditor | undefined => {
    const editor = window.activeTextEditor;
    if (editor !== undefined && isBulletinDocument(editor.document)) return editor;
    inform(l10n.t('Open a text first.'));
    return undefined;
  };
  /** The note of a comment's menu, of a view's row, or at the cursor. */
  const noteFrom = async (
    value: unknown,
    id: unknown,
  ): Promise<Read<(NoteOf & { readonly editor?: TextEditor }) | undefined>> => {
    const own = threads.of(value);
    if (own !== undefined) return given(own);
    if (isFromEditor(value) && id === undefined) return given(undefined);
    const row = services.rows.has(value) ? fieldsOf(fieldsOf(value).get('entry')) : new Map<string, unknown>();
    const ofRow = fieldsOf(row.get('said')).get('note') as Note | undefined;
    if (ofRow !== undefined) return given({ uri: row.get('uri') as Uri, note: ofRow });
    const uri = textFrom(value, projections);
    const note = uri && (await notes.of(uri)).find((one) => one.id === id);
    return uri === undefined || note === undefined ? refused('no note of a text') : given({ uri, note });
  };
  const atCursor = async (): Promise<NoteOf | undefined> => {
    const editor = inEditor();
    return editor && chosenAt(services, editor);
  };
  const add = async (words: string | undefined): Promise<unknown> => {
    const editor = inEditor();
    const target = editor && (await targetIn(services, editor));
    if (editor === undefined || target === undefined) return undefined;
    if (typeof target === 'string') return sayNoTarget(target);
    const note = noteOn(target);
    const uri = target.source.uri;
    if (words !== undefined) return notes.change(uri, [{ put: worded(note, words) }]);
    return threads.write(editor.document, target.seen, { uri, note });
  };
  /** Opens the words of a note: in the visible editor that shows it, else in its text. */
  const edit = async ({ uri, note }: NoteOf): Promise<void> => {
    const front = window.activeTextEditor;
    const seen = front && (await notesIn(services, front.document)).find((one) => one.note.id === note.id);
    if (front !== undefined && seen !== undefined) {
      return threads.write(front.document, rangeOf(front.document, seen.span), { uri, note });
    }
    const editor = await showNote(services, { uri, id: note.id });
    return threads.write(editor.document, editor.selection, { uri, note });
  };
  const save = async ({ thread, uri, note, text }: Written): Promise<unknown> => {
    const next = worded(note, text);
    const isEmpty = next.text === '' && next.colour === undefined && next.tags.length === 0;
    const isThere = (await notes.of(uri)).some(({ id }) => id === note.id);
    threads.end({ thread, uri, note: next });
    if (!isEmpty) return notes.change(uri, [{ put: next }]);
    return isThere ? notes.change(uri, [{ drop: note.id }]) : undefined;
  };
  /** The words typed in the thread of a note. */
  const writtenFrom = (value: unknown): Read<Written> => {
    const own = threads.of(value);
    const { body } = (own === undefined ? {} : value) as { readonly body?: unknown };
    const text = typeof body === 'string' ? body : fieldsOf(body).get('value');
    return own === undefined || typeof text !== 'string' ? refused('nothing that is written') : given({ ...own, text });
  };

  store.add(registerCommandWith(log, 'bulletin.addNote', wordsFromKey, add));
  store.add(
    registerCommandWith(log, 'bulletin.highlight', oneOf(COLOURS), async (colour) => {
      if (inEditor() === undefined) return undefined;
      const done = await highlight(services, colour);
      return done === 'nothing' || done === 'apart' ? sayNoTarget(done) : done;
    }),
  );
  store.add(
    registerCommand(log, 'bulletin.highlightAs', async () => {
      const picks = COLOURS.map((colour) => ({ label: colourTitle(colour), colour }));
      const picked = inEditor() && (await chooseFrom(picks, { title: l10n.t('Highlight in which colour?') }));
      if (picked === undefined) return;
      const done = await highlight(services, picked.colour);
      if (done === 'nothing' || done === 'apart') sayNoTarget(done);
    }),
  );
  store.add(
    registerCommandWith(log, 'bulletin.editNote', noteFrom, async (given) => {
      const note = given ?? (await atCursor());
      if (note !== undefined) await edit(note);
    }),
  );
  store.add(
    registerCommandWith(log, 'bulletin.deleteNote', noteFrom, async (given) => {
      const note = given ?? (await atCursor());
      return note && notes.change(note.uri, [{ drop: note.note.id }]);
    }),
  );
  store.add(registerCommandWith(log, 'bulletin.saveNote', writtenFrom, save));
  store.add(
    registerCommandWith(log, 'bulletin.discardNote', writtenFrom, ({ thread, uri, note }) =>
      threads.end({ thread, uri, note }),
    ),
  );
  store.add(
    registerCommandWith(log, '_bulletin.showNote', noteFrom, async (note) => {
      if (note !== undefined) await showNote(services, { uri: note.uri, id: note.note.id });
    }),
  );
  const fileFrom = (value: unknown): Read<Uri | undefined> => {
    if (value === undefined) return given(undefined);
    const file = uriFrom(value);
    const isOurs = file !== undefined && workspace.getWorkspaceFolder(file) !== undefined;
    return isOurs ? given(file) : refused('no file of the workspace');
  };
  store.add(registerCommandWith(log, 'bulletin.importNotes', fileFrom, (file) => importNotes(services, file)));
  return store;
}
