/** Owns annotated answers in the form that training needs: the label of each line, and what is not scored. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Label, labelIndex } from '../../core/page/labels/labels';

/** What is not scored for a line because the answer is debatable. */
export type Measure = 'story' | 'headline' | 'byline' | 'caption' | 'furniture' | 'jump';

/** The answer for one line. */
export interface Answer {
  /** Index in LABELS; noise has the label of furniture: it is not scored, but must not begin anything. */
  readonly label: number;
  /** The role in the answer; `furniture` for all lines of a unit of furniture, or `noise`. */
  readonly role: string;
  /** Whether an article, caption or teaser begins with this line. */
  readonly start: boolean;
  readonly free: ReadonlySet<Measure>;
}

/** A page with its answers. */
export interface AnsweredPage {
  /** The group of the answers: wild, papers … newspaper, fixtures. */
  readonly group: string;
  readonly id: string;
  /** The publication, which is left out as a whole. */
  readonly source: string;
  readonly path: string;
  readonly text: string;
  /** By 0-based line. */
  readonly answers: ReadonlyMap<number, Answer>;
  /** Pairs of 0-based lines in which the second continues the first; and pairs for which either answer is accepted. */
  readonly joins: readonly (readonly [number, number])[];
  readonly optionalJoins: readonly (readonly [number, number])[];
}

/** The groups in the folder of real pages. */
export const PAGE_GROUPS = ['wild', 'papers', 'web', 'bulletins', 'ocr'] as const;

/** Answers from the same publication, by number, as the README beside the answers lists them. */
const TOGETHER: readonly (readonly number[])[] = [
  [103, 104],
  [105, 106, 107, 108, 128],
  [114, 115],
  [130, 131, 409],
  [201, 202, 203],
  [101, 207],
  [226, 228, 229],
  [403, 404],
  [301, 302],
  [322, 323],
  [317, 616],
  [601, 629],
  [619, 631, 632, 633, 634, 328, 315],
  [666, 690],
  [668, 669],
];

function sourceOf(group: string, id: string): string {
  const number = Number(id.slice(0, 3));
  const first = TOGETHER.find((ids) => ids.includes(number))?.[0] ?? number;
  return `${group === 'newspaper' ? 'newspaper' : 'page'} ${first}`;
}

const HEADLINES: ReadonlySet<string> = new Set(['headline', 'kicker', 'subheadline', 'section']);

/** The label of a line, from the kind of its unit, its role, and whether the unit begins with it. */
export function labelOf(kind: string, role: string, first: boolean): number {
  const either = (begins: Label, goesOn: Label): number => labelIndex(first ? begins : goesOn);
  if (kind === 'furniture' || role === 'furniture' || role === 'folio' || role === 'noise') return labelIndex('F');
  if (kind === 'teaser' || role === 'teaser') return either('G', 'g');
  if (kind === 'caption' || role === 'caption' || role === 'caption-title') return either('C', 'c');
  if (HEADLINES.has(role)) return either('H', role === 'section' ? 'S' : 'h');
  if (role === 'byline' || role === 'credit') return either('P', 'Y');
  if (role === 'jump' || role === 'marker') return labelIndex('J');
  return either('P', 'B');
}

interface AnswerFile {
  readonly path: string;
  readonly units: readonly {
    readonly kind: string;
    readonly roles: readonly { readonly line: number; readonly role: string }[];
  }[];
  readonly joins: readonly (readonly [number, number])[];
  readonly optionalJoins?: readonly (readonly [number, number])[];
  readonly either?: Readonly<Partial<Record<Measure, readonly number[]>>>;
}

const fromZero = (joins: readonly (readonly [number, number])[]): (readonly [number, number])[] =>
  joins.map(([first, second]) => [first - 1, second - 1]);

function answersOf(file: AnswerFile): Map<number, Answer> {
  const free = new Map<number, Set<Measure>>();
  for (const [measure, lines] of Object.entries(file.either ?? {}))
    for (const line of lines ?? []) free.set(line, (free.get(line) ?? new Set()).add(measure as Measure));
  const answers = new Map<number, Answer>();
  for (const { kind, roles } of file.units) {
    roles.forEach(({ line, role }, place) => {
      answers.set(line - 1, {
        label: labelOf(kind, role, place === 0),
        role: kind === 'furniture' && role !== 'noise' ? 'furniture' : role,
        start: place === 0 && kind !== 'furniture',
        free: free.get(line) ?? new Set(),
      });
    });
  }
  return answers;
}

/** The pages of a folder of issues with an `answer.json` each, by name. */
function loadGroup(folder: string, group: string): AnsweredPage[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .filter((id) => existsSync(join(folder, id, 'answer.json')))
    .flatMap((id) => {
      const { files } = JSON.parse(readFileSync(join(folder, id, 'answer.json'), 'utf8')) as {
        readonly files: readonly AnswerFile[];
      };
      return files.map((file) => ({
        group,
        id,
        source: sourceOf(group, id),
        path: file.path,
        text: readFileSync(join(folder, id, file.path), 'utf8'),
        answers: answersOf(file),
        joins: fromZero(file.joins),
        optionalJoins: fromZero(file.optionalJoins ?? []),
      }));
    });
}

/** The annotated real pages of a folder that holds `pages/GROUP/ID` and `newspaper/ID`. */
export function loadAnswers(folder: string): AnsweredPage[] {
  return [
    ...PAGE_GROUPS.flatMap((group) => loadGroup(join(folder, 'pages', group), group)),
    ...loadGroup(join(folder, 'newspaper'), 'newspaper'),
  ];
}
