/** Owns searching an index document by document, as a generator, with each match in its sentence. */
import { sourceSpans } from '../../page/paragraphs/source-spans';
import type { Steps } from '../../steps';
import { unitsBetween } from '../../text/cut';
import { sentenceAt } from '../../text/sentences';
import { coveringSpan, overlaps } from '../../text/span';
import type { Letters } from '../index/letters';
import type { IndexEntry } from '../index/records';
import { type Restored, sectionsOf } from '../index/restore';
import type { Fold } from '../lookup';
import { datesWithin, documentFits, mentionsLike, namesFit, notesLike, unitsWhere } from './conditions';
import type { ArticleHits, Condition, DocumentHits, Hit, Query, SearchedNote, SearchSummary } from './model';
import { makeScanner, type Occurrence, type Scanner } from './scan';

/** Documents that are looked through between two points where a host may pause. */
const SLICE = 16;
/** The greatest length of the context, in UTF-16 units. */
const AROUND = 120;

/** The dependencies of a search. */
export interface SearchTools {
  readonly letters: Letters;
  /** Folds texts unit by unit. */
  readonly fold: Fold;
  /** The result of `foldedUnits` for it. */
  readonly folded: Uint16Array;
  /** The greatest number of matches. */
  readonly most: number;
  /** The reader's notes by document key; needed if the query asks for notes. */
  readonly notes?: ReadonlyMap<string, readonly SearchedNote[]>;
}

/** A span in a stretch. */
interface Place {
  readonly stretch: number;
  readonly at: number;
  readonly length: number;
}

/** The query with its patterns prepared for one scan. */
interface Plan {
  readonly query: Query;
  readonly scanner: Scanner | undefined;
  /** The patterns of each term, and of each excluded one. */
  readonly terms: readonly (readonly number[])[];
  readonly excluded: readonly (readonly number[])[];
}

function planOf(query: Query, { fold, letters, folded }: SearchTools): Plan {
  const patterns: string[] = [];
  const place = (term: readonly string[]): readonly number[] =>
    term.map((text) => patterns.push(fold(text).replace(/\uffff/g, '\ufffd')) - 1);
  const terms = query.terms.map(place);
  const excluded = query.excluded.map(place);
  const scanner = patterns.length === 0 ? undefined : makeScanner(patterns, letters, folded);
  return { query, scanner, terms, excluded };
}

/** The units that contain every term and no excluded one; undefined without terms. */
function unitsWithTerms(
  { terms, excluded }: Plan,
  found: readonly Occurrence[],
  restored: Restored,
): Set<number> | undefined {
  const stretches = restored.stretches();
  const unitsOf = (patterns: readonly number[]): Set<number> =>
    new Set(
      found.flatMap(({ pattern, stretch }) => (patterns.includes(pattern) ? [stretches[stretch]?.unit ?? -1] : [])),
    );
  const holders = terms.map(unitsOf);
  let units = holders[0];
  for (const other of holders.slice(1)) units = new Set([...(units ?? [])].filter((unit) => other.has(unit)));
  const barred = new Set(excluded.flatMap((patterns) => [...unitsOf(patterns)]));
  if (barred.size === 0) return units;
  const base = units ?? new Set(restored.units().keys());
  return new Set([...base].filter((unit) => !barred.has(unit)));
}

/** Conditions whose matches have places of their own. */
const POINTED: ReadonlySet<Condition['kind']> = new Set(['name', 'day', 'note', 'tag']);

/** The places of notes: the part of each in its first paragraph. */
function placesOf(restored: Restored, notes: readonly SearchedNote[]): readonly Place[] {
  const stretches = restored.stretches();
  return notes.flatMap(({ span }) => {
    for (const [stretch, { pieces }] of stretches.entries()) {
      const own = pieces.filter((piece) => overlaps(piece, span));
      const [first, last] = [own[0], own.at(-1)];
      if (first === undefined || last === undefined) continue;
      const at = first.at + Math.max(0, span.start - first.start);
      return [{ stretch, at, length: last.at + Math.min(last.end, span.end) - last.start - at }];
    }
    return [];
  });
}

/** The places for a query without words: its notes, names or days, else the articles themselves. */
function placesWithoutWords(
  { query }: Plan,
  restored: Restored,
  fold: Fold,
  notes: readonly SearchedNote[],
): readonly Place[] {
  const stretches = restored.stretches();
  const asked = query.wanted.flatMap(({ condition, negated }) => (negated ? [] : [condition]));
  const places: Place[] = [];
  const add = (paragraph: number, start: number, length: number): void => {
    const piece = stretches[paragraph]?.pieces.find((one) => one.start <= start && start < one.end);
    if (piece !== undefined) places.push({ stretch: paragraph, at: piece.at + start - piece.start, length });
  };
  for (const condition of asked) {
    if (condition.kind === 'note' || condition.kind === 'tag')
      for (const place of placesOf(restored, notesLike(notes, condition, fold))) places.push(place);
    if (condition.kind === 'name') {
      for (const index of mentionsLike(restored, condition, fold)) {
        const mention = restored.names().mentions[index];
        if (mention !== undefined) add(mention.paragraph, mention.start, mention.text.length);
      }
    } else if (condition.kind === 'day') {
      for (const index of datesWithin(restored, condition.days)) {
        const date = restored.dates()[index];
        if (date !== undefined) add(date.paragraph, date.start, date.text.length);
      }
    }
  }
  if (asked.some(({ kind }) => POINTED.has(kind))) return places;
  // the place of each article: its headline, or its first words
  const heads = new Map<number, Place>();
  stretches.forEach(({ unit, role, kind }, stretch) => {
    const length = restored.words()[stretch]?.length ?? 0;
    if (kind !== 'paragraph' || restored.units()[unit]?.kind === 'furniture') return;
    if (!heads.has(unit) || (role === 'headline' && stretches[heads.get(unit)?.stretch ?? 0]?.role !== 'headline'))
      heads.set(unit, { stretch, at: 0, length });
  });
  return [...heads.values()];
}

function hitOf(restored: Restored, { stretch, at, length }: Place): Hit | undefined {
  const text = restored.words()[stretch] ?? '';
  const own = restored.stretches()[stretch];
  if (own === undefined) return undefined;
  const spans = sourceSpans({ ...own, text }, at, at + length);
  const place = coveringSpan(spans);
  if (place === undefined) return undefined;
  const sentence = sentenceAt(text, at);
  return {
    ...place,
    spans,
    before: unitsBetween(text, Math.max(sentence.start, at - AROUND), at),
    words: text.slice(at, at + length),
    after: unitsBetween(text, at + length, Math.max(at + length, Math.min(sentence.end, at + length + AROUND))),
  };
}

/** Groups matches by article, in source order; of overlapping ones the first and longest is kept. */
function articlesOf(restored: Restored, places: readonly Place[], most: number): readonly ArticleHits[] {
  const stretches = restored.stretches();
  const byUnit = new Map<number, Hit[]>();
  const ordered = [...places].sort((a, b) => a.stretch - b.stretch || a.at - b.at || b.length - a.length);
  let last: Place | undefined;
  let left = most;
  for (const place of ordered) {
    if (left === 0) break;
    if (last?.stretch === place.stretch && place.at < last.at + last.length) continue;
    last = place;
    const hit = hitOf(restored, place);
    if (hit === undefined) continue;
    left--;
    const unit = stretches[place.stretch]?.unit ?? 0;
    const hits = byUnit.get(unit);
    if (hits === undefined) byUnit.set(unit, [hit]);
    else hits.push(hit);
  }
  return [...byUnit].map(([unit, hits]) => {
    const { headline = '', page = null } = restored.units()[unit] ?? {};
    return { headline, page: page ?? restored.head().page, hits: hits.sort((a, b) => a.start - b.start) };
  });
}

/** The matches in one document; undefined if there are none. */
function searchEntry(entry: IndexEntry, plan: Plan, tools: SearchTools, most: number): DocumentHits | undefined {
  const { query, scanner, terms } = plan;
  const { digest } = entry.record;
  const notes = tools.notes?.get(entry.record.key) ?? [];
  if (digest === null || !documentFits(entry, query.wanted, tools.fold)) return undefined;
  let found: readonly Occurrence[] = [];
  if (scanner !== undefined) {
    const { signature, text } = sectionsOf(digest, tools.letters);
    const may = (pattern: number): boolean => scanner.mayFind(pattern, digest, signature.start);
    if (!terms.every((patterns) => patterns.some(may))) return undefined;
    found = scanner.scan(digest, text.start, text.end);
    if (terms.some((patterns) => !found.some(({ pattern }) => patterns.includes(pattern)))) return undefined;
  }
  const restored = entry.restored();
  if (!namesFit(restored, query.wanted, tools.fold)) return undefined;
  const units = unitsWithTerms(plan, found, restored);
  const conditions = query.wanted.flatMap(({ condition, negated }) => {
    if (units?.size === 0) return [];
    const holds = unitsWhere(restored, condition, tools.fold, notes);
    return holds === undefined ? [] : [(unit: number) => holds.has(unit) !== negated];
  });
  const inTerms = new Set(terms.flat());
  const places: readonly Place[] =
    terms.length > 0
      ? found.filter(({ pattern }) => inTerms.has(pattern))
      : placesWithoutWords(plan, restored, tools.fold, notes);
  const stretches = restored.stretches();
  const kept = places.filter(({ stretch }) => {
    const unit = stretches[stretch]?.unit ?? -1;
    return (units === undefined || units.has(unit)) && conditions.every((holds) => holds(unit));
  });
  if (kept.length === 0) return undefined;
  const { key, path } = entry.record;
  const articles = articlesOf(restored, kept, most);
  if (articles.length === 0) return undefined;
  return { key, path, issueDate: entry.issueDate, paper: entry.paper, articles, lines: () => restored.lines() };
}

const countOf = ({ articles }: DocumentHits): number => articles.reduce((sum, { hits }) => sum + hits.length, 0);

/** Searches the entries in order; `found` is called with each document at once. A generator with pauses. */
export function* searchSteps(
  entries: readonly IndexEntry[],
  query: Query,
  tools: SearchTools,
  found: (document: DocumentHits) => void,
): Steps<SearchSummary> {
  if (query.problems.length > 0 || (query.terms.length === 0 && query.wanted.length === 0))
    return { hits: 0, documents: 0, limited: false };
  const plan = planOf(query, tools);
  let hits = 0;
  let documents = 0;
  for (const [index, entry] of entries.entries()) {
    if (index % SLICE === SLICE - 1) yield undefined;
    const own = searchEntry(entry, plan, tools, tools.most - hits);
    if (own === undefined) continue;
    hits += countOf(own);
    documents++;
    found(own);
    if (hits >= tools.most) return { hits, documents, limited: true };
  }
  return { hits, documents, limited: false };
}
