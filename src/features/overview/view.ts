/**
 * Owns the overview of an issue in a webview: updated when the reading of the issue changes, with links to places in
 * its texts.
 */
import { CancellationTokenSource, type Disposable, EventEmitter, l10n, type Uri, type WebviewPanel } from 'vscode';
import { overviewSteps } from '../../core/overview/gather';
import { readOverviewMessage } from '../../core/overview/messages';
import type { OverviewTarget } from '../../core/overview/model';
import { renderOverview } from '../../core/overview/render';
import { xml } from '../../core/text/plain';
import { shown } from '../../core/text/shown';
import { paperOf, textsOfDay } from '../../host/issues/story-at';
import { DisposableStore, Settled } from '../../host/lifecycle';
import { isCancellation } from '../../host/log';
import type { Services } from '../../host/services';
import { runSliced } from '../../host/slices';
import { showBeside } from '../../host/views/beside-panel';
import { webviewPage } from '../../host/views/webview-page';
import { dayInFull } from '../../host/wording/words';
import { overviewWords } from './words';

/** Debounce after the last change, in milliseconds. */
const REST = 300;

/** The content of a page, and the targets of its numbers. */
interface Made {
  readonly title: string;
  readonly html: string;
  readonly targets: readonly OverviewTarget[];
}

/** The state of the view that is exposed to tests and diagnosis. */
export interface OverviewState {
  readonly title: string;
  readonly html: string;
  readonly targets: readonly OverviewTarget[];
}

export class OverviewView implements Disposable {
  readonly #services: Services;
  readonly #panel: WebviewPanel;
  readonly #dist: Uri;
  readonly #store = new DisposableStore();
  readonly #closed = new EventEmitter<void>();
  readonly onDidClose = this.#closed.event;
  readonly #settled: Settled;
  #uri: Uri;
  #made: Made | undefined;
  /** The texts that targets may refer to, by key. */
  #texts: ReadonlyMap<string, Uri> = new Map();
  #making: CancellationTokenSource | undefined;

  constructor(services: Services, panel: WebviewPanel, dist: Uri, uri: Uri) {
    this.#services = services;
    this.#panel = panel;
    this.#dist = dist;
    this.#uri = uri;
    const { log, issues } = services;
    const make = (): void => log.detached('the overview', this.#make());
    this.#settled = this.#store.add(new Settled(REST, make));
    for (const item of [
      panel.webview.onDidReceiveMessage((message) => log.detached('the overview', this.#told(message))),
      panel.onDidDispose(() => this.dispose()),
      issues.onDidChange(() => this.#settled.schedule()),
    ])
      this.#store.add(item);
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    this.#present({ title: overviewWords().title, html: `<p>${xml(l10n.t('Reading the issue…'))}</p>`, targets: [] });
    make();
  }

  get state(): OverviewState | undefined {
    return this.#made;
  }

  /** Shows the issue of a text. */
  async show(uri: Uri): Promise<void> {
    this.#uri = uri;
    this.#panel.reveal(undefined, true);
    await this.#make();
  }

  async #make(): Promise<void> {
    this.#making?.cancel();
    const source = new CancellationTokenSource();
    this.#making = source;
    const { token } = source;
    const { analyses, issues, resources } = this.#services;
    try {
      const issue = await issues.of(this.#uri, token);
      const text = issue.text(this.#uri.toString());
      const ofDay = text === undefined ? [] : textsOfDay(issue, text);
      const texts = [];
      for (const { key, path, analysis } of ofDay) {
        const dates = await runSliced(analysis.datesSteps(), token);
        texts.push({ key, path, page: analysis.page, names: await analyses.namesIn(analysis, token), dates });
      }
      const { fold } = await resources.names();
      const data = await runSliced(overviewSteps(texts, issue.stories, fold), token);
      this.#texts = new Map(issue.texts.map(({ key, uri }) => [key, uri]));
      const day = data.issueDay === '' ? '' : dayInFull(data.issueDay);
      const words = overviewWords();
      const title = [text === undefined ? '' : paperOf(issue, text), day].filter(Boolean).join(' · ') || words.title;
      this.#present({ title, ...renderOverview(data, words) });
    } catch (error) {
      if (!isCancellation(error)) throw error;
    } finally {
      if (this.#making === source) this.#making = undefined;
      source.dispose();
    }
  }

  /** An unchanged page is not replaced, so that it keeps the focus and its scroll position. */
  #present(made: Made): void {
    const before = this.#made;
    this.#made = made;
    if (before?.html === made.html && before.title === made.title) return;
    const { title } = overviewWords();
    this.#panel.title = shown(title);
    this.#panel.webview.html = webviewPage(this.#panel.webview, this.#dist, {
      title,
      sheet: 'overview.css',
      script: 'overview.js',
      data: [['key', this.#uri.toString()]],
      body: `<main><h1>${xml(made.title)}</h1>\n${made.html}</main>`,
    });
  }

  async #told(message: unknown): Promise<void> {
    const said = readOverviewMessage(message);
    const target = said && this.#made?.targets[said.target];
    const uri = target && this.#texts.get(target.document);
    if (target === undefined || uri === undefined) {
      this.#services.log.refused('a message of the overview', 'no place that it shows');
      return;
    }
    await showBeside(this.#panel, { uri, offset: target.offset }, false);
  }

  dispose(): void {
    this.#making?.cancel();
    this.#store.dispose();
    this.#closed.fire();
    this.#closed.dispose();
    this.#panel.dispose();
  }
}
