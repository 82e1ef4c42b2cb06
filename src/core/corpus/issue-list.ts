/** Owns the issues of a folder of texts as one looks for them: by year and month, the newest first. */
import { sortedByName } from '../files/reading-order';
import type { Steps } from '../steps';

/** A text file of the workspace, and what is known of it. */
export interface ListedFile {
  /** Its URI. */
  readonly key: string;
  /** Within the workspace, '/' between names. */
  readonly path: string;
  /** ISO day of its issue; null where nothing says it. */
  readonly day: string | null;
  /** '' where it is not known. */
  readonly paper: string;
  readonly page: string | null;
  /** Read and a bulletin; read and none; not read yet, and told by its name alone. */
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
  /** What may be an issue, but of no known day. */
  readonly undated: readonly ListedFolder[];
  /** What has been read and is no bulletin. */
  readonly others: readonly ListedFolder[];
  /** How many issues stand under years. */
  readonly count: number;
}

/** Files between two pauses. */
const SLICE = 1024;
const DAY = /^\d{4}-\d\d-\d\d$/;

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

const byPage = (files: readonly ListedFile[]): readonly ListedFile[] =>
  sortedByName(files, ({ page, path }) => `${page ?? ''}\n${path}`);

const newestFirst = <T>(groups: ReadonlyMap<string, T>): readonly (readonly [string, T])[] =>
  [...groups].sort(([a], [b]) => (a < b ? 1 : a > b ? -1 : 0));

/** The group of a key, begun where there is none. */
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

/** Files of one day and paper; where no paper is known, those of one folder, with the one paper that the folder has of the day. */
interface Gathered {
  readonly day: string;
  readonly paper: string;
  readonly files: ListedFile[];
}

/** The paper of a file that names none: that of the other files of its folder and day, where these name one alone. */
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

/** The issues of the files, in steps. n log n. */
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
