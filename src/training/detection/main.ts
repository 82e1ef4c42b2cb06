/**
 * `npm run train:detection -- FOLDER`: learns which texts are bulletins from the right answers in a folder (pages, newspaper,
 * not-bulletins) and the fixtures, and writes core/page/detection/weights.generated.ts; the same input gives the same bytes.
 * With `--check` it writes nothing. What it prints is measured on sources that were left out.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FEATURE_NAMES } from '../../core/page/detection/features';
import { examplesOf } from './examples';
import { type Example, heldOutScores, train } from './logistic';

const FOLDS = 20;
/** A text of another kind must stay this far below what is taken for a bulletin. */
const MARGIN = 0.05;
const OUT = join(import.meta.dirname, '../../core/page/detection/weights.generated.ts');

const say = console.log;

/** Shares recognised, by group, at a threshold. */
function report(examples: readonly Example[], scores: readonly number[], threshold: number): void {
  for (const group of [...new Set(examples.map(({ group }) => group))]) {
    const own = examples.flatMap((example, i) =>
      example.group === group ? [{ ...example, score: scores[i] ?? 0 }] : [],
    );
    const taken = own.filter(({ score }) => score >= threshold);
    const yes = own[0]?.yes === true;
    const others = own.filter(({ score }) => score >= threshold !== yes);
    say(`${group.padEnd(14)} ${yes ? 'recognised' : 'taken for one'} ${taken.length} of ${own.length}`);
    if (process.argv.includes('--verbose'))
      for (const { name, score } of others) say(`    ${score.toFixed(2)} ${name}`);
  }
}

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: npm run train:detection -- FOLDER [--check] [--verbose]');
const examples = examplesOf(folder, join(import.meta.dirname, '../../../test/fixtures'));
const scores = heldOutScores(examples, FOLDS);
const threshold = Math.max(0, ...examples.flatMap(({ yes }, i) => (yes ? [] : [(scores[i] ?? 0) + MARGIN])));
say(`threshold ${threshold.toFixed(2)}, ${FOLDS} parts, no source on both sides`);
report(examples, scores, threshold);
const real = examples.flatMap(({ group, yes }, i) =>
  yes && group !== 'fixtures' && group !== 'newspaper' ? [(scores[i] ?? 0) >= threshold] : [],
);
say(`real pages recognised: ${((100 * real.filter(Boolean).length) / real.length).toFixed(1)} %`);
if (!process.argv.includes('--check')) {
  const { bias, weights } = train(examples.filter(({ possible }) => possible));
  const rows = FEATURE_NAMES.map((name, f) => `  ${JSON.stringify(name)}: ${(weights[f] ?? 0).toFixed(3)},\n`).join('');
  writeFileSync(
    OUT,
    `/** Made by \`npm run train:detection -- FOLDER\`; do not edit. What each feature says of a text, learnt from annotated pages. */
export const BIAS = ${bias.toFixed(3)};
/** A text with this score is a bulletin: no text of another kind came near it when its source was left out. */
export const THRESHOLD = ${threshold.toFixed(3)};
export const WEIGHTS: Readonly<Record<string, number>> = {
${rows}};
`,
  );
}
