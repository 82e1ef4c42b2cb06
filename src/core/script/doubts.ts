/** Owns which characters of a conversion are in doubt, how much, and why. */
import type { Reason } from '../reasons';
import type { Span } from '../text/span';
import type { Conflict } from './judge';
import type { Sections } from './layout';
import type { ConvertOptions, ScriptDoubt, ScriptTarget } from './model';
import { phrasesFrom } from './phrases';
import type { Pieces } from './positions';
import { because as reasonFor, type SENTENCES } from './reasons';
import { convertCharacter, readPairs, type Stages } from './stage';
import { HOUSE, IN_NAMES, OTHERS, RISKS } from './tables/risks';
import type { Form } from './usage';

/** What is known about a conversion when its doubts are asked for. */
export interface Converting {
  readonly source: string;
  readonly text: string;
  readonly pieces: Pieces;
  /** Source start and length of the phrases of the dictionary. */
  readonly phrases: readonly number[];
  readonly conflicts: readonly Conflict[];
  readonly names: NonNullable<ConvertOptions['names']>;
  readonly forms: readonly Form[];
  readonly kept: readonly Span[];
  /** The offset in the text as given of an offset in `source`; asked from left to right. */
  readonly place: (offset: number) => number;
  /** See `severalOf`: the other units of a text are passed over without a look at their forms. */
  readonly several: Uint8Array;
}

/** The forms of each simplified character that has several in the target; the dictionary's own choice first. */
export type Candidates = ReadonlyMap<number, readonly string[]>;

/** In what `severalOf` gives: a character whose simplified form is one of its traditional ones too. */
export const OWN_FORM = 2;

/** Per unit: 0 where it has one traditional form, else 1 or `OWN_FORM`. */
export function severalOf(sections: Sections): Uint8Array {
  const several = new Uint8Array(65536);
  const data = sections.u16('candidates');
  for (let i = 0; i < data.length; ) {
    const length = data[i] as number;
    const forms = i + 1 + length;
    const end = forms + 1 + (data[forms] as number);
    const key = data[i + 1] as number;
    if (length === 1) several[key] = data.subarray(forms + 1, end).includes(key) ? OWN_FORM : 1;
    i = end;
  }
  return several;
}

/** Reads the candidates for a target. */
export function candidatesFor(sections: Sections, stages: Stages, to: ScriptTarget): Candidates {
  const region = to === 'tw' || to === 'twp' ? stages.one('tw') : to === 'hk' || to === 'hkp' ? stages.one('hk') : null;
  const found = new Map<number, readonly string[]>();
  for (const [key, values] of readPairs(sections.u16('candidates'))) {
    const forms = new Set([...values].map((form) => (region === null ? form : convertCharacter(region, form))));
    if (key.length === 1 && forms.size > 1) found.set(key.charCodeAt(0), [...forms]);
  }
  return found;
}

/** What raises a risk: words beside it that would divide the text otherwise, or did. */
const DIVIDED = 3;
const REFUSED = 2;
/** What is left of the risk in a long word, which is hardly there by chance, and where both forms are in use. */
const LONG = 0.5;
const HOUSE_CHOICE = 0.15;
/** The risk of a character of a person's name, by whether people have it in either form. */
const NAME = { either: 0.3, other: 0.01 } as const;

/** The risks of each character, 0–1. */
export interface Risks {
  readonly of: ReadonlyMap<string, { readonly open: number; readonly word: number }>;
  readonly house: ReadonlySet<string>;
  readonly inNames: ReadonlySet<string>;
}

/** Reads the tables of `tables/risks.ts`. */
export function readRisks(): Risks {
  const of = new Map<string, { open: number; word: number }>();
  for (const [, character = '', open, word] of RISKS.matchAll(/(\S) (\d+) (\d+)/g))
    of.set(character, { open: Number(open) / 1000, word: Number(word) / 1000 });
  return { of, house: new Set(HOUSE), inNames: new Set(IN_NAMES) };
}

/** Reads spans in order, from left to right: the one that holds an offset. */
export function follower<T extends { readonly start: number; readonly end: number }>(spans: readonly T[]) {
  let next = 0;
  return (offset: number): T | undefined => {
    while (next < spans.length && (spans[next] as T).end <= offset) next++;
    const span = spans[next];
    return span !== undefined && span.start <= offset ? span : undefined;
  };
}

/** The doubtful characters, riskiest first. Linear in the text but for the sorting of what it finds. */
export function doubtsOf(converting: Converting, candidates: Candidates, risks: Risks): ScriptDoubt[] {
  const { source, text, pieces, names, place, several } = converting;
  const conflictAt = follower([...converting.conflicts].sort((a, b) => a.start - b.start));
  const nameAt = follower(names.filter(({ kind }) => kind === 'person'));
  const keptAt = follower(converting.kept);
  const formAt = follower(converting.forms.map((form) => ({ start: form.at, end: form.at + 1, why: form.why })));
  const phrase = phrasesFrom(converting.phrases);
  const doubts: ScriptDoubt[] = [];
  const because = sharedReasons();
  let piece = 0;
  let shift = 0;
  for (let at = 0; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    if (several[unit] === 0) continue;
    const forms = candidates.get(unit);
    if (forms === undefined || keptAt(at) !== undefined) continue;
    while (piece < pieces.length && (pieces[piece] as number) + (pieces[piece + 1] as number) <= at) {
      shift = (pieces[piece + 2] as number) + (pieces[piece + 3] as number);
      shift -= (pieces[piece] as number) + (pieces[piece + 1] as number);
      piece += 4;
    }
    // what became longer or shorter has no form of its own for each character
    if (piece < pieces.length && (pieces[piece] as number) <= at) continue;
    const chosen = text.charAt(at + shift);
    if (!forms.includes(chosen)) continue;
    const word =
      phrase.at(at) && phrase.span ? source.slice(phrase.span[0], phrase.span[0] + phrase.span[1]) : undefined;
    const conflict = conflictAt(at);
    const against = conflict && { ...conflict, phrase: source.slice(conflict.start, conflict.end) };
    const named = nameAt(at) !== undefined;
    const [risk, reason] = judged(risks, because, source.charAt(at), word, against, named, formAt(at)?.why);
    const start = place(at);
    doubts.push({ start, end: start + 1, chosen, candidates: forms, risk, reason });
  }
  return doubts.sort((a, b) => b.risk - a.risk || a.start - b.start);
}

/** Reasons, of which a text has few and each many times: one object for each. */
function sharedReasons(): (sentence: keyof typeof SENTENCES, argument?: string) => Reason {
  const made = new Map<string, Map<string | undefined, Reason>>();
  return (sentence, argument) => {
    let same = made.get(sentence);
    if (same === undefined) {
      same = new Map();
      made.set(sentence, same);
    }
    let reason = same.get(argument);
    if (reason === undefined) {
      reason = argument === undefined ? reasonFor(sentence) : reasonFor(sentence, argument);
      same.set(argument, reason);
    }
    return reason;
  };
}

const STANDARD = { open: OTHERS.open / 1000, word: OTHERS.word / 1000 };

/** The risk of one character and its reason. */
function judged(
  { of, house, inNames }: Risks,
  because: (sentence: keyof typeof SENTENCES, argument?: string) => Reason,
  character: string,
  word: string | undefined,
  conflict: (Conflict & { readonly phrase: string }) | undefined,
  named: boolean,
  form: Form['why'] | undefined,
): readonly [number, Reason] {
  const known = of.get(character) ?? STANDARD;
  const base = word === undefined ? known.open : known.word * (word.length > 2 ? LONG : 1);
  if (named && form !== 'usage') return [inNames.has(character) ? NAME.either : NAME.other, because('name')];
  if (house.has(character) || form === 'style') return [base * HOUSE_CHOICE, because('style')];
  if (conflict !== undefined) {
    const { refused, phrase } = conflict;
    return [Math.min(0.9, base * (refused ? REFUSED : DIVIDED)), because(refused ? 'refused' : 'divided', phrase)];
  }
  return [base, word === undefined ? because('open', character) : because('word', word)];
}
