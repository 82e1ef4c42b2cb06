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
const KEPT_LONGEST = 12;

/** A name to look for everywhere. */
interface Known {
  readonly kind: NameKind;
  /** Below SURE it only puts the kind of marked names right. */
  readonly margin: number;
}

/** A place where a known name stands. */
interface Hit {
  readonly start: number;
  readonly end: number;
  readonly known: Known;
}

/** Names by text. */
interface Forms {
  readonly size: number;
  /** Every place where one stands, the longest at each, in order and apart. Linear. */
  hits(text: string): readonly Hit[];
}

const pairAt = (text: string, at: number): number => (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & 0xffff;

function formsFrom(known: ReadonlyMap<string, Known>): Forms {
  // most positions of a page begin no name, and are told so by their two characters
  const pairs = new Uint8Array(65536);
  for (const text of known.keys()) pairs[pairAt(text, 0)] = 1;
  const lengths = [...new Set([...known.keys()].map((text) => text.length))].sort((a, b) => b - a);
  return {
    size: known.size,
    hits(text) {
      const hits: Hit[] = [];
      for (let start = 0; start + 1 < text.length; start++) {
        if (pairs[pairAt(text, start)] === 0) continue;
        for (const length of lengths) {
          const one = start + length <= text.length ? known.get(text.slice(start, start + length)) : undefined;
          if (one === undefined) continue;
          hits.push({ start, end: start + length, known: one });
          start += length - 1;
          break;
        }
      }
      return hits;
    },
  };
}

/** What the paragraphs' names say together: the kind of each text, and which are sure enough to look for. */
function formsOf(texts: readonly string[], found: readonly (readonly Found[])[], words: Words): Map<string, Known> {
  const tally = new Map<string, { margins: Map<NameKind, number>; sure: number }>();
  for (const [index, names] of found.entries()) {
    const text = texts[index] ?? '';
    for (const { start, end, kind, margin } of names) {
      if (end - start < 2 || end - start > KEPT_LONGEST) continue;
      const form = text.slice(start, end);
      const entry = tally.get(form) ?? { margins: new Map<NameKind, number>(), sure: 0 };
      tally.set(form, entry);
      entry.margins.set(kind, (entry.margins.get(kind) ?? 0) + Math.max(0.1, margin));
      if (margin >= SURE) entry.sure++;
    }
  }
  const forms = new Map<string, Known>();
  for (const [text, { margins, sure }] of tally) {
    const [[kind, margin] = ['person' as const, 0], second] = [...margins].sort(([, a], [, b]) => b - a);
    if (second !== undefined && margin < second[1] * SLIP) continue;
    const listed = text.length === 2 ? wordFlags(foldedText(text, words.fold), words) : 0;
    const word = listed !== 0 && (listed & (WORD.person | WORD.place | WORD.organization | WORD.foreign)) === 0;
    const enough = sure >= (text.length === 2 ? SURE_SHORT : 1) && !word;
    if (enough || second !== undefined) forms.set(text, { kind, margin: enough ? SURE : 0 });
  }
  return forms;
}

/** What a hit makes of the model's names that it touches; undefined leaves them as they are. */
function settled({ start, end, known }: Hit, there: readonly Found[]): readonly Found[] | undefined {
  const { kind, margin } = known;
  const [one] = there;
  if (one === undefined)
    return margin < SURE ? undefined : [{ start, end, kind, margin: 1, reasons: [because('elsewhere')] }];
  if (there.length > 1 || one.start !== start || one.end !== end || one.kind === kind) return undefined;
  return [{ ...one, kind, reasons: [because('elsewhere')] }];
}

function applyHits(found: readonly Found[], hits: readonly Hit[]): readonly Found[] {
  if (hits.length === 0) return found;
  const out: Found[] = [];
  let at = 0;
  for (const hit of hits) {
    for (let one = found[at]; one !== undefined && one.end <= hit.start; one = found[++at]) out.push(one);
    let stop = at;
    while ((found[stop]?.start ?? hit.end) < hit.end) stop++;
    const names = settled(hit, found.slice(at, stop));
    if (names === undefined) continue;
    out.push(...names);
    at = stop;
  }
  return [...out, ...found.slice(at)];
}

/** Texts between two pauses. */
const STRIDE = 256;

/** The names of all texts once each knows of the others; in steps. */
export function* spreadNames(
  texts: readonly string[],
  found: readonly (readonly Found[])[],
  words: Words,
): Steps<readonly (readonly Found[])[]> {
  const known = formsOf(texts, found, words);
  if (known.size === 0) return found;
  const forms = formsFrom(known);
  const out: (readonly Found[])[] = [];
  for (const [index, text] of texts.entries()) {
    if (index % STRIDE === STRIDE - 1) yield undefined;
    out.push(applyHits(found[index] ?? [], forms.hits(text)));
  }
  return out;
}
