/** Owns the words that indicate the future. */

import { firstUnitsOf } from '../vocabulary/word-table';
import type { Cue } from './article-state';

const FUTURE = /将|拟|预计|定于|计划|有望|起施行|起实施|届时/g;

const SENTENCE_ENDS = firstUnitsOf('。;；!！?？');
/** How far before and after a mention such words are considered, in UTF-16 units. */
const LOOK_BACK = 5;
const LOOK_ON = 22;

function endsSentence(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (SENTENCE_ENDS[text.charCodeAt(at)] === 1) return true;
  return false;
}

/** Returns a function that tells whether the context of a mention indicates the future; it must be called in text order. */
export function cuesOf(folded: string): (start: number, end: number) => Cue {
  // one search of the whole text, since searching around each mention would read a page full of dates many times
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
