/** Owns the view of notes and corrections as data: entries in groups, with a separate group for those whose place was lost. */
import type { Range, Uri } from 'vscode';
import { foldedWords } from '../../core/anchors/image';
import type { Correction } from '../../core/corrections/model';
import type { Note } from '../../core/notes/model';

/** What an entry is about, in group order. */
const ENTRY_KINDS = ['structure', 'story', 'name', 'date', 'issue', 'conversion', 'note'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export const GROUPINGS = ['article', 'kind', 'day'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A place that an entry may refer to, with the line that contains it. */
export interface Candidate {
  readonly range: Range;
  readonly start: number;
  readonly end: number;
  readonly line: string;
}

/** Where an entry is: at a place, about the whole text, or at no certain place. */
export type EntryPlace =
  | { readonly kind: 'at'; readonly range: Range; readonly start: number }
  | { readonly kind: 'whole' }
  | { readonly kind: 'orphan'; readonly candidates: readonly Candidate[] };

/** A note or a correction. */
export interface Entry {
  readonly id: string;
  readonly uri: Uri;
  /** The file name of the text, and its position among the texts. */
  readonly text: { readonly name: string; readonly order: number };
  /** The article, if the text has been analysed; `order` is the article's start offset. */
  readonly article: { readonly headline: string; readonly order: number } | undefined;
  readonly kind: EntryKind;
  readonly said:
    | { readonly kind: 'correction'; readonly correction: Correction }
    | { readonly kind: 'note'; readonly note: Note };
  /** The words that it is about, shortened; '' if it is about the whole text. */
  readonly words: string;
  /** The full words with their context. */
  readonly quote: { readonly before: string; readonly words: string; readonly after: string };
  /** What the note or correction says. */
  readonly title: string;
  /** Creation time, ISO 8601 in UTC. */
  readonly made: string | undefined;
  readonly place: EntryPlace;
}

export interface CandidateNode {
  readonly type: 'candidate';
  readonly id: string;
  readonly entry: Entry;
  readonly candidate: Candidate;
  readonly children: readonly [];
}

export interface EntryRowNode {
  readonly type: 'entry';
  readonly id: string;
  readonly entry: Entry;
  readonly children: readonly CandidateNode[];
}

/** The key by which entries are grouped. */
export type GroupKey =
  | { readonly by: 'orphans' }
  | { readonly by: 'article'; readonly headline: string; readonly text: string }
  | { readonly by: 'whole'; readonly text: string }
  | { readonly by: 'text'; readonly text: string }
  | { readonly by: 'kind'; readonly kind: EntryKind }
  /** A day in local time as year, month from 1, day; undefined if the time is unknown. */
  | { readonly by: 'day'; readonly day: readonly [number, number, number] | undefined };

export interface GroupNode {
  readonly type: 'group';
  readonly id: string;
  readonly key: GroupKey;
  readonly children: readonly EntryRowNode[];
}

export type Node = GroupNode | EntryRowNode | CandidateNode;

/** Whether an entry matches a filter, in either script, by its content or its place. */
export function passes(entry: Entry, filter: string): boolean {
  const wanted = foldedWords(filter.toLowerCase());
  const { quote, title, text, article } = entry;
  return [quote.words, title, text.name, article?.headline ?? ''].some((words) =>
    foldedWords(words.toLowerCase()).includes(wanted),
  );
}

function dayOf(made: string | undefined): readonly [number, number, number] | undefined {
  const time = new Date(made ?? Number.NaN);
  return Number.isNaN(time.getTime()) ? undefined : [time.getFullYear(), time.getMonth() + 1, time.getDate()];
}

function keyOf(entry: Entry, grouping: Grouping): GroupKey {
  switch (grouping) {
    case 'kind':
      return { by: 'kind', kind: entry.kind };
    case 'day':
      return { by: 'day', day: dayOf(entry.made) };
    case 'article': {
      const { text, article, place } = entry;
      if (article !== undefined) return { by: 'article', headline: article.headline, text: text.name };
      return place.kind === 'whole' ? { by: 'whole', text: text.name } : { by: 'text', text: text.name };
    }
  }
}

/** The sort key of an entry's group, ascending. */
function orderOf(entry: Entry, grouping: Grouping): number {
  switch (grouping) {
    case 'kind':
      return ENTRY_KINDS.indexOf(entry.kind);
    case 'day': {
      const [year, month, day] = dayOf(entry.made) ?? [0, 0, 0];
      // latest day first
      return -((year * 12 + month) * 31 + day);
    }
    case 'article':
      return entry.text.order * 1e9 + (entry.article === undefined ? -1 : entry.article.order);
  }
}

const startOf = ({ place }: Entry): number => (place.kind === 'at' ? place.start : -1);

const inOrder = (entries: readonly Entry[], grouping: Grouping): readonly Entry[] =>
  [...entries].sort(
    (a, b) => orderOf(a, grouping) - orderOf(b, grouping) || a.text.order - b.text.order || startOf(a) - startOf(b),
  );

function rowsOf(group: string, entries: readonly Entry[]): readonly EntryRowNode[] {
  return entries.map((entry) => {
    const id = `${group}/${entry.id}`;
    const candidates = entry.place.kind === 'orphan' ? entry.place.candidates : [];
    const children = candidates.map(
      (candidate, at): CandidateNode => ({ type: 'candidate', id: `${id}/${at}`, entry, candidate, children: [] }),
    );
    return { type: 'entry', id, entry, children };
  });
}

/** The entries in groups; those without a place come first, in a separate group. */
export function entryTree(entries: readonly Entry[], grouping: Grouping): readonly GroupNode[] {
  const isOrphan = ({ place }: Entry): boolean => place.kind === 'orphan';
  const orphans = inOrder(entries.filter(isOrphan), 'article');
  const groups = new Map<string, { readonly key: GroupKey; readonly entries: Entry[] }>();
  for (const entry of inOrder(
    entries.filter((one) => !isOrphan(one)),
    grouping,
  )) {
    const key = keyOf(entry, grouping);
    const id = JSON.stringify([key, grouping === 'article' ? [entry.uri.toString(), entry.article?.order] : []]);
    const known = groups.get(id);
    if (known === undefined) groups.set(id, { key, entries: [entry] });
    else known.entries.push(entry);
  }
  const nodes = [...groups].map(
    ([id, group]): GroupNode => ({ type: 'group', id, key: group.key, children: rowsOf(id, group.entries) }),
  );
  if (orphans.length === 0) return nodes;
  return [{ type: 'group', id: 'orphans', key: { by: 'orphans' }, children: rowsOf('orphans', orphans) }, ...nodes];
}
