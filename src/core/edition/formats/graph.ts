/** Owns the co-occurrence graph of people, as GraphML and as the two tables that Gephi reads. */
import { printTable } from '../../files/table';
import type { Steps } from '../../steps';
import { oneLine, xml } from '../../text/plain';
import { sentenceAt } from '../../text/sentences';
import type { Edition } from '../model';

/** The scope in which two people co-occur. */
type Together = 'sentence' | 'article';

interface GraphNode {
  readonly id: string;
  readonly label: string;
  readonly titles: string;
  readonly mentions: number;
}
interface GraphEdge {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  /** First and last day of the issues in which they co-occur; '' if no day is known. */
  readonly first: string;
  readonly last: string;
}

/** More people than this in one sentence or article are a list, which is no evidence about any pair of them. */
const MOST_TOGETHER = 40;

/** People, and how often each pair co-occurs; linear except for the pairs within one scope, at most 780. */
function* graphSteps(edition: Edition, together: Together): Steps<{ nodes: GraphNode[]; edges: GraphEdge[] }> {
  const people = new Map(edition.entities.filter(({ kind }) => kind === 'person').map((entity) => [entity.id, entity]));
  const mentions = new Map<string, number>();
  const pairs = new Map<string, { weight: number; first: string; last: string }>();
  const tie = (ids: ReadonlySet<string>, day: string): void => {
    if (ids.size < 2 || ids.size > MOST_TOGETHER) return;
    const sorted = [...ids].sort();
    for (const [index, one] of sorted.entries()) {
      for (const other of sorted.slice(index + 1)) {
        const key = `${one} ${other}`;
        const pair = pairs.get(key);
        if (pair === undefined) pairs.set(key, { weight: 1, first: day, last: day });
        else {
          pair.weight++;
          if (day !== '' && (pair.first === '' || day < pair.first)) pair.first = day;
          if (day > pair.last) pair.last = day;
        }
      }
    }
  };
  for (const unit of edition.units) {
    const day = edition.documents[unit.document]?.date ?? '';
    const inUnit = new Set<string>();
    for (const block of unit.blocks) {
      const sentences = new Map<number, Set<string>>();
      for (const mark of block.marks) {
        if (mark.kind !== 'name' || !people.has(mark.entity)) continue;
        mentions.set(mark.entity, (mentions.get(mark.entity) ?? 0) + 1);
        inUnit.add(mark.entity);
        const { start } = sentenceAt(block.text, mark.start);
        sentences.set(start, (sentences.get(start) ?? new Set()).add(mark.entity));
      }
      if (together === 'sentence') for (const ids of sentences.values()) tie(ids, day);
    }
    if (together === 'article') tie(inUnit, day);
    yield undefined;
  }
  const nodes = [...people.values()].map(({ id, name, titles }) => ({
    id,
    label: oneLine(name),
    titles: titles.map(oneLine).join('、'),
    mentions: mentions.get(id) ?? 0,
  }));
  const edges = [...pairs].map(([key, pair]) => {
    const [source = '', target = ''] = key.split(' ');
    return { source, target, ...pair };
  });
  return { nodes, edges };
}

const KEYS = [
  ['label', 'node', 'string'],
  ['titles', 'node', 'string'],
  ['mentions', 'node', 'int'],
  ['weight', 'edge', 'double'],
  ['first', 'edge', 'string'],
  ['last', 'edge', 'string'],
] as const;

const dataOf = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([key, value]) => `<data key="${key}">${xml(String(value))}</data>`)
    .join('');

export function* graphMlSteps(edition: Edition, together: Together): Steps<readonly string[]> {
  const { nodes, edges } = yield* graphSteps(edition, together);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...KEYS.map(([id, where, type]) => `<key id="${id}" for="${where}" attr.name="${id}" attr.type="${type}"/>`),
    '<graph id="people" edgedefault="undirected">',
    ...nodes.map(({ id, ...values }) => `<node id="${id}">${dataOf(values)}</node>`),
    ...edges.map(
      ({ source, target, ...values }) => `<edge source="${source}" target="${target}">${dataOf(values)}</edge>`,
    ),
    '</graph>',
    '</graphml>',
    '',
  ];
}

/** Gephi's table of nodes, and its table of edges. */
export function* gephiSteps(edition: Edition, together: Together): Steps<{ nodes: string; edges: string }> {
  const { nodes, edges } = yield* graphSteps(edition, together);
  return {
    nodes: printTable(
      [
        ['Id', 'Label', 'Titles', 'Mentions'],
        ...nodes.map(({ id, label, titles, mentions }) => [id, label, titles, String(mentions)]),
      ],
      ',',
    ),
    edges: printTable(
      [
        ['Source', 'Target', 'Type', 'Weight', 'First', 'Last'],
        ...edges.map(({ source, target, weight, first, last }) => [
          source,
          target,
          'Undirected',
          String(weight),
          first,
          last,
        ]),
      ],
      ',',
    ),
  };
}
