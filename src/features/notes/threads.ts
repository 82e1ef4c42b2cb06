/**
 * Owns notes as threads of VS Code's Comments API, collapsed, and the thread in which a note is being written. Threads exist for visible
 * editors only, and a limited number for each text; other notes appear as decorations and hovers.
 */
import {
  type Comment,
  type CommentController,
  CommentMode,
  type CommentThread,
  CommentThreadCollapsibleState,
  comments,
  type Disposable,
  l10n,
  Range,
  type TextDocument,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { Note } from '../../core/notes/model';
import { wordsToEdit } from '../../core/notes/tags';
import { firstUnits } from '../../core/text/cut';
import { shown } from '../../core/text/shown';
import { rangeOf } from '../../host/documents/ranges';
import { isBulletinDocument } from '../../host/language';
import { DisposableStore, pause, Settled } from '../../host/lifecycle';
import { isCancellation } from '../../host/log';
import type { Services } from '../../host/services';
import { markdownOf } from '../../host/shown/markup';
import { notesIn, type SeenNote } from './shown';
import { bodyOf, tagsTitle } from './words';

/** More threads for a text would block the window. */
const MOST_THREADS = 100;
/** How much of a note is its thread's title, in UTF-16 units. */
const HEAD = 40;
/** Debounce after scrolling and typing, in milliseconds. */
const REST = 300;
/** How long VS Code needs to render a new thread, in milliseconds. */
const SEEN = 150;

/** The note that a thread or comment belongs to. */
export interface NoteOf {
  readonly uri: Uri;
  readonly note: Note;
}

interface Made {
  readonly thread: CommentThread;
  readonly comment: Comment;
  note: Note;
}

export class NoteThreads implements Disposable {
  readonly #services: Services;
  readonly #store = new DisposableStore();
  /** Threads by text and id of their note. */
  readonly #made = new Map<string, Map<string, Made>>();
  readonly #commentOf = new WeakMap<Comment, NoteOf & { readonly thread: CommentThread }>();
  /** Threads in which a new note is being written. */
  readonly #drafts = new Set<CommentThread>();
  #controller: CommentController | undefined;
  readonly #settled = this.#store.add(new Settled(REST, () => this.#refresh()));

  constructor(services: Services) {
    this.#services = services;
    const later = (): void => this.#settled.schedule();
    this.#store.add(services.notes.onDidChange(later));
    this.#store.add(window.onDidChangeVisibleTextEditors(later));
    this.#store.add(window.onDidChangeTextEditorVisibleRanges(later));
    this.#store.add(services.analyses.onDidAnalyse(later));
    this.#store.add(
      workspace.onDidCloseTextDocument(({ uri, isClosed }) => {
        for (const thread of this.#drafts) {
          if (!isClosed || thread.uri.toString() !== uri.toString()) continue;
          this.#drafts.delete(thread);
          thread.dispose();
        }
      }),
    );
    later();
  }

  /** Created with the first thread, since VS Code shows its Comments view from then on. */
  get #threads(): CommentController {
    this.#controller ??= this.#store.add(comments.createCommentController('bulletin-notes', l10n.t('Notes')));
    return this.#controller;
  }

  /** The note of a menu command's argument, with its thread; undefined if it is not one of ours. */
  of(value: unknown): (NoteOf & { readonly thread: CommentThread }) | undefined {
    return typeof value === 'object' && value !== null ? this.#commentOf.get(value as Comment) : undefined;
  }

  /** Opens the editor for a note's words at its place, with the present words to be edited. */
  async write(document: TextDocument, range: Range, { uri, note }: NoteOf): Promise<void> {
    const known = this.#made.get(document.uri.toString())?.get(note.id);
    const made = known ?? this.#thread(document.uri, uri, note, range);
    if (known === undefined) this.#drafts.add(made.thread);
    const { thread, comment } = made;
    thread.collapsibleState = CommentThreadCollapsibleState.Expanded;
    // VS Code focuses a comment that changes to editing mode after it has been rendered, not a new one
    await pause(SEEN);
    comment.mode = CommentMode.Editing;
    comment.body = wordsToEdit(note);
    comment.contextValue = 'editing';
    thread.comments = [comment];
  }

  /** Ends writing: the thread of a stored note shows it, a draft is disposed of. */
  end({ thread, note, uri }: NoteOf & { readonly thread: CommentThread }): void {
    const made = this.#made.get(thread.uri.toString())?.get(note.id);
    if (made?.thread !== thread) {
      this.#drafts.delete(thread);
      thread.dispose();
      return;
    }
    made.comment.mode = CommentMode.Preview;
    this.#fill(made.comment, note);
    thread.comments = [made.comment];
    this.#services.log.detached('the threads of notes', this.#refreshText(uri));
  }

  #fill(comment: Comment, note: Note): void {
    comment.body = markdownOf([bodyOf(note)]);
    comment.contextValue = 'note';
    comment.label = shown(tagsTitle(note));
    const when = Date.parse(note.modified ?? note.created ?? '');
    if (!Number.isNaN(when)) comment.timestamp = new Date(when);
  }

  #commentFor(uri: Uri, note: Note, thread: CommentThread): Comment {
    const author = { name: shown(note.creator ?? l10n.t('My Note')) };
    const comment: Comment = { body: '', mode: CommentMode.Preview, author };
    this.#fill(comment, note);
    this.#commentOf.set(comment, { uri, note, thread });
    return comment;
  }

  #refresh(): void {
    const seen = new Set<string>();
    for (const { document } of window.visibleTextEditors) {
      const key = document.uri.toString();
      if (!isBulletinDocument(document) || this.#services.projections.isView(document.uri) || seen.has(key)) continue;
      seen.add(key);
      this.#services.log.detached('the threads of notes', this.#refreshText(document.uri));
    }
    for (const [key, made] of this.#made) {
      if (seen.has(key)) continue;
      for (const { thread } of made.values()) thread.dispose();
      this.#made.delete(key);
    }
  }

  /** Updates the threads of a text to its current notes. */
  async #refreshText(uri: Uri): Promise<void> {
    const key = uri.toString();
    const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === key);
    if (editor === undefined) return;
    const { document } = editor;
    const { version } = document;
    try {
      const worded = (await notesIn(this.#services, document)).filter(({ note }) => note.text !== '');
      if (document.version === version && !document.isClosed) this.#show(editor, nearest(worded, editor));
    } catch (error) {
      if (!isCancellation(error)) throw error;
    }
  }

  #show({ document }: TextEditor, seen: readonly SeenNote[]): void {
    const key = document.uri.toString();
    const before = this.#made.get(key) ?? new Map<string, Made>();
    const wanted = new Map(seen.map((one) => [one.note.id, one]));
    for (const [id, { thread, comment }] of before) {
      if (wanted.has(id) || comment.mode === CommentMode.Editing) continue;
      thread.dispose();
      before.delete(id);
    }
    for (const [id, { uri, note, span }] of wanted) {
      const range = rangeOf(document, span);
      const made = before.get(id);
      if (made === undefined) before.set(id, this.#thread(document.uri, uri, note, range));
      else if (made.comment.mode !== CommentMode.Editing) {
        // VS Code moves the icon in the gutter with its line, but not the range
        if (made.thread.range === undefined || !range.isEqual(made.thread.range)) made.thread.range = range;
        if (made.note === note) continue;
        made.note = note;
        this.#fill(made.comment, note);
        this.#commentOf.set(made.comment, { uri, note, thread: made.thread });
        made.thread.comments = [made.comment];
      }
    }
    if (before.size > 0) this.#made.set(key, before);
    else this.#made.delete(key);
  }

  /** Creates the thread of a note; `document` shows the text `uri`. */
  #thread(document: Uri, uri: Uri, note: Note, range: Range): Made {
    const thread = this.#threads.createCommentThread(document, range, []);
    const comment = this.#commentFor(uri, note, thread);
    thread.canReply = false;
    thread.label = shown(firstUnits(note.at.quote.replace(/\s+/g, ' '), HEAD));
    thread.collapsibleState = CommentThreadCollapsibleState.Collapsed;
    thread.comments = [comment];
    return { thread, comment, note };
  }

  dispose(): void {
    for (const made of this.#made.values()) for (const { thread } of made.values()) thread.dispose();
    this.#store.dispose();
  }
}

/**
 * All notes if they are few; else the visible ones and those within a screen before and after, up to the limit. Always filling up to
 * the limit would replace a hundred threads with every scroll.
 */
function nearest(seen: readonly SeenNote[], { document, visibleRanges }: TextEditor): readonly SeenNote[] {
  if (seen.length <= MOST_THREADS) return seen;
  const [first] = visibleRanges;
  const shownFirst = document.offsetAt((first ?? new Range(0, 0, 0, 0)).start);
  const shownLast = document.offsetAt((visibleRanges.at(-1) ?? new Range(0, 0, 0, 0)).end);
  const off = ({ span }: SeenNote): number => Math.max(shownFirst - span.end, span.start - shownLast, 0);
  const near = seen.filter((one) => off(one) <= shownLast - shownFirst);
  const sorted = near.sort((a, b) => off(a) - off(b));
  return sorted.slice(0, MOST_THREADS);
}
