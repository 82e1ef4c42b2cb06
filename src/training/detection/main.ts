/**
 * `npm run train:detection -- FOLDER`: trains detection on the annotated answers in a folder (pages, newspaper, not-bulletins) and the
 * fixtures, and writes core/page/detection/weights.generated.ts; the same input gives the same bytes. With `--check` nothing is written.
 * The printed figures are from cross-validation by source.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FEATURE_NAMES } from '../../core/page/detection/features';
import { examplesOf } from './examples';
import { detectionReport, heldOutDetection } from './held-out';
import { train } from './logistic';

const OUT = join(import.meta.dirname, '../../core/page/detection/weights.generated.ts');

const say = console.log;

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: npm run train:detection -- FOLDER [--check] [--verbose]');
const examples = examplesOf(folder, join(import.meta.dirname, '../../../test/fixtures'));
const heldOut = heldOutDetection(examples);
for (const line of detectionReport(examples, heldOut, process.argv.includes('--verbose'))) say(line);
if (!process.argv.includes('--check')) {
  const { bias, weights } = train(examples.filter(({ possible }) => possible));
  const rows = FEATURE_NAMES.map((name, f) => `  ${JSON.stringify(name)}: ${(weights[f] ?? 0).toFixed(3)},\n`).join('');
  writeFileSync(
    OUT,
    `/** Made by \`npm run train:detection -- FOLDER\`; do not edit. What each feature says of a text, learnt from annotated pages. */
export const BIAS = ${bias.toFixed(3)};
/** A text with this score is a bulletin: no text of another kind came near it when its source was left out. */
export const THRESHOLD = ${heldOut.threshold.toFixed(3)};
export const WEIGHTS: Readonly<Record<string, number>> = {
${rows}};
`,
  );
}
