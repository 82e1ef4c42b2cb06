/** Owns what of a row's label is certain before anything learnt counts: the reader's word, the grammar of marks and folios, front matter. */
import type { FrontMatter } from '../lines/front-matter';
import type { RowFacts } from '../lines/row-facts';
import type { Role } from '../model';
import type { ReaderRequest } from '../rows/reader-requests';
import { LABELS, type Label, labelIndex } from './labels';

/** A set of labels: bit n for the label n of LABELS. */
type LabelSet = number;

const setOf = (labels: string): LabelSet =>
  [...labels].reduce((set, label) => set | (1 << labelIndex(label as Label)), 0);

const ALL: LabelSet = (1 << LABELS.length) - 1;
const MARK = setOf('J');
const FURNITURE = setOf('F');
const TEXT = setOf('B');
const HEADLINE = setOf('Hh');
const BEGUN = setOf('PB');
const BEGINS = setOf('HPCG');

/** The labels that a row can have where the reader gave it a role. */
const OF_ROLE: Readonly<Record<Role, LabelSet>> = {
  kicker: HEADLINE,
  headline: HEADLINE,
  subheadline: HEADLINE,
  section: setOf('S'),
  byline: setOf('Y'),
  credit: setOf('Y'),
  body: TEXT,
  jump: setOf('JB'),
  'caption-title': setOf('Cc'),
  caption: setOf('Cc'),
  teaser: setOf('Gg'),
  furniture: FURNITURE,
  folio: FURNITURE,
};

function asked({ role, start, kind }: ReaderRequest): LabelSet {
  if (role !== undefined) return OF_ROLE[role];
  if (start !== true) return ALL;
  return kind === 'caption' ? setOf('C') : kind === 'teaser' ? setOf('G') : BEGINS;
}

/** Longest headline above the mark of a second half, in characters. */
const SHORT = 24;

/** Whether words that end no sentence stand above a jump line alone that points back: the headline of a second half. */
const headsHalf = ({ tag, finished, row }: RowFacts, below: RowFacts | undefined): boolean =>
  below?.tag === 'mark' &&
  below.opens !== undefined &&
  tag === 'text' &&
  !finished &&
  row.length <= SHORT &&
  /[\u3400-\u9fff]{2}/.test(row.head);

/** Whether a folio says which page it is. A day alone may date a notice or head a chronicle; none with a page is other than furniture in the answers. */
const numbersPage = ({ tag, level, folio }: RowFacts): boolean => tag === 'folio' && level === 0 && folio?.page != null;

/**
 * What the grammar of marks and folios leaves of a row: a folio, a jump line alone, the end of one that a wrap cut, text or a headline with one, the
 * headline above one.
 */
function marked(here: RowFacts, before: RowFacts | undefined, below: RowFacts | undefined): LabelSet {
  const { tag, opens, finished } = here;
  if (tag === 'mark') return MARK;
  if (numbersPage(here)) return FURNITURE;
  if (before?.marks.some(({ lastRow, row }) => lastRow > row) === true) return TEXT;
  if (opens?.place === 'end' || headsHalf(here, below)) return HEADLINE;
  return opens !== undefined && finished ? BEGUN : ALL & ~MARK;
}

/** The labels that each row may have, by row index. Linear. */
export function labelConstraints(
  facts: readonly RowFacts[],
  requests: ReadonlyMap<number, ReaderRequest>,
  front: FrontMatter,
): Uint16Array {
  const allowed = new Uint16Array(facts.length);
  facts.forEach((here, index) => {
    const request = requests.get(index);
    let set = index < front.end ? FURNITURE : marked(here, facts[index - 1], facts[index + 1]);
    if (request !== undefined) {
      const wanted = asked(request);
      if (wanted !== ALL) set = (set & wanted) === 0 ? wanted : set & wanted;
    }
    allowed[index] = set;
  });
  return allowed;
}
