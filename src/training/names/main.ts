/** `npm run train:names -- PATH-TO-CORPORA`: makes src/training/model/names.model; the same input gives the same bytes. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scriptVariants, wordFlags } from '../../build/lexicon';
import { withForeign } from '../../build/names';
import { lexiconOf, packLexicon, wordKey } from '../../core/names/tagging/lexicon';
import { readSymbols, symbolTable } from '../../core/names/tagging/symbols';
import { writeModel } from '../../core/names/tagging/weights';
import { packWriter } from '../../core/pack';
import { mean } from './average';
import { readNameCounts } from './characters';
import { gatherExamples, type SecondReading } from './gather';
import { learn, type Seeds } from './learn';
import { quantise } from './quantise';
import { readAgain } from './second-reading';

const started = Date.now();
const log = (line: string): void => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);
const corpora = process.argv[2];
if (corpora === undefined) throw new Error('usage: npm run train:names -- PATH-TO-CORPORA');

/** The number of rows in the shipped model. */
const ROWS = 180_000;
/** The trainings that are averaged: each invents its own names in the texts, and begins anew. */
const TRAININGS: readonly Seeds[] = [
  { names: 20200203, first: 1, second: 2 },
  { names: 20200204, first: 3, second: 4 },
  { names: 20200205, first: 5, second: 6 },
  { names: 20200206, first: 7, second: 8 },
];

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
const examplesOf = gatherExamples(names, join(training, 'texts'), counts, secondly, log);

const trainings = TRAININGS.map((seeds) => learn(seeds, ROWS, examplesOf, encoder, log));
const average = mean(trainings, ROWS);

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
writeModel(out, quantise(average.weights, average.features));
const bytes = out.finish();
writeFileSync(join(training, 'model/names.model'), bytes);
log(`names.model: ${bytes.length} bytes`);
