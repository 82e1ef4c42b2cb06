/** Owns reading the names data file: folding table, word lists, model. */
import type { NameCharacters } from './features';
import { type Lexicon, lexiconOf, readWordSets, type WordSet } from './lexicon';
import { type PackReader, packReader } from './pack';
import { symbolTable } from './symbols';
import { type Model, readModel } from './weights';

/** The first bytes of the data file; changes whenever its format or the features do. */
export const NAMES_MAGIC = 'BRN2';

/** Everything that the data file holds. */
export interface NameData {
  /** UTF-16 unit → symbol. */
  readonly fold: Uint16Array;
  readonly lexicon: Lexicon;
  /** Undefined where the file holds the word lists alone, as before the first training. */
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

/** Folding and word lists, which training needs before there is a model. */
export interface NameTables {
  readonly fold: Uint16Array;
  readonly words: readonly WordSet[];
}

function readTables(input: PackReader): NameTables {
  if (input.text() !== NAMES_MAGIC) throw new RangeError('this is not a names data file of this version');
  return { fold: symbolTable(readVariants(input)), words: readWordSets(input) };
}

/** Reads the first half of the data file; throws a RangeError where the bytes are not that. */
export function readNameTables(bytes: Uint8Array): NameTables {
  return readTables(packReader(bytes));
}

/** Reads the data file; throws a RangeError where the bytes are not that. */
export function readNameData(bytes: Uint8Array): NameData {
  const input = packReader(bytes);
  const { fold, words } = readTables(input);
  const trained = input.bytes(input.varint());
  if (trained.length === 0) return { fold, lexicon: lexiconOf(words), model: undefined };
  const parts = packReader(trained);
  const characters = readCharacters(parts);
  const lexicon = lexiconOf([...words, ...readWordSets(parts)]);
  return { fold, lexicon, model: readModel(parts, characters) };
}
