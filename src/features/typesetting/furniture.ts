/** Owns muting the rows that belong to no article: folios, mastheads, notices, navigation. */
import { type Disposable, Range, type TextDocument, type TextEditor, ThemeColor, window } from 'vscode';
import type { PageReading } from '../../core/page/model';
import { isBulletinDocument } from '../../host/language';
import { DisposableStore, Settled } from '../../host/lifecycle';
import { isCancellation } from '../../host/log';
import type { Services } from '../../host/services';

/** Debounce after the last event, in milliseconds. */
const REST = 50;

/** Runs of furniture lines, 0-based, both ends inclusive. */
function furnitureRuns({ units }: PageReading): readonly (readonly [first: number, last: number])[] {
  const lines = units
    .flatMap(({ kind, roles }) =>
      roles.filter(({ role }) => kind === 'furniture' || role === 'furniture' || role === 'folio'),
    )
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

class Furniture implements Disposable {
  readonly #services: Services;
  readonly #store = new DisposableStore();
  readonly #style = this.#store.add(
    window.createTextEditorDecorationType({ color: new ThemeColor('bulletin.furniture'), isWholeLine: false }),
  );
  readonly #drawn = new WeakMap<TextEditor, PageReading>();
  readonly #settled: Settled;

  constructor(services: Services) {
    this.#services = services;
    this.#settled = this.#store.add(new Settled(REST, () => services.log.detached('furniture', this.#drawAll())));
    const again = (): void => this.#settled.schedule();
    this.#store.add(services.analyses.onDidAnalyse(again));
    this.#store.add(window.onDidChangeVisibleTextEditors(again));
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
      const ranges = furnitureRuns(page).map(
        ([first, last]) => new Range(first, 0, last, page.lines.text(last).length),
      );
      for (const editor of window.visibleTextEditors) {
        if (editor.document !== document || this.#drawn.get(editor) === page) continue;
        this.#drawn.set(editor, page);
        editor.setDecorations(this.#style, ranges);
      }
    } catch (error) {
      // if the text changed in the meantime, the change triggers another read
      if (!isCancellation(error)) throw error;
    }
  }

  dispose(): void {
    this.#store.dispose();
  }
}

export const registerFurniture = (services: Services): Disposable => new Furniture(services);
