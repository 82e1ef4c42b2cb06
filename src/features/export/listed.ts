/** Owns the targets of a row in a view: occurrences of a name or a time, notes or corrections. */
import type { Uri } from 'vscode';
import type { CorpusMention } from '../../core/corpus/entities';
import type { CorpusDate, Moment } from '../../core/corpus/timeline';
import type { NotesListed } from '../../host/issues/editions';
import { fieldsOf } from '../../host/views/command-arguments';
import { titleOf, valueTitle } from '../../host/wording/times';
import type { Listed, ListedPlace } from './subjects';

/** The nodes of a subtree, its root first; only nodes that the view has provided are accepted. */
function* below(node: unknown): Generator<ReadonlyMap<string, unknown>> {
  const fields = fieldsOf(node);
  yield fields;
  const children = fields.get('children');
  if (Array.isArray(children)) for (const child of children) yield* below(child);
}

const placeOf = ({ document, mention }: CorpusMention): ListedPlace => ({ key: document.key, offset: mention.start });
const saidAt = ({ document, date }: CorpusDate): ListedPlace => ({ key: document.key, offset: date.start });

/** The places of a name or a time, from a row of the Names view or the Dates view; undefined for any other row. */
export function listedBelow(node: unknown): Listed | undefined {
  const fields = fieldsOf(node);
  switch (fields.get('type')) {
    case 'entity':
    case 'article':
    case 'mention': {
      const rows = [...below(node)];
      // if a node contains only mentions, each of them holds the name
      const entity = rows.map((row) => row.get('entity')).find(Boolean) as { readonly name: string } | undefined;
      const all = fieldsOf(fields.get('entity')).get('mentions') as readonly CorpusMention[] | undefined;
      const own = rows.flatMap((row) => (row.get('type') === 'mention' ? [row.get('mention') as CorpusMention] : []));
      const mentions = fields.get('type') === 'entity' && all !== undefined ? all : own;
      return { kind: 'name', title: entity?.name ?? '', places: mentions.map(placeOf) };
    }
    case 'moment':
    case 'whole':
    case 'said': {
      const said = [...below(node)].flatMap((row) =>
        row.get('type') === 'said' ? [row.get('said') as CorpusDate] : [],
      );
      const moment = fields.get('moment') as Moment | undefined;
      const [first] = said;
      const title = moment === undefined ? (first === undefined ? '' : valueTitle(first.date.value)) : titleOf(moment);
      return { kind: 'time', title, places: said.map(saidAt) };
    }
    default:
      return undefined;
  }
}

/** The notes in a subtree of the view of notes and corrections; undefined for any other row. */
export function notesBelow(node: unknown): NotesListed | undefined {
  const type = fieldsOf(node).get('type');
  if (type !== 'entry' && type !== 'group') return undefined;
  const listed = new Map<string, Set<string>>();
  for (const row of below(node)) {
    const entry = fieldsOf(row.get('entry'));
    const note = fieldsOf(fieldsOf(entry.get('said')).get('note'));
    if (row.get('type') !== 'entry' || note.size === 0) continue;
    const key = (entry.get('uri') as Uri).toString();
    listed.set(key, (listed.get(key) ?? new Set()).add(note.get('id') as string));
  }
  return listed;
}
