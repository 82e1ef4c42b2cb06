/**
 * Owns checking what papers print: sentences, all of them invented, by the day of the issue. They lie in `forms/` by the rarest form
 * that they hold, so that the sentences of a form are found together.
 */
import { check } from './read';

type Issue = readonly [issueDate: string, lines: readonly string[]];

export function papers(form: string, issues: readonly Issue[]): void {
  describe(`dates in papers: ${form}`, () => {
    for (const [issueDate, lines] of issues)
      it(`of ${issueDate}`, () => {
        for (const line of lines) check(line, { issueDate });
      });
  });
}
