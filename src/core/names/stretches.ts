/** Owns tagging paragraphs of any length: they are cut into stretches at sentence ends, whose results are cached. */

import type { Steps } from '../steps';
import { mapped } from '../text/fold';
import type { FoundName } from './found';
import type { NameData } from './resources';
import { withFamous } from './rules/famous';
import { applyRules } from './rules/rules';
import { featureBuffer } from './tagging/features';
import { readSymbols } from './tagging/symbols';
import { tagBuffer, tagSymbols } from './tagging/tagger';
import { KINDS } from './tagging/weights';

/** The longest stretch that is tagged at once, in UTF-16 units. */
const LONGEST = 600;
const SENTENCE_ENDS = '。！？；…';
/** At least this many stretches are cached, at most twice as many. */
const REMEMBERED = 20_000;

/** Tags paragraphs. Buffers are shared but used only within one step, so several texts can be tagged in turns. */
export interface Tagger {
  /** The names that the model finds, in text order, pausing after each stretch; offsets are UTF-16 into `text`. */
  tag(text: string): Steps<readonly FoundName[]>;
}

/** Finds the names of one stretch of at most LONGEST units. */
export type StretchReader = (stretch: string) => readonly FoundName[];

/** The end of the stretch that begins at `start`: the end of the text, or the last sentence end within the limit. */
function stretchEnd(text: string, start: number): number {
  if (text.length - start <= LONGEST) return text.length;
  for (let end = start + LONGEST; end > start + LONGEST / 2; end--) {
    if (SENTENCE_ENDS.includes(text[end - 1] ?? '')) return end;
  }
  return start + LONGEST;
}

/**
 * A 53-bit hash of the text, used as cache key: a substring as key would keep the whole text in memory. With a hundred thousand stretches
 * the probability of a collision is about one in a million.
 */
function hashOf(text: string): number {
  let a = 0x2545f491;
  let b = 0x9e3779b1 ^ text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x85ebca6b);
    b = Math.imul(b ^ unit, 0xc2b2ae35);
    a ^= a >>> 15;
    b ^= b >>> 13;
  }
  return (a >>> 0) * 0x200000 + (b >>> 11);
}

/** Caches the results of a reader, so that after an edit only changed stretches are read again. */
export function remembering(read: StretchReader, most: number = REMEMBERED): StretchReader {
  let young = new Map<number, readonly FoundName[]>();
  let old = young;
  return (stretch) => {
    const key = hashOf(stretch);
    const known = young.get(key);
    if (known !== undefined) return known;
    const spans = old.get(key) ?? read(stretch);
    if (young.size >= most) {
      old = young;
      young = new Map();
    }
    young.set(key, spans);
    return spans;
  };
}

/** A tagger that processes text stretch by stretch. */
export function stretchTagger(read: StretchReader): Tagger {
  return {
    *tag(text) {
      // fast path: most paragraphs are a single stretch
      if (text.length <= LONGEST) return read(text);
      const spans: FoundName[] = [];
      for (let start = 0; start < text.length; ) {
        const end = stretchEnd(text, start);
        for (const span of read(text.slice(start, end))) {
          spans.push(start === 0 ? span : { ...span, start: span.start + start, end: span.end + start });
        }
        start = end;
        if (start < text.length) yield undefined;
      }
      return spans;
    },
  };
}

const NO_REASONS: readonly [] = [];

/** A reader of stretches that applies the model and the rules; without a model it finds nothing. */
export function modelReader({ fold, lexicon, model }: NameData): StretchReader {
  if (model === undefined) return () => [];
  const buffer = featureBuffer(LONGEST);
  const work = tagBuffer(LONGEST);
  const words = { fold, lexicon, characters: model.characters };
  return (stretch) => {
    readSymbols(stretch, fold, buffer.plain);
    const found = tagSymbols(model, lexicon, buffer, work, stretch.length).map(({ start, end, kind, margin }) => ({
      start,
      end,
      form: stretch.slice(start, end),
      kind: KINDS[kind] ?? 'person',
      margin,
      reasons: NO_REASONS,
    }));
    return applyRules(withFamous(found, stretch, buffer.words), stretch, words, mapped(stretch, fold));
  };
}
