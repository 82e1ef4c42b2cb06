/** Owns wording corrections in the language of the interface: what is corrected, and to what. */

import { l10n } from 'vscode';
import type { Correction, GivenRole } from '../../core/corrections/model';
import { parseValue } from '../../core/dates/calendar/notation';
import type { NameKind } from '../../core/names/model';
import type { UnitKind } from '../../core/page/model';
import { beginningOf } from '../../core/text/cut';
import { valueTitle } from './times';

/** Quoted words are cut after this many UTF-16 units. */
const QUOTED = 24;

/** Words on one line, shortened. */
function quoted(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return beginningOf(line, QUOTED);
}

const roleTitle = (role: GivenRole): string =>
  ({
    headline: l10n.t('a headline'),
    kicker: l10n.t('a kicker'),
    subheadline: l10n.t('a subheadline'),
    section: l10n.t('a section heading'),
    byline: l10n.t('a byline'),
    body: l10n.t('text of the article'),
    furniture: l10n.t('no part of an article'),
  })[role];

const notTitle = (was: GivenRole): string => {
  if (was === 'headline') return l10n.t('not a headline');
  return was === 'byline' ? l10n.t('not a byline') : l10n.t('text of the article');
};

const unitTitle = (kind: UnitKind): string =>
  ({
    article: l10n.t('an article'),
    caption: l10n.t('a photo caption'),
    teaser: l10n.t('a teaser'),
    furniture: l10n.t('no article'),
  })[kind];

export const nameTitle = (is: NameKind | 'none'): string =>
  ({
    person: l10n.t('a person'),
    place: l10n.t('a place'),
    organization: l10n.t('an organization'),
    none: l10n.t('not a name'),
  })[is];

/** What a correction says, without the words that it is about: not a headline. */
export function correctionTitle(correction: Correction): string {
  switch (correction.kind) {
    case 'role':
      return correction.was === undefined ? roleTitle(correction.role) : notTitle(correction.was);
    case 'unit':
      return unitTitle(correction.unit);
    case 'join':
      return correction.joined
        ? l10n.t('joined with the paragraph before')
        : l10n.t('not joined with the paragraph before');
    case 'jump':
      return correction.jump ? l10n.t('a jump line') : l10n.t('not a jump line');
    case 'link':
      return l10n.t('belongs to “{0}”', quoted(correction.to.quote));
    case 'unlink':
      return l10n.t('does not belong to “{0}”', quoted(correction.to.quote));
    case 'name':
      return correction.same === undefined || correction.is === 'none'
        ? nameTitle(correction.is)
        : l10n.t('the same person as {0}', correction.same);
    case 'reading':
      return l10n.t('read {0}', correction.reading);
    case 'date':
      return valueTitle(parseValue(correction.value));
    case 'no-date':
      return l10n.t('not a date');
    case 'issue-date':
      return l10n.t('issue date {0}', valueTitle(parseValue(correction.value)));
    case 'paper':
      return l10n.t('paper “{0}”', correction.value);
    case 'word':
    case 'style':
    case 'form':
      return l10n.t('becomes {0}', correction.to);
  }
}

/** The words that a correction is about; '' if it is about the whole text. */
export function wordsOf(correction: Correction): string {
  if ('at' in correction) return quoted(correction.at.quote);
  switch (correction.kind) {
    case 'name':
    case 'reading':
      return correction.name;
    case 'word':
    case 'style':
      return correction.from;
    case 'issue-date':
    case 'paper':
      return '';
  }
}

/** A correction as a complete sentence: “守住堤坝”: not a headline. */
export function correctionSentence(correction: Correction): string {
  const words = wordsOf(correction);
  const title = correctionTitle(correction);
  return words === '' ? title : l10n.t('“{0}”: {1}', words, title);
}
