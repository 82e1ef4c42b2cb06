/** Owns the document pass: a name found surely somewhere is found everywhere, and as one kind. */
import type { Steps } from '../steps';
import { type Found, foldedText, type Words, wordFlags } from './found';
import { WORD } from './lexicon';
import type { NameKind } from './model';
import { because } from './reasons';

/** Margin from which one mention makes a name known. */
const SURE = 4;
/** Two characters are found by chance; those need as many sure mentions. */
const SURE_SHORT = 2;
/** A kind that has so much less of the margins than another of the same text is a slip. */
const SLIP = 3;
/** Longer names are not looked for elsewhere. */
const LONGEST = 12;
/** Texts between two pauses. */
const STRIDE = 512;

/** What all mentions of one text say together. */
interface Tally {
  readonly margins: Record<NameKind, number>;
  sure: number;
}

/** A name whose mentions are of one kind, or mostly; `sure` ones are looked for where nothing is marked. */
interface Known {
  readonly kind: NameKind;
  readonly mixed: boolean;
  readonly sure: boolean;
}

const KINDS: readonly NameKind[] = ['person', 'place', 'organization'];
/** One for all: an edited megabyte has ten thousand of them. */
const ELSEWHERE = [because('elsewhere')];
const LISTED = WORD.person | WORD.place | WORD.organization | WORD.foreign;

/** Whether the dictionary has it as a word that names nothing. */
function isPlainWord(text: string, words: Words): boolean {
  const flags = wordFlags(foldedText(text, words.fold), words);
  return flags !== 0 && (flags & LISTED) === 0;
}

function knownBy(text: string, { margins, sure }: Tally, words: Words): Known | undefined {
  let kind: NameKind = 'person';
  for (const one of KINDS) if (margins[one] > margins[kind]) kind = one;
  let mixed = false;
  for (const one of KINDS) {
    if (one === kind || margins[one] === 0) continue;
    if (margins[kind] < margins[one] * SLIP) return undefined;
    mixed = true;
  }
  const enough = sure >= (text.length === 2 ? SURE_SHORT : 1) && !isPlainWord(text, words);
  return enough || mixed ? { kind, mixed, sure: enough } : undefined;
}

/** Known names for looking up at any place of a text. */
interface Forms {
  readonly known: ReadonlyMap<string, Known>;
  readonly mixed: boolean;
  /** For two characters by hash, a bit for each length of the names that begin so. */
  readonly lengths: Uint16Array;
}

const pairAt = (text: string, at: number): number => (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & 0xffff;

function formsFrom(known: ReadonlyMap<string, Known>): Forms {
  const lengths = new Uint16Array(65536);
  let mixed = false;
  for (const [text, one] of known) {
    if (one.mixed) mixed = true;
    if (one.sure) lengths[pairAt(text, 0)] = (lengths[pairAt(text, 0)] ?? 0) | (1 << text.length);
  }
  return { known, mixed, lengths };
}

/** Adds the known names that stand in `start`–`end`, where nothing is marked; the longest at each place. */
function look(text: string, start: number, end: number, { known, lengths }: Forms, out: Found[]): void {
  for (let at = start; at + 1 < end; at++) {
    const bits = lengths[pairAt(text, at)] ?? 0;
    if (bits === 0) continue;
    for (let length = Math.min(LONGEST, end - at); length > 1; length--) {
      if ((bits & (1 << length)) === 0) continue;
      const form = text.slice(at, at + length);
      const one = known.get(form);
      if (one?.sure !== true) continue;
      out.push({ start: at, end: at + length, kind: one.kind, margin: 1, reasons: ELSEWHERE, form });
      at += length - 1;
      break;
    }
  }
}

/** One text's names once known names count. */
function settled(text: string, found: readonly Found[], forms: Forms): readonly Found[] {
  const out: Found[] = [];
  let reached = 0;
  for (const one of found) {
    look(text, reached, one.start, forms, out);
    reached = one.end;
    const known = forms.mixed ? forms.known.get(one.form) : undefined;
    if (known === undefined || known.kind === one.kind) out.push(one);
    else out.push({ ...one, kind: known.kind, reasons: ELSEWHERE });
  }
  look(text, reached, text.length, forms, out);
  return out;
}

/** The names of all texts once each knows of the others; in steps. */
export function* spreadNames(
  texts: readonly string[],
  found: readonly (readonly Found[])[],
  words: Words,
): Steps<readonly (readonly Found[])[]> {
  const tallies = new Map<string, Tally>();
  for (const [index, names] of found.entries()) {
    if (index % STRIDE === STRIDE - 1) yield undefined;
    for (const { form, kind, margin } of names) {
      if (form.length < 2 || form.length > LONGEST) continue;
      let tally = tallies.get(form);
      if (tally === undefined) {
        tally = { margins: { person: 0, place: 0, organization: 0 }, sure: 0 };
        tallies.set(form, tally);
      }
      tally.margins[kind] += Math.max(0.1, margin);
      if (margin >= SURE) tally.sure++;
    }
  }
  const known = new Map<string, Known>();
  for (const [text, tally] of tallies) {
    const one = knownBy(text, tally, words);
    if (one !== undefined) known.set(text, one);
  }
  if (known.size === 0) return found;
  const forms = formsFrom(known);
  const out: (readonly Found[])[] = [];
  for (const [index, text] of texts.entries()) {
    if (index % STRIDE === STRIDE - 1) yield undefined;
    out.push(settled(text, found[index] ?? [], forms));
  }
  return out;
}
