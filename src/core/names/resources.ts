/** Owns parsing the names data file: folding table, word lists, model. */

import { type PackReader, packReader } from '../pack';
import type { NameCharacters } from './tagging/features';
import { type Lexicon, lexiconOf, readWordTable } from './tagging/lexicon';
import { symbolTable } from './tagging/symbols';
import { type Model, readModel } from './tagging/weights';

/** The first bytes of the data file; changed whenever its format or the features change. */
export const NAMES_MAGIC = 'BRN5';

/** The contents of the data file. */
export interface NameData {
  /** From UTF-16 unit to symbol. */
  readonly fold: Uint16Array;
  readonly lexicon: Lexicon;
  /** Undefined if the file holds the word lists alone, as before the first training. */
  readonly model: Model | undefined;
}

function readVariants(input: PackReader): [number, number][] {
  const variants: [number, number][] = [];
  let from = 0;
  for (let left = input.varint(); left > 0; left--) {
    from += input.varint();
    variants.push([from & 0xffff, (from + input.signed()) & 0xffff]);
  }
  return variants;
}

function readCharacters(input: PackReader): NameCharacters {
  const characters = new Uint16Array(65536);
  let unit = 0;
  for (let left = input.varint(); left > 0; left--) {
    unit += input.varint();
    characters[unit & 0xffff] = input.varint();
  }
  return characters;
}

/** Parses the data file; throws a RangeError if the bytes have another format. */
export function readNameData(bytes: Uint8Array): NameData {
  const input = packReader(bytes);
  if (input.text() !== NAMES_MAGIC) throw new RangeError('this is not a names data file of this version');
  const fold = symbolTable(readVariants(input));
  const lexicon = lexiconOf(readWordTable(input));
  // without a model the file ends here, as before the first training
  if (input.byte() === 0) return { fold, lexicon, model: undefined };
  const characters = readCharacters(input);
  return { fold, lexicon, model: readModel(input, characters) };
}
