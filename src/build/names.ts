/** Makes dist/data/names.bin: folding table, word lists, and the trained model as it stands in src/training/model. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWordSets } from '../core/names/lexicon';
import { packWriter } from '../core/names/pack';
import { NAMES_MAGIC } from '../core/names/resources';
import { scriptVariants, wordSets } from './lexicon';

const model = join(import.meta.dirname, '../training/model/names.model');

/** The bytes of the names data file. Without a model (before the first training) it holds the word lists alone. */
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
  writeWordSets(out, wordSets(variants));
  const trained = existsSync(model) ? readFileSync(model) : new Uint8Array(0);
  out.varint(trained.length);
  out.bytes(trained);
  return out.finish();
}
