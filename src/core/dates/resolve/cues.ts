/** Owns the words that say that something is to come. */

import { firstUnitsOf } from '../vocabulary/word-table';
import type { Cue } from './article-state';

const FUTURE = /将|拟|预计|定于|计划|有望|起施行|起实施|届时/g;

const SENTENCE_ENDS = firstUnitsOf('。;；!！?？');
/** How far before and behind a mention its words may stand, in characters. */
const LOOK_BACK = 5;
const LOOK_ON = 22;

function endsSentence(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (SENTENCE_ENDS[text.charCodeAt(at)] === 1) return true;
  return false;
}

/** Tells of the mentions of a folded text, asked in their order, whether the words around them speak of what is to come. */
export function cuesOf(folded: string): (start: number, end: number) => Cue {
  // the whole text is searched once: on a page of nothing but dates each character would otherwise be read many times
  const words = Array.from(folded.matchAll(FUTURE), ({ index, 0: word }) => ({ at: index, end: index + word.length }));
  let first = 0;
  return (start, end) => {
    while ((words[first]?.at ?? Number.POSITIVE_INFINITY) < start - LOOK_BACK) first++;
    for (let nth = first; ; nth++) {
      const word = words[nth];
      if (word === undefined || word.end > end + LOOK_ON) return undefined;
      if (word.end <= start || (word.at >= end && !endsSentence(folded, end, word.at))) return 'future';
    }
  };
}
