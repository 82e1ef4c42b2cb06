/**
 * Owns deciding which regional words are used: those that are words in their context and have the meaning that is
 * replaced.
 */
import type { Span } from '../../text/span';
import type { Sections } from '../dictionary/layout';
import { composePieces, type Judge } from '../dictionary/matcher';
import { convertByStages, type StagedConversion } from '../dictionary/plain';
import type { Stage } from '../dictionary/stage';
import type { Decode } from '../dictionary/units';
import type { Pieces, RegionalWord } from '../model';
import { toConverted, toOriginal } from '../positions';
import { COMPUTING, GENERAL_WORDS } from '../tables/computing';
import { crossing, type WordList } from './words';

/** Window around a word searched for words of computing, in units. */
const AROUND = 40;
/** Window around a word searched for other words, in units. */
const BESIDE = 8;

/** Before these words 多 is a quantity: 这么多任务, 很多线程. */
const MUCH: ReadonlySet<string> = new Set('么很许太更好最不几十百千万');

const ENDS: ReadonlySet<string> = new Set('。！？!?；;\n\r');

/** The context near the word. */
function sentenceAround(source: string, start: number, end: number): string {
  let from = start;
  let to = end;
  while (from > 0 && start - from < AROUND && !ENDS.has(source.charAt(from - 1))) from--;
  while (to < source.length && to - end < AROUND && !ENDS.has(source.charAt(to))) to++;
  return source.slice(from, to);
}

const general: ReadonlySet<string> = new Set(GENERAL_WORDS.trim().split(/\s+/));

/**
 * A judge for the regional stage, which converts the result of `source` after `pieces`: it vetoes a word that straddles
 * other words (城堡|的|士兵), that crosses the end of a name, or a computing term outside a context of computing. Bounded
 * work per call.
 */
function regionalJudge(source: string, pieces: Pieces, words: WordList, names: readonly Span[]): Judge {
  const original = pieces.length === 0 ? (at: number): number => at : (at: number): number => toOriginal(pieces, at);
  const edges = new Map<number, number>();
  for (const { start, end } of names) for (let at = start + 1; at < end; at++) edges.set(at, start);
  /** Whether a name contains the place, and the word does not contain the whole name. */
  const inName = (at: number, start: number, end: number): boolean => {
    const name = edges.get(at);
    return name !== undefined && (name < start || at === end);
  };
  return (_units, from, length, own) => {
    if (!own) return true;
    const start = original(from);
    const end = original(from + length);
    const word = source.slice(start, end);
    if (inName(start, start, end) || inName(end, start, end)) return false;
    if (word.startsWith('多') && MUCH.has(source.charAt(start - 1))) return false;
    if (general.has(word) && !COMPUTING.test(sentenceAround(source, start, end))) return false;
    const low = Math.max(0, start - BESIDE);
    const window = source.slice(low, end + BESIDE);
    const units = Array.from({ length: window.length }, (_, at) => window.charCodeAt(at));
    return crossing(words, units, 0, units.length, start - low, end - start) <= 0;
  };
}

/** The input of the second step of a conversion to regional vocabulary. */
interface Regional {
  readonly words: WordList;
  readonly names: readonly Span[];
  readonly kept: readonly Span[];
  readonly sections: Sections;
  readonly decode: Decode | undefined;
  /** The stage with the region's words, and that with its characters alone. */
  readonly stage: Stage;
  readonly plain: Stage;
}

/** Maps spans of a text to spans of its conversion. */
const moved = (spans: readonly Span[], pieces: Pieces): readonly Span[] =>
  pieces.length === 0
    ? spans
    : spans.map(({ start, end }) => ({ start: toConverted(pieces, start), end: toConverted(pieces, end) }));

/**
 * Replaces words in the standard conversion of `source` (`first`) by regional ones; the replaced words, as spans of the
 * source, are computed on demand.
 */
export function withRegionalWords(
  source: string,
  first: StagedConversion,
  regional: Regional,
): { readonly text: string; readonly pieces: Pieces; readonly taken: () => readonly RegionalWord[] } {
  const { words, names, kept, sections, decode, stage, plain } = regional;
  const judge = regionalJudge(source, first.pieces, words, names);
  const heeding = { judge, kept: moved(kept, first.pieces) };
  const second = convertByStages(first.text, [stage], sections, decode, heeding);
  const { phrases } = second;
  const taken = (): readonly RegionalWord[] => {
    const found: RegionalWord[] = [];
    for (let i = 0; i < phrases.length; i += 2) {
      const from = phrases[i] as number;
      const to = from + (phrases[i + 1] as number);
      const text = second.text.slice(toConverted(second.pieces, from), toConverted(second.pieces, to));
      const otherwise = convertByStages(first.text.slice(from, to), [plain], sections).text;
      if (text !== otherwise)
        found.push({
          start: toOriginal(first.pieces, from),
          end: toOriginal(first.pieces, to),
          text,
          plain: otherwise,
        });
    }
    return found;
  };
  return { text: second.text, pieces: composePieces([...first.pieces], [...second.pieces]), taken };
}
