/**
 * Owns scoring a reading against answers by the same rules as the scorer of the annotated pages: starts, headlines, furniture, labels,
 * joins.
 */
import type { PageReading, Role } from '../../core/page/model';
import type { AnsweredPage, Measure } from './answers';

/** The measures in the order in which they are printed. */
const MEASURES = [
  'story starts',
  'headline lines',
  'furniture',
  'captions',
  'bylines',
  'joins',
  'line labels',
] as const;
type MeasureName = (typeof MEASURES)[number];

interface Count {
  right: number;
  extra: number;
  missed: number;
}
export type Counts = Record<MeasureName, Count>;

export const noCounts = (): Counts =>
  Object.fromEntries(MEASURES.map((name) => [name, { right: 0, extra: 0, missed: 0 }])) as Counts;

/** Adds `more` to `counts`. */
export function addCounts(counts: Counts, more: Counts): void {
  for (const name of MEASURES) {
    counts[name].right += more[name].right;
    counts[name].extra += more[name].extra;
    counts[name].missed += more[name].missed;
  }
}

const HEADLINES: ReadonlySet<string> = new Set(['headline', 'kicker', 'subheadline']);
/** Roles that are equivalent as labels of a line. */
const SAME: Readonly<Record<string, string>> = {
  kicker: 'headline',
  subheadline: 'headline',
  credit: 'byline',
  marker: 'jump',
  'caption-title': 'caption',
  folio: 'furniture',
};
const labelOf = (role: string): string => SAME[role] ?? role;

interface Read {
  readonly role: Role;
  readonly kind: string;
  readonly start: boolean;
}

/** The role of each line in a reading; nested units take precedence. */
function readLines({ units }: PageReading): Map<number, Read> {
  const lines = new Map<number, Read>();
  for (const { kind, roles } of units)
    roles.forEach(({ line, role }, place) => {
      lines.set(line, {
        role: kind === 'furniture' ? 'furniture' : role,
        kind,
        start: kind !== 'furniture' && (place === 0 || lines.get(line)?.start === true),
      });
    });
  return lines;
}

/** Counts what a reading got right of a page. */
export function countsOf(reading: PageReading, page: AnsweredPage): Counts {
  const counts = noCounts();
  const add = (name: MeasureName, wanted: boolean, found: boolean): void => {
    if (wanted && found) counts[name].right++;
    else if (found) counts[name].extra++;
    else if (wanted) counts[name].missed++;
  };
  const lines = readLines(reading);
  for (const line of new Set([...lines.keys(), ...page.answers.keys()])) {
    const answer = page.answers.get(line);
    const own = lines.get(line);
    const counts = (measure: Measure): boolean => answer?.free.has(measure) !== true;
    const caption = answer?.start === true && /^caption/.test(answer.role);
    if (counts('story')) add('story starts', answer?.start === true, own?.start === true);
    if (counts('caption')) add('captions', caption, own?.start === true && own.kind === 'caption');
    if (counts('headline')) add('headline lines', HEADLINES.has(answer?.role ?? ''), HEADLINES.has(own?.role ?? ''));
    if (counts('byline')) add('bylines', answer?.role === 'byline', own?.role === 'byline');
    if (counts('furniture'))
      add('furniture', answer?.role === 'furniture', own?.role === 'furniture' || own?.role === 'folio');
    if (answer === undefined || answer.role === 'noise' || answer.free.size > 0) continue;
    const right = own !== undefined && labelOf(own.role) === labelOf(answer.role);
    add('line labels', true, right);
  }
  const joinKey = (first: number, second: number): string => `${first},${second}`;
  const wanted = new Set(page.joins.map(([first, second]) => joinKey(first, second)));
  const optional = new Set(page.optionalJoins.map(([first, second]) => joinKey(first, second)));
  const found = new Set(
    reading.joins.map(({ first, second }) => joinKey(first, second)).filter((key) => !optional.has(key)),
  );
  for (const key of new Set([...wanted, ...found])) add('joins', wanted.has(key), found.has(key));
  return counts;
}

const percent = (share: number): string => (100 * share).toFixed(1).padStart(5);

/** The scores of a group in a line: F1 of each measure, precision and recall of joins, and the share of correct labels. */
export function countsLine(counts: Counts): string {
  return MEASURES.map((name) => {
    const { right, extra, missed } = counts[name];
    const precision = right / Math.max(1, right + extra);
    const recall = right / Math.max(1, right + missed);
    if (name === 'line labels') return `${name} ${percent(recall)} %`;
    if (right + missed === 0) return `${name}   –  `;
    if (name === 'joins') return `${name} P ${percent(precision)} R ${percent(recall)}`;
    return `${name} ${percent((2 * right) / Math.max(1, 2 * right + extra + missed))}`;
  }).join('  ');
}
