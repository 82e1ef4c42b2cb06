/** Owns references to the articles of an edition for reference managers: CSL-JSON, BibLaTeX and RIS. */
import { type Author, authorsOf } from '../../export/authors';
import { bibEntry, cslItem, type Reference, risEntry } from '../../export/references';
import type { Steps } from '../../steps';
import { oneLine } from '../../text/plain';
import type { Edition } from '../model';
import { type WholeUnit, wholeUnits } from '../whole';

/** The readings of names, by name as written. */
export type AuthorReadings = ReadonlyMap<string, string>;

const NONE: AuthorReadings = new Map();

/** A person, with the reading of the name before its characters, as styles for readers of Latin script require. */
function withReading({ name, isOffice }: Author, readings: AuthorReadings): Author {
  const reading = isOffice ? undefined : readings.get(name);
  return { name: reading === undefined ? name : `${oneLine(reading)} ${name}`, isOffice };
}

function referenceOf(edition: Edition, { unit, pages }: WholeUnit, nth: number, readings: AuthorReadings): Reference {
  const { paper = '', date = '' } = edition.documents[unit.document] ?? {};
  const key = `bulletin${date.replace(/\D/g, '')}n${nth + 1}`;
  const { headline, byline } = unit;
  const language = edition.script === 'zh-Hans' ? 'zh-CN' : edition.script === 'zh-Hant-HK' ? 'zh-HK' : 'zh-TW';
  const authors = authorsOf(byline).map((author) => withReading(author, readings));
  return { key, title: oneLine(headline), paper: oneLine(paper), date, pages: pages.map(oneLine), authors, language };
}

/** The references of all articles with a headline. */
export function referencesOf(edition: Edition, readings = NONE): readonly Reference[] {
  return wholeUnits(edition)
    .filter(({ unit }) => unit.kind === 'article' && unit.headline !== '')
    .map((whole, nth) => referenceOf(edition, whole, nth, readings));
}

/** The authors of an edition's articles, each name once. */
export const authorNames = ({ units }: Pick<Edition, 'units'>): readonly string[] => [
  ...new Set(
    units.flatMap(({ byline }) => authorsOf(byline).flatMap(({ name, isOffice }) => (isOffice ? [] : [name]))),
  ),
];

type ReferenceForm = 'csl' | 'bib' | 'ris';

/** All references in one form. */
export function* referenceSteps(edition: Edition, form: ReferenceForm, readings = NONE): Steps<readonly string[]> {
  const references = referencesOf(edition, readings);
  yield undefined;
  if (form === 'csl') return [`${JSON.stringify(references.map(cslItem), null, 1)}\n`];
  return references.map(form === 'bib' ? bibEntry : risEntry);
}
