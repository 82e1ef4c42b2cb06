/** `npm run train:names -- PATH-TO-CORPORA`: makes src/training/model/names.model; the same input gives the same bytes. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scriptVariants, wordFlags } from '../../build/lexicon';
import { withForeign } from '../../build/names';
import { FEATURE_COUNT } from '../../core/names/tagging/features';
import { lexiconOf, packLexicon, wordKey } from '../../core/names/tagging/lexicon';
import { readSymbols, symbolTable } from '../../core/names/tagging/symbols';
import { TAGS, writeModel } from '../../core/names/tagging/weights';
import { packWriter } from '../../core/pack';
import { averaged } from './average';
import { readNameCounts } from './characters';
import { train, type Weights } from './crf';
import { countFeatures, encode } from './encode';
import { gatherExamples, type SecondReading } from './gather';
import { quantise } from './quantise';
import { readAgain } from './second-reading';

const started = Date.now();
const log = (line: string): void => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);
const corpora = process.argv[2];
if (corpora === undefined) throw new Error('usage: npm run train:names -- PATH-TO-CORPORA');

/** Less frequent features would not be among those that ship. */
const FEWEST_FEATURE_USES = 4;
/** The number of rows in the shipped model. */
const ROWS = 180_000;
/** Seeds of the trainings that are averaged; each continues from the first training. */
const SEEDS: readonly number[] = [2, 3];

const training = join(import.meta.dirname, '..');
const variants = scriptVariants();
const fold = symbolTable(variants);
const names = join(corpora, 'names');
const counts = readNameCounts(names);
const foreignKeys = [
  ...new Set(
    counts.foreign
      .filter((name) => name.length <= 6)
      .map((name) => {
        const symbols = new Uint16Array(name.length);
        readSymbols(name, fold, symbols);
        return wordKey(symbols, 0, symbols.length);
      }),
  ),
].sort((a, b) => a - b);
const words = withForeign(wordFlags(variants), foreignKeys);
const encoder = { fold, lexicon: lexiconOf(packLexicon(words)), characters: counts.characters };

const secondly: SecondReading = (doubtful, sure) => readAgain(doubtful, sure, encoder, log);
const examples = gatherExamples(names, join(training, 'texts'), counts, secondly, log);
const rows = countFeatures(examples, encoder, FEWEST_FEATURE_USES);
log(`${rows.count} features that stand often enough`);
const options = { features: FEATURE_COUNT, leaveOut: true, log };
const sequences = encode(examples, encoder, rows);
const weights: Weights = { rows: new Float32Array(rows.count * 12), transitions: new Float32Array(TAGS * TAGS) };
train(sequences, weights, { ...options, rate: 0.1, epochs: 2, seed: 1 });

const strength = Float32Array.from({ length: rows.count }, (_, row) => {
  let most = 0;
  for (let y = 0; y < 12; y++) most = Math.max(most, Math.abs(weights.rows[row * 12 + y] ?? 0));
  return most * Math.log2(1 + (rows.times[row] ?? 0));
});
const limit = Float32Array.from(strength).sort().reverse()[ROWS] ?? 0;
const kept = Uint8Array.from(strength, (one) => (one > limit ? 1 : 0));
log(`${kept.reduce((sum, one) => sum + one, 0)} rows kept`);
const average = averaged(weights, SEEDS, (one, seed) =>
  train(sequences, one, { ...options, rate: 0.05, epochs: 3, seed, kept }),
);

const out = packWriter();
out.sortedSet(foreignKeys);
const units = [...counts.characters.keys()].filter((unit) => counts.characters[unit] !== 0);
out.varint(units.length);
let before = 0;
for (const unit of units) {
  out.varint(unit - before);
  out.varint(counts.characters[unit] ?? 0);
  before = unit;
}
writeModel(out, quantise(average, rows.features, kept));
const bytes = out.finish();
writeFileSync(join(training, 'model/names.model'), bytes);
log(`names.model: ${bytes.length} bytes`);
