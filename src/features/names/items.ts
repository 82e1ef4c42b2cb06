/** Owns the tree items of the Names tree, with their accessibility labels. */
import { l10n, ThemeIcon, Uri } from 'vscode';
import { inContext } from '../../core/corpus/concordance';
import type { NameKind } from '../../core/names/model';
import { firstUnits } from '../../core/text/cut';
import { rangeOf } from '../../host/documents/ranges';
import { emphasised, filled, formatted, joined, markdownOf, NOTHING, setOff, words } from '../../host/shown/markup';
import { type Row, shortBefore } from '../../host/shown/rows';
import { noteTitle } from '../../host/wording/notes';
import { notesCounted, say, timesNamed } from '../../host/wording/words';
import type { ArticleNode, EntityNode, KindNode, MentionNode, NameNode, NoteNode } from './model';

/** How much of the sentence precedes the name in its row, in UTF-16 units, as rows are narrow. */
const BEFORE = 12;
/** How much of a note is shown in its row, in UTF-16 units. */
const LONGEST = 80;

const kindTitle = (kind: NameKind): string =>
  ({ person: l10n.t('People'), place: l10n.t('Places'), organization: l10n.t('Organizations') })[kind];

const ICONS: Readonly<Record<NameKind, string>> = { person: 'person', place: 'location', organization: 'organization' };

const kindRow = ({ kind, children }: KindNode): Row => ({
  label: kindTitle(kind),
  unfolds: 'open',
  description: [String(children.length)],
  heard: [l10n.t('{0}, {1} names', kindTitle(kind), children.length)],
});

function entityRow({ entity, notes }: EntityNode): Row {
  const count = entity.mentions.length;
  const times = timesNamed(count);
  const noted = notes.length === 0 ? [] : [notesCounted(notes.length)];
  const others = entity.namesakes.length > 0 ? [l10n.t('One of {0} of this name', entity.namesakes.length + 1)] : [];
  return {
    label: entity.name,
    unfolds: 'closed',
    description: [String(count), ...noted, ...entity.titles],
    icon: new ThemeIcon(ICONS[entity.kind]),
    contextValue: entity.kind === 'person' ? 'person' : 'name',
    tooltip: [entity.forms.join(' · '), ...entity.titles, times, ...noted, ...others],
    heard: [...entity.forms, ...entity.titles, times, ...noted, ...others],
  };
}

function articleRow({ headline, page, day, children }: ArticleNode): Row {
  const title = headline || l10n.t('(no headline)');
  const where = [day, page === null ? '' : l10n.t('Page {0}', page)];
  return {
    label: title,
    unfolds: 'open',
    description: [...where, String(children.length)],
    tooltip: [title, ...where],
    contextValue: 'article',
    heard: [title, ...where, timesNamed(children.length)],
  };
}

function mentionRow({ mention }: MentionNode): Row {
  const { page, key } = mention.document;
  const sentence = inContext(page, mention.mention);
  const reasons = mention.mention.reasons.map((reason) => words(say(reason)));
  const why = reasons.length === 0 ? NOTHING : filled(l10n.t('Why: {0}'), joined(reasons, l10n.t('; ')));
  return {
    label: shortBefore(sentence, BEFORE),
    contextValue: 'mention',
    tooltip: markdownOf([setOff(sentence), emphasised(why)]),
    heard: [sentence.before + sentence.words + sentence.after],
    command: {
      command: 'vscode.open',
      title: l10n.t('Go to Mention'),
      arguments: [Uri.parse(key, true), { selection: rangeOf(page.lines, mention.mention) }],
    },
  };
}

function noteRow({ key, note }: NoteNode): Row {
  const said = noteTitle(note);
  return {
    label: said,
    icon: new ThemeIcon('note'),
    contextValue: 'note',
    tooltip: markdownOf([emphasised(words(firstUnits(note.at.quote, LONGEST))), formatted(note.text)]),
    heard: [l10n.t('My Note'), said],
    command: { command: '_bulletin.showNote', title: l10n.t('Go to Note'), arguments: [key, note.id] },
  };
}

export function nameRow(node: NameNode): Row {
  switch (node.type) {
    case 'kind':
      return kindRow(node);
    case 'entity':
      return entityRow(node);
    case 'article':
      return articleRow(node);
    case 'mention':
      return mentionRow(node);
    case 'note':
      return noteRow(node);
  }
}
