/** Owns pages in the making for tests: the rows and facts of a few lines, without what was learnt. */
import type { RowFacts } from '../../../src/core/page/lines/row-facts';
import type { PageContext } from '../../../src/core/page/model';
import { type PreparedPage, preparePageSteps } from '../../../src/core/page/read';
import { finish } from '../../../src/core/steps';

/** The page as it is known before its rows have labels. */
export const prepared = (text: string, context: PageContext = {}): PreparedPage =>
  finish(preparePageSteps(text, undefined, context));

/** The facts of one line that stands alone. */
export function factsOf(line: string): RowFacts {
  const [facts] = prepared(line).facts;
  if (facts === undefined) throw new Error('a blank line has no facts');
  return facts;
}
