/** Owns the document pass: a name that is certain somewhere in the text is recognized everywhere in it, and with the same kind. */

import type { Steps } from '../../steps';
import { mapped } from '../../text/fold';
import { type FoundName, NOBODY, type Words, wordFlags } from '../found';
import type { NameKind } from '../model';
import { nameReason } from '../reasons';
import { WORD } from '../tagging/lexicon';
import { isDoubtful } from './doubt';
import { hashOfTwo, hashOfTwoAt, tableByTwo } from './pairs';
import { givenShort, mayBeShort, shortForms } from './short-bodies';

/** A mention with at least this margin makes its name known; the margin is the natural logarithm of the odds, here 19 to 1. */
const SURE = 3;
/** A surname with a familiar prefix: 老李, 小张. */
const FAMILIAR = /^[老小]/;
/** Two characters often match by chance, so names of two need at least this many certain mentions … */
const SURE_SHORT = 2;
/** … or at least this many, whose margins sum to MARGINS_SHORT. */
const MANY_SHORT = 3;
const MARGINS_SHORT = 4.5;
/** If another kind has this many times the total margin of a kind of the same text, the latter is an error of the model. */
const SLIP = 3;
/** Longer names are not searched for elsewhere, in UTF-16 units. */
const LONGEST = 12;
/** At most this many bodies are considered for short forms; a page has fewer. */
const BODIES = 200;
/** How many texts are processed between two pauses. */
const STRIDE = 512;

/** A doubtful name is kept if the sum over its mentions reaches this, for example four mentions of the least weight. */
const TOGETHER = 1.2;
/** The least weight of a mention in that sum. */
const LEAST_SAID = 0.3;

/** The totals over all mentions of one form. */
interface Tally {
  readonly margins: Record<NameKind, number>;
  sure: number;
  count: number;
}

/** A name whose mentions are all or mostly of one kind; `sure` ones are also searched for where the model found nothing. */
interface Known {
  readonly kind: NameKind;
  readonly mixed: boolean;
  readonly sure: boolean;
  /** Only presumed to be a form of another name, so it must not be cut out of other words. */
  readonly apart?: boolean;
}

const KINDS: readonly NameKind[] = ['person', 'place', 'organization'];
/** One shared array, since a megabyte of text has ten thousand such mentions. */
const ELSEWHERE = [nameReason('elsewhere')];
const LISTED = WORD.person | WORD.place | WORD.organization | WORD.foreign;

/** Whether the dictionary lists it as an ordinary word that names nothing. */
function isPlainWord(text: string, words: Words): boolean {
  const flags = wordFlags(mapped(text, words.fold), words);
  return flags !== 0 && (flags & LISTED) === 0;
}

function knownBy(text: string, { margins, sure, count }: Tally, words: Words): Known | undefined {
  let kind: NameKind = 'person';
  for (const one of KINDS) if (margins[one] > margins[kind]) kind = one;
  let mixed = false;
  for (const one of KINDS) {
    if (one === kind || margins[one] === 0) continue;
    if (margins[kind] < margins[one] * SLIP) return undefined;
    mixed = true;
  }
  // 老李 is never an ordinary word
  if (kind === 'person' && text.length === 2 && FAMILIAR.test(text)) return { kind, mixed, sure: true };
  const many = count >= MANY_SHORT && margins[kind] >= MARGINS_SHORT;
  const enough = (many || sure >= (text.length === 2 ? SURE_SHORT : 1)) && !isPlainWord(text, words);
  return enough || mixed ? { kind, mixed, sure: enough } : undefined;
}

/** Known names in tables for lookup at any offset of a text. */
interface Forms {
  readonly known: ReadonlyMap<string, Known>;
  readonly mixed: boolean;
  /** Forms to be read differently: 刘洋均 as 刘洋, who occurs elsewhere; 帕拉 as 帕拉育 if 育 follows. */
  readonly ends: ReadonlyMap<string, string>;
  /** Names found often enough that they are kept although every mention is doubtful. */
  readonly together: ReadonlySet<string>;
  readonly words: Words;
  /** For each hash of two characters, a bit for each length of the known names that begin with them. */
  readonly lengths: Uint16Array;
}

/** A person with at least this many mentions is not taken for a shorter name followed by a word. */
const FREQUENT = 2;

/** People whose names the model ended one character too late or too early, judging by the other mentions. */
function otherEnds(tallies: ReadonlyMap<string, Tally>): Map<string, string> {
  const ends = new Map<string, string>();
  // for each hash of two characters, a bit for each length of the people that begin with them
  const lengths = tableByTwo(tallies.size);
  const mask = lengths.length - 1;
  for (const [form, { margins }] of tallies) {
    const pair = hashOfTwoAt(form, 0) & mask;
    if (margins.person > 0 && form.length < 8) lengths[pair] = (lengths[pair] ?? 0) | (1 << form.length);
  }
  for (const [form, tally] of tallies) {
    if (form.length < 3 || form.length > 7 || tally.margins.person === 0) continue;
    const bits = lengths[hashOfTwoAt(form, 0) & mask] ?? 0;
    for (let length = 2; length < form.length; length++) {
      if ((bits & (1 << length)) === 0) continue;
      const start = form.slice(0, length);
      const other = tallies.get(start);
      if (other === undefined || other.margins.person === 0) continue;
      const late = form.length === 3 && tally.count < FREQUENT && other.sure > 0;
      if (late) ends.set(form, start);
      else if (tally.sure > 0 && tally.margins.person > other.margins.person) ends.set(start, form);
    }
  }
  return ends;
}

function formsFrom(known: ReadonlyMap<string, Known>, tallies: ReadonlyMap<string, Tally>, words: Words): Forms {
  const together = new Set<string>();
  for (const [form, { count, margins }] of tallies) {
    if (count > 1 && Math.max(margins.person, margins.place) >= TOGETHER) together.add(form);
  }
  const lengths = tableByTwo(known.size);
  const mask = lengths.length - 1;
  let mixed = false;
  for (const [text, one] of known) {
    if (one.mixed) mixed = true;
    const pair = hashOfTwoAt(text, 0) & mask;
    if (one.sure) lengths[pair] = (lengths[pair] ?? 0) | (1 << text.length);
  }
  return { known, mixed, lengths, ends: otherEnds(tallies), together, words };
}

/** Adds the known names between `start` and `end`, where the model found nothing; at each offset the longest. */
function look(text: string, start: number, end: number, { known, lengths, words }: Forms, out: FoundName[]): void {
  const mask = lengths.length - 1;
  // each unit is read once, as the first of one pair and the second of another
  let second = start + 1 < end ? text.charCodeAt(start) : 0;
  for (let at = start; at + 1 < end; at++) {
    const first = second;
    second = text.charCodeAt(at + 1);
    const bits = lengths[hashOfTwo(first, second) & mask] ?? 0;
    if (bits === 0) continue;
    for (let length = Math.min(LONGEST, end - at); length > 1; length--) {
      if ((bits & (1 << length)) === 0) continue;
      const form = text.slice(at, at + length);
      const one = known.get(form);
      if (one?.sure !== true || (one.apart === true && !mayBeShort(text, at, at + length, words))) continue;
      out.push({ start: at, end: at + length, kind: one.kind, margin: 1, reasons: ELSEWHERE, form });
      at += length - 1;
      second = text.charCodeAt(at + 1);
      break;
    }
  }
}

/** The mention of a person with the end that other mentions have, if the text allows it here. */
function reread(one: FoundName, form: string, text: string): FoundName {
  if (!text.startsWith(form, one.start)) return one;
  return { ...one, end: one.start + form.length, form, reasons: [...one.reasons, ...ELSEWHERE] };
}

/** The names of one text with the known names applied. */
function settled(text: string, found: readonly FoundName[], forms: Forms): readonly FoundName[] {
  const out: FoundName[] = [];
  let reached = 0;
  for (const read of found) {
    // what another name with a corrected end already covers
    if (read.start < reached || (isDoubtful(read, forms.words) && !forms.together.has(read.form))) continue;
    look(text, reached, read.start, forms, out);
    const end = forms.ends.size === 0 ? undefined : forms.ends.get(read.form);
    const one = end === undefined || read.kind !== 'person' ? read : reread(read, end, text);
    reached = one.end;
    const known = forms.mixed ? forms.known.get(one.form) : undefined;
    if (known === undefined || known.kind === one.kind) out.push(one);
    else out.push({ ...one, kind: known.kind, reasons: ELSEWHERE });
  }
  look(text, reached, text.length, forms, out);
  return out;
}

/** Whether the UTF-16 unit is （ or (. */
const isOpening = (unit: number): boolean => unit === 0xff08 || unit === 0x28;

/** Adds the names of one text to the totals, and to `given` the short forms that the text itself gives. */
function count(text: string, names: readonly FoundName[], tallies: Map<string, Tally>, given: Set<string>): void {
  for (const { form, kind, margin, end } of names) {
    if (kind === 'organization' && isOpening(text.charCodeAt(end))) {
      const short = givenShort(form, text.slice(end, end + 20));
      if (short !== undefined) given.add(short);
    }
    if (form.length < 2 || form.length > LONGEST) continue;
    let tally = tallies.get(form);
    if (tally === undefined) {
      tally = { margins: { person: 0, place: 0, organization: 0 }, sure: 0, count: 0 };
      tallies.set(form, tally);
    }
    tally.margins[kind] += Math.max(LEAST_SAID, margin);
    tally.count++;
    if (margin >= SURE) tally.sure++;
  }
}

/** All that is known of the names of a text by their totals, and by the short forms that it gives. */
function knownFrom(tallies: ReadonlyMap<string, Tally>, given: ReadonlySet<string>, words: Words): Map<string, Known> {
  const known = new Map<string, Known>();
  for (const [text, tally] of tallies) {
    const one = knownBy(text, tally, words);
    if (one !== undefined) known.set(text, one);
  }
  const bodies = [...known].filter(([, one]) => one.kind === 'organization' && one.sure).slice(0, BODIES);
  for (const [body] of bodies) {
    for (const short of shortForms(body)) {
      if (!tallies.has(short)) known.set(short, { kind: 'organization', mixed: false, sure: true, apart: true });
    }
  }
  // 金門高級中學（金中）: the page itself gives the short form
  for (const short of given) known.set(short, { kind: 'organization', mixed: true, sure: true, apart: true });
  return known;
}

/** The names of all texts, each corrected by what is certain in the others; a generator with pauses. */
export function* spreadNames(
  texts: readonly string[],
  found: readonly (readonly FoundName[])[],
  words: Words,
): Steps<readonly (readonly FoundName[])[]> {
  const tallies = new Map<string, Tally>();
  const given = new Set<string>();
  for (let index = 0; index < found.length; index++) {
    if (index % STRIDE === STRIDE - 1) yield undefined;
    count(texts[index] ?? '', found[index] ?? NOBODY, tallies, given);
  }
  const forms = formsFrom(knownFrom(tallies, given, words), tallies, words);
  const out: (readonly FoundName[])[] = [];
  for (let index = 0; index < texts.length; index++) {
    if (index % STRIDE === STRIDE - 1) yield undefined;
    out.push(settled(texts[index] ?? '', found[index] ?? NOBODY, forms));
  }
  return out;
}
