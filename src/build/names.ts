/** Makes dist/data/names.bin: folding table, word lists, and the trained model as it stands in src/training/model. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NAMES_MAGIC } from '../core/names/resources';
import { joinFlags, packLexicon, WORD, writeWordTable } from '../core/names/tagging/lexicon';
import { packReader, packWriter } from '../core/pack';
import { scriptVariants, wordFlags } from './lexicon';

const model = join(import.meta.dirname, '../training/model/names.model');

/** The words with the transliterations of foreign names added, by key. */
export function withForeign(words: ReadonlyMap<number, number>, foreign: Iterable<number>): Map<number, number> {
  const all = new Map(words);
  for (const key of foreign) all.set(key, joinFlags(all.get(key) ?? 0, WORD.foreign));
  return all;
}

/** The contents of names.bin. Without a model (before the first training) it holds the word lists alone. */
export function buildNames(): Uint8Array {
  const out = packWriter();
  const variants = scriptVariants();
  out.text(NAMES_MAGIC);
  out.varint(variants.length);
  let before = 0;
  for (const [from, to] of variants) {
    out.varint(from - before);
    out.signed(to - from);
    before = from;
  }
  const trained = existsSync(model) ? packReader(readFileSync(model)) : undefined;
  const words = wordFlags(variants);
  writeWordTable(out, packLexicon(trained === undefined ? words : withForeign(words, trained.sortedSet())));
  out.byte(trained === undefined ? 0 : 1);
  if (trained !== undefined) out.bytes(trained.rest());
  return out.finish();
}
