/** Owns the training data of detection: annotated pages and fixtures as bulletins, and texts of other kinds. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { detectionFeaturesOf, isChineseText, look } from '../../core/page/detection/features';
import type { Example } from './logistic';

/** Issues of the same publication, by number; all other examples are a source each. From the table in the answers' README. */
const TOGETHER: readonly (readonly string[])[] = [
  ['103', '104'],
  ['105', '106', '107', '108', '128'],
  ['114', '115'],
  ['130', '131', '409'],
  ['201', '202', '203'],
  ['101', '207'],
  ['226', '228', '229'],
  ['403', '404'],
  ['301', '302'],
  ['322', '323'],
  ['601', '629'],
  ['317', '616', '619', '631', '632', '633', '634', '328', '315'],
  ['666', '690'],
  ['668', '669'],
];
const sourceOf = (id: string): string => {
  const number = id.split('-')[0] ?? id;
  return TOGETHER.find((ids) => ids.includes(number))?.[0] ?? number;
};

const TEXTS = /\.(?:txt|md|wml|csv|json|srt|lrc|tsv)$/;
const ANSWERS = new Set(['answer.json', 'names.json', 'answers.json', 'README.md']);

const foldersIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .filter((name) => statSync(join(folder, name)).isDirectory())
        .map((name) => join(folder, name))
    : [];
const textsBelow = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .sort()
        .filter((path) => TEXTS.test(path) && !ANSWERS.has(basename(path)))
        .map((path) => join(folder, path))
    : [];

function exampleOf(
  path: string,
  yes: boolean,
  source: string,
  group: string,
  text = readFileSync(path, 'utf8'),
): Example {
  const seen = look(text);
  const name = path.split('/').slice(-2).join('/');
  return {
    features: detectionFeaturesOf(seen),
    possible: isChineseText(seen),
    yes,
    source: `${group} ${source}`,
    name,
    group,
  };
}

/** The texts of an annotated fixture, without its tags. */
function fixtureTexts(path: string): readonly string[] {
  return readFileSync(path, 'utf8')
    .split(/^(?=== )/m)
    .filter((file) => file.startsWith('== ') && !file.startsWith('== facts'))
    .map((file) =>
      file
        .split('\n')
        .slice(1)
        .map((line) => line.slice(line.indexOf('|') + 1))
        .join('\n'),
    );
}

/** All examples: `folder` holds pages, newspaper and not-bulletins; `fixtures` is test/fixtures. */
export function examplesOf(folder: string, fixtures: string): readonly Example[] {
  const pages = foldersIn(join(folder, 'pages')).flatMap((group) =>
    foldersIn(group).flatMap((issue) =>
      textsBelow(issue).map((path) => exampleOf(path, true, sourceOf(basename(issue)), basename(group))),
    ),
  );
  const papers = foldersIn(join(folder, 'newspaper')).flatMap((issue) =>
    textsBelow(issue).map((path) => exampleOf(path, true, 'newspaper', 'newspaper')),
  );
  const made = ['issues', 'pages'].flatMap((set) =>
    textsBelow(join(fixtures, set))
      .filter((path) => basename(path) !== 'README.md')
      .flatMap((path) =>
        fixtureTexts(path)
          .filter((text) => text.trim() !== '')
          .map((text) => exampleOf(path, true, basename(path), 'fixtures', text)),
      ),
  );
  const answers = join(folder, 'not-bulletins/answers.json');
  const either = existsSync(answers)
    ? Object.entries(JSON.parse(readFileSync(answers, 'utf8')) as Record<string, { readonly answer: string }>).flatMap(
        ([name, { answer }]) => (answer === 'either' ? [name] : []),
      )
    : [];
  const others = textsBelow(join(folder, 'not-bulletins'))
    .filter((path) => !either.includes(basename(path)))
    .map((path) => exampleOf(path, false, basename(path), 'not-bulletins'));
  const own = textsBelow(join(fixtures, 'not-bulletins')).map((path) =>
    exampleOf(path, false, basename(path), 'other kinds'),
  );
  return [...pages, ...papers, ...made, ...others, ...own];
}
