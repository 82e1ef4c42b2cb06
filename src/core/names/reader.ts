/** Owns the reader's own names: what they list is a name wherever it stands, what they struck off is none, and who is who. */
import type { PageReading } from '../page/model';
import { paragraphOffset, sourceSpans } from '../page/paragraphs/source-spans';
import type { Steps } from '../steps';
import { overlaps, type Span } from '../text/span';
import type { FoldName } from './fold';
import type { DocumentNames, NameKind, NameMention, ReaderName } from './model';
import { because } from './reasons';
import { type KeyedMention, regrouped } from './regroup';
import { isMasked } from './rules/masked';

/** A single character is too much of the text to be anybody's name. */
const SHORTEST = 2;
/** `same` leads on at most so often; a circle of them leads nowhere. */
const HOPS = 4;

interface Listed {
  readonly key: string;
  readonly kind: NameKind;
  readonly titles: readonly string[];
  /** What the entity is called: the name itself, or the fuller form that it is another form of. */
  readonly name: string;
  /** The name was listed as the same as itself: all who bear it are one person. */
  readonly one: boolean;
}

/** The list ready for use; what is said last about a name holds. */
interface ReaderList {
  readonly struck: ReadonlySet<string>;
  readonly listed: ReadonlyMap<string, Listed>;
  /** The listed keys by their first UTF-16 unit, longest first. */
  readonly byFirst: ReadonlyMap<string, readonly Listed[]>;
}

function readList(names: readonly ReaderName[], fold: FoldName): ReaderList {
  const said = new Map(names.map((name) => [fold(name.text), name]));
  const target = (name: ReaderName): string => {
    let last = name;
    for (let hops = 0; hops < HOPS && last.same !== undefined; hops++) {
      const next: ReaderName = said.get(fold(last.same)) ?? { text: last.same, kind: last.kind };
      if (next === name) break;
      last = next;
    }
    return last.text;
  };
  const struck = new Set<string>();
  const listed = new Map<string, Listed>();
  const byFirst = new Map<string, Listed[]>();
  for (const [key, name] of said) {
    if (name.kind === 'none') struck.add(key);
    else if (key.length >= SHORTEST) {
      const entry: Listed = {
        key,
        kind: name.kind,
        titles: name.titles ?? [],
        name: target(name),
        one: said.get(fold(target(name)))?.same === target(name),
      };
      listed.set(key, entry);
      const first = key.charAt(0);
      byFirst.set(first, [...(byFirst.get(first) ?? []), entry]);
    }
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.key.length - a.key.length);
  return { struck, listed, byFirst };
}

interface Match extends Span {
  readonly listed: Listed;
}

/** The listed names in a folded paragraph: leftmost, longest, not overlapping. */
function matchesIn(folded: string, { byFirst }: ReaderList): Match[] {
  const found: Match[] = [];
  for (let at = 0; at < folded.length; ) {
    const listed = byFirst.get(folded.charAt(at))?.find(({ key }) => folded.startsWith(key, at));
    if (listed === undefined) at++;
    else {
      found.push({ start: at, end: at + listed.key.length, listed });
      at += listed.key.length;
    }
  }
  return found;
}

/** A mention with its place in the text of its paragraph. */
interface Placed extends Span {
  readonly mention: NameMention;
}

/** Whether a name that was found keeps its place though the reader's name stands in it: 高峰 is not meant in 高峰山. */
const holdsAnother = (found: Placed, match: Match): boolean =>
  found.end - found.start > match.end - match.start &&
  found.start <= match.start &&
  found.end >= match.end &&
  !(found.mention.kind === match.listed.kind && found.start === match.start);

/** The names as the reader has them: theirs added, in either script, those that are none taken out, other forms tied to their person. */
export function* withReaderNames(
  page: PageReading,
  names: DocumentNames,
  readerNames: readonly ReaderName[],
  fold: FoldName,
): Steps<DocumentNames> {
  if (readerNames.length === 0) return names;
  const list = readList(readerNames, fold);
  const byParagraph = new Map<number, Placed[]>();
  for (const mention of names.mentions) {
    const paragraph = page.paragraphs[mention.paragraph];
    const start = paragraph && paragraphOffset(paragraph, mention.start);
    if (start === undefined || list.struck.has(fold(mention.text))) continue;
    const placed = byParagraph.get(mention.paragraph) ?? [];
    byParagraph.set(mention.paragraph, placed);
    placed.push({ mention, start, end: start + mention.text.length });
  }
  const entities = new Map(names.entities.map((entity) => [entity.id, entity]));
  const keyed: KeyedMention[] = [];
  for (const [index, paragraph] of page.paragraphs.entries()) {
    if (index % 64 === 63) yield undefined;
    const placed = byParagraph.get(index) ?? [];
    const matches: Match[] = [];
    let first = 0;
    for (const match of matchesIn(fold(paragraph.text), list)) {
      while ((placed[first]?.end ?? match.end) <= match.start) first++;
      let kept = true;
      for (let at = first; (placed[at]?.start ?? match.end) < match.end; at++) {
        const other = placed[at];
        if (other !== undefined && holdsAnother(other, match)) kept = false;
      }
      if (kept) matches.push(match);
    }
    let next = 0;
    for (const { mention, start, end } of placed) {
      while ((matches[next]?.end ?? end) <= start) next++;
      const match = matches[next];
      if (match !== undefined && overlaps(match, { start, end })) continue;
      const entity = entities.get(mention.entity);
      // an entity may be known by a fuller form than this mention's, which the reader may have tied to another
      const name = list.listed.get(fold(entity?.name ?? mention.text))?.name ?? entity?.name ?? mention.text;
      const one = list.listed.get(fold(name))?.one ?? entity?.one ?? false;
      const key = isMasked(name) && !one ? `${fold(name)} ${paragraph.unit}` : fold(name);
      keyed.push({ mention, key, name, titles: entity?.titles ?? [], one });
    }
    for (const { start, end, listed } of matches) {
      const spans = sourceSpans(paragraph, start, end);
      const [from, to] = [spans[0], spans.at(-1)];
      if (from === undefined || to === undefined) continue;
      const text = paragraph.text.slice(start, end);
      const mention: KeyedMention['mention'] = {
        start: from.start,
        end: to.end,
        kind: listed.kind,
        text,
        spans,
        paragraph: index,
        confidence: 1,
        reasons: [because('reader')],
      };
      // the text's own writing, unless the reader says whose other form it is
      const name = fold(listed.name) === listed.key ? text : listed.name;
      keyed.push({ mention, key: fold(listed.name), name, titles: listed.titles, one: listed.one });
    }
  }
  return regrouped(keyed);
}
