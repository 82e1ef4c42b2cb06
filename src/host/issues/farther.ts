/** Owns which texts from the rest of the workspace could hold what an issue lacks. */
import type { Uri } from 'vscode';
import { onOneFileSystem } from '../files/paths';
import type { IssueText, MarkedText } from '../workspace-index/library';

/** The greatest distance of a mark's target in days; instalments of a serial are nearer. */
const FARTHEST = 45;
/** How many texts from elsewhere are read with an issue, nearest days first. */
const MOST_FARTHER = 600;

const dayOf = (date: string | undefined): number => Date.parse(`${date ?? ''}T00:00:00Z`) / 86_400_000;

/** Texts from elsewhere that could hold what an issue lacks: of the same day, or of days that a mark of another issue can mean. */
export function farther(
  issue: { text(key: string): IssueText | undefined },
  uri: Uri,
  marks: readonly MarkedText[],
): readonly Uri[] {
  const own = issue.text(uri.toString())?.analysis.page;
  const acrossDays = own?.jumpLines.some(({ kind }) => kind === 'cross-issue' || kind === 'serial') ?? false;
  const day = dayOf(own?.issueDate?.value);
  const found: { readonly uri: Uri; readonly off: number }[] = [];
  for (const { uri: other, issueDate } of marks) {
    // a tie is written down as a path, which leads nowhere on another file system
    if (issue.text(other.toString()) !== undefined || !onOneFileSystem(other, uri)) continue;
    const off = Math.abs(dayOf(issueDate) - day);
    // the day of a text that does not print it may be told from its folder
    const mayBe = acrossDays ? !(off > FARTHEST) : off === 0;
    if (mayBe) found.push({ uri: other, off: Number.isNaN(off) ? FARTHEST : off });
  }
  found.sort((a, b) => a.off - b.off);
  return found.slice(0, MOST_FARTHER).map((one) => one.uri);
}
