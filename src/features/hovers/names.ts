/** Owns the hover of a name: its other script, titles, how often and when it is named, why it was taken for one, who else it may be. */
import { l10n, MarkdownString, Uri } from 'vscode';
import { type CorpusEntity, type CorpusMention, entityOfMention } from '../../core/corpus/entities';
import { documentsOf, firstAndLast } from '../../core/corpus/order';
import type { Correction } from '../../core/corrections/model';
import type { NameEntity, NameKind, NameMention } from '../../core/names/model';
import { plainMarkdown, say } from '../../host/words';

const CORRECT = '_bulletin.correct';

const kindName = (kind: NameKind): string =>
  ({ person: l10n.t('person'), place: l10n.t('place'), organization: l10n.t('organization') })[kind];

/** What is known of the name under the pointer. */
export interface KnownName {
  readonly uri: Uri;
  readonly mention: NameMention;
  /** The entity in the document itself, in its issue, and in the workspace as far as that has been read. */
  readonly here: CorpusEntity;
  readonly issue: readonly CorpusEntity[];
  readonly workspace: readonly CorpusEntity[] | undefined;
  /** The name in the other script; '' where it is the same there. */
  readonly otherScript: string;
  /** Whom a short form may stand for, where several fit. */
  readonly candidates: readonly NameEntity[];
}

const parens = (address: string): string => address.replace(/[()]/g, (paren) => (paren === '(' ? '%28' : '%29'));

/** A link to the line of a mention, in words that say which issue and page that is; `near` where that is the reader's own. */
function placeLink({ document: { key, page }, mention }: CorpusMention, near = false): string {
  const unit = page.units[page.paragraphs[mention.paragraph]?.unit ?? -1];
  const printed = unit?.page ?? page.page;
  const line = page.lines.lineAt(mention.start) + 1;
  const where = [page.issueDate?.value ?? '', printed === null ? '' : l10n.t('Page {0}', printed)].filter(Boolean);
  const words = near || where.length === 0 ? l10n.t('line {0}', line) : where.join(' ');
  const target = Uri.parse(key, true)
    .with({ fragment: `L${line}` })
    .toString();
  return `[${plainMarkdown(words)}](${parens(target)} "${plainMarkdown(unit?.headline ?? '').replace(/"/g, '')}")`;
}

/** How often: here, in the issue, in the workspace; each only where it says more than the one before. */
function countLine(here: CorpusEntity, issue: CorpusEntity | undefined, all: CorpusEntity | undefined): string {
  const [own, inIssue, inAll] = [here, issue, all].map((entity) => entity?.mentions.length ?? 0);
  const facts = [
    own === 1 ? l10n.t('named once in this document') : l10n.t('named {0} times in this document', own ?? 0),
  ];
  const said = [own];
  if (issue !== undefined && !said.includes(inIssue)) {
    facts.push(l10n.t('{0} times in {1} texts of this issue', inIssue ?? 0, documentsOf(issue)));
    said.push(inIssue);
  }
  if (all !== undefined && !said.includes(inAll)) {
    facts.push(l10n.t('{0} times in {1} texts of the workspace', inAll ?? 0, documentsOf(all)));
  }
  return facts.join(' · ');
}

/** A link that says for good whose short form this is; it runs no other command than that. */
function personLink(uri: Uri, mention: NameMention, person: NameEntity): string {
  const correction: Correction = { kind: 'name', name: mention.text, is: 'person', same: person.name };
  const args = parens(encodeURIComponent(JSON.stringify([uri.toString(), correction])));
  const titles = person.titles.length > 0 ? `, ${plainMarkdown(person.titles.join('、'))}` : '';
  const title = plainMarkdown(l10n.t('Keep this as the person'));
  return `[${plainMarkdown(person.name)}](command:${CORRECT}?${args} "${title}")${titles}`;
}

function namesakeLine(entity: CorpusEntity, all: readonly CorpusEntity[]): string {
  const others = all.filter(({ id }) => entity.namesakes.includes(id));
  const each = others.map(({ name, titles, mentions: [first] }) => {
    const words = plainMarkdown([name, titles.join('、')].filter(Boolean).join(' '));
    return first === undefined ? words : `${words} (${placeLink(first)})`;
  });
  return each.length === 0 ? '' : l10n.t('not to be confused with: {0}', each.join(' · '));
}

/** `correctable`: whether the document is a text of the reader's own, not a view made from one. */
export function nameHover(known: KnownName, correctable: boolean): MarkdownString {
  const { uri, mention, here, issue, workspace, otherScript, candidates } = known;
  const inIssue = entityOfMention(issue, uri.toString(), mention);
  const inAll = workspace && (entityOfMention(workspace, uri.toString(), mention) ?? undefined);
  const widest = inAll ?? inIssue ?? here;
  const markdown = new MarkdownString();
  markdown.isTrusted = { enabledCommands: [CORRECT] };
  const line = (text: string): void => {
    if (text !== '') markdown.appendMarkdown(`${text}\n\n`);
  };
  const forms = [here.name, ...(otherScript === '' ? [] : [otherScript])].map(plainMarkdown).join(' · ');
  line(`**${forms}** — ${kindName(mention.kind)}`);
  line(plainMarkdown(widest.titles.join('、')));
  line(countLine(here, inIssue, inAll));
  const [first, last] = firstAndLast(widest) ?? [];
  if (first !== undefined && last !== undefined) {
    const near = first.document.key === last.document.key;
    const [from, to] = [placeLink(first, near), placeLink(last, near)];
    // within one line there is nowhere to go
    if (from !== to) line(l10n.t('first: {0} · last: {1}', from, to));
  }
  if (candidates.length > 0) {
    const each = candidates.map((person) =>
      correctable ? personLink(uri, mention, person) : plainMarkdown(person.name),
    );
    line(l10n.t('may be: {0}', each.join(' · ')));
  }
  line(namesakeLine(widest, inAll === undefined ? issue : (workspace ?? [])));
  const reasons = mention.reasons.map((reason) => plainMarkdown(say(reason)));
  if (reasons.length > 0) markdown.appendMarkdown(`*${l10n.t('Why: {0}', reasons.join(l10n.t('; ')))}*`);
  return markdown;
}
