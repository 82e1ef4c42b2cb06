/** Owns listing the issues in a folder of texts by year and month, newest first. */
import { sortedByName } from '../files/reading-order';
import type { Steps } from '../steps';

/** A text file of the workspace, with known facts. */
export interface ListedFile {
  /** Its URI. */
  readonly key: string;
  /** Within the workspace, '/' between names. */
  readonly path: string;
  /** ISO day of its issue; null if unknown. */
  readonly day: string | null;
  /** '' where it is not known. */
  readonly paper: string;
  readonly page: string | null;
  /** Indexed as a bulletin; indexed as something else; not indexed, so that only its path is known. */
  readonly kind: 'bulletin' | 'other' | 'unread';
}

/** The pages of one paper and day. */
export interface ListedIssue {
  readonly day: string;
  readonly paper: string;
  /** By page, then by path. */
  readonly files: readonly ListedFile[];
}

interface ListedMonth {
  /** 2023-02 */
  readonly month: string;
  readonly issues: readonly ListedIssue[];
}

interface ListedYear {
  /** 2023 */
  readonly year: string;
  readonly months: readonly ListedMonth[];
}

/** Files of one folder. */
export interface ListedFolder {
  /** '' for the folder of the workspace. */
  readonly folder: string;
  readonly files: readonly ListedFile[];
}

export interface IssueList {
  readonly years: readonly ListedYear[];
  /** Files that may belong to an issue whose day is unknown. */
  readonly undated: readonly ListedFolder[];
  /** Indexed files that are no bulletins. */
  readonly others: readonly ListedFolder[];
  /** The number of issues in the years. */
  readonly count: number;
}

/** How many files are processed between two pauses. */
const SLICE = 1024;
const DAY = /^\d{4}-\d\d-\d\d$/;

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

const byPage = (files: readonly ListedFile[]): readonly ListedFile[] =>
  sortedByName(files, ({ page, path }) => `${page ?? ''}\n${path}`);

const newestFirst = <T>(groups: ReadonlyMap<string, T>): readonly (readonly [string, T])[] =>
  [...groups].sort(([a], [b]) => (a < b ? 1 : a > b ? -1 : 0));

/** The group of a key, created on first use. */
function groupOf<T>(groups: Map<string, T>, key: string, begin: () => T): T {
  const known = groups.get(key);
  if (known !== undefined) return known;
  const begun = begin();
  groups.set(key, begun);
  return begun;
}

const inFolders = (folders: ReadonlyMap<string, readonly ListedFile[]>): readonly ListedFolder[] =>
  sortedByName([...folders], ([folder]) => folder).map(([folder, files]) => ({
    folder,
    files: sortedByName(files, ({ path }) => path),
  }));

/** The files of one day and paper; if the paper is unknown, those of one folder. */
interface Gathered {
  readonly day: string;
  readonly paper: string;
  readonly files: ListedFile[];
}

/** The paper of a file that names none: the only paper that other files of its folder and day name. */
class PapersOfFolders {
  readonly #papers = new Map<string, string | null>();

  add({ day, paper, path }: ListedFile): void {
    if (paper === '') return;
    const key = `${day} /${folderOf(path)}`;
    const known = this.#papers.get(key);
    this.#papers.set(key, known === undefined || known === paper ? paper : null);
  }

  of({ day, paper, path }: ListedFile): string {
    return paper === '' ? (this.#papers.get(`${day} /${folderOf(path)}`) ?? '') : paper;
  }
}

/** Groups the files into issues; a generator with pauses. n log n. */
export function* issueListSteps(files: readonly ListedFile[]): Steps<IssueList> {
  const years = new Map<string, Map<string, Map<string, Gathered>>>();
  const undated = new Map<string, ListedFile[]>();
  const others = new Map<string, ListedFile[]>();
  const papers = new PapersOfFolders();
  let count = 0;
  for (const [index, file] of files.entries()) {
    if (index % SLICE === SLICE - 1) yield undefined;
    if (file.kind !== 'other') papers.add(file);
  }
  for (const [index, file] of files.entries()) {
    if (index % SLICE === SLICE - 1) yield undefined;
    const { day, path, kind } = file;
    const paper = papers.of(file);
    if (kind === 'other' || day === null || !DAY.test(day)) {
      groupOf(kind === 'other' ? others : undated, folderOf(path), () => []).push(file);
      continue;
    }
    const months = groupOf(years, day.slice(0, 4), () => new Map<string, Map<string, Gathered>>());
    const issues = groupOf(months, day.slice(0, 7), () => new Map<string, Gathered>());
    const own = groupOf(issues, `${day} ${paper === '' ? `/${folderOf(path)}` : paper}`, () => {
      count++;
      return { day, paper, files: [] };
    });
    own.files.push(file);
  }
  yield undefined;
  const issuesOf = (issues: ReadonlyMap<string, Gathered>): readonly ListedIssue[] =>
    sortedByName([...issues.values()], ({ paper }) => paper)
      .map((issue) => ({ ...issue, files: byPage(issue.files) }))
      .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const listed: ListedYear[] = [];
  for (const [year, months] of newestFirst(years)) {
    listed.push({
      year,
      months: newestFirst(months).map(([month, issues]) => ({ month, issues: issuesOf(issues) })),
    });
    yield undefined;
  }
  return { years: listed, undated: inFolders(undated), others: inFolders(others), count };
}
