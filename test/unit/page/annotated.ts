/** Owns the annotated issues of the tests: text lines with their roles before them, and below them the links. */
import { readFileSync } from 'node:fs';
import type { PageReading, Role } from '../../../src/core/page/model';
import type { Stories, StoryPlace } from '../../../src/core/stories/model';
import { tieStories } from '../../../src/core/stories/tie';
import { type AnnotatedIssue, parseIssue } from '../../../src/training/pages/annotated';
import { readPage } from '../reading';

export type {
  AnnotatedFile,
  AnnotatedIssue,
  AnnotatedLine,
  AnnotatedRole,
} from '../../../src/training/pages/annotated';
export { parseIssue };

export const loadIssue = (url: URL): AnnotatedIssue => parseIssue(readFileSync(url, 'utf8'));

/** What reading and tying gave, in the words of the annotation; one line per text line that counts, then the facts. */
export function readIssue(issue: AnnotatedIssue): { readonly expected: string[]; readonly actual: string[] } {
  const readings = issue.files.map(({ text, path }) => readPage(text, { path }));
  const stories = tieStories(
    issue.files.map(({ path }, i) => ({ key: path, path, reading: readings[i] as PageReading })),
  );
  const nameOf = new Map<string, string>();
  for (const file of issue.files) for (const line of file.lines) nameOf.set(`${file.path}:${line.line}`, line.unit);
  const expected: string[] = [];
  const actual: string[] = [];
  issue.files.forEach((file, at) => {
    const reading = readings[at] as PageReading;
    const roles = new Map<number, { role: Role; unit: string }>();
    for (const unit of reading.units) {
      const first = nameOf.get(`${file.path}:${unit.roles[0]?.line}`) ?? '?';
      const fixture = unit.kind === 'furniture';
      for (const { line, role } of unit.roles)
        roles.set(line, { role, unit: fixture ? '' : `${first}@${unit.roles[0]?.line}` });
    }
    const starts = new Map<string, number>();
    for (const { unit, line } of file.lines) if (!starts.has(unit)) starts.set(unit, line);
    const joined = new Set(reading.joins.map(({ second }) => second));
    for (const { line, role, unit, joined: joins, doubtful } of file.lines) {
      if (doubtful || role === 'noise') continue;
      const words = reading.lines.text(line).trim().slice(0, 16);
      const own = roles.get(line);
      const unitName = unit === '' ? '' : `${unit}@${starts.get(unit)}`;
      expected.push(`${file.path}:${line + 1} ${role} ${unitName}${joins ? ' joined' : ''} ${words}`);
      actual.push(`${file.path}:${line + 1} ${own?.role} ${own?.unit}${joined.has(line) ? ' joined' : ''} ${words}`);
    }
  });
  expected.push(...issue.facts.filter((fact) => !fact.startsWith('#')).sort());
  const place = ({ document, unit }: Pick<StoryPlace, 'document' | 'unit'>): string => {
    const reading = readings[issue.files.findIndex(({ path }) => path === document)];
    return nameOf.get(`${document}:${reading?.units[unit]?.lines[0]}`) ?? '?';
  };
  actual.push(...factsOf(issue, readings, stories, place).sort());
  return { expected, actual };
}

function factsOf(
  issue: AnnotatedIssue,
  readings: readonly PageReading[],
  stories: Stories,
  place: (at: Pick<StoryPlace, 'document' | 'unit'>) => string,
): string[] {
  const dates = issue.facts.filter((fact) => fact.startsWith('date '));
  return [
    ...stories.links.map(({ from, to }) => `link ${place(from)} > ${place(to)}`),
    ...stories.unresolved.map(({ place: at, jump }) => `open ${place(at)} ${jump.direction}`),
    ...stories.ambiguous.map(({ from, to }) => `several ${from.map(place).join(' ')} > ${to.map(place).join(' ')}`),
    ...stories.wrongPages.map(
      ({ document, jump, actual }) => `wrong ${place({ document, unit: jump.unit })} ${actual}`,
    ),
    ...dates.map((fact) => {
      const path = fact.split(' ')[1] ?? '';
      const reading = readings[issue.files.findIndex((file) => file.path === path)];
      return `date ${path} ${reading?.issueDate?.value ?? null} ${reading?.paper?.value ?? null} ${reading?.page}`;
    }),
  ];
}
