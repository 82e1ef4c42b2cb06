/** Owns references to the articles of an edition for reference managers: CSL-JSON, BibLaTeX and RIS. */
import { authorsOf } from '../../export/authors';
import { bibEntry, cslItem, type Reference, risEntry } from '../../export/references';
import type { Steps } from '../../steps';
import { oneLine } from '../../text/plain';
import type { Edition } from '../model';
import { type WholeUnit, wholeUnits } from '../whole';

function referenceOf(edition: Edition, { unit, pages }: WholeUnit, nth: number): Reference {
  const { paper = '', date = '' } = edition.documents[unit.document] ?? {};
  const key = `bulletin${date.replace(/\D/g, '')}n${nth + 1}`;
  const { headline, byline } = unit;
  const language = edition.script === 'zh-Hans' ? 'zh-CN' : edition.script === 'zh-Hant-HK' ? 'zh-HK' : 'zh-TW';
  const authors = authorsOf(byline);
  return { key, title: oneLine(headline), paper: oneLine(paper), date, pages: pages.map(oneLine), authors, language };
}

/** The references of all articles that have a headline. */
export function referencesOf(edition: Edition): readonly Reference[] {
  return wholeUnits(edition)
    .filter(({ unit }) => unit.kind === 'article' && unit.headline !== '')
    .map((whole, nth) => referenceOf(edition, whole, nth));
}

type ReferenceForm = 'csl' | 'bib' | 'ris';

/** All references in one form. */
export function* referenceSteps(edition: Edition, form: ReferenceForm): Steps<readonly string[]> {
  const references = referencesOf(edition);
  yield undefined;
  if (form === 'csl') return [`${JSON.stringify(references.map(cslItem), null, 1)}\n`];
  return references.map(form === 'bib' ? bibEntry : risEntry);
}
