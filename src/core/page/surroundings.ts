/** Owns which lines are furniture by what stands around them: names of sections and papers, a few words in a masthead. */
import { isEdge } from './display';
import type { Facts } from './facts';
import type { Layout } from './layout';

/** The rows of a page, which of them are display type, and the measures of the page. */
interface Page {
  readonly facts: readonly Facts[];
  readonly display: readonly boolean[];
  readonly layout: Layout;
}

/** Whether a section's or a paper's name is furniture: at the top of a page, or by itself between stories. */
export function standsAlone(state: Page, index: number): boolean {
  const before = state.facts[index - 1];
  const after = state.facts[index + 1];
  if (
    before === undefined ||
    before.tag === 'folio' ||
    before.tag === 'furniture' ||
    before.tag === 'section' ||
    before.tag === 'paper'
  )
    return true;
  if (after === undefined || after.tag === 'folio' || after.tag === 'furniture') return true;
  if (state.facts[index]?.tag === 'paper') return false;
  // where blank lines part stories, what stands under one is no text of the story above
  if (state.layout.spacing === 'blocks' && (state.facts[index]?.row.gap ?? 0) > 0 && before.finished) return true;
  return isEdge(before) && state.display[index + 1] === true;
}

const isFixed = (facts: Facts | undefined): boolean =>
  facts?.tag === 'furniture' || facts?.tag === 'paper' || facts?.tag === 'folio';

/** A few characters between lines of a masthead or of the weather are one of them. */
export function isAmongFixtures(facts: readonly Facts[], index: number): boolean {
  const here = facts[index];
  if (here === undefined || here.row.length > 24 || here.finished || here.marks.length > 0) return false;
  const before = facts[index - 1];
  const after = facts[index + 1];
  if (!isFixed(before) || !isFixed(after)) return false;
  if (!/[\u3400-\u9fff]/.test(here.text)) return true;
  return here.row.length <= 8 && here.row.gap === 0 && after?.row.gap === 0 && after.tag === 'furniture';
}
