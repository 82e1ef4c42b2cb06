/** Owns finding the doubtful characters of a conversion, with their risks and reasons. */
import type { Reason } from '../../reasons';
import { inTextOrder, type Span } from '../../text/span';
import type { FormCandidates } from '../dictionary/candidates';
import type { ConvertOptions, DoubtfulPlaces, DoubtfulWord, Pieces } from '../model';
import { toConverted } from '../positions';
import type { Conflict } from '../rules/judge';
import type { Sureness } from '../rules/senses';
import type { Form } from '../rules/usage';
import { CERTAIN } from './doubt-list';
import { type DOUBT_REASONS, doubtReason } from './reasons';
import { EITHER, HOUSE_STYLE, type Risks, riskOf, type Why } from './risks';

/** The data from which the doubts of a conversion are computed. */
interface Converting {
  readonly source: string;
  readonly text: string;
  readonly pieces: Pieces;
  /** Source start and length of the phrases of the dictionary. */
  readonly phrases: readonly number[];
  readonly conflicts: readonly Conflict[];
  readonly names: NonNullable<ConvertOptions['names']>;
  readonly forms: readonly Form[];
  readonly kept: readonly Span[];
  /** The offset in the given text of an offset in `source`, for ascending offsets; undefined if the texts are equal. */
  readonly place: ((offset: number) => number) | undefined;
  /** See `severalOf`: lets all other units be skipped without looking up their forms. */
  readonly several: Uint8Array;
  readonly settled: Sureness;
}

/** A cursor over ordered spans for ascending offsets: the index of the span that contains an offset, or -1. */
export function follower(spans: readonly Span[]): (offset: number) => number {
  let next = 0;
  return (offset) => {
    while (next < spans.length && (spans[next] as Span).end <= offset) next++;
    return next < spans.length && (spans[next] as Span).start <= offset ? next : -1;
  };
}

/**
 * What decided a form, as numbers; `about` is the index of a phrase for `word`, and of a conflict for the two after it.
 */
const WHY = ['open', 'word', 'divided', 'refused', 'name', 'style'] as const satisfies readonly Why[];
/** The share of the risk left if the words beside it settle a form, and the risk from which that is checked. */
const SURE = 0.1;
const NOTICED = 0.02 * CERTAIN;

/** Not about a word. */
const ALONE = -1;

const OPEN = 0;
const WORD = 1;
const DIVIDED = 2;
const REFUSED = 3;
const NAME = 4;
const STYLE = 5;

/**
 * Stored for each place: its offset, its reason and subject packed as eight times the subject plus the reason, and its
 * risk.
 */
interface Found {
  readonly offsets: Int32Array;
  readonly abouts: Int32Array;
  readonly risks: Uint16Array;
}

/** Ensures room for this many places, keeping those already found. */
function roomFor(places: number, before?: Found): Found {
  const room = { offsets: new Int32Array(places), abouts: new Int32Array(places), risks: new Uint16Array(places) };
  if (before !== undefined) {
    room.offsets.set(before.offsets);
    room.abouts.set(before.abouts);
    room.risks.set(before.risks);
  }
  return room;
}

/** Finds the doubtful characters. Linear in the text. */
export function findDoubts(converting: Converting, candidates: FormCandidates, risks: Risks): DoubtfulPlaces {
  const { source, text, pieces, phrases, forms, place, several, settled } = converting;
  const { starts: rowOf, rows } = candidates;
  const conflicts = inTextOrder(converting.conflicts);
  const conflictAt = follower(conflicts);
  const people = converting.names.filter(({ kind }) => kind === 'person');
  const nameAt = follower(people);
  const keptAt = follower(converting.kept);
  const hasKept = converting.kept.length > 0;
  const hasNames = converting.names.length > 0;
  let found = roomFor(Math.max(16, source.length >> 2));
  let count = 0;
  let piece = 0;
  let shift = 0;
  let phrase = 0;
  let form = 0;
  for (let at = 0; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    if (several[unit] === 0) continue;
    const row = rowOf[unit] as number;
    if (row === 0 || (hasKept && keptAt(at) >= 0)) continue;
    while (piece < pieces.length && (pieces[piece] as number) + (pieces[piece + 1] as number) <= at) {
      shift = (pieces[piece + 2] as number) + (pieces[piece + 3] as number);
      shift -= (pieces[piece] as number) + (pieces[piece + 1] as number);
      piece += 4;
    }
    // what became longer or shorter has no form of its own for each character
    if (piece < pieces.length && (pieces[piece] as number) <= at) continue;
    const stands = text.charCodeAt(at + shift);
    const end = row + (rows[row] as number);
    let same = row + 1;
    while (same <= end && rows[same] !== stands) same++;
    if (same > end) continue;
    while (phrase < phrases.length && (phrases[phrase] as number) + (phrases[phrase + 1] as number) <= at) phrase += 2;
    while (form < forms.length && (forms[form] as Form).at < at) form++;
    const inWord = phrase < phrases.length && (phrases[phrase] as number) <= at;
    const put = form < forms.length && (forms[form] as Form).at === at ? (forms[form] as Form).why : undefined;
    const against = conflictAt(at);
    let why = inWord ? WORD : OPEN;
    let about = inWord ? phrase : ALONE;
    // where usage decides the form of a character that names have in either form, a name adds no evidence
    const told = put === 'sense' || (put === 'usage' && ((risks.marks[unit] as number) & EITHER) !== 0);
    const named = hasNames && !told ? nameAt(at) : -1;
    // a dictionary word that is the whole name identifies the person: 列宁
    const known = named >= 0 && inWord && isWhole(people[named], phrases, phrase);
    if (named >= 0 && !known) {
      why = NAME;
      about = named;
    } else if (put === 'style' || ((risks.marks[unit] as number) & HOUSE_STYLE) !== 0) why = STYLE;
    else if (against >= 0) {
      why = (conflicts[against] as Conflict).refused ? REFUSED : DIVIDED;
      about = against;
    }
    if (count === found.offsets.length) found = roomFor(2 * count, found);
    found.offsets[count] = at;
    found.abouts[count] = 8 * about + why;
    const first = why === NAME && people[named]?.start === at;
    const gain = against >= 0 ? (conflicts[against] as Conflict).gain : 0;
    const risk = riskOf(risks, unit, WHY[why] as Why, inWord ? (phrases[phrase + 1] as number) : 0, gain, first);
    const sure = put === 'sense' || (risk >= NOTICED && why !== NAME && settled(source, at, text.charAt(at + shift)));
    found.risks[count] = sure ? Math.ceil(risk * SURE) : risk;
    count++;
  }
  const offsets = found.offsets.subarray(0, count);
  const starts = place === undefined ? offsets : offsets.map((at) => place(at));
  const { abouts } = found;
  const ranked = found.risks.subarray(0, count);
  const because = sharedReasons();
  /** The subject of the doubt: a name, a conflict or a phrase; undefined if the character stands alone. */
  const spanOf = (why: number, about: number): Span | undefined => {
    if (why === NAME) return people[about];
    if (why === DIVIDED || why === REFUSED) return conflicts[about];
    if (about === ALONE) return undefined;
    const start = phrases[about] as number;
    return { start, end: start + (phrases[about + 1] as number) };
  };
  const reasonOf = (why: number, about: number, at: number): Reason => {
    if (why === NAME || why === STYLE) return because(WHY[why] as Why);
    if (why === OPEN) return because('open', source.charAt(at));
    const span = spanOf(why, about);
    return because(WHY[why] as Why, source.slice(span?.start, span?.end));
  };
  const wordOf = (why: number, about: number, at: number): DoubtfulWord | undefined => {
    const span = why === REFUSED ? undefined : spanOf(why, about);
    if (span === undefined) return undefined;
    const from = source.slice(span.start, span.end);
    const to = text.slice(toConverted(pieces, span.start), toConverted(pieces, span.end));
    return from.length === to.length ? { from, to, at: at - span.start } : undefined;
  };
  return {
    starts,
    risks: ranked,
    tell(index) {
      const at = offsets[index] as number;
      const start = starts[index] as number;
      const why = (abouts[index] as number) & 7;
      const about = (abouts[index] as number) >> 3;
      return {
        start,
        end: start + 1,
        chosen: text.charAt(toConverted(pieces, at)),
        candidates: candidates.forms.get(source.charCodeAt(at)) ?? [],
        risk: (ranked[index] as number) / CERTAIN,
        reason: reasonOf(why, about, at),
        word: wordOf(why, about, at),
      };
    },
  };
}

/** Whether the phrase at `at` is the whole name. */
function isWhole(name: Span | undefined, phrases: readonly number[], at: number): boolean {
  const start = phrases[at] as number;
  return name?.start === start && name.end === start + (phrases[at + 1] as number);
}

/** Reasons, interned: a text has few distinct ones, each many times. */
function sharedReasons(): (sentence: keyof typeof DOUBT_REASONS, argument?: string) => Reason {
  const made = new Map<string, Map<string | undefined, Reason>>();
  return (sentence, argument) => {
    let same = made.get(sentence);
    if (same === undefined) {
      same = new Map();
      made.set(sentence, same);
    }
    let reason = same.get(argument);
    if (reason === undefined) {
      reason = argument === undefined ? doubtReason(sentence) : doubtReason(sentence, argument);
      same.set(argument, reason);
    }
    return reason;
  };
}
