/**
 * Owns the parts of a page's appearance that all themes share: heads are bold; folios, mastheads, notices and
 * navigation are muted.
 */

import { type Disposable, Range, type TextDocument, type TextEditor, ThemeColor, window } from 'vscode';
import { isHeadline } from '../../core/page/lines/roles';
import type { PageReading, Role, Unit } from '../../core/page/model';
import { isBulletinDocument } from '../../host/language';
import { DisposableStore, Settled } from '../../host/lifecycle';
import { isCancellation } from '../../host/log';
import type { Services } from '../../host/services';
import { isNear, linesNear } from '../../host/shown/near-lines';

/** Debounce after the last event, in milliseconds. */
const REST = 50;

/** Titles of units and of pictures. */
const isTitle = (role: Role): boolean => isHeadline(role) || role === 'section' || role === 'caption-title';

type Run = readonly [first: number, last: number];

/** Runs of lines with the same style, both ends inclusive, 0-based. */
function runsOf({ units }: PageReading, isIn: (role: Role, unit: Unit) => boolean): readonly Run[] {
  const lines = units
    .flatMap((unit) => unit.roles.filter(({ role }) => isIn(role, unit)))
    .map(({ line }) => line)
    .sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last !== undefined && line <= last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs;
}

/** The parts of runs within some lines. */
const within = (runs: readonly Run[], lines: readonly Range[]): Run[] =>
  lines.flatMap(({ start, end }) =>
    runs.flatMap(([first, last]): Run[] =>
      last < start.line || first > end.line ? [] : [[Math.max(first, start.line), Math.min(last, end.line)]],
    ),
  );

const isFurniture = (role: Role, { kind }: Unit): boolean =>
  kind === 'furniture' || role === 'furniture' || role === 'folio';
const isHead = (role: Role, { kind }: Unit): boolean => kind !== 'furniture' && isTitle(role);

/** The styled lines of a page. */
interface Styled {
  readonly muted: readonly Run[];
  readonly bold: readonly Run[];
}

/** What an editor shows: the styles of these lines. */
interface Drawn {
  readonly styled: Styled;
  readonly lines: readonly Range[];
}

class LineStyles implements Disposable {
  readonly #services: Services;
  readonly #store = new DisposableStore();
  readonly #muted = this.#store.add(
    window.createTextEditorDecorationType({ color: new ThemeColor('bulletin.furniture') }),
  );
  // a theme that does not request semantic tokens, as High Contrast Light, gets none for a text that became a bulletin
  // after it was opened, whatever the language's default says
  readonly #bold = this.#store.add(window.createTextEditorDecorationType({ fontWeight: 'bold' }));
  readonly #styled = new WeakMap<PageReading, Styled>();
  readonly #drawn = new WeakMap<TextEditor, Drawn>();
  readonly #settled: Settled;

  constructor(services: Services) {
    this.#services = services;
    this.#settled = this.#store.add(new Settled(REST, () => services.log.detached('styles of lines', this.#drawAll())));
    const again = (): void => this.#settled.schedule();
    this.#store.add(services.analyses.onDidAnalyse(again));
    this.#store.add(window.onDidChangeVisibleTextEditors(again));
    this.#store.add(window.onDidChangeTextEditorVisibleRanges(again));
    again();
  }

  async #drawAll(): Promise<void> {
    const documents = new Set(window.visibleTextEditors.map(({ document }) => document).filter(isBulletinDocument));
    for (const document of documents) await this.#draw(document);
  }

  async #draw(document: TextDocument): Promise<void> {
    try {
      const { version } = document;
      const { page } = await this.#services.analyses.of(document);
      // an outdated analysis is not drawn; the current one follows
      if (document.version !== version) return;
      const styled = this.#styledOf(page);
      for (const editor of window.visibleTextEditors) {
        const drawn = this.#drawn.get(editor);
        if (editor.document !== document) continue;
        if (drawn?.styled === styled && isNear(editor, drawn.lines)) continue;
        const lines = linesNear(editor);
        const ranges = (runs: readonly Run[]): Range[] =>
          within(runs, lines).map(([first, last]) => new Range(first, 0, last, page.lines.text(last).length));
        this.#drawn.set(editor, { styled, lines });
        editor.setDecorations(this.#muted, ranges(styled.muted));
        editor.setDecorations(this.#bold, ranges(styled.bold));
      }
    } catch (error) {
      // if the text changed in the meantime, the change triggers another read
      if (!isCancellation(error)) throw error;
    }
  }

  #styledOf(page: PageReading): Styled {
    const known = this.#styled.get(page);
    if (known !== undefined) return known;
    const styled = { muted: runsOf(page, isFurniture), bold: runsOf(page, isHead) };
    this.#styled.set(page, styled);
    return styled;
  }

  dispose(): void {
    this.#store.dispose();
  }
}

export const registerLineStyles = (services: Services): Disposable => new LineStyles(services);
