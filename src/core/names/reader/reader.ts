/** Owns applying the reader's own names: listed names are recognized everywhere, excluded ones nowhere, and other forms are resolved. */
import type { PageReading } from '../../page/model';
import { paragraphOffset, sourceSpans } from '../../page/paragraphs/source-spans';
import { passageAt, passagesOf } from '../../page/passages';
import type { Steps } from '../../steps';
import { coveringSpan, overlaps, type Span } from '../../text/span';
import { WordTable } from '../../text/word-table';
import type { FoldName } from '../fold';
import type { DocumentNames, NameKind, NameMention, ReaderName } from '../model';
import { nameReason } from '../reasons';
import { type KeyedMention, regrouped } from '../regroup';
import { isMasked } from '../rules/masked';

/** One-character names are ignored, as they would match too often. */
const SHORTEST = 2;
/** How many links of `same` are followed, so that cycles end. */
const HOPS = 4;
/** How many UTF-16 units are searched between two pauses. */
const PAUSE = 2_048;

interface Listed {
  readonly key: string;
  readonly kind: NameKind;
  readonly titles: readonly string[];
  /** The name of the entity: this name, or the fuller form to which `same` leads. */
  readonly name: string;
  /** Listed as the same as itself, which means that everybody of this name is one person. */
  readonly one: boolean;
}

/** The limit on all of the reader's lists together; beyond it the last entries are used, whose lists are nearest to the text. */
export const MOST_NAMES = 200_000;
/** How many names are processed between two pauses. */
const STRIDE = 512;

/** The list prepared for lookup; of several entries for one name the last applies. */
interface ReaderList {
  readonly struck: ReadonlySet<string>;
  readonly listed: ReadonlyMap<string, Listed>;
  readonly table: WordTable<Listed>;
}

function* readList(names: readonly ReaderName[], fold: FoldName): Steps<ReaderList> {
  const said = new Map<string, ReaderName>();
  for (const [index, name] of names.slice(-MOST_NAMES).entries()) {
    if (index % STRIDE === STRIDE - 1) yield undefined;
    said.set(fold(name.text), name);
  }
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
  let count = 0;
  for (const [key, name] of said) {
    if (++count % STRIDE === 0) yield undefined;
    if (name.kind === 'none') struck.add(key);
    else if (key.length >= SHORTEST) {
      const meant = target(name);
      const one = said.get(fold(meant))?.same === meant;
      listed.set(key, { key, kind: name.kind, titles: name.titles ?? [], name: meant, one });
    }
  }
  return { struck, listed, table: yield* WordTable.of(listed) };
}

/** Caches prepared lists as long as their names are referenced, for callers that read many texts with the same names. */
export class ReaderLists {
  readonly #known = new WeakMap<readonly ReaderName[], ReaderList>();

  *of(names: readonly ReaderName[], fold: FoldName): Steps<ReaderList> {
    const known = this.#known.get(names);
    if (known !== undefined) return known;
    const made = yield* readList(names, fold);
    this.#known.set(names, made);
    return made;
  }
}

interface Match extends Span {
  readonly listed: Listed;
}

/** Finds the listed names in a folded paragraph: leftmost, longest, not overlapping. */
function* matchesIn(folded: string, { table }: ReaderList): Steps<Match[]> {
  const found: Match[] = [];
  let paused = 0;
  for (let at = 0; at < folded.length; ) {
    if (at - paused > PAUSE) {
      paused = at;
      yield undefined;
    }
    const word = table.at(folded, at);
    if (word !== undefined) found.push({ start: at, end: at + word.length, listed: word.value });
    at += word?.length ?? 1;
  }
  return found;
}

/** A mention with its span in the text of its paragraph. */
interface Placed extends Span {
  readonly mention: NameMention;
}

/** Whether a recognized name that contains the reader's name takes precedence: 高峰山 does not mention 高峰. */
const holdsAnother = (found: Placed, match: Match): boolean =>
  found.end - found.start > match.end - match.start &&
  found.start <= match.start &&
  found.end >= match.end &&
  !(found.mention.kind === match.listed.kind && found.start === match.start);

/** The names with the reader's list applied: listed names added in either script, excluded ones removed, other forms resolved. */
export function* withReaderNames(
  page: PageReading,
  names: DocumentNames,
  readerNames: readonly ReaderName[],
  fold: FoldName,
  lists: ReaderLists = new ReaderLists(),
): Steps<DocumentNames> {
  if (readerNames.length === 0) return names;
  const list = yield* lists.of(readerNames, fold);
  const byParagraph = new Map<number, Placed[]>();
  for (const mention of names.mentions) {
    const paragraph = passageAt(page, mention.paragraph);
    const start = paragraph && paragraphOffset(paragraph, mention.start);
    if (start === undefined || list.struck.has(fold(mention.text))) continue;
    const placed = byParagraph.get(mention.paragraph) ?? [];
    byParagraph.set(mention.paragraph, placed);
    placed.push({ mention, start, end: start + mention.text.length });
  }
  const entities = new Map(names.entities.map((entity) => [entity.id, entity]));
  const keyed: KeyedMention[] = [];
  for (const [index, paragraph] of passagesOf(page).entries()) {
    if (index % 64 === 63) yield undefined;
    const placed = byParagraph.get(index) ?? [];
    const matches: Match[] = [];
    let first = 0;
    for (const match of yield* matchesIn(fold(paragraph.text), list)) {
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
      // the entity may be known by a fuller form than this mention, and the reader may have resolved that form
      const name = list.listed.get(fold(entity?.name ?? mention.text))?.name ?? entity?.name ?? mention.text;
      const one = list.listed.get(fold(name))?.one ?? entity?.one ?? false;
      const key = isMasked(name) && !one ? `${fold(name)} ${paragraph.unit}` : fold(name);
      keyed.push({ mention, key, name, titles: entity?.titles ?? [], one });
    }
    for (const { start, end, listed } of matches) {
      const spans = sourceSpans(paragraph, start, end);
      const place = coveringSpan(spans);
      if (place === undefined) continue;
      const text = paragraph.text.slice(start, end);
      const mention: KeyedMention['mention'] = {
        ...place,
        kind: listed.kind,
        text,
        spans,
        paragraph: index,
        confidence: 1,
        reasons: [nameReason('reader')],
      };
      // the form as printed, unless the reader said whose other form it is
      const name = fold(listed.name) === listed.key ? text : listed.name;
      keyed.push({ mention, key: fold(listed.name), name, titles: listed.titles, one: listed.one });
    }
  }
  return regrouped(keyed);
}
