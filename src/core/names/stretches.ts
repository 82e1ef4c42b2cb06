/** Owns tagging a paragraph of any length: in stretches that end at sentence ends, each read once as long as it is remembered. */
import type { Steps } from '../steps';
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
/** Stretches that are remembered at least; twice as many at most. */
const REMEMBERED = 20_000;

/** Tags paragraphs. Working space is shared, but used only within a step, so several texts may be tagged by turns. */
export interface Tagger {
  /** Names as the model reads them, in order, a pause after each stretch; offsets are UTF-16 into `text`. */
  tag(text: string): Steps<readonly FoundName[]>;
}

/** Reads the names of one stretch of at most LONGEST units. */
export type StretchReader = (stretch: string) => readonly FoundName[];

/** Where the stretch from `start` on ends: the whole rest, or after the last sentence end that leaves it short enough. */
function stretchEnd(text: string, start: number): number {
  if (text.length - start <= LONGEST) return text.length;
  for (let end = start + LONGEST; end > start + LONGEST / 2; end--) {
    if (SENTENCE_ENDS.includes(text[end - 1] ?? '')) return end;
  }
  return start + LONGEST;
}

/**
 * A 53-bit hash of the text. Stretches are remembered by it, as a remembered piece of a text would hold the whole text in
 * memory; two of a hundred thousand stretches are taken for one another with a chance of one in a million.
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

/** Remembers what a reader read, so that after an edit only what changed is read again. */
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

/** A tagger that reads stretch by stretch. */
export function stretchTagger(read: StretchReader): Tagger {
  return {
    *tag(text) {
      // most paragraphs are one stretch, whose names are remembered as they are
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

/** The model and the rules as a reader of stretches; without a model nothing is a name. */
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
    return applyRules(
      withFamous(found, stretch, buffer.words),
      stretch,
      words,
      String.fromCharCode(...buffer.plain.subarray(0, stretch.length)),
    );
  };
}
