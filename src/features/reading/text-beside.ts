/**
 * Owns synchronizing the text editor with the view: following its cursor, and moving it to what the reader sees or
 * selects, without feedback loops.
 */
import {
  type Disposable,
  EventEmitter,
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { SourcePlace } from '../../host/documents/projections';
import { isBulletinDocument } from '../../host/language';
import { DisposableStore, Settled } from '../../host/lifecycle';
import type { Services } from '../../host/services';
import { editorFor, editorOf, showBeside } from '../../host/views/beside-panel';

/** Debounce after the last move of the cursor, in milliseconds. */
const REST = 60;

export class TextBeside implements Disposable {
  readonly #services: Services;
  readonly #panel: WebviewPanel;
  readonly #store = new DisposableStore();
  readonly #moved = this.#store.add(new EventEmitter<SourcePlace>());
  /** The reader moved the cursor, or another editor became active. */
  readonly onDidMove = this.#moved.event;
  readonly #settled: Settled;
  /** Where the view already shows the cursor; further events with the same position are ignored. */
  #known: SourcePlace | undefined;
  /** A text is being shown; earlier positions of the cursor are obsolete. */
  #isGoing = false;

  constructor(services: Services, panel: WebviewPanel) {
    this.#services = services;
    this.#panel = panel;
    this.#settled = this.#store.add(new Settled(REST, () => this.#look()));
    const again = (): void => this.#settled.schedule();
    this.#store.add(window.onDidChangeTextEditorSelection(({ textEditor }) => this.#isOurs(textEditor) && again()));
    this.#store.add(window.onDidChangeActiveTextEditor((editor) => this.#isOurs(editor) && again()));
  }

  #isOurs(editor: TextEditor | undefined): boolean {
    return editor !== undefined && editor === window.activeTextEditor && isBulletinDocument(editor.document);
  }

  /** Records that the view shows the cursor at a place; only a move elsewhere is then reported. */
  knows(place: SourcePlace): void {
    this.#known = place;
  }

  /** Reports the position of the cursor, unless the view already shows it. */
  #look(): void {
    const editor = window.activeTextEditor;
    if (editor === undefined || !this.#isOurs(editor) || !this.#panel.visible || this.#isGoing) return;
    const { document, selection } = editor;
    const place = this.#services.projections.placeOf(document, document.offsetAt(selection.active));
    // one move of the cursor may cause several events, some of them late
    if (this.#known?.offset === place.offset && this.#known.uri.toString() === place.uri.toString()) return;
    this.#known = undefined;
    this.#moved.fire(place);
  }

  /** Scrolls the text to what is visible on the page, without moving the cursor. */
  scrollTo({ uri, offset }: SourcePlace): void {
    const editor = editorOf(uri);
    const at = editor?.document.positionAt(offset);
    if (at !== undefined) editor?.revealRange(new Range(at, at), TextEditorRevealType.AtTop);
  }

  /** Moves the cursor to a place. With `stays`, the focus is kept, and a text that is not visible is not opened. */
  async go(place: SourcePlace, stays: boolean): Promise<void> {
    this.#known = undefined;
    if (stays && editorFor(place.uri) === undefined) return;
    this.#known = place;
    this.#isGoing = true;
    try {
      await this.#show(place, stays);
    } finally {
      this.#isGoing = false;
    }
  }

  /** Gives the focus to the text of a place, opened there if it is not visible. */
  async enter(place: SourcePlace): Promise<void> {
    const { document, viewColumn } = editorOf(place.uri) ?? {};
    if (document === undefined || viewColumn === undefined) await this.go(place, false);
    else await window.showTextDocument(document, { viewColumn });
  }

  async #show(place: SourcePlace, stays: boolean): Promise<void> {
    const there = stays ? editorOf(place.uri) : undefined;
    if (there === undefined) return showBeside(this.#panel, place, stays);
    const at = (await workspace.openTextDocument(place.uri)).positionAt(place.offset);
    there.selection = new Selection(at, at);
    there.revealRange(there.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  dispose(): void {
    this.#store.dispose();
  }
}
