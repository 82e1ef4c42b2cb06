/**
 * Owns the reading view: one webview that shows the leaf at the reader's place and receives navigation from it; the
 * file is long because what is shown, sent and awaited is one state.
 */
import {
  CancellationTokenSource,
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  type Uri,
  type WebviewPanel,
} from 'vscode';
import { findInStoriesSteps } from '../../core/reading-view/find';
import type { Look } from '../../core/reading-view/look';
import { type FromPage, type PagePlace, readFromPage, readKept, type ToPage } from '../../core/reading-view/messages';
import { shown } from '../../core/text/shown';
import type { SourcePlace } from '../../host/documents/projections';
import { DisposableStore, NEVER, Settled } from '../../host/lifecycle';
import { isCancellation } from '../../host/log';
import type { Services } from '../../host/services';
import { runSliced } from '../../host/slices';
import { textFrom } from '../../host/views/command-arguments';
import { type ActiveCard, cardAt, follow } from './cards';
import { type LeafWish, type ShownLeaf, shownLeaf } from './leaf';
import type { Looks } from './looks';
import { bareThenWhole } from './making';
import { otherHalfOf } from './other-half';
import { pageMessage, storiesToSend } from './page-message';
import { shellOf } from './shell';
import type { ReadingState } from './state';
import { TextBeside } from './text-beside';

/** Debounce after the last change, in milliseconds. */
const REST = 150;

export class ReadingView implements Disposable {
  readonly #services: Services;
  readonly #panel: WebviewPanel;
  readonly #looks: Looks;
  readonly #store = new DisposableStore();
  readonly #text: TextBeside;
  readonly #closed = new EventEmitter<void>();
  readonly onDidClose = this.#closed.event;
  readonly #settled: Settled;
  /** The reader's place. */
  #wish: LeafWish | undefined;
  #isReady = false;
  #shown: ShownLeaf | undefined;
  #hasMarks = false;
  #hasWavyTitles = false;
  #turn = 0;
  /** The last message to the page, without its sequence number. */
  #content = '';
  #sent = new Set<number>();
  #cursor: PagePlace | null = null;
  #making: CancellationTokenSource | undefined;
  #card: { readonly ask: number; readonly card: ActiveCard } | undefined;

  constructor(services: Services, panel: WebviewPanel, looks: Looks, dist: Uri, wish: LeafWish | undefined) {
    this.#services = services;
    this.#panel = panel;
    this.#looks = looks;
    this.#wish = wish;
    const { dictionary, log, issues, notes, settings } = services;
    this.#settled = this.#store.add(new Settled(REST, () => log.detached('the reading view', this.#make(null))));
    const again = (): void => this.#settled.schedule();
    this.#text = this.#store.add(new TextBeside(services, panel));
    for (const item of [
      panel.webview.onDidReceiveMessage((message) => log.detached('the reading view', this.#told(message))),
      panel.onDidDispose(() => this.dispose()),
      panel.onDidChangeViewState(() => {
        // VS Code destroys the page of a hidden webview
        if (!panel.visible) this.#isReady = false;
      }),
      issues.onDidChange(again),
      notes.onDidChange(again),
      dictionary.onDidChange(again),
      settings.onDidChange(() => {
        this.#tellLook();
        again();
      }),
      looks.onDidChange(() => {
        this.#tellLook();
        if (contentOf(looks.look) !== this.#contentAsked) again();
      }),
      this.#text.onDidMove((place) => log.detached('the reading view', this.#follow(place))),
    ])
      this.#store.add(item);
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    panel.webview.html = shellOf(panel.webview, dist);
  }

  /** The display settings with which the page was last prepared. */
  #contentAsked = '';

  get state(): ReadingState {
    const { leaf, leaves = [], edition, stories = [] } = this.#shown ?? {};
    return {
      isReady: this.#isReady,
      leaf: leaf?.id ?? '',
      leaves: leaves.map(({ id }) => id),
      script: edition?.script ?? '',
      hasMarks: this.#hasMarks,
      stories: stories.length,
      sent: [...this.#sent],
      cursor: this.#cursor,
      hasWavyTitles: this.#hasWavyTitles,
    };
  }

  get isVisible(): boolean {
    return this.#panel.visible;
  }

  /** Whether it is the active editor, with the focus in its page. */
  get isActive(): boolean {
    return this.#panel.active;
  }

  /** Gives the focus to the page. */
  enter(): void {
    this.#panel.reveal(undefined, false);
  }

  /** Gives the focus to the text; its cursor stays where it is. */
  async leave(): Promise<void> {
    if (this.#wish !== undefined) await this.#text.enter(this.#wish);
  }

  /** Shows the leaf at a place of a text. */
  async show(wish: LeafWish): Promise<void> {
    this.#wish = wish;
    this.#panel.reveal(undefined, true);
    if (this.#isReady) await this.#make(wish);
  }

  #tell(message: ToPage): void {
    if (this.#isReady)
      this.#services.log.detached('a message to the reading view', this.#panel.webview.postMessage(message));
  }

  #tellLook(): void {
    this.#hasWavyTitles = this.#services.settings.wavyTitles();
    this.#tell({ type: 'look', look: this.#looks.look, wavyTitles: this.#hasWavyTitles });
  }

  /** Prepares the leaf at the reader's place and shows it; at `to`, or at the page's current position. */
  async #make(to: SourcePlace | null): Promise<void> {
    const wish = this.#wish;
    if (wish === undefined || !this.#isReady) return;
    this.#making?.cancel();
    const source = new CancellationTokenSource();
    this.#making = source;
    const { look } = this.#looks;
    this.#contentAsked = contentOf(look);
    const make = (bare: boolean) => shownLeaf(this.#services, wish, look, bare, source.token);
    // marks already shown are kept until new ones have been computed
    const mayBeBare = this.#shown === undefined || this.#shown.leaf.id !== wish.leaf;
    try {
      await bareThenWhole(make, mayBeBare, source.token, (made, isBare) => {
        if (made !== undefined) this.#present(made, to, !isBare);
        else if (!isBare) this.#tell({ type: 'empty', words: l10n.t('This text is not read as a bulletin.') });
      });
    } catch (error) {
      if (!isCancellation(error)) throw error;
    } finally {
      if (this.#making === source) this.#making = undefined;
      source.dispose();
    }
  }

  #present(made: ShownLeaf, to: SourcePlace | null, hasMarks: boolean): void {
    const { leaf, texts } = made;
    const isNew = this.#shown?.leaf.id !== leaf.id;
    const place = to === null ? null : (made.placeOf(to) ?? null);
    this.#shown = made;
    this.#hasMarks = hasMarks;
    const { uri = texts[0]?.uri } = made.issue.text(leaf.key) ?? {};
    if (uri !== undefined) this.#wish = { uri, offset: this.#wish?.offset ?? 0, leaf: leaf.id };
    this.#sent = new Set(storiesToSend(made, place, isNew ? [] : this.#sent));
    const message = pageMessage(made, this.#turn, place, this.#sent);
    const content = JSON.stringify({ ...message, turn: 0, place: null });
    // many change events leave the page as it was
    if (isNew || place !== null || content !== this.#content) this.#tell({ ...message, turn: ++this.#turn });
    this.#content = content;
    this.#panel.title = shown(made.tab);
    if (place !== null) this.#mark(place, to);
  }

  /** Shows the cursor's position on the page. */
  #mark(place: PagePlace, source: SourcePlace | null): void {
    this.#cursor = place;
    this.#tell({ type: 'cursor', turn: this.#turn, place });
    if (source === null) return;
    this.#text.knows(source);
    this.#keep(source);
  }

  #keep({ uri, offset }: SourcePlace): void {
    const { leaf } = this.#wish ?? {};
    this.#wish = { uri, offset, ...(leaf === undefined ? {} : { leaf }) };
    this.#tell({ type: 'keep', kept: { key: uri.toString(), offset } });
  }

  /** The cursor moved in a text: shows its position, turning to another page if it is not on this one. */
  async #follow(place: SourcePlace): Promise<void> {
    const here = this.#shown?.placeOf(place);
    if (here !== undefined) {
      this.#mark(here, place);
      return;
    }
    this.#wish = { uri: place.uri, offset: place.offset };
    await this.#make(place);
  }

  async #told(message: unknown): Promise<void> {
    const said = readFromPage(message);
    if (said === undefined) {
      this.#services.log.refused('a message of the reading view', 'of no known shape');
      return;
    }
    switch (said.type) {
      case 'ready':
        return this.#start(said.kept);
      case 'look':
        return this.#looks.change(said.look);
      case 'overview':
        return commands.executeCommand<undefined>('bulletin.openOverview');
      case 'leaf':
        return this.#leafTo(said.id);
      case 'find':
        return this.#find(said);
      case 'link':
        return this.#link(said);
      default:
        // a message about the previous page
        if (said.turn === this.#turn && this.#shown !== undefined) return this.#asked(this.#shown, said);
    }
  }

  async #start(kept: unknown): Promise<void> {
    this.#isReady = true;
    this.#sent.clear();
    this.#tellLook();
    const known = readKept(kept);
    const uri = textFrom(known?.key, this.#services.projections) ?? this.#services.scopes.inFront();
    this.#wish ??= uri && { uri, offset: known?.key === uri.toString() ? known.offset : 0 };
    if (this.#wish === undefined) {
      this.#tell({ type: 'empty', words: l10n.t('Open a bulletin first: its page is shown here.') });
      return;
    }
    this.#shown = undefined;
    await this.#make(this.#wish);
  }

  async #asked(leaf: ShownLeaf, said: Extract<FromPage, { type: 'want' | 'go' | 'seen' | 'card' }>): Promise<void> {
    if (said.type === 'want') {
      const stories = said.stories.filter((story) => story < leaf.stories.length);
      for (const story of stories) this.#sent.add(story);
      this.#tell({
        type: 'stories',
        turn: this.#turn,
        html: stories.map((story) => ({ story, html: leaf.html(story) })),
      });
      return;
    }
    const source = leaf.sourceOf(said.place);
    if (source === undefined) return;
    if (said.type === 'card') {
      const card = await cardAt(source);
      this.#card = { ask: said.ask, card };
      this.#tell({
        type: 'card',
        ask: said.ask,
        lines: card.lines.map(({ item, runs }) => ({ item, runs: [...runs] })),
      });
    } else if (said.type === 'seen') {
      this.#keep(source);
      this.#text.scrollTo(source);
    } else {
      const half = said.stays ? undefined : otherHalfOf(leaf, said.place);
      this.#cursor = said.place;
      this.#keep(half ?? source);
      await this.#text.go(half ?? source, said.stays);
      if (half !== undefined) await this.#follow(half);
    }
  }

  async #leafTo(id: string): Promise<void> {
    const leaf = this.#shown?.leaves.find((one) => one.id === id);
    const text = leaf && this.#shown?.issue.text(leaf.key);
    const offset = text?.analysis.page.units[leaf?.units[0] ?? 0]?.start ?? 0;
    if (leaf === undefined || text === undefined) return;
    const place = { uri: text.uri, offset };
    this.#wish = { ...place, leaf: id };
    const beside = this.#text.go(place, true);
    await this.#make(null);
    this.#keep(place);
    await beside;
  }

  async #find({ ask, words }: Extract<FromPage, { type: 'find' }>): Promise<void> {
    const turn = this.#turn;
    const places = await runSliced(findInStoriesSteps(this.#shown?.stories ?? [], words), NEVER);
    this.#tell({ type: 'found', ask, turn, places: places.map((place) => ({ ...place })) });
  }

  async #link({ ask, link }: Extract<FromPage, { type: 'link' }>): Promise<void> {
    const action = this.#card?.ask === ask ? this.#card.card.actions.get(link) : undefined;
    if (action !== undefined) await follow(action);
  }

  dispose(): void {
    this.#making?.cancel();
    this.#closed.fire();
    this.#closed.dispose();
    this.#store.dispose();
    this.#panel.dispose();
  }
}

/** The settings that affect the content of the page; the others only affect its style. */
const contentOf = ({ script, ruby, system }: Look): string => [script, ruby, system].join(' ');
