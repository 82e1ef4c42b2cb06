/** Owns converting text between simplified and traditional with positions kept. */
import { readSections, type Sections } from './layout';
import type { Conversion, ConvertOptions } from './model';
import { surnamesBeforeTitles, withNameForms } from './names';
import { convertPlain, routeOf } from './plain';
import { editsOf, type Pieces } from './positions';
import { readStages, type Stages } from './stage';
import { pairNode } from './trie';
import type { Decode } from './units';

/** The tables, ready for use. */
export interface ScriptTables {
  readonly sections: Sections;
  readonly stages: Stages;
  readonly decode?: Decode | undefined;
}

/**
 * Reads the script data file (dist/data/script.bin); throws a RangeError where the bytes are not that. With `decode`
 * (UTF-16LE without a byte order mark, as `TextDecoder` does it) long texts convert a fifth faster.
 */
export function readScriptTables(bytes: Uint8Array, decode?: Decode): ScriptTables {
  const sections = readSections(bytes);
  return { sections, stages: readStages(sections), decode };
}

/** A conversion whose edits are worked out when they are first asked for, as most readers want the text alone. */
function conversionOf(source: string, text: string, pieces: Pieces): Conversion {
  let edits: Conversion['edits'] | undefined;
  return {
    text,
    get edits() {
      edits ??= editsOf(source, text, pieces);
      return edits;
    },
    doubts: [],
  };
}

/** Converts `text`; never throws, whatever the text. */
export function convert(text: string, tables: ScriptTables, options: ConvertOptions): Conversion {
  const from =
    options.from === undefined || options.from === 'auto' ? (options.to === 'cn' ? 'tw' : 'cn') : options.from;
  const { text: converted, pieces } = convertPlain(
    text,
    routeOf(tables.stages, from, options.to),
    tables.sections,
    tables.decode,
  );
  const { names = [], plain = false } = options;
  // the forms are those of traditional names; simplified text from them is OpenCC's matter
  if (plain || from !== 'cn' || options.to === 'cn') return conversionOf(text, converted, pieces);
  const { trie } = tables.stages.one('st');
  const isWord = (word: string): boolean => {
    const node = pairNode(trie, word.charCodeAt(0), word.charCodeAt(1));
    return node !== 0 && trie.value[node] !== 0;
  };
  const people = [...names, ...surnamesBeforeTitles(text)].sort((a, b) => a.start - b.start);
  return conversionOf(text, withNameForms(text, converted, pieces, people, isWord), pieces);
}
