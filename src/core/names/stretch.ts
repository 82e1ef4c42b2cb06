/** Owns tagging a paragraph of any length: in stretches that end at sentence ends, with working space made once. */
import type { Steps } from '../steps';
import { featureBuffer } from './features';
import type { NameData } from './resources';
import { readSymbols } from './symbols';
import { type TaggedSpan, tagBuffer, tagSymbols } from './tagger';

/** The longest stretch that is tagged at once, in UTF-16 units. */
const LONGEST = 600;
const SENTENCE_ENDS = '。！？；…';

/** Tags paragraphs. Working space is shared, but used only within a step, so several texts may be tagged by turns. */
export interface Tagger {
  /** Names as the model reads them, in order, a pause after each stretch; offsets are UTF-16 into `text`. */
  tag(text: string): Steps<readonly TaggedSpan[]>;
}

/** Where the stretch from `start` on ends: the whole rest, or after the last sentence end that leaves it short enough. */
function stretchEnd(text: string, start: number): number {
  if (text.length - start <= LONGEST) return text.length;
  for (let end = start + LONGEST; end > start + LONGEST / 2; end--) {
    if (SENTENCE_ENDS.includes(text[end - 1] ?? '')) return end;
  }
  return start + LONGEST;
}

export function tagger({ fold, lexicon, model }: NameData): Tagger {
  const buffer = featureBuffer(LONGEST);
  const work = tagBuffer(LONGEST);
  return {
    *tag(text) {
      const spans: TaggedSpan[] = [];
      for (let start = 0; model !== undefined && start < text.length; ) {
        const end = stretchEnd(text, start);
        readSymbols(text.slice(start, end), fold, buffer.plain);
        for (const span of tagSymbols(model, lexicon, buffer, work, end - start)) {
          spans.push(start === 0 ? span : { ...span, start: span.start + start, end: span.end + start });
        }
        start = end;
        if (start < text.length) yield undefined;
      }
      return spans;
    },
  };
}
