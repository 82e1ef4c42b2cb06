/** Owns the text beside the view: following its cursor, and moving it to what the reader sees or goes to; neither calls back the other. */
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

/** Waits for this long after the last move of the cursor, in milliseconds. */
const REST = 60;

export class TextBeside implements Disposable {
  readonly #services: Services;
  readonly #panel: WebviewPanel;
  readonly #store = new DisposableStore();
  readonly #moved = this.#store.add(new EventEmitter<SourcePlace>());
  /** The reader moved the cursor, or another text came to the front. */
  readonly onDidMove = this.#moved.event;
  readonly #settled: Settled;
  /** Where the view shows the cursor already; that it stands there is no news, however often it is told. */
  #known: SourcePlace | undefined;
  /** A text is being shown; where the cursor was before is no news any more. */
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

  /** The view shows the cursor at a place; it is told again once the cursor stands elsewhere. */
  knows(place: SourcePlace): void {
    this.#known = place;
  }

  /** Tells where the cursor stands, unless the view shows it there. */
  #look(): void {
    const editor = window.activeTextEditor;
    if (editor === undefined || !this.#isOurs(editor) || !this.#panel.visible || this.#isGoing) return;
    const { document, selection } = editor;
    const place = this.#services.projections.placeOf(document, document.offsetAt(selection.active));
    // one move of the cursor may be told several times, and late
    if (this.#known?.offset === place.offset && this.#known.uri.toString() === place.uri.toString()) return;
    this.#known = undefined;
    this.#moved.fire(place);
  }

  /** Scrolls the text to what is seen of the page; the cursor stays. */
  scrollTo({ uri, offset }: SourcePlace): void {
    const editor = editorOf(uri);
    const at = editor?.document.positionAt(offset);
    if (at !== undefined) editor?.revealRange(new Range(at, at), TextEditorRevealType.AtTop);
  }

  /** Puts the cursor at a place. With `stays` the focus stays, and what is not shown beside is not opened. */
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
