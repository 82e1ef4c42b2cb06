/** Owns the hover of a name: its other script, titles, mentions, the reasons for recognizing it, and alternatives. */
import { l10n, type MarkdownString, Uri } from 'vscode';
import { type CorpusEntity, type CorpusMention, entityOfMention } from '../../core/corpus/entities';
import { documentsOf, firstAndLast } from '../../core/corpus/order';
import type { Correction } from '../../core/corrections/model';
import type { NameEntity, NameKind, NameMention } from '../../core/names/model';
import { passageAt } from '../../core/page/passages';
import type { NameReading } from '../../core/readings/model';
import type { Reports } from '../../host/log';
import { eachOf } from '../../host/shown/each';
import {
  commandLink,
  emphasised,
  filled,
  joined,
  lineLink,
  type Markup,
  markdownOf,
  NOTHING,
  run,
  strong,
  words,
} from '../../host/shown/markup';
import { nameTitle } from '../../host/wording/corrections';
import { say } from '../../host/wording/words';

const kindName = (kind: NameKind): string =>
  ({ person: l10n.t('person'), place: l10n.t('place'), organization: l10n.t('organization') })[kind];

/** What is known about the hovered name. */
export interface KnownName {
  readonly uri: Uri;
  readonly mention: NameMention;
  /** The entity in the document, in its issue, and in the indexed part of the workspace. */
  readonly here: CorpusEntity;
  readonly issue: readonly CorpusEntity[];
  readonly workspace: readonly CorpusEntity[] | undefined;
  /** The name in the other script; '' if it is the same. */
  readonly otherScript: string;
  /** The pronunciation of the person's name; undefined if it is no person. */
  readonly reading: NameReading | undefined;
  /** The people that a short form may stand for, if there are several. */
  readonly candidates: readonly NameEntity[];
}

/** A link to a mention, labelled with its issue and page; `near` is the reader's own place, which need not be repeated. */
function placeLink({ document: { key, page }, mention }: CorpusMention, near = false): Markup {
  const unit = page.units[passageAt(page, mention.paragraph)?.unit ?? -1];
  const printed = unit?.page ?? page.page;
  const line = page.lines.lineAt(mention.start) + 1;
  const where = [page.issueDate?.value ?? '', printed === null ? '' : l10n.t('Page {0}', printed)].filter(Boolean);
  const text = near || where.length === 0 ? l10n.t('line {0}', line) : where.join(' ');
  return lineLink(text, Uri.parse(key, true), line, unit?.headline ?? '');
}

/** The number of mentions in document, issue and workspace; a larger scope only if its number differs. */
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

/** A link that corrects whose short form this is; the markup trusts only this command. */
function personLink(uri: Uri, mention: NameMention, person: NameEntity): Markup {
  const correction: Correction = { kind: 'name', name: mention.text, is: 'person', same: person.name };
  const args = [uri.toString(), correction];
  const link = commandLink(person.name, '_bulletin.correct', args, l10n.t('Keep this as the person'));
  return joined([link, words(person.titles.join('、'))], ', ');
}

function namesakes(entity: CorpusEntity, all: readonly CorpusEntity[]): Markup {
  const others = all.filter(({ id }) => entity.namesakes.includes(id));
  const each = others.map(({ name, titles, mentions: [first] }) => {
    const said = words([name, titles.join('、')].filter(Boolean).join(' '));
    return first === undefined ? said : run(said, words(' ('), placeLink(first), words(')'));
  });
  return each.length === 0 ? NOTHING : filled(l10n.t('not to be confused with: {0}'), joined(each, ' · '));
}

function firstLast(entity: CorpusEntity): Markup {
  const [first, last] = firstAndLast(entity) ?? [];
  if (first === undefined || last === undefined) return NOTHING;
  const near = first.document.key === last.document.key;
  const [from, to] = [placeLink(first, near), placeLink(last, near)];
  // a link within one line leads nowhere
  return from === to ? NOTHING : filled(l10n.t('first: {0} · last: {1}'), from, to);
}

function candidateLine({ uri, mention, candidates }: KnownName, correctable: boolean): Markup {
  if (candidates.length === 0) return NOTHING;
  const each = candidates.map((person) => (correctable ? personLink(uri, mention, person) : words(person.name)));
  return filled(l10n.t('may be: {0}'), joined(each, ' · '));
}

/** The pronunciation of the name, and alternatives. */
function readingLine({ here, reading }: KnownName): Markup {
  if (reading === undefined || reading.text === '') return NOTHING;
  const others = reading.syllables.flatMap(({ start, end, sure, others: [other] }) =>
    sure || other === undefined ? [] : [l10n.t('“{0}” may also be {1}', here.name.slice(start, end), other)],
  );
  return words([reading.text, ...others].join(' · '));
}

function reasonLine({ mention }: KnownName): Markup {
  const reasons = mention.reasons.map((reason) => words(say(reason)));
  return reasons.length === 0 ? NOTHING : emphasised(filled(l10n.t('Why: {0}'), joined(reasons, l10n.t('; '))));
}

/** The corrections that can be made, which hold in all texts. */
function correctLine({ uri, mention, here, reading }: KnownName, correctable: boolean): Markup {
  if (!correctable) return NOTHING;
  const [key, name] = [uri.toString(), mention.text];
  const kinds = (['none', 'person', 'place', 'organization'] as const).filter((is) => is !== mention.kind);
  const links = kinds.map((is) => {
    const correction: Correction = { kind: 'name', name, is };
    return commandLink(nameTitle(is), '_bulletin.correct', [key, correction], l10n.t('Keep this; it can be undone'));
  });
  const same = commandLink(l10n.t('same person as…'), '_bulletin.samePerson', [key, name]);
  const read = commandLink(l10n.t('set reading…'), '_bulletin.setReading', [key, here.name]);
  return joined([...links, mention.kind === 'person' ? same : NOTHING, reading === undefined ? NOTHING : read], ' · ');
}

/** `correctable` is false in a view, which is made from the reader's texts but is none itself. */
export function nameHover(known: KnownName, correctable: boolean, log: Reports): MarkdownString {
  const { uri, mention, here, issue, workspace, otherScript } = known;
  const inIssue = entityOfMention(issue, uri.toString(), mention);
  const inAll = workspace && (entityOfMention(workspace, uri.toString(), mention) ?? undefined);
  const widest = inAll ?? inIssue ?? here;
  const lines: readonly (() => Markup)[] = [
    () => {
      const forms = joined([words(here.name), words(otherScript)], ' · ');
      return run(strong(forms), words(` — ${kindName(mention.kind)}`));
    },
    () => readingLine(known),
    () => words(widest.titles.join('、')),
    () => words(countLine(here, inIssue, inAll)),
    () => firstLast(widest),
    () => candidateLine(known, correctable),
    () => namesakes(widest, inAll === undefined ? issue : (workspace ?? [])),
    () => reasonLine(known),
    () => correctLine(known, correctable),
  ];
  const made = eachOf(
    'a line of the hover of a name',
    lines,
    log,
    (line) => [line()],
    () => [words(l10n.t('This line cannot be shown; the log says why'))],
  );
  return markdownOf(made, ['_bulletin.correct', '_bulletin.samePerson', '_bulletin.setReading']);
}
