/** Owns the annotated issues of the tests: text lines with their roles before them, and below them the links. */
import { readFileSync } from 'node:fs';
import type { PageReading, Role } from '../../../src/core/page/model';
import type { Stories, StoryPlace } from '../../../src/core/stories/model';
import { tieStories } from '../../../src/core/stories/tie';
import { readPage } from '../reading';

/** Tags of the lines; a small letter for a body line that continues the paragraph before. */
const TAGS: Readonly<Record<string, Role>> = {
  H: 'headline',
  K: 'kicker',
  D: 'subheadline',
  S: 'section',
  Y: 'byline',
  B: 'body',
  b: 'body',
  J: 'jump',
  T: 'caption-title',
  C: 'caption',
  c: 'caption',
  R: 'credit',
  G: 'teaser',
  F: 'furniture',
  P: 'folio',
};

interface ExpectedLine {
  readonly line: number;
  readonly role: Role;
  readonly unit: string;
  readonly joined: boolean;
}

export interface AnnotatedFile {
  readonly path: string;
  readonly text: string;
  readonly lines: readonly ExpectedLine[];
}

export interface AnnotatedIssue {
  readonly files: readonly AnnotatedFile[];
  readonly facts: readonly string[];
}

/**
 * Parses an annotated issue: `== PATH` begins a file; `H a1| words` is a line with its role and, where a unit begins or goes
 * on, the unit; an empty line is one; below `== facts` stand `link a1 > b1`, `open a1 out`, `several a1 a2 > b1`, `date PATH D`.
 */
export function parseIssue(source: string): AnnotatedIssue {
  const files: { path: string; words: string[]; lines: ExpectedLine[] }[] = [];
  const facts: string[] = [];
  let inFacts = false;
  let unit = '';
  for (const line of source.split('\n')) {
    if (line.startsWith('# ') && files.length === 0) continue;
    const file = /^== (.+)$/.exec(line);
    if (file) {
      inFacts = file[1] === 'facts';
      if (!inFacts) files.push({ path: file[1] ?? '', words: [], lines: [] });
      continue;
    }
    if (inFacts) {
      if (line.trim() !== '') facts.push(line.trim());
      continue;
    }
    const current = files[files.length - 1];
    if (current === undefined) continue;
    const tagged = /^([A-Za-z])(?: (\S+))?\|(.*)$/.exec(line);
    if (tagged) {
      const role = TAGS[tagged[1] ?? ''];
      if (role === undefined) throw new Error(`no such tag: ${line}`);
      const fixture = role === 'furniture' || role === 'folio';
      if (tagged[2] !== undefined && !fixture) unit = tagged[2];
      current.lines.push({
        line: current.words.length,
        role,
        unit: fixture ? '' : unit,
        joined: /[a-z]/.test(tagged[1] ?? ''),
      });
      current.words.push(tagged[3] ?? '');
    } else if (line.trim() === '') current.words.push('');
    else throw new Error(`no tag: ${line}`);
  }
  return { files: files.map(({ path, words, lines }) => ({ path, lines, text: words.join('\n') })), facts };
}

export const loadIssue = (url: URL): AnnotatedIssue => parseIssue(readFileSync(url, 'utf8'));

/** What reading and tying gave, in the words of the annotation; one line per text line, then the facts. */
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
    for (const { line, role, unit, joined: joins } of file.lines) {
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
