/** Owns synchronized scrolling of a view and its source, in both directions, by offset rather than by line. */
import { type Disposable, type Position, Range, type TextEditor, TextEditorRevealType, window } from 'vscode';
import { DisposableStore } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { Rows, rowsAbove } from './rows';
import { readViewUri, TRADITIONAL_SCHEME } from './views';

/** How long after scrolling an editor any scroll event counts as caused by it, in milliseconds. */
const ECHO = 200;

/** An editor's last scroll by this code: when, and to which top; an event of that top is an echo, however late it comes. */
interface Moved {
  readonly at: number;
  readonly top: Position | undefined;
}

/** The visible editor with the source of a view, or with a view of the source. */
function partnerOf(editor: TextEditor): TextEditor | undefined {
  const { uri } = editor.document;
  const source = uri.scheme === TRADITIONAL_SCHEME ? readViewUri(uri)?.source.toString() : undefined;
  return window.visibleTextEditors.find(({ document }) =>
    source === undefined
      ? document.uri.scheme === TRADITIONAL_SCHEME && readViewUri(document.uri)?.source.toString() === uri.toString()
      : document.uri.toString() === source,
  );
}

/** Scrolls `follower` to the offset at the top of `leader`, and returns its new top; undefined if the mapping is not known yet. */
function align(services: Services, rows: Rows, leader: TextEditor, follower: TextEditor): Position | undefined {
  const top = leader.visibleRanges[0]?.start;
  const leads = leader.document.uri.scheme === TRADITIONAL_SCHEME;
  const projection = services.projections.of((leads ? leader : follower).document);
  if (top === undefined || projection === undefined) return undefined;
  const offset = leader.document.offsetAt(top);
  const there = leads
    ? projection.toSource(offset).offset
    : projection.fromSource({ uri: leader.document.uri, offset });
  if (there === undefined) return undefined;
  const wanted = follower.document.positionAt(there);
  if (follower.visibleRanges[0]?.start.isEqual(wanted)) return wanted;
  const place = rows.below(follower, wanted, rowsAbove(follower.document));
  follower.revealRange(new Range(place, place), TextEditorRevealType.AtTop);
  return wanted;
}

export function scrollTogether(services: Services): Disposable {
  const store = new DisposableStore();
  const rows = new Rows();
  /** An editor without an entry has just been shown. */
  const moved = new WeakMap<TextEditor, Moved>();
  const lead = (leader: TextEditor, follower: TextEditor): void => {
    const top = align(services, rows, leader, follower);
    if (top === undefined) moved.delete(follower);
    else moved.set(follower, { at: Date.now(), top });
    // what the reader scrolled is where they want it, and no echo when it comes there again
    moved.set(leader, { at: 0, top: undefined });
  };
  const isEcho = (editor: TextEditor): boolean => {
    const { at, top } = moved.get(editor) ?? { at: 0, top: undefined };
    const now = editor.visibleRanges[0]?.start;
    return Date.now() - at < ECHO || (top !== undefined && now?.line === top.line);
  };
  // a newly shown editor scrolls to its partner's position, not the other way round
  const arrive = (): void => {
    for (const editor of window.visibleTextEditors) {
      const partner = partnerOf(editor);
      if (partner === undefined || moved.has(editor)) continue;
      const fresh = editor.document.uri.scheme === TRADITIONAL_SCHEME || moved.has(partner) ? editor : partner;
      lead(fresh === editor ? partner : editor, fresh);
    }
  };
  store.add(window.onDidChangeVisibleTextEditors(arrive));
  store.add(
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      rows.learn(textEditor);
      const partner = partnerOf(textEditor);
      if (partner === undefined) return;
      if (!moved.has(textEditor)) arrive();
      else if (!isEcho(textEditor)) lead(textEditor, partner);
    }),
  );
  return store;
}
