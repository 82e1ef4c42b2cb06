/** Owns reading the annotated pages and issues of the tests as training data. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type AnnotatedFile, type AnnotatedIssue, parseIssue } from './annotated';
import { type Answer, type AnsweredPage, labelOf, type Measure } from './answers';

const CAPTION: ReadonlySet<string> = new Set(['caption', 'caption-title', 'credit']);
const FREE: ReadonlySet<Measure> = new Set(['story', 'headline', 'byline', 'caption', 'furniture', 'jump']);

/** The kinds of the units by name: caption if all lines are, teaser, else article. */
function kindsOf({ lines }: AnnotatedFile): ReadonlyMap<string, string> {
  const roles = new Map<string, string[]>();
  for (const { unit, role } of lines) if (unit !== '') roles.set(unit, [...(roles.get(unit) ?? []), role]);
  return new Map(
    [...roles].map(([unit, all]) => [
      unit,
      all.every((role) => CAPTION.has(role)) ? 'caption' : all[0] === 'teaser' ? 'teaser' : 'article',
    ]),
  );
}

function answersOf(file: AnnotatedFile): Map<number, Answer> {
  const kinds = kindsOf(file);
  const begun = new Set<string>();
  const answers = new Map<number, Answer>();
  for (const { line, role, unit, doubtful } of file.lines) {
    const first = unit !== '' && !begun.has(unit);
    begun.add(unit);
    const kind = unit === '' && role !== 'noise' ? 'furniture' : (kinds.get(unit) ?? 'article');
    answers.set(line, {
      label: labelOf(kind, role, first),
      role: kind === 'furniture' ? 'furniture' : role,
      start: first,
      free: doubtful ? FREE : new Set(),
    });
  }
  return answers;
}

/** The pages of an annotated issue; `name` is its file name, which identifies the source if the head does not. */
export function answeredPages(name: string, issue: AnnotatedIssue, group = 'fixtures'): AnsweredPage[] {
  return issue.files.map((file) => ({
    group,
    id: name,
    source: `fixture ${issue.source || name}`,
    path: file.path,
    text: file.text,
    answers: answersOf(file),
    joins: file.lines.flatMap(({ line, continues }) => (continues === undefined ? [] : [[continues, line] as const])),
    optionalJoins: [],
  }));
}

/** The annotated pages below a folder (`issues`, `pages`), by path. */
export function loadFixtures(folder: string, group = 'fixtures'): AnsweredPage[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.split(sep).join('/'));
  return names
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => answeredPages(name, parseIssue(readFileSync(join(folder, name), 'utf8')), group));
}
