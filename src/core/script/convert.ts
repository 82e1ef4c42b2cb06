/** Owns converting text between simplified and traditional with positions kept. */
import { type Candidates, candidatesFor, doubtsOf } from './doubts';
import { judgeOf } from './judge';
import { readSections, type Sections } from './layout';
import type { Conversion, ConvertOptions, ScriptTarget } from './model';
import { surnamesBeforeTitles, withNameForms } from './names';
import { convertPlain, routeOf } from './plain';
import { editsOf, type Pieces } from './positions';
import { readStages, type Stages } from './stage';
import { pairNode } from './trie';
import type { Decode } from './units';
import { readWords, type WordList } from './words';

/** The tables, ready for use. */
export interface ScriptTables {
  readonly sections: Sections;
  readonly stages: Stages;
  readonly words: WordList;
  /** Characters with several forms, for each target. */
  readonly candidates: (to: ScriptTarget) => Candidates;
  readonly decode?: Decode | undefined;
}

/**
 * Reads the script data file (dist/data/script.bin); throws a RangeError where the bytes are not that. With `decode`
 * (UTF-16LE without a byte order mark, as `TextDecoder` does it) long texts convert a fifth faster.
 */
export function readScriptTables(bytes: Uint8Array, decode?: Decode): ScriptTables {
  const sections = readSections(bytes);
  const stages = readStages(sections);
  const candidates = new Map<ScriptTarget, Candidates>();
  return {
    sections,
    stages,
    words: readWords(sections),
    candidates(to) {
      const known = candidates.get(to) ?? candidatesFor(sections, stages, to);
      candidates.set(to, known);
      return known;
    },
    decode,
  };
}

/** A conversion whose edits and doubts are worked out when they are first asked for: most readers want the text alone. */
function conversionOf(
  source: string,
  text: string,
  pieces: Pieces,
  findDoubts: () => Conversion['doubts'],
): Conversion {
  let edits: Conversion['edits'] | undefined;
  let doubts: Conversion['doubts'] | undefined;
  return {
    text,
    get edits() {
      edits ??= editsOf(source, text, pieces);
      return edits;
    },
    get doubts() {
      doubts ??= findDoubts();
      return doubts;
    },
  };
}

const none = (): Conversion['doubts'] => [];

/** Converts `text`; never throws, whatever the text. */
export function convert(text: string, tables: ScriptTables, options: ConvertOptions): Conversion {
  const { to, plain = false } = options;
  const from = options.from === undefined || options.from === 'auto' ? (to === 'cn' ? 'tw' : 'cn') : options.from;
  const { sections, stages, words, decode } = tables;
  const route = routeOf(stages, from, to);
  if (plain || from !== 'cn' || to === 'cn') {
    const { text: converted, pieces } = convertPlain(text, route, sections, decode);
    return conversionOf(text, converted, pieces, none);
  }
  const names = [...(options.names ?? []), ...surnamesBeforeTitles(text)].sort((a, b) => a.start - b.start);
  const { judge, conflicts } = judgeOf(words, text.length, names);
  const { text: converted, pieces, phrases } = convertPlain(text, route, sections, decode, judge);
  const { trie } = stages.one('st');
  const isWord = (word: string): boolean => {
    const node = pairNode(trie, word.charCodeAt(0), word.charCodeAt(1));
    return node !== 0 && trie.value[node] !== 0;
  };
  const named = withNameForms(text, converted, pieces, names, isWord);
  const doubts = (): Conversion['doubts'] =>
    doubtsOf({ source: text, text: named, pieces, phrases, conflicts, names }, tables.candidates(to));
  return conversionOf(text, named, pieces, doubts);
}
