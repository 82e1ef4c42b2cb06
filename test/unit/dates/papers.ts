/** Owns checking what papers print: sentences, all of them invented, by what they are about and the day of the issue. */
import { check } from './read';

type Paper = readonly [about: string, issueDate: string, lines: readonly string[]];

export function papers(title: string, table: readonly Paper[]): void {
  describe(title, () => {
    for (const [about, issueDate, lines] of table)
      it(`${issueDate}, ${about}`, () => {
        for (const line of lines) check(line, { issueDate });
      });
  });
}
