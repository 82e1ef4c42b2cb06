/** Owns which corrections are offered at a place, as data, derived from the analysis there. */

import { l10n } from 'vscode';
import type { Analysis } from '../../core/analysis';
import { anchorOf } from '../../core/anchors/make';
import type { Correction, GivenRole } from '../../core/corrections/model';
import { printValue } from '../../core/dates/calendar/notation';
import type { DateMention } from '../../core/dates/model';
import type { DocumentNames, NameKind } from '../../core/names/model';
import type { UnitKind } from '../../core/page/model';
import { unitOfLine } from '../../core/page/unit-at';
import { type Span, touches } from '../../core/text/span';
import { valueTitle } from '../../host/wording/times';

/** A correction with its label. */
interface Offer {
  readonly title: string;
  readonly correction: Correction;
}

/** No headline is longer, in UTF-16 units. */
const LONGEST_HEADLINE = 60;

/** The roles that a line can be given, in menu order. */
function roleOffers(analysis: Analysis, line: number): Offer[] {
  const { page, text } = analysis;
  const unit = unitOfLine(page, line);
  const role = unit?.roles.find((one) => one.line === line)?.role;
  const span = page.lines.span(line);
  if (unit === undefined || role === undefined) return [];
  const at = anchorOf(text, span);
  const offers: Offer[] = [];
  const give = (title: string, given: GivenRole, was?: GivenRole): void => {
    offers.push({ title, correction: { kind: 'role', at, role: given, ...(was === undefined ? {} : { was }) } });
  };
  if (role === 'headline' || role === 'kicker' || role === 'subheadline')
    give(l10n.t('This is not a headline'), 'body', 'headline');
  else if (span.end - span.start <= LONGEST_HEADLINE) give(l10n.t('This is a headline'), 'headline');
  if (role === 'byline') give(l10n.t('This is not a byline'), 'body', 'byline');
  else if (span.end - span.start <= LONGEST_HEADLINE) give(l10n.t('This is a byline'), 'byline');
  const kinds: readonly { readonly kind: UnitKind; readonly title: string }[] = [
    { kind: 'article', title: l10n.t('This is an article') },
    { kind: 'caption', title: l10n.t('This is a photo caption') },
    { kind: 'furniture', title: l10n.t('This belongs to no article (masthead, weather, notices)') },
  ];
  for (const { kind, title } of kinds) {
    if (kind !== unit.kind) offers.push({ title, correction: { kind: 'unit', at, unit: kind } });
  }
  return offers;
}

function joinOffers(analysis: Analysis, line: number): Offer[] {
  const { page, text } = analysis;
  const unit = unitOfLine(page, line);
  const role = unit?.roles.find((one) => one.line === line)?.role;
  if (role !== 'body' || unit?.roles[0]?.line === line) return [];
  const at = anchorOf(text, page.lines.span(line));
  const joined = page.joins.some(({ second }) => second === line);
  const title = joined ? l10n.t('Do not join with the paragraph before') : l10n.t('Join with the paragraph before');
  return [{ title, correction: { kind: 'join', at, joined: !joined } }];
}

function jumpOffers(analysis: Analysis, offset: number): Offer[] {
  const jump = analysis.page.jumpLines.find((one) => touches(one, offset));
  if (jump === undefined) return [];
  const at = anchorOf(analysis.text, jump);
  return [{ title: l10n.t('This is not a jump line'), correction: { kind: 'jump', at, jump: false } }];
}

/** The name that a selection means: the selected words, or the name at the cursor with its current kind. */
export function nameMeant(
  analysis: Analysis,
  names: DocumentNames,
  selected: Span,
): { readonly text: string; readonly kind: NameKind | undefined } | undefined {
  const mention = names.mentions.find(({ spans }) =>
    spans.some(({ start, end }) => start <= selected.start && selected.end <= end),
  );
  const words = analysis.text.slice(selected.start, selected.end).trim();
  const isSelection = selected.end > selected.start && words.length >= 2 && words.length <= 20 && !/[\r\n]/.test(words);
  if (isSelection && words !== mention?.text) return { text: words, kind: undefined };
  return mention && { text: mention.text, kind: mention.kind };
}

function nameOffers(analysis: Analysis, names: DocumentNames, selected: Span): Offer[] {
  const kinds = [
    { is: 'person', title: (name: string) => l10n.t('“{0}” is a person', name) },
    { is: 'place', title: (name: string) => l10n.t('“{0}” is a place', name) },
    { is: 'organization', title: (name: string) => l10n.t('“{0}” is an organization', name) },
  ] as const;
  const meant = nameMeant(analysis, names, selected);
  if (meant === undefined) return [];
  const { text: name, kind } = meant;
  const offers: Offer[] = kinds
    .filter(({ is }) => is !== kind)
    .map(({ is, title }) => ({ title: title(name), correction: { kind: 'name', name, is } }));
  if (kind !== undefined) {
    offers.unshift({ title: l10n.t('“{0}” is not a name', name), correction: { kind: 'name', name, is: 'none' } });
  }
  return offers;
}

/** The date at an offset; undefined if there is none. */
export const dateAt = (analysis: Analysis, offset: number): DateMention | undefined =>
  analysis.dates().find(({ spans }) => spans.some((span) => touches(span, offset)));

function dateOffers(analysis: Analysis, offset: number): Offer[] {
  const date = dateAt(analysis, offset);
  if (date === undefined) return [];
  const at = anchorOf(analysis.text, date);
  const offers = date.alternatives.map(
    (value): Offer => ({
      title: l10n.t('Read “{0}” as {1}', date.text, valueTitle(value)),
      correction: { kind: 'date', at, value: printValue(value) },
    }),
  );
  return [...offers, { title: l10n.t('“{0}” is not a date', date.text), correction: { kind: 'no-date', at } }];
}

/** Every applicable correction at a selection (UTF-16 offsets in the analysed text), most likely first. */
export function offersAt(analysis: Analysis, names: DocumentNames, selected: Span): readonly Offer[] {
  const line = analysis.page.lines.lineAt(selected.start);
  return [
    ...jumpOffers(analysis, selected.start),
    ...nameOffers(analysis, names, selected),
    ...dateOffers(analysis, selected.start),
    ...roleOffers(analysis, line),
    ...joinOffers(analysis, line),
  ];
}
