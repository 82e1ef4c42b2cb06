/** Owns reading files that are not open: decoded, analysed, and cached until they change. */

import { type CancellationToken, FileType, type Uri, workspace } from 'vscode';
import { type Analysis, analyseSteps } from '../../core/analysis';
import { decodeText } from '../files/decode';
import { orNothing } from '../lifecycle';
import type { Resources } from '../resources';
import { runSliced } from '../slices';
import type { ContextOf } from './analyses';
import type { ReadingChoices } from './reading-choices';

/** Larger files are not read, in bytes. */
const LARGEST = 4_000_000;
/**
 * Cache limits: the number of files, and their total size in bytes; one jump line may need all texts of a workspace. An analysis with
 * names and dates takes about 25 bytes of memory per byte of text.
 */
const KEPT = 4_000;
const KEPT_BYTES = 8_000_000;

interface Kept {
  readonly mtime: number;
  readonly size: number;
  readonly analysis: Analysis | undefined;
}

export class Texts {
  readonly #resources: Resources;
  readonly #contextOf: ContextOf;
  readonly #choices: ReadingChoices;
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;
  /** Counts invalidations: the result of work that began before one is not cached. */
  #age = 0;

  constructor(resources: Resources, contextOf: ContextOf, choices: ReadingChoices) {
    this.#choices = choices;
    this.#resources = resources;
    this.#contextOf = contextOf;
  }

  /**
   * The analysis of a file on disk; undefined if it is no bulletin, too large, binary, missing or unreadable. Rejects only with a
   * CancellationError.
   */
  async of(uri: Uri, token: CancellationToken): Promise<Analysis | undefined> {
    const key = uri.toString();
    const stat = await orNothing(workspace.fs.stat(uri));
    if (stat === undefined || (stat.type & FileType.File) === 0 || stat.size > LARGEST) return undefined;
    const known = this.#kept.get(key);
    if (known !== undefined && known.mtime === stat.mtime && known.size === stat.size) return known.analysis;
    const age = this.#age;
    const bytes = await orNothing(workspace.fs.readFile(uri));
    const pages = await this.#resources.pages();
    const text = bytes === undefined ? undefined : decodeText(bytes)?.text;
    const analysis =
      text !== undefined && this.#choices.isRead(uri, text)
        ? await runSliced(analyseSteps(text, pages, await this.#contextOf(uri, text)), token)
        : undefined;
    if (age !== this.#age) return analysis;
    this.#drop(key);
    this.#kept.set(key, { mtime: stat.mtime, size: stat.size, analysis });
    this.#bytes += stat.size;
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= KEPT && (this.#bytes <= KEPT_BYTES || this.#kept.size === 1)) break;
      this.#drop(oldest);
    }
    return analysis;
  }

  #drop(key: string): void {
    this.#bytes -= this.#kept.get(key)?.size ?? 0;
    this.#kept.delete(key);
  }

  /** The context of a text changed. */
  forget(uri: Uri): void {
    this.#age++;
    this.#drop(uri.toString());
  }

  clear(): void {
    this.#age++;
    this.#kept.clear();
    this.#bytes = 0;
  }
}
