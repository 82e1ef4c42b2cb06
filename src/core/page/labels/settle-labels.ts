/** Owns settling the labels that are not sure: which errors are worse than others decides them. */
import { LABELS, labelIndex } from './labels';

const H = labelIndex('H');
const P = labelIndex('P');
const B = labelIndex('B');
const C = labelIndex('C');
const F = labelIndex('F');
const FURTHER = labelIndex('h');
const BEGINS: readonly number[] = (['H', 'P', 'C', 'G'] as const).map(labelIndex);
/** The labels of rows with which an article has begun. */
const OPENS: readonly number[] = (['H', 'P', 'J'] as const).map(labelIndex);
/** The labels that begin nothing and are no headline; and without furniture. */
const WITHIN: readonly number[] = [...LABELS.keys()].filter((label) => label !== FURTHER && !BEGINS.includes(label));
const OF_UNIT: readonly number[] = WITHIN.filter((label) => label !== F);

/** Least probability at which a headline or text begins a unit while another is in progress. */
export const LEAST_START = 0.5;
/**
 * Probability of a beginning from which text begins a caption although the best sequence has none there: captions are
 * rare, so the model rather misses them. Chosen, as the next, on pages left out of training, by three assignments of
 * publications.
 */
export const LEAST_CAPTION = 0.25;
/**
 * Least probability of furniture beside the rows of a unit. Text that a scan garbled looks like furniture, and losing
 * a line of a story is worse than keeping a line of rubbish in it.
 */
export const LEAST_FURNITURE = 0.6;

/** How probable it is that a unit begins with a row. */
export function startChanceOf(probabilities: Float32Array, row: number): number {
  let sum = 0;
  for (const label of BEGINS) sum += probabilities[row * LABELS.length + label] as number;
  return sum;
}

/** The most probable of `labels` that is allowed; `otherwise` if none is. */
function likeliestOf(
  labels: readonly number[],
  probabilities: Float32Array,
  allowed: number,
  row: number,
  otherwise: number,
): number {
  let best = otherwise;
  let most = -1;
  for (const label of labels) {
    const probability = probabilities[row * LABELS.length + label] as number;
    if ((allowed & (1 << label)) === 0 || probability <= most) continue;
    best = label;
    most = probability;
  }
  return best;
}

/** Whether a row is next to one that is no furniture. */
const isBesideUnit = (labels: Uint8Array, row: number): boolean =>
  (row > 0 && labels[row - 1] !== F) || (row + 1 < labels.length && labels[row + 1] !== F);

/**
 * Settles the labels of a page. A beginning that is not probable enough is demoted, unless it is the first of the page:
 * the row takes the most probable other label, and so do the headline lines that follow it. Below the first beginning
 * of an article, a caption in its text that is probable enough begins, and furniture that is not probable enough is
 * text if it is most probably that. `probabilities` holds one number per label for each row, `allowed` the labels of
 * each row as bits. Linear.
 */
export function settleLabels(labels: Uint8Array, probabilities: Float32Array, allowed: Uint16Array): void {
  let begun = false;
  let article = false;
  let demoted = false;
  for (let row = 0; row < labels.length; row++) {
    const label = labels[row] as number;
    const may = allowed[row] as number;
    const start = startChanceOf(probabilities, row);
    const unsure = begun && (label === H || label === P) && start < LEAST_START;
    demoted = unsure || (demoted && label === FURTHER);
    article ||= OPENS.includes(label);
    begun ||= article || BEGINS.includes(label);
    if (demoted) labels[row] = likeliestOf(WITHIN, probabilities, may, row, label);
    if (!article) continue;
    if (label === B && start >= LEAST_CAPTION && likeliestOf(BEGINS, probabilities, may, row, label) === C)
      labels[row] = C;
    if (label !== F || (probabilities[row * LABELS.length + F] as number) >= LEAST_FURNITURE) continue;
    if (isBesideUnit(labels, row) && likeliestOf(OF_UNIT, probabilities, may, row, label) === B) labels[row] = B;
  }
}
