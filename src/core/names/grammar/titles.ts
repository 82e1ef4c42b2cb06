/** Owns the grammar of titles: 区委副书记、区长曹金海 has 区委副书记 and 区长; 黄书记 has 书记. */
import type { PageReading } from '../../page/model';
import { paragraphOffset } from '../../page/paragraphs/source-spans';
import { passageAt } from '../../page/passages';
import type { Steps } from '../../steps';
import type { FoldName } from '../fold';
import type { DocumentNames, NameMention } from '../model';
import { LOCAL_BODIES } from '../tables/organizations';
import { NO_OFFICES, TITLE_PREFIXES, TITLES, TITLES_AFTER } from '../tables/titles';

/** The longest head or prefix of a title, in UTF-16 units. */
const LONGEST_PART = 8;
/** The largest number of titles in a chain. */
const MOST_TITLES = 8;
/** How many mentions are processed between two pauses. */
const STRIDE = 256;
/** Levels of government, which precede a body and are never repeated. */
const LEVELS = '国省市区县州旗镇乡村';

/** Words that are looked up by their first or last unit, so that most offsets are rejected without a lookup. */
interface WordTable {
  readonly words: ReadonlySet<string>;
  /** For each such unit a bit for each length of its words, bit 0 for one unit. */
  readonly lengths: Uint8Array;
}

function wordTable(words: readonly string[], unitOf: (word: string) => number): WordTable {
  const lengths = new Uint8Array(65536);
  for (const word of words) lengths[unitOf(word)] = (lengths[unitOf(word)] ?? 0) | (1 << (word.length - 1));
  return { words: new Set(words), lengths };
}
const byLast = (words: readonly string[]): WordTable => wordTable(words, (word) => word.charCodeAt(word.length - 1));

const heads = byLast(TITLES.filter((title) => title.length > 1));
const prefixes = byLast([...TITLE_PREFIXES, ...LOCAL_BODIES.filter((body) => body.length > 1)]);
const offices = wordTable(TITLES_AFTER, (word) => word.charCodeAt(0));
const noOffices = new Set(NO_OFFICES);

/** The length of the longest of the words that ends at `at`; 0 if there is none. */
function longestBefore({ words, lengths }: WordTable, text: string, at: number): number {
  const bits = at > 0 ? (lengths[text.charCodeAt(at - 1)] ?? 0) : 0;
  if (bits === 0) return 0;
  for (let length = Math.min(LONGEST_PART, at); length > 0; length--) {
    if (((bits >> (length - 1)) & 1) !== 0 && words.has(text.slice(at - length, at))) return length;
  }
  return 0;
}

/** The start of the title that ends at `end`; `end` if there is none. */
function titleStart(text: string, end: number): number {
  let start = end - longestBefore(heads, text, end);
  if (start === end) return end;
  for (;;) {
    const length = longestBefore(prefixes, text, start);
    // 区区长 is read as 某区 and 区长
    const level = length === 1 && LEVELS.includes(text.charAt(start - 1));
    if (length === 0 || (level && LEVELS.includes(text.charAt(start)))) return start;
    start -= length;
  }
}

/**
 * The titles directly before `at`, in text order. `text` is folded, `written` is the same text as printed, from which the titles are cut;
 * UTF-16 offsets.
 */
export function titlesBefore(text: string, at: number, written: string = text): readonly string[] {
  const titles: string[] = [];
  for (let end = at; titles.length < MOST_TITLES; ) {
    const start = titleStart(text, end);
    if (start === end) break;
    if (!noOffices.has(text.slice(start, end))) titles.unshift(written.slice(start, end));
    if (!/[、兼]/.test(text.charAt(start - 1))) break;
    end = start - 1;
  }
  return titles;
}

/** The end of the title or form of address that starts at `at` （黄|副书记, 李|大爷）; `at` if there is none. */
export function titleAfter(text: string, at: number): number {
  const head = text.charAt(at) === '副' ? at + 1 : at;
  const bits = head < text.length ? (offices.lengths[text.charCodeAt(head)] ?? 0) : 0;
  if (bits === 0) return at;
  for (let length = Math.min(LONGEST_PART, text.length - head); length > 0; length--) {
    if (((bits >> (length - 1)) & 1) !== 0 && offices.words.has(text.slice(head, head + length))) return head + length;
  }
  return at;
}

/** Whether the folded word is an office or occupation, not a form of address or kinship. */
export const isOffice = (word: string): boolean => word.length > 1 && !noOffices.has(word);

/** The titles of a person's mention: those before it, and an office directly after it (曹金海区长). */
function titlesAt(text: string, folded: string, start: number, end: number): readonly string[] {
  const after = titleAfter(folded, end);
  const office = isOffice(folded.slice(end, after)) ? [text.slice(end, after)] : [];
  return [...titlesBefore(folded, start, text), ...office];
}

/** The names with people's titles collected over their mentions, in order of first appearance; a generator with pauses. */
export function* withTitles(
  page: PageReading,
  names: DocumentNames,
  fold: FoldName = (name) => name,
): Steps<DocumentNames> {
  const mentions: NameMention[] = [];
  const gathered = new Map<string, Set<string>>(names.entities.map(({ id, titles }) => [id, new Set(titles)]));
  let folded = { paragraph: -1, text: '' };
  for (const mention of names.mentions) {
    if (mentions.length % STRIDE === STRIDE - 1) yield undefined;
    const paragraph = mention.kind === 'person' ? passageAt(page, mention.paragraph) : undefined;
    const start = paragraph && paragraphOffset(paragraph, mention.start);
    if (paragraph === undefined || start === undefined) {
      mentions.push(mention);
      continue;
    }
    if (folded.paragraph !== mention.paragraph) folded = { paragraph: mention.paragraph, text: fold(paragraph.text) };
    const titles = titlesAt(paragraph.text, folded.text, start, start + mention.text.length);
    for (const title of titles) gathered.get(mention.entity)?.add(title);
    mentions.push({ ...mention, titles });
  }
  const entities = names.entities.map((entity) => ({ ...entity, titles: [...(gathered.get(entity.id) ?? [])] }));
  return { mentions, entities };
}
