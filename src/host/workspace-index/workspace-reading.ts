/** Owns reading files into the index: the whole workspace in idle slices, or changed files. */
import { CancellationError, type CancellationToken, type Disposable, type Uri } from 'vscode';
import { Typing } from '../documents/typing';
import { isCopy } from '../files/copies';
import { NEVER } from '../lifecycle';
import type { FoundFiles } from './finder';
import type { IndexingNeeds, Progress } from './indexing-needs';
import { type IntakeTools, isCurrent, type Taken, takeIn } from './intake';
import type { KeptIndex } from './kept-index';
import { Neighbourhood } from './neighbourhood';

/** How many files are checked in parallel, as most of that time is spent waiting. */
const SIDE_BY_SIDE = 64;
/** The interval at which an index in progress is stored, in milliseconds. */
const KEEP_EVERY = 20_000;

/** The receiver of progress and records. */
interface Reported {
  readonly progress: Progress;
  report(change: Partial<Progress>): void;
  keep(): Promise<void>;
}

export class WorkspaceReading implements Disposable {
  readonly #needs: IndexingNeeds;
  readonly #kept: KeptIndex;
  readonly #reported: Reported;
  readonly #typing = new Typing();
  readonly #tools: IntakeTools;

  constructor(needs: IndexingNeeds, kept: KeptIndex, reported: Reported) {
    this.#needs = needs;
    this.#kept = kept;
    this.#reported = reported;
    const { analyses, resources, contexts, choices, settings } = needs;
    this.#tools = {
      letters: kept.letters,
      names: () => resources.names(),
      pages: () => resources.pages(),
      isRead: async (of, text) => choices.isRead(of, text) && !(await isCopy(of)),
      contextOf: (of, text) => contexts.of(of, text),
      opened: async (of, text, own) => {
        const document = analyses.documents.find((one) => one.uri.toString() === of.toString());
        return document?.getText() === text ? analyses.of(document, own) : undefined;
      },
      largest: () => settings.maxFileSize(),
      rest: this.#typing.rest,
    };
  }

  /** Indexes files that are missing or outdated, those nearest to open texts first; rejects with a CancellationError. */
  async all(found: FoundFiles, token: CancellationToken): Promise<void> {
    const { analyses, settings } = this.#needs;
    const near = new Neighbourhood(found, analyses.documents);
    const wanted = near.ordered.slice(0, settings.maxFiles());
    const limited = wanted.length < found.texts.length;
    const keys = new Set(wanted.map((uri) => uri.toString()));
    for (const key of this.#kept.index.keys()) if (!keys.has(key)) this.#kept.forget(key);
    // records count as read until their file is found to have changed
    const known = this.#kept.index.size;
    this.#reported.report({ read: known, found: found.texts.length, limited, large: 0, unreadable: 0 });
    const stale = await this.#stale(wanted, near, token);
    let keptAt = Date.now();
    let read = wanted.length - stale.length;
    for (const uri of stale) {
      await this.#typing.pause(token);
      await this.#take(uri, await this.#stamp(uri, await near.stampOf(uri)), token);
      this.#reported.report({ read: ++read });
      if (Date.now() - keptAt < KEEP_EVERY) continue;
      await this.#reported.keep();
      keptAt = Date.now();
    }
  }

  /** Updates the record of a file, or removes it if the file is gone. */
  async one(uri: Uri): Promise<void> {
    await this.#typing.pause(NEVER);
    await this.#take(uri, await this.#stamp(uri, await Neighbourhood.stampAt(uri)), NEVER);
  }

  /** The files whose record is missing or outdated. */
  async #stale(wanted: readonly Uri[], near: Neighbourhood, token: CancellationToken): Promise<readonly Uri[]> {
    const stale: Uri[] = [];
    let read = this.#kept.index.size;
    for (let from = 0; from < wanted.length; from += SIDE_BY_SIDE) {
      const batch = wanted.slice(from, from + SIDE_BY_SIDE);
      const current = await Promise.all(batch.map((uri) => this.#isCurrent(uri, near)));
      for (const [index, uri] of batch.entries()) {
        if (current[index] === true) continue;
        stale.push(uri);
        if (this.#kept.index.get(uri.toString()) !== undefined) read--;
      }
      this.#reported.report({ read });
      if (token.isCancellationRequested) throw new CancellationError();
    }
    return stale;
  }

  async #isCurrent(uri: Uri, near: Neighbourhood): Promise<boolean> {
    const record = this.#kept.index.get(uri.toString());
    const wanted = record !== undefined && record.size <= this.#needs.settings.maxFileSize();
    return wanted && isCurrent(record, uri, await this.#stamp(uri, await near.stampOf(uri)));
  }

  /** The stamp of a text's context: companion files, the reader's choice, and whether it is a copy. */
  async #stamp(uri: Uri, beside: string): Promise<string> {
    const choice = this.#needs.choices.of(uri);
    const said = choice === undefined ? beside : `${beside}|${choice.reads ? 'read' : 'not read'}`;
    return (await isCopy(uri)) ? `${said}|copy` : said;
  }

  async #take(uri: Uri, beside: string, token: CancellationToken): Promise<void> {
    const key = uri.toString();
    const known = this.#kept.index.get(key);
    const taken = await takeIn(uri, beside, known, this.#tools, token).catch((error: unknown): Taken => {
      if (error instanceof CancellationError) throw error;
      // one file that fails must not stop the others
      this.#needs.log.unexpected(`reading ${key}`, error);
      return { kind: 'unreadable' };
    });
    if (taken.kind === 'record') this.#kept.put(taken.record);
    else this.#kept.forget(key);
    if (taken.kind === 'large' || taken.kind === 'unreadable')
      this.#reported.report({ [taken.kind]: this.#reported.progress[taken.kind] + 1 });
  }

  dispose(): void {
    this.#typing.dispose();
  }
}
