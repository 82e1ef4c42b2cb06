/** Owns reading files into the index: all of the workspace in idle slices, or those that changed. */
import { CancellationError, type CancellationToken, type Disposable, type Uri } from 'vscode';
import { Typing } from '../documents/typing';
import { isCopy } from '../files/copies';
import { NEVER } from '../lifecycle';
import type { FoundFiles } from './finder';
import type { IndexingNeeds, Progress } from './indexing-needs';
import { type IntakeTools, isCurrent, type Taken, takeIn } from './intake';
import type { KeptIndex } from './kept-index';
import { Neighbourhood } from './neighbourhood';

/** Files that are looked at side by side: most of the time of a look goes by in waiting. */
const SIDE_BY_SIDE = 64;
/** How often an index that is being built is kept, in milliseconds. */
const KEEP_EVERY = 20_000;

/** Who is told how far reading has come, and keeps what has been read. */
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

  /** Reads what is not in the index as it is now, the nearest to the open texts first; rejects with a CancellationError. */
  async all(found: FoundFiles, token: CancellationToken): Promise<void> {
    const { analyses, settings } = this.#needs;
    const near = new Neighbourhood(found, analyses.documents);
    const wanted = near.ordered.slice(0, settings.maxFiles());
    const limited = wanted.length < found.texts.length;
    const keys = new Set(wanted.map((uri) => uri.toString()));
    for (const key of this.#kept.index.keys()) if (!keys.has(key)) this.#kept.forget(key);
    // what the index holds has been read, until it is found to have changed
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

  /** Takes in a file that changed, or out where it is no more. */
  async one(uri: Uri): Promise<void> {
    await this.#typing.pause(NEVER);
    await this.#take(uri, await this.#stamp(uri, await Neighbourhood.stampAt(uri)), NEVER);
  }

  /** The files that the index does not hold as they are now. */
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

  /** The stamp of what is said of a text: beside it, by the reader, and by the text that it is a copy of. */
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
      // one odd file must not keep the others from being read
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
