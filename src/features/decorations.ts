/** Owns the marks under names and dates: one decoration type for each kind, each with a theme colour and a switch. */
import {
  type DecorationRenderOptions,
  type Disposable,
  l10n,
  type Range,
  type TextDocument,
  type TextEditor,
  type TextEditorDecorationType,
  window,
} from 'vscode';
import type { NameKind } from '../core/names/model';
import type { Span } from '../core/text/span';
import { rangeOf } from '../host/documents/ranges';
import { isBulletinDocument } from '../host/language';
import { DisposableStore, Settled, together } from '../host/lifecycle';
import { isCancellation } from '../host/log';
import type { Services } from '../host/services';
import { MARK_KINDS, type MarkKind } from '../host/settings';
import { isNear, linesNear } from '../host/shown/near-lines';
import { chooseSome } from '../host/shown/pick-list';
import { registerCommandWith } from '../host/shown/register-command';
import { oneOf } from '../host/views/command-arguments';

/** The line style of each kind; kinds differ in style, so that colour is not needed to tell them apart. */
const LINES: Readonly<Record<MarkKind, string>> = {
  // as the proper-name mark of traditional typesetting, a plain line
  persons: 'solid 1.5px',
  places: 'dashed 1.5px',
  organizations: 'double 1px',
  dates: 'dotted 2px',
};

const KIND_OF: Readonly<Record<NameKind, MarkKind>> = {
  person: 'persons',
  place: 'places',
  organization: 'organizations',
};

const COLOURS: Readonly<Record<MarkKind, string>> = {
  persons: 'bulletin.personMark',
  places: 'bulletin.placeMark',
  organizations: 'bulletin.organizationMark',
  dates: 'bulletin.dateMark',
};

function styleOf(kind: MarkKind): DecorationRenderOptions {
  const colour = `var(--vscode-${COLOURS[kind].replace('.', '-')})`;
  return {
    textDecoration: `underline ${LINES[kind]} ${colour}; text-underline-offset: 0.28em; text-decoration-skip-ink: none`,
  };
}

type Marked = ReadonlyMap<MarkKind, readonly Span[]>;

/** The marks of one version of a document; replaced by a new object when more marks are known. */
interface Known {
  readonly version: number;
  readonly marked: Marked;
}

/** The marks that an editor shows: those of these lines, both inclusive. */
interface Drawn {
  readonly known: Known;
  readonly lines: readonly Range[];
}

class Marks implements Disposable {
  readonly #services: Services;
  readonly #store = new DisposableStore();
  readonly #styles: ReadonlyMap<MarkKind, TextEditorDecorationType>;
  readonly #marked = new WeakMap<TextDocument, Known>();
  readonly #drawn = new WeakMap<TextEditor, Drawn>();
  readonly #settled = this.#store.add(new Settled(20, () => this.#drawAll()));

  constructor(services: Services) {
    this.#services = services;
    this.#styles = new Map(
      MARK_KINDS.map((kind) => [kind, this.#store.add(window.createTextEditorDecorationType(styleOf(kind)))]),
    );
    const { analyses, log, settings } = services;
    const readVisible = (): void => log.detached('the marks', this.#readVisible());
    this.#store.add(analyses.onDidAnalyse(({ document }) => log.detached('the marks', this.#read(document))));
    this.#store.add(settings.onDidChange(readVisible));
    this.#store.add(window.onDidChangeVisibleTextEditors(readVisible));
    this.#store.add(window.onDidChangeTextEditorVisibleRanges(() => this.#settled.schedule()));
    readVisible();
  }

  async #readVisible(): Promise<void> {
    const documents = new Set(window.visibleTextEditors.map(({ document }) => document));
    await Promise.all([...documents].map((document) => this.#read(document)));
  }

  /** Finds the marks of a document; dates come first, as they need no data file. */
  async #read(document: TextDocument): Promise<void> {
    const seen = window.visibleTextEditors.some((editor) => editor.document === document);
    if (!isBulletinDocument(document) || !seen) {
      this.#settled.schedule();
      return;
    }
    const { analyses, settings } = this.#services;
    const shown = settings.marks();
    const marked = new Map<MarkKind, Span[]>(MARK_KINDS.map((kind) => [kind, []]));
    try {
      const { version } = document;
      const analysis = await analyses.of(document);
      const dates = settings.markedDates();
      for (const date of dates === 'none' ? [] : analysis.dates()) {
        // 目前, 两年 and 每天 are on no calendar
        if (dates === 'all' || date.class === 'calendar') marked.get('dates')?.push(...date.spans);
      }
      this.#marked.set(document, { version, marked });
      this.#settled.schedule();
      if (![...shown].some((kind) => kind !== 'dates')) return;
      const names = await analyses.namesIn(analysis);
      for (const { kind, spans } of names.mentions) {
        if (shown.has(KIND_OF[kind])) marked.get(KIND_OF[kind])?.push(...spans);
      }
      this.#marked.set(document, { version, marked });
      this.#settled.schedule();
    } catch (error) {
      // if the text changed in the meantime, the change triggers another read
      if (!isCancellation(error)) throw error;
    }
  }

  #drawAll(): void {
    for (const editor of window.visibleTextEditors) this.#draw(editor);
  }

  #draw(editor: TextEditor): void {
    const { document } = editor;
    const drawn = this.#drawn.get(editor);
    if (!isBulletinDocument(document)) {
      if (drawn !== undefined) for (const style of this.#styles.values()) editor.setDecorations(style, []);
      this.#drawn.delete(editor);
      return;
    }
    const known = this.#marked.get(document);
    // until the new marks are known, the old ones stay where the editor moved them
    if (known === undefined || known.version !== document.version) return;
    if (drawn?.known === known && isNear(editor, drawn.lines)) return;
    const lines = linesNear(editor);
    this.#drawn.set(editor, { known, lines });
    const near = lines.map((range) => ({
      start: document.offsetAt(range.start),
      end: document.offsetAt(document.validateRange(range).end),
    }));
    for (const [kind, style] of this.#styles) {
      const spans = (known.marked.get(kind) ?? []).filter((span) =>
        near.some(({ start, end }) => span.start <= end && start <= span.end),
      );
      editor.setDecorations(
        style,
        spans.map((span) => rangeOf(document, span)),
      );
    }
  }

  dispose(): void {
    this.#store.dispose();
  }
}

const markTitle = (kind: MarkKind): string =>
  ({
    persons: l10n.t('People'),
    places: l10n.t('Places'),
    organizations: l10n.t('Organizations'),
    dates: l10n.t('Dates'),
  })[kind];

/** Asks which kinds are marked, all at once; if a kind is given, toggles that one. */
async function chooseMarks({ settings }: Services, kind: MarkKind | undefined): Promise<void> {
  const marked = settings.marks();
  if (kind !== undefined) return settings.setMark(kind, !marked.has(kind));
  const picks = MARK_KINDS.map((one) => ({ label: markTitle(one), picked: marked.has(one), mark: one }));
  const wanted = await chooseSome(picks, { title: l10n.t('What Is Marked') });
  if (wanted === undefined) return;
  for (const pick of picks) {
    const shown = wanted.includes(pick);
    if (shown !== pick.picked) await settings.setMark(pick.mark, shown);
  }
}

export function registerMarks(services: Services): Disposable {
  return together(
    new Marks(services),
    registerCommandWith(services.log, 'bulletin.chooseMarks', oneOf(MARK_KINDS), (kind) => chooseMarks(services, kind)),
  );
}
