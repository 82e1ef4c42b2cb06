/** Owns hovers: what is known of a name, a date or a jump line, and why. */
import {
  type CancellationToken,
  type Disposable,
  Hover,
  l10n,
  languages,
  MarkdownString,
  type Position,
  type TextDocument,
} from 'vscode';
import type { DateBasis, DateMention } from '../core/dates/model';
import type { DocumentNames, NameKind, NameMention } from '../core/names/model';
import type { Span } from '../core/text/span';
import { halvesAt } from '../host/halves';
import { BULLETINS } from '../host/language';
import { together } from '../host/lifecycle';
import { offsetOf, rangeOf } from '../host/ranges';
import type { Services } from '../host/services';
import { dayInFull, plainMarkdown, say } from '../host/words';

/** How much of the other half a hover shows, in characters. */
const PREVIEW = 120;

const holds = ({ spans }: { readonly spans: readonly Span[] }, offset: number): boolean =>
  spans.some(({ start, end }) => start <= offset && offset < end);

const kindName = (kind: NameKind): string =>
  ({ person: l10n.t('person'), place: l10n.t('place'), organization: l10n.t('organization') })[kind];

function nameHover(mention: NameMention, names: DocumentNames): MarkdownString {
  const entity = names.entities.find(({ id }) => id === mention.entity);
  const markdown = new MarkdownString();
  markdown.appendMarkdown(`**${plainMarkdown(entity?.name ?? mention.text)}** — ${kindName(mention.kind)}\n\n`);
  if (entity !== undefined) {
    if (entity.titles.length > 0) markdown.appendMarkdown(`${entity.titles.map(plainMarkdown).join(l10n.t(', '))}\n\n`);
    const count = entity.mentions.length;
    markdown.appendMarkdown(
      `${count === 1 ? l10n.t('Named once in this document.') : l10n.t('Named {0} times in this document.', count)}\n\n`,
    );
  }
  const reasons = mention.reasons.map((reason) => plainMarkdown(say(reason)));
  if (reasons.length > 0) markdown.appendMarkdown(`*${l10n.t('Why: {0}', reasons.join(l10n.t('; ')))}*`);
  return markdown;
}

function basisSentence(basis: DateBasis, issueDate: string | undefined): string {
  switch (basis) {
    case 'explicit':
      return l10n.t('as written');
    case 'issue':
      return l10n.t('from the issue date {0}', issueDate ?? '');
    case 'dateline':
      return l10n.t('from the dateline of the article');
    case 'context':
      return l10n.t('from a date mentioned before it');
    case 'reader':
      return l10n.t('as you corrected it');
    case 'none':
      return l10n.t('the issue date is not known');
  }
}

function dateHover(date: DateMention, issueDate: string | undefined): MarkdownString {
  const markdown = new MarkdownString();
  const day = /^\d{4}-\d\d-\d\d/.exec(date.value)?.[0];
  const value = date.value.includes('/') || day === undefined ? date.value : dayInFull(day);
  markdown.appendMarkdown(`**${plainMarkdown(value)}**\n\n`);
  markdown.appendMarkdown(`*${plainMarkdown(basisSentence(date.basis, issueDate))}*`);
  if (date.alternatives.length > 0) {
    markdown.appendMarkdown(`\n\n${l10n.t('or: {0}', date.alternatives.map(plainMarkdown).join(l10n.t(', ')))}`);
  }
  return markdown;
}

export function registerHovers(services: Services): Disposable {
  const offsetIn = async (document: TextDocument, position: Position, token: CancellationToken) => {
    const analysis = await services.analyses.of(document, token);
    return { analysis, offset: offsetOf(analysis.page.lines, position) };
  };
  return together(
    languages.registerHoverProvider(BULLETINS, {
      async provideHover(document, position, token) {
        const { analysis, offset } = await offsetIn(document, position, token);
        const date = analysis.dates().find((one) => holds(one, offset));
        if (date === undefined) return undefined;
        const markdown = dateHover(date, analysis.page.issueDate?.value);
        return new Hover(markdown, rangeOf(analysis.page.lines, date));
      },
    }),
    languages.registerHoverProvider(BULLETINS, {
      async provideHover(document, position, token) {
        const { analysis, offset } = await offsetIn(document, position, token);
        const names = await services.analyses.namesIn(analysis, token);
        const mention = names.mentions.find((one) => holds(one, offset));
        if (mention === undefined) return undefined;
        return new Hover(nameHover(mention, names), rangeOf(analysis.page.lines, mention));
      },
    }),
    languages.registerHoverProvider(BULLETINS, {
      async provideHover(document, position, token) {
        const halves = await halvesAt(services, document, position, 'at-jump', token);
        if (halves === undefined) return undefined;
        const { half, issue, origin } = halves;
        const markdown = new MarkdownString();
        if (half.kind === 'found') {
          const { page } = issue.text(half.place.document)?.analysis ?? {};
          const unit = page?.units[half.place.unit];
          markdown.appendMarkdown(`**${plainMarkdown(unit?.headline ?? '')}**\n\n`);
          const text = page?.text.slice(half.place.offset, half.place.offset + PREVIEW).trim() ?? '';
          markdown.appendMarkdown(`${plainMarkdown(text)}…\n\n`);
          const reasons = half.reasons.map((reason) => plainMarkdown(say(reason))).join(l10n.t('; '));
          markdown.appendMarkdown(`*${l10n.t('Why: {0}', reasons)}*`);
        } else {
          markdown.appendMarkdown(plainMarkdown(say(half.reason)));
        }
        return new Hover(markdown, origin);
      },
    }),
  );
}
