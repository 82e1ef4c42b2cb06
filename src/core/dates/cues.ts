/** Owns the words that say that something is to come. */
import type { Cue } from './context';
import { startsOf } from './lexicon';

const FUTURE = ['将', '拟', '预计', '定于', '计划', '即将', '有望', '起施行', '起实施', '届时'];

const FUTURE_STARTS = startsOf(FUTURE);
const SENTENCE_ENDS = startsOf('。;；!！?？');
const LOOK_BACK = 5;
const LOOK_ON = 22;

/** Whether a word of the future stands between the two places, before a sentence ends where `stops`. */
function futureWithin(text: string, from: number, to: number, stops: boolean): boolean {
  let end = to;
  for (let at = from; stops && at < to; at++) {
    if (SENTENCE_ENDS[text.charCodeAt(at)] === 1) end = at;
    if (end === at) break;
  }
  for (let at = from; at < end; at++) {
    if (FUTURE_STARTS[text.charCodeAt(at)] !== 1) continue;
    for (const word of FUTURE) if (at + word.length <= end && text.startsWith(word, at)) return true;
  }
  return false;
}

/** Whether the words around a place speak of what is to come. */
export function cueAt(folded: string, start: number, end: number): Cue {
  const future =
    futureWithin(folded, Math.max(0, start - LOOK_BACK), start, false) ||
    futureWithin(folded, end, Math.min(folded.length, end + LOOK_ON), true);
  return future ? 'future' : undefined;
}
