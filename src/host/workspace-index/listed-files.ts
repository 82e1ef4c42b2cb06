/** Owns listing the text files of the workspace without reading them: from the index, else by their paths. */
import type { CancellationToken, Uri } from 'vscode';
import type { ListedFile } from '../../core/corpus/issue-list';
import { pathFacts } from '../../core/page/issue';
import { isoDate } from '../../core/page/lines/day';
import type { Steps } from '../../core/steps';
import { sourcesOf } from '../files/copies';
import { pathOf } from '../files/paths';
import { runSliced } from '../slices';
import type { FoundFiles } from './finder';
import type { Indexing } from './indexing';

/** How many files are processed between two pauses. */
const SLICE = 256;
const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/;

/** The facts about an issue that a file's path contains. */
function byPath(key: string, path: string): ListedFile {
  const { date, monthDay, page, paper } = pathFacts(path);
  const year = YEAR.exec(path)?.[1];
  const day = monthDay === null ? null : isoDate(year, monthDay.slice(0, 2), monthDay.slice(3));
  return { key, path, day: date ?? day, paper: paper ?? '', page, kind: 'unread' };
}

/** A list, and the state from which it was made. */
interface Made {
  readonly found: FoundFiles;
  readonly revision: number;
  /** How many files were in the index. */
  readonly size: number;
  readonly files: readonly ListedFile[];
}

export class ListedFiles {
  readonly #indexing: Pick<Indexing, 'find' | 'index' | 'revision'>;
  /** Facts from paths, by key; removed when the file is indexed. */
  readonly #byPath = new Map<string, ListedFile>();
  #made: Made | undefined;

  constructor(indexing: Pick<Indexing, 'find' | 'index' | 'revision'>) {
    this.#indexing = indexing;
  }

  async all(token: CancellationToken): Promise<readonly ListedFile[]> {
    const found = await this.#indexing.find();
    const { index, revision } = this.#indexing;
    const { size } = index;
    const made = this.#made;
    if (made?.found === found && made.revision === revision && made.size === size) return made.files;
    const files = await runSliced(this.#steps(found.texts), token);
    this.#made = { found, revision, size, files };
    return files;
  }

  *#steps(texts: readonly Uri[]): Steps<readonly ListedFile[]> {
    const files: ListedFile[] = [];
    const there = new Set(texts.map(String));
    for (const [at, uri] of texts.entries()) {
      if (at % SLICE === SLICE - 1) yield undefined;
      if (!sourcesOf(uri).some((source) => there.has(source.toString()))) files.push(this.#file(uri));
    }
    return files;
  }

  #file(uri: Uri): ListedFile {
    const key = uri.toString();
    const { index } = this.#indexing;
    const record = index.get(key);
    const entry = index.entry(key);
    if (record !== undefined) this.#byPath.delete(key);
    if (entry !== undefined) {
      const { issueDate: day, paper, page } = entry;
      return { key, path: entry.record.path, day, paper, page, kind: 'bulletin' };
    }
    if (record !== undefined) return { key, path: record.path, day: null, paper: '', page: null, kind: 'other' };
    const told = this.#byPath.get(key) ?? byPath(key, pathOf(uri));
    this.#byPath.set(key, told);
    return told;
  }
}
